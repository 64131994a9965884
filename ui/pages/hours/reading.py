"""What was typed in a line of hours, and the shift that it makes. No Qt here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from app.employment.clock import clock, miles
from app.employment.shift import Shift, ShiftKind
from app.employment.typed import parse_break, parse_clock, parse_miles
from app.errors import AppError
from app.words import t


@dataclass(frozen=True, slots=True)
class Texts:
    """What stands in the boxes of a line; `late` says where the second of two equal times is meant."""

    start: str = ""
    finish: str = ""
    rest: str = ""
    miles: str = ""
    awake: str = ""
    note: str = ""
    kind: str = ShiftKind.USUAL.value
    late: Mapping[str, bool] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether no time is typed: neither a start nor a finish."""
        return not self.start and not self.finish


def written(shift: Shift | None) -> Texts:
    """Write a shift as its line shows it; a day without one has empty boxes."""
    if shift is None or shift.no_time:
        return Texts(late={"start": False, "finish": False})
    return Texts(
        clock(shift.start),
        clock(shift.finish),
        length(shift.break_minutes) or "0",
        miles(shift.tenth_miles) if shift.tenth_miles else "",
        length(shift.awake_minutes) or ("0" if shift.kind is ShiftKind.SLEEP_IN else ""),
        shift.note,
        shift.kind.value,
        {"start": shift.start_late, "finish": shift.finish_late},
    )


def ends_next_day(shift: Shift) -> bool:
    """Say whether a shift goes past midnight."""
    return shift.finish <= shift.start


def length(minutes: int) -> str:
    """Write a break or time awake: 20 min, 1:15; nothing for none."""
    whole, rest = divmod(minutes, 60)
    if whole:
        return f"{whole}:{rest:02d}"
    return t("{minutes} min", minutes=rest) if rest else ""


def read_shift(texts: Texts, base: Shift) -> tuple[Shift | None, dict[str, str]]:
    """Give the shift that a line's boxes make of its `base`, and by box what cannot be understood.

    There is no shift while a start or a finish is missing. What the boxes do not show stays as in the base.
    """
    wrong: dict[str, str] = {}
    start = _read(parse_clock, texts.start, "start", wrong)
    finish = _read(_end, texts.finish, "finish", wrong)
    rest = _read(parse_break, texts.rest, "rest", wrong)
    awake = _read(parse_break, texts.awake, "awake", wrong)
    driven = _read(parse_miles, texts.miles, "miles", wrong)
    if wrong or start is None or finish is None:
        return None, wrong
    kind = ShiftKind(texts.kind) if texts.kind in list(ShiftKind) else ShiftKind.USUAL
    made = replace(
        base,
        start=start,
        finish=finish,
        kind=kind,
        break_minutes=rest or 0,
        awake_minutes=(awake or 0) if kind is ShiftKind.SLEEP_IN else 0,
        tenth_miles=driven or 0,
        note=texts.note,
        start_late=texts.late.get("start", False),
        finish_late=texts.late.get("finish", False),
    )
    return made, wrong


def _end(text: str) -> int:
    """Read a finish; "next day" may stand after it and adds nothing: no shift ends before it began."""
    return parse_clock(text.casefold().removesuffix(t("next day").casefold()))


def _read(parse: Callable[[str], int], text: str, name: str, wrong: dict[str, str]) -> int | None:
    if not text:
        return None
    try:
        return parse(text)
    except AppError as error:
        wrong[name] = str(error)
        return None
