"""The law of every pay: lines add up to net, dues to cost, and no earlier payslip ever changes."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.employment.contract import HolidayPay, HoursKind, PayFrequency
from app.employment.shift import Shift, ShiftKind
from app.funding.agreement import DueKind
from app.money import NOTHING, Money, total
from app.payroll.extra import ExtraPay
from app.payroll.kept import KeptPayslip, read_payslip
from app.payroll.payslip import EarningKind
from app.payroll.record import EmployerRecord
from app.period import Period
from app.store.book import Book
from app.usecases.hours import writing as hours
from app.usecases.pay import run as pay
from app.usecases.pay.days import schedule
from app.usecases.pay.dues import hmrc_by_pot, pension_by_pot
from app.usecases.pay.records import (
    keep_extra_pay,
)
from tests.app.usecases.paying import (
    STARTED,
    a_pa,
    agree,
    agree_newest,
    employ,
    paid,
    terms,
)
from tests.app.usecases.started import a_book

codes = st.sampled_from(["1257L", "BR", "K585", "S1257L", "0T", "D0", "NT", "500L"])
kinds = st.sampled_from([ShiftKind.USUAL, ShiftKind.TRAVEL, ShiftKind.WAKING_NIGHT, ShiftKind.TRAINING])
worked = st.lists(
    st.builds(
        Shift,
        st.just(0),
        st.just(0),
        st.dates(STARTED, STARTED + timedelta(days=27)),
        st.integers(0, 600),
        st.integers(660, 1439),
        kinds,
        tenth_miles=st.integers(0, 300),
    ),
    min_size=1,
    max_size=10,
    unique_by=lambda one: one.day,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(worked, codes, st.sampled_from(PayFrequency), st.integers(1271, 3000), st.booleans(), st.booleans())
def test_lines_add_up_to_net_dues_to_cost_and_corrections_leave_earlier_payslips_as_they_were(
    shifts: list[Shift], code: str, frequency: PayFrequency, pence: int, joined: bool, rolled_up: bool
) -> None:
    book, pa_id = two_jobs(frequency, pence, rolled_up, tax_code=code, enrolled=STARTED if joined else None)
    monday, wrong = work_and_agree(book, pa_id, shifts)
    first = [kept for day in pay_days_after(book, STARTED) for kept in paid(book, day)]
    stored = [(kept.data, kept.sha256) for kept in first]

    right = replace(wrong, id=0, finish=wrong.finish - 30, corrects_id=wrong.id)
    hours.correct_shift(book, right, "Left earlier")
    agree_newest(book, pa_id, monday)
    after = max(kept.pay_day for kept in first) + timedelta(days=1)
    later = pay.next_pay_days(book, after)[0].day
    keep_extra_pay(book, ExtraPay(0, pa_id, later, EarningKind.OTHER, Money(9000), "Bonus"))
    every = [*first, *paid(book, later)]

    for kept in every:
        slip = read_payslip(kept)
        assert total(line.amount for line in slip.pay.earnings) - slip.deducted == slip.net == kept.net
        assert kept.net + slip.expenses == kept.to_pay
    with book.begin() as work:
        assert [(kept.data, kept.sha256) for kept in work.payslips.all()[: len(first)]] == stored
        owed = -total(due.amount for due in work.dues.all() if due.kind in PAY)
    assert owed == total(kept.cost for kept in every) + credit(every)


def two_jobs(frequency: PayFrequency, pence: int, rolled_up: bool, **record: object) -> tuple[Book, int]:
    """Start a book with a PA who has two jobs, paid from two pots."""
    book = a_book()
    with book.begin("Another pot") as work:
        [pot] = work.pots.all()
        nhs = work.pots.add(replace(pot, id=0, name="NHS", label="NHS"))
    days = terms(job="Days", hourly=Money(pence), frequency=frequency, first_pay_day=date(2026, 4, 17))
    if rolled_up:
        days = replace(days, hours=HoursKind.IRREGULAR, holiday=HolidayPay.ROLLED_UP)
    travel = replace(days, job="Travel", hourly=Money(pence + 7), pot_id=nhs.id)
    return book, employ(book, a_pa(), days, travel, **record)


def work_and_agree(book: Book, pa_id: int, shifts: list[Shift]) -> tuple[date, Shift]:
    """Let both agree the weeks of these shifts; give the first week and a shift of it as it is kept."""
    weeks: dict[date, list[Shift]] = {}
    for one in shifts:
        monday = one.day - timedelta(days=one.day.weekday())
        job = "Travel" if one.kind is ShiftKind.TRAVEL else "Days"
        weeks.setdefault(monday, []).append(replace(one, job=job))
    for monday, of_week in weeks.items():
        agree(book, pa_id, monday, of_week)
    monday = min(weeks)
    with book.begin() as work:
        return monday, work.shifts.within(Period.weeks(monday, 1), pa_id)[0]


PAY = (DueKind.NET_PAY, DueKind.HMRC, DueKind.PENSION)


def pay_days_after(book: Book, day: date) -> list[date]:
    """Give each pay day that somebody can be paid on, in the ten weeks from a day."""
    last = day + timedelta(weeks=10)
    with book.begin() as work:
        plans = [schedule(work.contracts.of(pa.id), last) for pa in work.pas.all()]
    days = {one for plan in plans if plan is not None for one in plan.days if day <= one < last}
    return [one for one in sorted(days) if pay.pay_run(book, one).lines]


def credit(kept: list[KeptPayslip]) -> Money:
    """Give what HMRC and the pension owe back at the end: bills below nought that no later bill took off."""
    waiting: dict[tuple[DueKind, int], Money] = {}
    for bill in (*hmrc_by_pot(kept, EmployerRecord(0)), *pension_by_pot(kept, EmployerRecord(0))):
        left = bill.amount - waiting.pop((bill.kind, bill.pot_id), NOTHING)
        if left < NOTHING:
            waiting[bill.kind, bill.pot_id] = -left
    return total(waiting.values())
