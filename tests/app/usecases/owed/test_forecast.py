"""What each PA will cost to the end of the tax year, and what that takes for granted."""

from dataclasses import replace
from datetime import date

from app.employment.contract import HoursKind
from app.money import NOTHING, Money
from app.payroll.record import EmployerRecord
from app.usecases.owed import summary as owed
from app.usecases.pay.records import keep_employer_record
from tests.app.usecases.paying import FIRST_PAY, STARTED, a_pa, employ, paid, terms, with_pa, work_weeks
from tests.app.usecases.started import a_book

TODAY = date(2026, 5, 11)
# Forty hours at £13.40 every four weeks: £536.00, and 15% of the £151.00 above £385.00.
PAY_COST = Money(53600 + 2265)


def claims(year: str, used: Money) -> EmployerRecord:
    """Give an employer who claims the Employment Allowance, some of it used elsewhere."""
    return EmployerRecord(
        0, claims_allowance=True, allowance_grounds="Care", allowance_year=year, allowance_used=used
    )


def test_each_coming_payday_is_worked_out_with_on_costs() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    ahead = owed.forecast(book, TODAY)

    [one] = ahead.team
    # From 29 May every four weeks: 12 paydays up to 2 April 2027.
    assert [day for day, _ in one.pays][:2] == [date(2026, 5, 29), date(2026, 6, 26)]
    assert [cost for _, cost in one.pays] == [PAY_COST] * 12
    assert (one.spent, one.to_come, one.year) == (Money(40455), PAY_COST * 12, Money(40455) + PAY_COST * 12)
    assert ahead.until == date(2027, 4, 5)
    assert ahead.to_come == PAY_COST * 12


def test_it_stands_beside_the_money_of_those_days() -> None:
    book, _ = with_pa()
    ahead = owed.forecast(book, TODAY)

    # £369.00 a week for 330 days.
    assert ahead.given == Money(1739571)
    assert ahead.gap == NOTHING
    with book.begin("Less money") as work:
        own = work.agreements.all()[0]
        work.agreements.change(replace(own, weekly=Money(5000)))
    poorer = owed.forecast(book, TODAY)
    assert poorer.gap == poorer.to_come - poorer.given


def test_what_is_taken_for_granted_is_said() -> None:
    book, pa_id = with_pa()
    varying = employ(book, a_pa("Ali Khan"), terms(hours=HoursKind.IRREGULAR, weekly_minutes=0))
    work_weeks(book, varying, STARTED, 3)
    paid(book, FIRST_PAY)
    with book.begin("Leaves") as work:
        work.pas.change(replace(work.pas.get(pa_id), left=date(2026, 6, 30)))
    ahead = owed.forecast(book, TODAY)

    assert ahead.assumptions == (
        "Bea Long works 10 hours a week, as the terms say.",
        "Bea Long leaves on 30 June 2026.",
        "Ali Khan works 10 hours a week, as on average so far.",
        "Pay, tax and pension stay as they are until 5 April 2027.",
        "Nobody is ill, nobody new starts, and extra cover is not counted.",
    )


def test_who_leaves_costs_up_to_the_pay_for_the_last_day() -> None:
    book, pa_id = with_pa()
    with book.begin("Leaves") as work:
        work.pas.change(replace(work.pas.get(pa_id), left=date(2026, 6, 30)))
        contract = work.contracts.of(pa_id)[0]
        work.contracts.change(replace(contract, last=date(2026, 6, 30)))
    [one] = owed.forecast(book, TODAY).team

    assert [day for day, _ in one.pays] == [date(2026, 5, 29), date(2026, 6, 26), date(2026, 7, 24)]


def test_the_employment_allowance_takes_off_what_is_left_of_it() -> None:
    book, pa_id = with_pa()
    keep_employer_record(
        book,
        claims("2026-27", Money(1040000)),
    )
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    ahead = owed.forecast(book, TODAY)

    # £10,500.00 less £10,400.00 elsewhere and £2.55 here.
    assert ahead.allowance == Money(9745)
    assert ahead.to_come == PAY_COST * 12 - Money(9745)
    assert ahead.assumptions[-1] == "The Employment Allowance takes off £97.45."


def test_an_allowance_of_another_year_takes_nothing_from_this_one() -> None:
    book, _ = with_pa()
    keep_employer_record(
        book,
        claims("2025-26", Money(1050000)),
    )

    assert owed.forecast(book, TODAY).allowance == Money(2265) * 12


def test_who_left_before_the_year_or_has_no_terms_costs_nothing() -> None:
    book = a_book()
    gone = employ(book, a_pa("Gone Gray"))
    bare = employ(book, a_pa("Bare Bell"))
    with book.begin("Changed") as work:
        work.pas.change(replace(work.pas.get(gone), started=date(2026, 1, 5), left=date(2026, 4, 3)))
        for contract in work.contracts.of(bare):
            work.contracts.remove(contract.id)

    assert owed.forecast(book, TODAY).team == ()


def test_a_first_pay_day_in_the_next_tax_year_costs_nothing_in_this_one() -> None:
    book = a_book()
    employ(
        book, a_pa(started=date(2027, 3, 29)), terms(first=date(2027, 3, 29), first_pay_day=date(2027, 4, 23))
    )

    assert [one.pays for one in owed.forecast(book, date(2027, 3, 30)).team] == [()]
