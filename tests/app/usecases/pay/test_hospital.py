"""A stay in hospital: the rule that was agreed, hours that were not used, and pay for them, once."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.employment.shift import AbsenceKind, PlannedShift, ShiftKind
from app.employment.stay import AwayReason, Stay, reason_name
from app.errors import AppError
from app.money import Money
from app.payroll.kept import keep
from app.payroll.pay import work_out_pay
from app.payroll.payslip import EarningKind
from app.payroll.year import YearSoFar
from app.period import Period
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours import writing as hours
from app.usecases.pay import hospital
from app.usecases.pay import run as pay
from tests.app.payroll.team import pay_on, worked
from tests.app.payroll.team import terms as plain_terms
from tests.app.usecases.paying import (
    EIGHT,
    FIRST_PAY,
    a_pa,
    away,
    employ,
    paid,
    plan,
    shift,
    terms,
    with_pa,
    work_weeks,
)
from tests.app.usecases.started import a_book

# Nineteen days from a Wednesday: three weekdays, two whole weeks, and a Saturday and Sunday at the end.
NINETEEN = Stay(0, date(2026, 4, 8), date(2026, 4, 26), 7, 50, 14, "Riverside Council", date(2026, 4, 9))
# Two hours at £13.40.
DAY = Money(2680)


def stayed(**more: object) -> tuple[Book, int, Stay]:
    book, pa_id = with_pa()
    plan(book, pa_id)
    return book, pa_id, hospital.keep_stay(book, replace(NINETEEN, **more))


def test_planned_days_are_paid_in_full_then_by_a_share_then_not() -> None:
    book, pa_id, stay = stayed()
    worked_out = hospital.stay_pay(book, stay.id, date(2026, 5, 1))

    # Days 1 to 7 hold five weekdays in full; days 8 to 14 another five at half; after that nothing.
    [one] = worked_out.team
    assert one.retainer == DAY * 5 + DAY.times(Decimal("0.5")) * 5
    assert (one.pa_id, one.planned, one.worked, one.unused) == (pa_id, 13 * 120, 0, 13 * 120)
    assert worked_out.retainer == one.retainer
    assert worked_out.unused == 13 * 120
    assert stay.day_count == 19


def test_hours_in_hospital_are_paid_as_hours_and_take_nothing_from_the_other_days() -> None:
    book, pa_id, stay = stayed()
    hours.keep_shift(book, replace(shift(date(2026, 4, 9), EIGHT, EIGHT + 60), pa_id=pa_id, note="Ward 4"))
    [one] = hospital.stay_pay(book, stay.id, date(2026, 5, 1)).team

    assert (one.worked, one.unused) == (60, 13 * 120 - 60)
    assert one.retainer == DAY * 4 + Money(1340) + DAY.times(Decimal("0.5")) * 5


def test_the_pay_run_pays_it_once_and_the_payslip_says_for_which_days() -> None:
    book, pa_id, stay = stayed()
    [kept] = paid(book, FIRST_PAY)

    assert kept.gross == DAY * 5 + DAY.times(Decimal("0.5")) * 5
    with book.begin() as work:
        assert hospital.retainer_lines(work, pa_id, date(2026, 5, 24)) == ()
        [held] = work.paid_retainers.of(pa_id)
    assert (held.payslip_id, held.stay_id, held.amount) == (kept.id, stay.id, kept.gross)
    [one] = hospital.stay_pay(book, stay.id, date(2026, 5, 1)).team
    assert one.paid == one.retainer


def test_the_line_of_pay_is_a_retainer_with_the_days() -> None:
    book, _, _ = stayed()
    [line] = pay.pay_run(book, FIRST_PAY).lines

    [earning] = line.payslip.pay.earnings
    assert (earning.kind, earning.words, earning.minutes) == (EarningKind.RETAINER, "8 Apr to 26 Apr", 0)


def test_a_stay_that_goes_on_is_paid_up_to_the_cut_off_and_the_rest_later() -> None:
    book, _, stay = stayed(last=None, full_days=60, days_at_most=60)
    [first] = paid(book, FIRST_PAY)
    hospital.keep_stay(book, replace(stay, last=date(2026, 5, 1)))
    [second] = paid(book, date(2026, 5, 29))

    # 13 weekdays up to Sunday 26 April, five more up to Friday 1 May.
    assert (first.gross, second.gross) == (DAY * 13, DAY * 5)


def test_a_stay_that_turns_out_shorter_comes_off_the_next_pay() -> None:
    book, pa_id, stay = stayed(full_days=60, days_at_most=60)
    paid(book, FIRST_PAY)
    hospital.keep_stay(book, replace(stay, last=date(2026, 4, 24)))
    work_weeks(book, pa_id, date(2026, 4, 27), 1)
    with book.begin() as work:
        assert hospital.retainer_lines(work, pa_id, date(2026, 5, 24)) == ()
    hospital.keep_stay(book, replace(stay, last=date(2026, 4, 23)))
    [second] = paid(book, date(2026, 5, 29))

    assert second.gross == Money(13400) - DAY


def test_a_stay_taken_out_comes_off_the_next_pay() -> None:
    book, pa_id, stay = stayed()
    [first] = paid(book, FIRST_PAY)
    hospital.take_stay_out(book, stay.id)

    with book.begin() as work:
        [line] = hospital.retainer_lines(work, pa_id, date(2026, 5, 24))
    assert (line.earning.amount, line.earning.words) == (-first.gross, "Pay for a stay that was taken out")
    assert hospital.stays(book) == ()


def test_unused_hours_have_the_reason_and_nothing_is_deleted() -> None:
    book, pa_id, stay = stayed()
    with book.begin() as work:
        reasons = hospital.unused_reasons(work, pa_id, Period(date(2026, 4, 6), date(2026, 4, 12)))
        planned = work.planned.all()

    assert list(reasons) == [date(2026, 4, 8), date(2026, 4, 9), date(2026, 4, 10)]
    assert {kept.reason for kept in reasons.values()} == {AwayReason.HOSPITAL}
    assert {kept.agreed_by for kept in reasons.values()} == {"Riverside Council"}
    assert len(planned) == 5
    assert stay in reasons.values()


def test_a_pa_on_holiday_or_ill_is_paid_for_that_and_not_for_the_stay() -> None:
    book, pa_id, stay = stayed()
    away(book, pa_id, AbsenceKind.HOLIDAY, date(2026, 4, 8), date(2026, 4, 10))
    [one] = hospital.stay_pay(book, stay.id, date(2026, 5, 1)).team

    assert one.planned == 10 * 120


def test_a_pa_who_is_not_needed_is_still_paid_the_retainer() -> None:
    book, pa_id, stay = stayed()
    away(book, pa_id, AbsenceKind.NOT_NEEDED, date(2026, 4, 8), date(2026, 4, 26))
    [one] = hospital.stay_pay(book, stay.id, date(2026, 5, 1)).team

    assert one.planned == 13 * 120


def test_without_a_rota_the_usual_week_of_the_terms_counts() -> None:
    book, _ = with_pa()
    stay = hospital.keep_stay(book, replace(NINETEEN, full_days=14))
    [one] = hospital.stay_pay(book, stay.id, date(2026, 5, 1)).team

    assert (one.planned, one.retainer) == (13 * 120, DAY * 10)


def test_a_planned_night_is_paid_by_the_night() -> None:
    book, pa_id = with_pa()
    with book.begin("Nights") as work:
        work.planned.add(PlannedShift(0, pa_id, date(2026, 4, 8), 22 * 60, EIGHT, kind=ShiftKind.SLEEP_IN))
    stay = hospital.keep_stay(book, replace(NINETEEN, last=date(2026, 4, 8)))
    [one] = hospital.stay_pay(book, stay.id, date(2026, 5, 1)).team

    assert one.retainer == Money(7500)


def test_each_pa_has_a_row_and_who_was_not_there_has_none() -> None:
    book = a_book()
    here = employ(book, a_pa("Bea Long"))
    employ(book, a_pa("Later Lee", started=date(2026, 6, 1)), terms(first=date(2026, 6, 1)))
    gone = employ(book, a_pa("Gone Gray"))
    with book.begin("Left") as work:
        work.pas.change(replace(work.pas.get(gone), left=date(2026, 4, 7)))
    stay = hospital.keep_stay(book, NINETEEN)

    assert [one.pa_id for one in hospital.stay_pay(book, stay.id, date(2026, 7, 1)).team] == [here]
    going_on = hospital.keep_stay(book, replace(NINETEEN, first=date(2026, 7, 1), last=None))
    assert [one.name for one in hospital.stay_pay(book, going_on.id, date(2026, 7, 2)).team] == [
        "Bea Long",
        "Later Lee",
    ]


def test_who_leaves_during_a_stay_is_paid_up_to_their_last_day() -> None:
    book, pa_id, stay = stayed()
    with book.begin("Left") as work:
        work.pas.change(replace(work.pas.get(pa_id), left=date(2026, 4, 9)))

    assert [one.retainer for one in hospital.stay_pay(book, stay.id, date(2026, 5, 1)).team] == [DAY * 2]


def test_a_day_without_terms_pays_nothing() -> None:
    book, pa_id, stay = stayed()
    with book.begin("The terms began later") as work:
        contract = work.contracts.of(pa_id)[0]
        work.contracts.change(replace(contract, first=date(2026, 4, 13)))

    [one] = hospital.stay_pay(book, stay.id, date(2026, 5, 1)).team
    assert one.retainer == DAY * 2 + DAY.times(Decimal("0.5")) * 5


def test_before_it_begins_a_stay_comes_to_nothing() -> None:
    book, pa_id, stay = stayed()

    assert hospital.stay_pay(book, stay.id, date(2026, 4, 7)).team == ()
    with book.begin() as work:
        assert hospital.retainer_lines(work, pa_id, date(2026, 4, 7)) == ()
        assert hospital.unused_reasons(work, pa_id, Period(date(2026, 4, 6), date(2026, 4, 7))) == {}


def test_stays_are_listed_the_latest_first_and_say_why() -> None:
    book, _, first = stayed()
    later = hospital.keep_stay(
        book, replace(NINETEEN, first=date(2026, 6, 1), last=None, reason=AwayReason.AWAY)
    )

    assert hospital.stays(book) == (later, first)
    assert [reason_name(each) for each in AwayReason] == [
        "In hospital",
        "In a care home for a while",
        "Away from home",
    ]
    assert later.day_count is None


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"last": date(2026, 4, 7)}, "ends before it begins"),
        ({"share_after": 101}, "between 0% and 100%"),
        ({"share_after": -1}, "between 0% and 100%"),
        ({"full_days": -1}, "below nothing"),
        ({"full_days": 15}, "more days with full pay"),
    ],
)
def test_a_rule_that_is_none_is_refused(wrong: dict[str, object], words: str) -> None:
    with pytest.raises(AppError, match=words):
        hospital.keep_stay(a_book(), replace(NINETEEN, **wrong))


def test_two_stays_do_not_share_a_day() -> None:
    book, _, stay = stayed()

    with pytest.raises(AppError, match="another stay on these days"):
        hospital.keep_stay(book, replace(NINETEEN, first=date(2026, 4, 26), last=None))
    assert hospital.keep_stay(book, replace(stay, note="Ward 4")).note == "Ward 4"


@settings(max_examples=25, deadline=None)
@given(
    st.integers(0, 20),
    st.integers(0, 20),
    st.integers(0, 100),
    st.lists(st.booleans(), min_size=4, max_size=4),
)
def test_what_payslips_pay_for_a_stay_adds_up_to_what_it_comes_to(
    full: int, more: int, share: int, pays: list[bool]
) -> None:
    book, pa_id = with_pa()
    plan(book, pa_id)
    stay = hospital.keep_stay(
        book, replace(NINETEEN, full_days=full, days_at_most=full + more, share_after=share)
    )
    for week, runs in enumerate(pays):
        if runs:
            with book.begin("Paid") as work:
                until = date(2026, 4, 12 + 7 * week) if week < 3 else date(2026, 5, 3)
                lines = hospital.retainer_lines(work, pa_id, until)
                slip = a_payslip(work, pa_id) if lines else 0
                hospital.keep_retainers(work, slip, lines)
    with book.begin("The rest") as work:
        lines = hospital.retainer_lines(work, pa_id, date(2026, 5, 3))
        hospital.keep_retainers(work, a_payslip(work, pa_id), lines)
    [one] = hospital.stay_pay(book, stay.id, date(2026, 5, 3)).team

    assert one.paid == one.retainer


def a_payslip(work: Work, pa_id: int) -> int:
    """Keep a bare payslip that retainers can stand on."""
    slip = work_out_pay(plain_terms(), pay_on(FIRST_PAY, worked("1")), YearSoFar(""))
    return work.payslips.add(keep(pa_id, slip, {})).id
