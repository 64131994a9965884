"""What things cost, from the book's own figures."""

from datetime import date

from app.employment.contract import HoursKind
from app.money import NOTHING, Money, total
from app.period import Period
from app.plan.outcome import Outcome
from app.usecases.life.outcomes import keep_outcome, outcomes
from app.usecases.plan.cost_of import cost_of_things
from tests.app.usecases.looking_ahead import agency, plan_of, spend
from tests.app.usecases.paying import FIRST_PAY, STARTED, a_pa, employ, paid, terms, with_pa, work_weeks
from tests.app.usecases.started import OPENED, a_book

TODAY = date(2026, 5, 11)


def test_a_week_an_hour_and_each_outcome_have_a_cost_of_their_own() -> None:
    book, pa_id = with_pa()
    aim = keep_outcome(book, Outcome(0, "Get about", OPENED))
    keep_outcome(book, Outcome(0, "Nothing spent on it", OPENED))
    [line] = plan_of(book, agency(outcome_id=aim.id))
    spend(book, date(2026, 4, 20), 82_00, line)
    spend(book, TODAY, 41_00)
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)

    cost = cost_of_things(book, TODAY)

    # 41 days since 1 April; thirty hours were paid £402.00, with £2.55 National Insurance.
    assert cost.days == Period(OPENED, TODAY)
    assert (cost.spent, cost.weekly) == (Money(123_00), Money(21_00))
    assert (cost.paid, cost.paid_minutes, cost.paid_hour) == (Money(404_55), 1800, Money(13_49))
    assert [(each.words, each.spent, each.weekly) for each in cost.outcomes] == [
        ("Get about", Money(82_00), Money(14_00)),
        ("", Money(41_00), Money(7_00)),
    ]
    assert total(each.spent for each in cost.outcomes) == outcomes(book, cost.days).spent
    assert cost.figures_of == ""


def test_an_hour_truly_costs_the_wage_and_all_that_employing_adds() -> None:
    book, _ = with_pa()
    employ(book, a_pa("Ali Khan"), terms(weekly_minutes=1200))
    employ(book, a_pa("Irregular Ines"), terms(hours=HoursKind.IRREGULAR, weekly_minutes=0))
    spend(book, date(2026, 4, 20), 90_00, code="O08")

    bea, ali, ines = cost_of_things(book, TODAY).hours

    assert bea.hour is not None
    assert ali.hour is not None
    assert ines.hour is None
    assert bea.hour.wage == ali.hour.wage == Money(1340)
    # £22.65 thirteen times in 464 hours, £103.05 in 928; each has a third of £90.00 for every 464.
    assert (bea.hour.insurance, bea.hour.cover) == (Money(63), Money(6))
    assert (ali.hour.insurance, ali.hour.cover) == (Money(144), Money(6))
    assert bea.hour.amount == bea.hour.wage + bea.hour.holiday + bea.hour.insurance + bea.hour.cover


def test_an_empty_book_and_a_time_without_figures_have_an_answer_too() -> None:
    bare = cost_of_things(a_book(), TODAY)
    assert (bare.spent, bare.paid_hour, bare.outcomes, bare.hours) == (NOTHING, None, (), ())
    book, _ = with_pa()
    later = cost_of_things(book, date(2027, 5, 11))
    assert later.figures_of == "2026-27"
    assert later.hours[0].hour is not None
