"""The look ahead to the year's end, from real books: what moves, by line and outcome, and what is tried."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.errors import AppError
from app.funding.agreement import ContributionModel, Due, DueKind, Funder, FunderKind, Pot
from app.funding.ahead import ComingKind
from app.funding.balance import Saving
from app.funding.granted import Whose
from app.funding.holding import HeldBy, Holding
from app.ledger.entry import Entry, Split
from app.money import NOTHING, Money, total
from app.payroll.record import EmployerRecord
from app.period import Period
from app.plan.outcome import Outcome
from app.plan.plan import CostPer, LineWording, MetBy
from app.store.book import Book
from app.usecases.funding.balance import keep_saving, saving_spent
from app.usecases.funding.streams import keep_holding, open_pot
from app.usecases.life.outcomes import keep_outcome, outcomes
from app.usecases.money.ledger import add_entry, latest_changes
from app.usecases.owed import summary as owed
from app.usecases.pay.records import keep_employer_record
from app.usecases.plan.ahead import YearAhead, year_ahead
from tests.app.usecases.looking_ahead import agency, get_paid, mornings, plan_of, spend
from tests.app.usecases.paying import FIRST_PAY, STARTED, paid, with_pa, work_weeks
from tests.app.usecases.started import ACTOR, OPENED, a_book

TODAY = date(2026, 5, 11)
YEAR = Period(date(2026, 4, 1), date(2027, 3, 31))


def said(ahead: YearAhead, words: str) -> str:
    """Give the value of what is taken for granted."""
    return next(each.value for each in ahead.granted if words in each.words)


def test_the_pay_days_are_those_of_the_teams_own_forecast() -> None:
    book, pa_id = with_pa()
    keep_employer_record(book, EmployerRecord(0, claims_allowance=True, allowance_grounds="Care"))
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)

    [stream] = year_ahead(book, TODAY).streams
    [one] = owed.forecast(book, TODAY).team

    assert stream.year == YEAR
    pays = [(day, cost) for day, cost in one.pays if day <= YEAR.last]
    mine = [each for each in stream.coming if each.kind is ComingKind.PAY]
    assert [each.day for each in mine] == [day for day, _ in pays]
    # The allowance takes the employer's National Insurance off, £22.65 each time.
    assert [-each.amount for each in mine] == [cost - Money(2265) for _, cost in pays]


def test_streams_lines_and_outcomes_add_up_to_the_accounts_and_the_ledger() -> None:
    book, _ = with_pa()
    aim = keep_outcome(book, Outcome(0, "Get about", OPENED))
    pot = open_pot(book, Pot(0, "Health money", 1, "NHS", "phb", OPENED))
    line, _ = plan_of(book, agency(outcome_id=aim.id), agency(10_00, pot_id=pot.id))
    spend(book, date(2026, 5, 4), 80_00, line)
    spend(book, date(2026, 5, 5), 7_03)
    add_entry(book, Entry(0, 1, TODAY, "Nobody knows", Money(-5_00), splits=(Split(Money(-5_00)),)))

    ahead = year_ahead(book, TODAY)

    whole, known = ahead.whole, outcomes(book, YEAR)
    with book.begin() as work:
        held = total(work.sums.balance(account.id, TODAY) for account in work.accounts.all())
    assert whole.held == total(each.held for each in ahead.streams) == held
    assert ahead.streams[-1].held == Money(-5_00)
    assert whole.spent == known.spent == Money(87_03)
    assert {each.number: each.spent for each in ahead.outcomes} == {aim.id: Money(80_00), 0: Money(7_03)}
    assert total(each.to_come for each in ahead.lines) == whole.goes_out
    assert total(each.to_come for each in ahead.outcomes) == whole.goes_out
    assert whole.ends_with == whole.held + whole.comes_in - whole.goes_out
    assert whole.weeks[-1].left == whole.ends_with


def test_what_the_team_is_owed_is_for_the_plans_own_lines_for_it() -> None:
    book, _ = with_pa()
    up, night, _ = plan_of(book, mornings(), mornings(outcome_id=0), agency())
    with book.begin("Owed") as work:
        work.dues.add(Due(0, DueKind.NET_PAY, date(2026, 5, 8), Money(-101), "Bea Long", 1))
        work.dues.add(Due(0, DueKind.INVOICE, date(2026, 6, 8), Money(-30_00), "Agency", 0))
        work.dues.add(Due(0, DueKind.INVOICE, date(2027, 6, 8), Money(-99_00), "Next year's", 1))
        work.dues.add(Due(0, DueKind.LOAN, date(2026, 6, 8), Money(-55_00), "Ann", 1))

    ahead = year_ahead(book, TODAY)

    owing = [each for each in ahead.whole.coming if each.kind is ComingKind.OWED]
    assert [(each.day, each.amount.pence, each.line_id) for each in owing] == [
        (TODAY, -51, up), (TODAY, -50, night), (date(2026, 6, 8), -30_00, 0),
    ]  # fmt: skip
    shares = [each.to_come for each in ahead.lines if each.number in (up, night)]
    assert abs(shares[0].pence - shares[1].pence) <= len(ahead.whole.coming)
    assert said(ahead, "Owed already") == "£31.01"


def test_the_plans_other_lines_are_spread_over_the_weeks_and_what_is_bought_is_not_bought_again() -> None:
    book, _ = with_pa()
    rail = LineWording(0, 0, 0, "A rail", MetBy.BOUGHT, Money(85_00), CostPer.ONCE)
    ramp = replace(rail, words="A ramp", first=date(2026, 9, 1))
    later = replace(rail, words="Next year's", first=date(2027, 9, 1))
    over = agency(last=date(2026, 4, 30))
    numbers = plan_of(book, agency(), rail, ramp, later, over)
    spend(book, TODAY, 60_00, numbers[1])

    ahead = year_ahead(book, TODAY)

    coming = {number: [each for each in ahead.whole.coming if each.line_id == number] for number in numbers}
    # 324 days from 12 May, at £45.00 for seven days.
    assert total(each.amount for each in coming[numbers[0]]) == Money(-2082_86)
    assert [(each.day, each.amount) for each in coming[numbers[1]]] == [(YEAR.last, Money(-25_00))]
    assert [(each.day, each.amount) for each in coming[numbers[2]]] == [(date(2026, 9, 1), Money(-85_00))]
    assert (coming[numbers[3]], coming[numbers[4]]) == ([], [])
    assert ahead.lines[0].planned == ahead.lines[0].to_come == Money(2082_86)


def test_spending_beyond_the_plan_goes_on_at_its_pace_and_not_twice() -> None:
    book, _ = with_pa()
    plan_of(book, agency(70_00))
    for week in range(5):
        spend(book, OPENED + timedelta(weeks=week), 90_00)
    spend(book, TODAY, 500_00, code="O01")
    known = date(2026, 5, 11)

    ahead = year_ahead(book, known)

    # 41 days: £450.00 was spent, wages apart, and the plan had £410.00; £40.00 in 41 days is £6.83 a week.
    assert said(ahead, "Spent beside the plan") == "£6.83"
    assert -ahead.whole.of(ComingKind.BESIDE) == Money(316_13)
    assert year_ahead(book, OPENED + timedelta(days=5)).whole.of(ComingKind.BESIDE) == NOTHING


def test_without_a_team_all_spending_goes_on_and_the_plan_has_its_hours() -> None:
    book = a_book()
    [line] = plan_of(book, mornings())
    spend(book, TODAY, 300_00, line, "O01")

    ahead = year_ahead(book, TODAY)

    assert ahead.whole.of(ComingKind.PAY) == NOTHING
    assert ahead.lines[0].to_come == ahead.lines[0].planned > NOTHING
    assert not [each for each in ahead.granted if each.whose is Whose.LAW]


def test_money_that_is_on_its_way_is_counted_and_money_that_is_missing_is_not() -> None:
    book = a_book()
    spend(book, date(2026, 5, 6), 1_00)
    ahead = year_ahead(book, TODAY)
    # £1,476.00 every four weeks: that of 6 April is missing, that of 4 May may still come.
    assert ahead.known == date(2026, 5, 6)
    payments = [each for each in ahead.whole.coming if each.kind is ComingKind.PAYMENT]
    assert [(each.day, each.amount) for each in payments[:2]] == [
        (TODAY, Money(1476_00)),
        (date(2026, 6, 1), Money(1476_00)),
    ]
    assert said(ahead, "Missing") == "£1,476.00"
    get_paid(book, date(2026, 4, 7), date(2026, 5, 5))
    later = year_ahead(book, TODAY)
    assert later.whole.of(ComingKind.PAYMENT) == ahead.whole.of(ComingKind.PAYMENT) - Money(1476_00)
    assert not any("Missing" in each.words for each in later.granted)


def test_what_is_saved_leaves_on_its_day_or_stays_after_the_year() -> None:
    book = a_book()
    keep_saving(book, Saving(0, 1, "A chair", date(2026, 9, 1), Money(200_00)))
    keep_saving(book, Saving(0, 1, "A holiday", date(2027, 9, 1), Money(600_00)))

    ahead = year_ahead(book, TODAY)

    saved = [each for each in ahead.whole.coming if each.kind is ComingKind.SAVED]
    assert [(each.day, each.amount) for each in saved] == [(date(2026, 9, 1), Money(-200_00))]
    sources = [each.source for each in ahead.granted if each.words.startswith("Saved for")]
    assert [source.split(".")[0] for source in sources] == [
        "It is spent on 1 September 2026",
        "It is for 1 September 2027, after the year, and so it stays in the money",
    ]


def test_a_stream_that_somebody_else_spends_is_named_and_left_out() -> None:
    book = a_book()
    pot = open_pot(book, Pot(0, "Health money", 0, "NHS", "phb"), Funder(0, "ICB", FunderKind.ICB))
    keep_holding(book, Holding(0, pot.id, OPENED, HeldBy.PROVIDER))

    ahead = year_ahead(book, TODAY)

    assert ahead.elsewhere == ("Health money",)
    assert [each.pot_id for each in ahead.streams] == [1]


def test_what_is_tried_changes_the_answer() -> None:
    book, pa_id = with_pa()
    plan_of(book, mornings(), agency(), replace(mornings(), met_by=MetBy.PAID_OTHER))
    before = year_ahead(book, TODAY)
    mine = [each for each in before.granted if each.whose is Whose.MINE]
    companion, other = (each for each in mine if each.key.startswith("cost."))

    fewer = year_ahead(book, TODAY, {f"hours.{pa_id}": 300})
    dearer = year_ahead(book, TODAY, {f"hourly.{pa_id}": 1400})
    cheaper = year_ahead(book, TODAY, {companion.key: 0, other.key: 1000})
    away = year_ahead(book, TODAY, {"weeks_off": 5})
    more = year_ahead(book, TODAY, {"beside.1": 7_00})

    # Five hours a week at £13.40 are £268.00 in four weeks, below the line for National Insurance.
    pays = len([each for each in before.whole.coming if each.kind is ComingKind.PAY])
    assert (
        fewer.whole.of(ComingKind.PAY) - before.whole.of(ComingKind.PAY) == Money(53600 + 2265 - 26800) * pays
    )
    assert dearer.whole.ends_with < before.whole.ends_with < cheaper.whole.ends_with
    assert more.whole.of(ComingKind.BESIDE) == Money(-364_00)
    # One pay of four weeks less, and a week of the next: £402.00 is £17.00 above the line.
    off = away.whole.of(ComingKind.PAY) - before.whole.of(ComingKind.PAY)
    assert off == Money(53600 + 2265) + Money(13400 + 2265 - 255)
    assert [each.key for each in away.granted if each.is_tried] == ["weeks_off"]
    assert (away.is_tried, before.is_tried) == (True, False)


def test_who_has_left_and_what_was_bought_are_not_taken_for_granted() -> None:
    book, pa_id = with_pa()
    rail = LineWording(0, 0, 0, "A rail", MetBy.BOUGHT, Money(85_00), CostPer.ONCE)
    [line] = plan_of(book, rail)
    chair = keep_saving(book, Saving(0, 1, "A chair", date(2026, 9, 1), Money(200_00)))
    saving_spent(book, chair.id)
    with book.begin("Left") as work:
        work.pas.change(replace(work.pas.get(pa_id), left=TODAY))
    ahead = year_ahead(book, TODAY, {f"cost.{line}": 70_00})
    assert not [each for each in ahead.granted if "Bea Long" in each.words or "chair" in each.words]
    assert ahead.lines[0].to_come == Money(70_00)


def test_what_is_tried_keeps_nothing_and_is_never_less_than_nothing() -> None:
    book, pa_id = with_pa()
    before, changes = year_ahead(book, TODAY), latest_changes(book)

    assert year_ahead(book, TODAY, {f"hours.{pa_id}": 300}) != before

    assert (year_ahead(book, TODAY), latest_changes(book)) == (before, changes)
    with pytest.raises(AppError, match="less than nothing"):
        year_ahead(book, TODAY, {"weeks_off": -1})


def test_the_last_known_figures_of_the_law_stand_in_and_are_named() -> None:
    book, _ = with_pa()
    spend(book, date(2027, 5, 10), 1_00)

    ahead = year_ahead(book, date(2027, 5, 11))

    assert said(ahead, "figures are known until") == "5 April 2027 (those of 2026-27)"
    assert {-each.amount for each in ahead.whole.coming if each.kind is ComingKind.PAY} == {
        Money(53600 + 2265)
    }
    assert owed.forecast(book, date(2027, 5, 11)).assumptions[-1].endswith("so those of 2026-27 stand in.")


def test_an_agreement_with_an_end_has_its_own_year_and_its_reserve() -> None:
    book = a_book()
    with book.begin("Terms") as work:
        [terms] = work.agreements.all()
        ends = replace(terms, last=date(2027, 6, 30), contingency=Money(250_00), retained_weeks=4,
                       contribution=Money(20_00), contribution_model=ContributionModel.NET)  # fmt: skip
        work.agreements.change(ends)
        work.pots.add(Pot(0, "One-off", 1, "", "one_off", last=date(2026, 12, 31)))

    ahead = year_ahead(book, date(2026, 7, 1))

    first, once = ahead.streams
    assert first.year == Period(date(2026, 7, 1), date(2027, 6, 30))
    assert (first.reserve, first.allowed) == (Money(250_00), Money(1476_00))
    assert once.year.last == date(2026, 12, 31)
    assert said(ahead, "my contribution") == "£20.00"
    assert first.of(ComingKind.CONTRIBUTION) > NOTHING
    assert ahead.whole.year == Period(date(2026, 4, 1), date(2027, 6, 30))
    why = [each.source for each in ahead.granted if each.words.endswith("the year ends")]
    assert why == ["The agreement ends then.", "The money stream ends then."]
    with book.begin("Two years") as work:
        work.agreements.change(replace(ends, last=date(2028, 6, 30)))
    later = year_ahead(book, date(2026, 7, 1))
    why = [each.source for each in later.granted if each.words.endswith("the year ends")]
    assert why[0] == "A year of the agreement ends then."


def test_on_the_last_day_and_in_an_empty_book_there_is_still_an_answer() -> None:
    book, _ = with_pa()
    spend(book, YEAR.last, 1_00)
    last = year_ahead(book, YEAR.last)
    assert [week.days for week in last.whole.weeks] == [Period(YEAR.last, YEAR.last)]
    assert last.whole.of(ComingKind.PAY) == NOTHING
    bare = year_ahead(Book.in_memory(actor=ACTOR), TODAY)
    assert (bare.whole.ends_with, bare.known, bare.lines) == (NOTHING, TODAY, ())
