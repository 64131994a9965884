"""The same week as a list: one line for each shift, in the order in which they come."""

from app.words import t
from ui.pages.rota.seen import SlotSeen
from ui.parts.rows import Col
from ui.parts.weekly import day_name, short_name


def columns() -> tuple[Col[SlotSeen], ...]:
    """Give the columns of the list: few, so that it fits a narrow window too."""
    return (
        Col[SlotSeen](t("Shift"), _when, strong=True, stretch=True, note=_more, said=_said),
        Col[SlotSeen](t("How it stands"), lambda seen: seen.state, tone=lambda seen: seen.tone, said=_stands),
    )


def _when(seen: SlotSeen) -> str:
    return t("{day}, {times}", day=short_name(seen.planned.day), times=seen.times)


def _said(seen: SlotSeen) -> str:
    return t("{day}, {times}", day=day_name(seen.planned.day), times=seen.times)


def _more(seen: SlotSeen) -> str:
    return ", ".join(part for part in (seen.who, seen.what, seen.gap, *seen.notes) if part)


def _stands(seen: SlotSeen) -> str:
    return seen.gap or seen.state
