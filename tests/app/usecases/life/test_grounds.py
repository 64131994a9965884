from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.decision import Decision, Verdict
from app.plan.outcome import Outcome
from app.plan.plan import LifeArea, LineWording, MetBy
from app.store.book import Book
from app.usecases.life import decisions as register
from app.usecases.life.grounds import can_be_named, grounds
from app.usecases.life.worksheet import ask_through, worksheet
from app.usecases.money.ledger import add_entry, entry_detail, file_entry
from app.usecases.money.saying import Choice
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.app.usecases.started import a_book

DAY = date(2026, 5, 4)


def agreed(book: Book) -> LineWording:
    """Agree a plan of one line from 9 April 2026, and give the line's words."""
    with book.begin() as work:
        outcome = work.plan.outcomes.add(Outcome(0, "Sit outside each day", date(2026, 4, 1), rank=1))
    version = plans.begin_version(book, date(2026, 4, 1))
    wording = LineWording(
        0, 0, version.id, "A tidy, safe path", MetBy.PAID_OTHER, Money(10_00), outcome_id=outcome.id
    )
    kept = plans.add_line(book, LifeArea.WHERE_I_LIVE, wording, date(2026, 4, 1))
    signing_off.send_plan(book, version.id, date(2026, 4, 2), "Duty team")
    signing_off.plan_agreed(book, version.id, date(2026, 4, 9), "Panel", date(2026, 4, 9))
    return kept


def spend(book: Book, day: date = DAY) -> Entry:
    splits = (Split(Money(-40_00), "O12", 1),)
    return add_entry(book, Entry(0, 1, day, "Green Fingers", Money(-40_00), splits))


def test_a_payment_names_its_line_and_outcome_when_it_is_filed_and_the_next_one_too() -> None:
    book = a_book()
    line = agreed(book)
    entry = spend(book)
    file_entry(
        book, entry.id, Choice("O12", 1, remember=True, plan_line_id=line.line_id, outcome_id=line.outcome_id)
    )

    [split] = entry_detail(book, entry.id).entry.splits
    assert (split.plan_line_id, split.outcome_id) == (line.line_id, line.outcome_id)
    with book.begin() as work:
        [rule] = work.rules.in_order()
    assert (rule.words, rule.plan_line_id) == ("Green Fingers", line.line_id)


def test_why_it_is_fine_names_line_outcome_and_the_plan_of_that_day() -> None:
    book = a_book()
    line = agreed(book)
    entry = spend(book)
    assert not grounds(book, entry.id).are_named
    file_entry(book, entry.id, Choice("O12", 1, plan_line_id=line.line_id))

    found = grounds(book, entry.id)
    [part] = found.parts
    assert (part.wording, part.in_plan) == (line, True)
    assert part.outcome is not None
    assert part.outcome.words == "Sit outside each day"
    assert found.version is not None
    assert (found.version.number, found.are_named) == (1, True)
    assert found.lines == (line,)
    assert [each.words for each in found.outcomes] == ["Sit outside each day"]


def test_before_a_plan_was_agreed_the_line_is_not_in_the_plan_of_that_day() -> None:
    book = a_book()
    line = agreed(book)
    entry = spend(book, date(2026, 4, 3))
    file_entry(book, entry.id, Choice("O12", 1, plan_line_id=line.line_id))

    found = grounds(book, entry.id)
    assert found.version is None
    assert (found.parts[0].wording, found.parts[0].in_plan) == (line, False)
    assert found.lines == (line,)


def test_a_decision_stands_behind_a_payment_in_a_book_without_a_plan() -> None:
    book = a_book()
    entry = spend(book)
    empty = grounds(book, entry.id)
    assert (empty.lines, empty.outcomes, empty.decisions, empty.are_named) == ((), (), (), False)
    asked = register.ask(book, Decision(0, DAY, "Help in the garden"))
    register.rest_on(book, asked.id, entry.id)
    assert grounds(book, entry.id).decisions == (asked,)
    assert grounds(book, entry.id).are_named


def test_only_money_that_left_the_person_rests_on_the_plan() -> None:
    book = a_book()
    out = spend(book)
    came_in = replace(out, amount=Money(100), splits=(Split(Money(100)),))
    assert [can_be_named(each) for each in (out, came_in, replace(out, transfer_id=9))] == [
        True,
        False,
        False,
    ]


def test_a_worksheet_knows_what_can_be_named_and_what_is_free() -> None:
    book = a_book()
    known = worksheet(book, DAY)
    assert (known.lines, known.outcomes) == ((), ())
    line = agreed(book)
    spend(book)
    later = worksheet(book, DAY)
    assert later.lines == (line,)
    assert later.free == known.free - Money(40_00)


@pytest.mark.parametrize(
    ("wants", "must_ask", "verdict", "by", "words"),
    [
        (True, True, Verdict.WAITING, "", "Yes, I want this."),
        (True, False, Verdict.NOT_NEEDED, "", "Yes, I want this."),
        (False, True, Verdict.NO, "Sam Reed", "No, I do not want this."),
    ],
)
def test_story_25_what_was_thought_through_is_kept_with_who_helped(
    wants: bool, must_ask: bool, verdict: Verdict, by: str, words: str
) -> None:
    book = a_book()
    asked = Decision(0, DAY, "A sat nav", asked_of="Duty team", reason="My plan, page 4", helped_by="Ann")
    kept = ask_through(book, asked, wants=wants, must_ask=must_ask)
    assert (kept.verdict, kept.answered_by, kept.my_words, kept.helped_by) == (verdict, by, words, "Ann")
    assert (kept.answered, bool(kept.asked_of)) == (None if must_ask and wants else DAY, wants and must_ask)
    assert bool(kept.reason) == (not must_ask or not wants)


def test_own_words_stay_as_they_were_said() -> None:
    book = a_book()
    asked = Decision(0, DAY, "A sat nav", my_words="Thumbs up")
    assert ask_through(book, asked, wants=True, must_ask=True).my_words == "Thumbs up"


def test_answers_to_the_same_question_stand_together() -> None:
    book = a_book()
    first = register.ask(book, Decision(0, DAY, "Help in the garden"))
    again = register.ask(book, Decision(0, date(2027, 5, 4), "Garden help"))
    on_line = register.ask(book, Decision(0, DAY, "Sat nav", line_id=7))
    same_line = register.ask(book, Decision(0, DAY, "A map", line_id=7))
    register.ask(book, Decision(0, DAY, "A go"))
    assert register.decision(book, first.id).alike == (again,)
    assert register.decision(book, on_line.id).alike == (same_line,)


def test_a_letter_is_kept_and_what_is_no_paper_is_refused() -> None:
    book = a_book()
    asked = register.ask(book, Decision(0, DAY, "Help in the garden"))
    register.attach_letter(book, asked.id, "answer.txt", b"Yes, go on.")
    [paper] = register.decision(book, asked.id).papers
    assert (paper.name, paper.mime) == ("answer.txt", "text/plain")
    with pytest.raises(AppError, match="empty"):
        register.attach_letter(book, asked.id, "empty.txt", b"")
