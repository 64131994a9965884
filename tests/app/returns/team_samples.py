"""A quarter of two PAs written out: what the tests of a return's team start from and change."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from app.employment.check import Check, CheckKind
from app.employment.contract import Contract, PayFrequency
from app.employment.pa import PersonalAssistant, Relation
from app.employment.relatives import ExceptionAnswer, RelativeException
from app.employment.timesheet import AgreedBy, Timesheet
from app.funding.agreement import Due, DueKind
from app.ledger.entry import Entry
from app.money import Money
from app.payroll.kept import keep
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Earning, EarningKind, Parties, Pay, Terms
from app.payroll.pension import Relief, Scheme
from app.payroll.periods import Frequency
from app.payroll.tax_code import parse_tax_code
from app.payroll.year import YearSoFar
from app.period import Period
from app.returns.team_records import BillSeen, LeaveSeen, SlipSeen, TeamRecords, WeekSeen
from tests.app.returns.samples import ENTRIES, entry

AMINA = PersonalAssistant(1, "Amina Khan", date(2026, 4, 6), date(1988, 2, 3))
TOMASZ = PersonalAssistant(
    *(2, "Tomasz Nowak", date(2026, 5, 4), date(1979, 7, 9)), relation=Relation.SIBLING, same_household=True
)
PAY_DAYS = (date(2026, 7, 31), date(2026, 8, 28), date(2026, 9, 30))
AGREED = datetime(2026, 7, 6, 18, tzinfo=UTC)
SCHEME = Scheme(Relief.AT_SOURCE, Decimal("0.05"), Decimal("0.03"))
YEAR = Period(date(2026, 4, 1), date(2027, 3, 31))


def slip(number: int, pa: PersonalAssistant, pay_day: date, pence: int, entry_id: int = 0) -> SlipSeen:
    """Give a payslip worked out by the rules of its day, and the due of its net pay."""
    terms = Terms(parse_tax_code("BR"), "A", Frequency.MONTHLY, scheme=SCHEME)
    minutes = pence * 60 // 1350
    earned = Earning(EarningKind.WORK, Money(pence), minutes=minutes, rate=Money(1350))
    miles = Earning(EarningKind.OTHER, Money(1035), "23 miles")
    who = Parties("Marian Osei", pa.name)
    worked = Pay(pay_day, Period(pay_day.replace(day=1), pay_day), (earned,), (miles,), who=who)
    made = work_out_pay(terms, worked, YearSoFar("2026-27"))
    kept = replace(keep(pa.id, made, {"": 1}), id=number)
    due = Due(number, DueKind.NET_PAY, pay_day, -made.to_pay, pa.name, 1, entry_id=entry_id)
    return SlipSeen(kept, made, (due,))


def _slips() -> tuple[SlipSeen, ...]:
    pays = [(pa, day) for day in PAY_DAYS for pa in (AMINA, TOMASZ)]
    return tuple(
        slip(number, pa, day, 98_000 + number * 100, 200 + number)
        for number, (pa, day) in enumerate(pays, start=1)
    )


SLIPS = _slips()
BILLS = (
    BillSeen(
        Due(11, DueKind.HMRC, date(2026, 8, 22), Money(-318_40), "HMRC", 1, entry_id=300),
        *(date(2026, 7, 6), date(2026, 8, 5)),
    ),
    BillSeen(
        Due(12, DueKind.HMRC, date(2026, 10, 22), Money(-401_15), "HMRC", 1),
        *(date(2026, 9, 6), date(2026, 10, 5)),
    ),
    BillSeen(
        Due(13, DueKind.PENSION, date(2026, 8, 22), Money(-64_20), "Northern Star", 1, entry_id=301),
        *(date(2026, 7, 1), date(2026, 7, 31)),
    ),
)


def sheet(number: int, pa: PersonalAssistant, payslip: int, **more: Any) -> WeekSeen:
    """Give a week that both agreed."""
    agreed: dict[str, Any] = {"pa_agreed": AGREED, "pa_how": AgreedBy.PIN, "holder_agreed": AGREED, **more}
    return WeekSeen(Timesheet(number, pa.id, date(2026, 6, 29), payslip_id=payslip, **agreed), 2250, 1)


def paying() -> tuple[Entry, ...]:
    """Give the bank's lines that pay the payslips and the bills, beside what else moved."""
    others = tuple(each for each in ENTRIES if each.splits[0].category not in ("O01", "O05"))
    wages = tuple(
        entry(200 + each.kept.id, each.kept.pay_day, each.kept.name, -each.slip.to_pay.pence, "O01")
        for each in SLIPS
    )
    hmrc = entry(300, date(2026, 8, 20), "HMRC", -318_40, "O05")
    return (*others, *wages, hmrc, entry(301, date(2026, 8, 21), "Northern Star", -64_20, "O06"))


def contract(pa: PersonalAssistant) -> Contract:
    """Give a contract that was signed on the PA's first day."""
    terms = (pa.started, Money(1350), PayFrequency.MONTHLY, PAY_DAYS[0])
    return Contract(pa.id, pa.id, *terms, signed=pa.started)


def insurance() -> Check:
    """Give an employer's liability policy for the whole year."""
    return Check(
        *(1, 0, CheckKind.LIABILITY_INSURANCE),
        name="Premier Care",
        number="PC-118",
        first=date(2026, 4, 1),
        last=date(2027, 3, 31),
    )


def team(**changes: Any) -> TeamRecords:
    """Give a team that passes every check, unless it is changed."""
    weeks = tuple(sheet(at, AMINA if at % 2 else TOMASZ, at) for at in range(1, 7))
    agreed = RelativeException(
        *(1, 2, date(2026, 4, 20)),
        answer=ExceptionAnswer.AGREED,
        answered=date(2026, 4, 30),
        agreed_by="J. Bell",
    )
    whole = TeamRecords(
        pas=(AMINA, TOMASZ),
        contracts=(contract(AMINA), contract(TOMASZ)),
        slips=SLIPS,
        bills=BILLS,
        weeks=weeks,
        papers=(insurance(),),
        exceptions=(agreed,),
        leave=(
            LeaveSeen(1, YEAR.first, YEAR.last, Decimal("28.0"), Decimal("6.5"), Decimal("21.5")),
            LeaveSeen(2, YEAR.first, YEAR.last, Decimal("40.2"), Decimal(0), Decimal("40.2"), in_days=False),
        ),
    )
    return replace(whole, **changes)


def with_team(**changes: Any) -> dict[str, Any]:
    """Give the changes that put a team into a quarter's records."""
    return {"entries": paying(), "team": team(**changes), "dues": (BILLS[1].due,)}
