"""Draws up what a return tells of the support team; payslips and bills name the lines that paid them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from app.employment.check import CheckKind, CheckState
from app.employment.pa import PersonalAssistant
from app.funding.agreement import Due
from app.money import NOTHING, Money, total
from app.payroll.payslip import DeductionKind
from app.period import Period
from app.returns.parts import ReturnLine
from app.returns.parts_team import (
    BillLine,
    ConsentLine,
    InsuranceLine,
    LeaveLine,
    PayslipLine,
    Team,
    TeamMember,
    WeekLine,
)
from app.returns.team_records import BillSeen, SlipSeen, TeamRecords, WeekSeen

LOANS = (DeductionKind.STUDENT_LOAN, DeductionKind.POSTGRADUATE_LOAN)


def team_of(told: TeamRecords | None, lines: Sequence[ReturnLine], period: Period) -> Team | None:
    """Give what a return tells of the team, or None where the book keeps no PAs."""
    if told is None:
        return None
    names = {pa.id: pa.name for pa in told.pas}
    paying = Paying(lines, [due for slip in told.slips for due in slip.dues], [b.due for b in told.bills])
    return Team(
        tuple(_member(pa, told) for pa in told.pas if _worked(pa, period)),
        tuple(_payslip(seen, names, paying) for seen in told.slips),
        tuple(_bill(seen, paying) for seen in told.bills),
        tuple(_week(seen, names) for seen in told.weeks),
        tuple(_insurances(told, period)),
        tuple(
            ConsentLine(
                *(names[each.pa_id], str(each.paid_for), each.asked, str(each.answer), each.agreed_by),
                *(each.first or each.answered, each.last),
            )
            for each in told.exceptions
        ),
        tuple(
            LeaveLine(
                *(names[each.pa_id], each.first, each.last, each.earned, each.taken, each.left, each.in_days)
            )
            for each in told.leave
        ),
    )


class Paying:
    """Which lines paid which dues; a line that paid several is shared among them by their amounts."""

    def __init__(self, lines: Sequence[ReturnLine], *dues: Iterable[Due]) -> None:
        self._lines: dict[int, list[ReturnLine]] = {}
        for line in lines:
            self._lines.setdefault(line.entry_id, []).append(line)
        self._paid = _shared([due for each in dues for due in each], self._lines)

    def paid(self, dues: Iterable[Due]) -> Money:
        """Give what was paid of some dues."""
        return total(self._paid.get(due.id, NOTHING) for due in dues)

    def lines(self, dues: Iterable[Due]) -> tuple[int, ...]:
        """Give the numbers of the lines that paid them."""
        return tuple(sorted({line.number for line in self._of(dues)}))

    def day(self, dues: Iterable[Due]) -> date | None:
        """Give the day on which they were paid in full or in part, the last one."""
        return max((line.day for line in self._of(dues)), default=None)

    def _of(self, dues: Iterable[Due]) -> list[ReturnLine]:
        return [line for due in dues if due.entry_id for line in self._lines.get(due.entry_id, ())]


def _shared(dues: Sequence[Due], lines: Mapping[int, Sequence[ReturnLine]]) -> dict[int, Money]:
    by_entry: dict[int, list[Due]] = {}
    for due in dues:
        if due.entry_id in lines and due.entry_id:
            by_entry.setdefault(due.entry_id, []).append(due)
    paid: dict[int, Money] = {}
    for entry_id, together in by_entry.items():
        amount = -total(line.amount for line in lines[entry_id])
        shares = amount.shared([max(abs(due.amount.pence), 1) for due in together])
        paid |= {due.id: share for due, share in zip(together, shares, strict=True)}
    return paid


def _worked(pa: PersonalAssistant, period: Period) -> bool:
    return pa.started <= period.last and (pa.left is None or pa.left >= period.first)


def _member(pa: PersonalAssistant, told: TeamRecords) -> TeamMember:
    return TeamMember(
        *(pa.name, pa.started, pa.left, str(pa.status), str(pa.relation), pa.same_household),
        signed_terms(pa, told),
    )


def signed_terms(pa: PersonalAssistant, told: TeamRecords) -> date | None:
    """Give the day from which a PA's terms are signed by both: on the statement, or on the contract."""
    both = [
        max(each.holder_signed, each.pa_signed)
        for each in told.statements
        if each.pa_id == pa.id and each.holder_signed is not None and each.pa_signed is not None
    ]
    both += [each.signed for each in told.contracts if each.pa_id == pa.id and each.signed is not None]
    return min(both, default=None)


def _payslip(seen: SlipSeen, names: Mapping[int, str], paying: Paying) -> PayslipLine:
    kept, slip = seen.kept, seen.slip
    return PayslipLine(
        number=kept.id,
        name=kept.name or names.get(kept.pa_id, ""),
        pay_day=kept.pay_day,
        first=kept.first,
        last=kept.last,
        minutes=slip.minutes,
        gross=slip.gross,
        tax=slip.taken(DeductionKind.TAX),
        insurance=slip.taken(DeductionKind.INSURANCE),
        loans=total(slip.taken(kind) for kind in LOANS),
        pension=slip.taken(DeductionKind.PENSION),
        other=slip.taken(DeductionKind.OTHER),
        expenses=slip.expenses,
        to_pay=slip.to_pay,
        employer_insurance=slip.insurance.employer,
        employer_pension=slip.pension.employer,
        cost=slip.cost,
        ours=-total(due.amount for due in seen.dues),
        paid=paying.paid(seen.dues),
        lines=paying.lines(seen.dues),
        sha256=kept.sha256,
    )


def _bill(seen: BillSeen, paying: Paying) -> BillLine:
    due = [seen.due]
    return BillLine(
        *(seen.due.kind, seen.due.payee, seen.first, seen.last, seen.due.day, -seen.due.amount),
        *(paying.paid(due), paying.day(due), paying.lines(due)),
    )


def _week(seen: WeekSeen, names: Mapping[int, str]) -> WeekLine:
    sheet = seen.sheet
    return WeekLine(
        *(names[sheet.pa_id], sheet.week, sheet.number, seen.minutes, seen.nights, _on(sheet.pa_agreed)),
        *(str(sheet.pa_how or ""), _on(sheet.holder_agreed), sheet.payslip_id),
    )


def _on(moment: datetime | None) -> date | None:
    return None if moment is None else moment.date()


def _insurances(told: TeamRecords, period: Period) -> list[InsuranceLine]:
    return [
        InsuranceLine(each.name, each.number, each.first, each.last)
        for each in told.papers
        if each.kind is CheckKind.LIABILITY_INSURANCE
        and each.state is CheckState.DONE
        and (each.first is None or each.first <= period.last)
        and (each.last is None or each.last >= period.first)
    ]
