"""The look ahead on paper: the same figures as on the page, and everything it takes for granted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.employment.shift import Shift
from app.errors import AppError
from app.funding.agreement import Pot
from app.funding.ahead import Coming, ComingKind, StreamAhead
from app.funding.balance import Why
from app.funding.holding import HeldBy, Holding
from app.funding.hours_bank import FewerHours, HoursSaving
from app.money import Money, total
from app.period import Period
from app.plan.outcome import Outcome
from app.usecases.funding.streams import keep_holding, open_pot
from app.usecases.life.outcomes import keep_outcome
from app.usecases.plan.ahead import year_ahead
from app.usecases.plan.ahead_papers import ahead_pdf, hours_pdf
from app.usecases.plan.ahead_words import balance_lines, verdict
from app.usecases.plan.hours_bank import hours_saving_used, keep_hours_saving, say_why_fewer
from tests.app.usecases.looking_ahead import agency, get_paid, mornings, plan_of, spend
from tests.app.usecases.paying import STARTED, agree, shift, weekdays, with_pa, words_of
from tests.app.usecases.started import OPENED, a_book
from tests.verapdf import problems

TODAY = date(2026, 5, 11)
STREAM = StreamAhead(1, "Council", TODAY, Period(OPENED, date(2027, 3, 31)), Money(500_00))


def test_the_paper_has_the_sum_the_weeks_and_what_is_taken_for_granted() -> None:
    book, pa_id = with_pa()
    aim = keep_outcome(book, Outcome(0, "Get about", OPENED))
    plan_of(book, mornings(), agency(outcome_id=aim.id))
    get_paid(book, date(2026, 4, 7), date(2026, 5, 5))
    spend(book, date(2026, 5, 5), 10_00)
    for held in (HeldBy.ME, HeldBy.PROVIDER):
        pot = open_pot(book, Pot(0, f"Health money {held}", 1, "NHS"))
        keep_holding(book, Holding(0, pot.id, OPENED, held))

    pdf = ahead_pdf(book, TODAY, {f"hours.{pa_id}": 300})

    said, ahead = words_of(pdf), year_ahead(book, TODAY, {f"hours.{pa_id}": 300})
    assert problems(pdf, "ua1") == []
    assert " ".join(verdict(ahead.whole)) in said
    for line in balance_lines(ahead.whole):
        assert str(line.amount) in said or not line.amount
    for week in ahead.whole.weeks:
        assert str(week.left) in said
    assert "5 hours (tried)" in said
    assert "Held for me by somebody else, and not in here: Health money provider." in said
    amounts = [each.value for each in ahead.granted if each.value[0] == "£"]
    assert amounts
    assert all(amount in said for amount in amounts)
    plain = words_of(ahead_pdf(a_book(), TODAY, {}))
    assert "By line of my plan" not in plain
    assert "(tried)" not in plain


def test_the_sum_adds_up_line_by_line() -> None:
    moves = tuple(Coming(TODAY, Money(at), kind, 1) for at, kind in enumerate(ComingKind, 1))
    lines = balance_lines(replace(STREAM, coming=moves))
    assert total(line.amount for line in lines[:-1]) == lines[-1].amount


def pay(day: date, pence: int) -> Coming:
    return Coming(day, Money(pence), ComingKind.PAY, 1)


@pytest.mark.parametrize(
    ("stream", "said"),
    [
        (
            STREAM,
            ("If nothing changes, £500.00 is left on 31 March 2027.", "No money is agreed for bad weeks."),
        ),
        (
            replace(STREAM, reserve=Money(200_00)),
            (
                "If nothing changes, £500.00 is left on 31 March 2027.",
                "That is £300.00 more than the £200.00 agreed for bad weeks.",
            ),
        ),
        (
            replace(STREAM, reserve=Money(900_00)),
            (
                "If nothing changes, £500.00 is left on 31 March 2027.",
                "That is £400.00 less than the £900.00 agreed for bad weeks.",
            ),
        ),
        (
            replace(STREAM, coming=(pay(date(2026, 7, 1), -600_00),)),
            (
                "If nothing changes, the money runs out on 1 July 2026.",
                "At the end, on 31 March 2027, £100.00 is missing.",
            ),
        ),
        (
            replace(STREAM, coming=(pay(date(2026, 7, 1), -600_00), pay(date(2026, 8, 1), 600_00))),
            (
                "If nothing changes, the money runs out on 1 July 2026.",
                "Later it is enough again: £500.00 is left on 31 March 2027.",
            ),
        ),
    ],
)
def test_what_comes_of_it_is_said_in_a_sentence_or_two(stream: StreamAhead, said: tuple[str, str]) -> None:
    assert verdict(stream) == said


def test_the_hours_stand_on_paper_with_what_they_are_saved_for() -> None:
    book, pa_id = with_pa()
    plan_of(book, mornings())
    with pytest.raises(AppError, match="no hours to show"):
        hours_pdf(a_book(), TODAY)
    agree(book, pa_id, STARTED, weekdays(STARTED, 2))
    agree(book, pa_id, STARTED + timedelta(weeks=1), weekdays(STARTED + timedelta(weeks=1), 1))
    keep_hours_saving(book, HoursSaving(0, "A day at the sea", date(2026, 7, 1), 240, "P. Marsh"))
    trip = keep_hours_saving(book, HoursSaving(0, "A trip", date(2026, 6, 1), 60))
    hours_saving_used(book, trip.id)
    keep_hours_saving(book, HoursSaving(0, "A busy week", date(2026, 8, 1), 60))
    week = STARTED + timedelta(weeks=1)
    say_why_fewer(book, FewerHours(0, week, week, Why.ILLNESS, TODAY, "Flu"))
    pdf = hours_pdf(book, TODAY)
    said = words_of(pdf)
    assert problems(pdf, "ua1") == []
    assert "6 hours are saved up. They are carried until 31 March 2027." in said
    assert "A day at the sea: 4 hours, by 1 July 2026. Agreed by P. Marsh." in said
    assert "A trip: 1 hours, by 1 June 2026. They are used." not in said
    assert "A trip: 1 hour, by 1 June 2026. They are used." in said
    assert "A busy week: 1 hour, by 1 August 2026. Nobody has agreed yet." in said
    assert "13 April 2026 to 13 April 2026: Illness: Flu" in said
    assert "Illness −8 hours" in said
    agree(book, pa_id, STARTED + timedelta(weeks=2), long_days())
    assert "So far 9 hours more were used than agreed." in words_of(hours_pdf(book, TODAY))


def long_days() -> list[Shift]:
    """Give a week of five days of five hours each."""
    monday = STARTED + timedelta(weeks=2)
    return [shift(monday + timedelta(days=day), 8 * 60, 13 * 60) for day in range(5)]
