"""What waits around the plan and the diary shows among the things to do (S056, S058, S093, S098, S140)."""

from datetime import date, timedelta

from app.errors import Severity
from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.assessment import Assessment, AssessmentKind
from app.plan.diary import DiaryEntry, DiaryKind
from app.plan.outcome import Outcome
from app.plan.people_around import Helper, Role
from app.plan.request import ChangeRequest, Size
from app.store.book import Book
from app.usecases.life import assessments, changes, diary, outcomes
from app.usecases.life.around import keep_helper
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from app.usecases.today.summary import see_today
from app.usecases.today.todo import ToDo
from tests.app.usecases.started import OPENED, a_book

NOW = date(2026, 5, 20)


def waiting(book: Book, today: date = NOW) -> list[ToDo]:
    """Give the things to do that lead to the diary, the reviews or the plan."""
    return [one for one in see_today(book, today).todo if one.page in ("diary", "reviews", "plan")]


def test_a_new_book_has_nothing_of_the_kind() -> None:
    assert waiting(a_book()) == []


def test_an_open_request_shows_its_days_and_presses_after_four_weeks() -> None:
    book = a_book()
    more = changes.keep_change(book, ChangeRequest(0, Size.BEYOND, NOW, "Four more hours", "I need them"))
    changes.keep_change(book, ChangeRequest(0, Size.WITHIN, NOW, "Two hours to the evening"))
    assert [one.what for one in waiting(book)] == ["Send your request: Four more hours"]
    changes.change_sent(book, more.id, NOW, "Duty team")
    [early] = waiting(book, NOW + timedelta(days=1))
    [late] = waiting(book, NOW + timedelta(days=28))
    assert (early.what, early.detail) == ("No answer yet: Four more hours", "1 day of waiting")
    assert (early.severity, late.severity, late.wish) == (Severity.NOTE, Severity.WARNING, "changes")


def test_a_plan_without_an_answer_waits() -> None:
    book = a_book()
    version = plans.begin_version(book, OPENED)
    signing_off.send_plan(book, version.id, OPENED, "Duty team")
    assert [(one.what, one.page) for one in waiting(book)] == [
        ("Your plan, version 1, has no answer yet", "plan")
    ]


def test_changed_needs_and_did_it_help_are_asked_about() -> None:
    book = a_book()
    for ago in (1, 2, 3):
        note = DiaryEntry(0, DiaryKind.NEED, NOW - timedelta(days=ago), "Harder")
        diary.keep_entry(book, note, NOW)
    goals = [outcomes.keep_outcome(book, Outcome(0, words, OPENED)) for words in ("Swim", "Sing", "Sew")]
    for count in (1, 2, 3):
        with book.begin("Paid") as work:
            for goal in goals[:count]:
                for at in range(6):
                    split = Split(Money(-500), "O14", 1, outcome_id=goal.id)
                    work.entries.add(
                        Entry(0, 1, NOW - timedelta(days=at), "Pool", Money(-500), splits=(split,))
                    )
        helped = next(one for one in waiting(book) if one.wish == "helped")
        assert helped.detail == ("Swim", "Swim, and 1 thing more", "Swim, and 2 things more")[count - 1]
    assert [one.wish for one in waiting(book)] == ["need", "helped"]


def test_a_carer_without_an_assessment_and_one_that_is_overdue_are_named() -> None:
    book = a_book()
    keep_helper(book, Helper(0, "Ana", Role.CARER, OPENED))
    keep_helper(book, Helper(0, "Bo", Role.CARER, OPENED, assessment=OPENED))
    held = Assessment(0, AssessmentKind.NEEDS, None, OPENED, "P. Marsh", next_due=date(2026, 5, 1))
    assessments.keep_assessment(book, held, NOW)
    assert [(one.what, one.when) for one in waiting(book)] == [
        ("An assessment was to come again by 1 May 2026.", "Overdue"),
        ("Ana can ask for a carer’s assessment", "When you can"),
    ]
