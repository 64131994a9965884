"""What a week comes to, written out for its card. No Qt here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.employment.shift import AbsenceKind
from app.errors import AppError
from app.money import total
from app.payroll.payslip import EarningKind
from app.usecases.team.week_cost import CostLine, WeekCost, week_cost
from app.words import money, t
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class CostSeen:
    """The lines of the week's cost, the verdict on the minimum wage (words and tone), and why.

    `away` says what is paid for days off, by why the PA was off. `none` says why nothing can be worked out.
    """

    lines: tuple[tuple[str, str] | tuple[str, str, str], ...] = ()
    verdict: tuple[str, str] = ("", "ok")
    because: str = ""
    none: str = ""
    away: tuple[tuple[AbsenceKind, str], ...] = ()


def cost_of(book: Book, pa_id: int, monday: date) -> CostSeen:
    """Ask what a week comes to; where that cannot be worked out, the card says why."""
    try:
        found = week_cost(book, pa_id, monday)
    except AppError as error:
        return CostSeen(none=str(error))
    if not found.lines:
        return CostSeen()
    lines = [_line(line) for line in found.lines]
    verdict, because = _verdict(found)
    whole = (t("Cost to your budget, with on-costs"), money(found.cost), "strong")
    return CostSeen((*lines, whole), verdict, because, away=tuple(_away(found)))


def _away(found: WeekCost) -> Iterator[tuple[AbsenceKind, str]]:
    """Say what is paid for the days off, beside the first of them."""
    for kind, why, words in (
        (EarningKind.SICK, AbsenceKind.SICK, t("Sick pay")),
        (EarningKind.HOLIDAY, AbsenceKind.HOLIDAY, t("Holiday pay")),
    ):
        paid = [line.amount for line in found.lines if line.kind is kind and line.amount is not None]
        if paid:
            yield why, f"{words} {money(total(paid))}"


def _line(line: CostLine) -> tuple[str, str]:
    if line.amount is not None:
        return line.words, money(line.amount)
    return line.words, t("{hours} h", hours=line.hours)


def _verdict(found: WeekCost) -> tuple[tuple[str, str], str]:
    wage = found.wage
    if wage is None:
        return ("", "ok"), ""
    if wage.is_met:
        return (t("At least the minimum wage ({rate})", rate=money(wage.rate)), "ok"), ""
    because = t(
        "By law these hours are worth at least {rate} each. {short} is missing.",
        rate=money(wage.rate),
        short=money(wage.short),
    )
    return (t("Below the minimum wage"), "bad"), because
