"""How the look ahead is told: the sum from now to the year's end, and in a sentence what comes of it."""

from app.funding.ahead import ComingKind, StreamAhead
from app.funding.position import SumLine
from app.money import NOTHING
from app.words import day, money, t


def balance_lines(stream: StreamAhead) -> tuple[SumLine, ...]:
    """Give the sum line by line, from what there is now ("now") to the year's end ("end"); they add up."""
    return (
        SumLine("now", t("In the accounts on {day}", day=day(stream.on)), stream.held),
        *(SumLine(str(kind), kind_name(kind), stream.of(kind)) for kind in ComingKind),
        SumLine("end", t("Left at the end, if nothing changes"), stream.ends_with),
    )


def kind_name(kind: ComingKind) -> str:
    """Say why money is to move."""
    return {
        ComingKind.PAYMENT: t("Payments still to come in"),
        ComingKind.CONTRIBUTION: t("What I pay in myself"),
        ComingKind.OWED: t("Promised already: bills, wages, tax and pension"),
        ComingKind.PAY: t("Pay days ahead, with what employing adds"),
        ComingKind.PLAN: t("The plan’s other lines"),
        ComingKind.BESIDE: t("Other spending, at its pace so far"),
        ComingKind.SAVED: t("What was saved for something in these days"),
    }[kind]


def spent_line() -> str:
    """Name spending that no line of the plan is named for."""
    return t("No line named")


def verdict(stream: StreamAhead) -> tuple[str, str]:
    """Say how it ends, and what that is beside the money agreed for bad weeks."""
    last, ends = day(stream.year.last), stream.ends_with
    if stream.short_on is not None:
        said = t("If nothing changes, the money runs out on {day}.", day=day(stream.short_on))
        if ends < NOTHING:
            return said, t("At the end, on {last}, {amount} is missing.", last=last, amount=money(-ends))
        return said, t("Later it is enough again: {amount} is left on {last}.", last=last, amount=money(ends))
    said = t("If nothing changes, {amount} is left on {last}.", amount=money(ends), last=last)
    return said, _beside_reserve(stream)


def _beside_reserve(stream: StreamAhead) -> str:
    if not stream.reserve:
        return t("No money is agreed for bad weeks.")
    reserve, beyond = money(stream.reserve), stream.beyond_reserve
    if beyond < NOTHING:
        return t(
            "That is {less} less than the {reserve} agreed for bad weeks.",
            less=money(-beyond),
            reserve=reserve,
        )
    return t(
        "That is {more} more than the {reserve} agreed for bad weeks.", more=money(beyond), reserve=reserve
    )
