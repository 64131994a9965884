"""Story 23: six weeks on; the review in the holder's words, and what happens when the council is silent."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.employment.shift import PlannedShift
from app.money import Money
from app.plan.helped import Helped
from app.plan.outcome import CheckIn, Feeling
from app.plan.plan import LifeArea, LineWording, MetBy
from app.plan.request import ChangeRequest, RequestState, Size
from app.plan.review import Action, Review, ReviewKind
from app.store.book import Book
from app.usecases.books.keeping import open_book
from app.usecases.life.changes import changes, keep_change
from app.usecases.life.did_it_help import answer_helped
from app.usecases.life.outcomes import check_in
from app.usecases.life.review_papers import get_ready_pdf
from app.usecases.life.reviews import keep_review, reviews
from app.usecases.plan.letters import ask_for_review_pdf
from app.usecases.plan.spent import plan_spent
from app.usecases.rota.pattern import change_planned, plan_shift
from app.usecases.rota.seen import rota
from app.words import day
from tests.stories import people
from tests.stories.at_the_screen import go_to, opened, said
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import words
from ui.pages.reviews import ReviewsPage
from ui.tasks import Tasks

TODAY = date.today()  # noqa: DTZ011  # the window goes by this computer's day
AGREED = TODAY - timedelta(weeks=6)
MONDAY = AGREED + timedelta(days=-AGREED.weekday() % 7)
# How each area of life was at the start, and how it is now, in the holder's words.
AREAS = {
    "Where I live": ("Third floor, no lift", "Ground floor, my own door"),
    "Who I live with": ("Alone with the television", "A cat, and my niece at weekends"),
    "What I do with my time": ("Nothing but waiting", "Swimming on Tuesdays"),
    "Who supports me": ("Somebody new each day", "Ana, and she knows me"),
}
CHANGE = "Two hours move from the morning to the evening"
LEARNED = "Evenings are when I need somebody"


def the_book(folder: Path) -> Book:
    """Agree a plan six weeks ago, live by it, and say how it goes."""
    book = people.start_book(folder, people.Days(AGREED), opened=AGREED, first_payment=AGREED)
    swim = LineWording(0, 0, 0, "Swimming on Tuesdays", MetBy.BOUGHT, Money(5_00))
    [line] = people.agreed_plan(book, AGREED, (LifeArea.WHAT_I_DO, swim))
    for area, (then, now) in AREAS.items():
        kept = people.outcome(book, area, then)
        check_in(book, CheckIn(0, kept.id, TODAY - timedelta(days=1), now, Feeling.BETTER))
    for week in range(5):
        paid_on = AGREED + timedelta(weeks=week, days=1)
        people.moved(book, paid_on, "Kingfisher Swim", -5_00, "O14", line=line.line_id)
    answer_helped(book, (line.line_id, 0), Helped.YES, "I sleep after it", TODAY - timedelta(days=1))
    return book


def move_two_hours(book: Book) -> ChangeRequest:
    """Plan two hours in the morning, and move them to the evening within what was agreed."""
    pa_id = people.employ(book, started=AGREED, first_pay_day=MONDAY + timedelta(days=25))
    morning = plan_shift(book, PlannedShift(0, pa_id, MONDAY, 8 * 60, 10 * 60))
    evening = PlannedShift(morning.id, pa_id, MONDAY, 18 * 60, 20 * 60)
    change_planned(book, evening, MONDAY + timedelta(weeks=6))
    return keep_change(book, ChangeRequest(0, Size.WITHIN, TODAY, CHANGE, line_id=0))


@pytest.mark.slow
def test_the_review_page_is_in_the_holders_words(tmp_path: Path) -> None:
    with the_book(tmp_path) as book:
        path = book.path
    assert path is not None
    with opened(path, tmp_path / "screen") as screen:
        go_to(screen, "Get ready for a review", "Reviews")
        screen.find("heading", "Who supports me")
        shown, headings = said(screen), said(screen, "heading")
        go_to(screen, "Diary", "Diary")
        screen.press_for("Alt+n", "push button", "Write down a change")
        screen.press_for("Alt+d", "text", "What is to be different?")
        screen.fill("What is to be different?", CHANGE)
        screen.key("Alt+s")
        screen.find("label", "Within the agreement")
        noted, buttons = said(screen), said(screen, "push button")

    assert set(AREAS) <= set(headings)  # the four areas of life
    for then, now in AREAS.values():
        assert f"At the start: {then}" in shown  # then
        assert f"Better. {now} (Me, {day(TODAY - timedelta(days=1))})" in shown  # and now
    at = shown.index("I sleep after it")
    assert {"Swimming on Tuesdays", "Yes, it helped"} <= set(shown[at - 1 : at + 2])  # what helped
    # Two hours moved within the agreement: noted, with nothing to wait for and no letter.
    assert {CHANGE, "Nothing waits for an answer."} <= set(noted)
    assert not any("letter" in name for name in buttons)


def test_the_sheet_has_the_same_words(tmp_path: Path) -> None:
    sheet = people.words_of(get_ready_pdf(the_book(tmp_path), TODAY))
    for then, now in AREAS.values():
        assert then in sheet
        assert now in sheet
    assert "I sleep after it" in sheet


def test_two_hours_move_to_the_evening_within_the_agreement(tmp_path: Path) -> None:
    book = the_book(tmp_path)
    before = plan_spent(book, TODAY)
    noted = move_two_hours(book)

    assert noted.state is RequestState.NOTED
    weeks = [rota(book, MONDAY + timedelta(weeks=week)) for week in (0, 6)]
    assert [week.planned_minutes for week in weeks] == [120, 120]
    slots = [slot.planned.shift for week in weeks for one in week.days for slot in one.slots]
    assert [(each.start // 60, each.finish // 60) for each in slots] == [(8, 10), (18, 20)]
    assert plan_spent(book, TODAY) == before


def test_no_letter_is_needed_and_nobody_is_waited_for(tmp_path: Path) -> None:
    book = the_book(tmp_path)
    noted = move_two_hours(book)
    found = changes(book, TODAY)
    assert (found.waiting, found.past) == ((), (noted,))
    assert noted.days_waiting(TODAY + timedelta(days=30)) == 0


def test_the_review_is_kept_with_what_was_learnt(tmp_path: Path) -> None:
    book = the_book(tmp_path)
    held = Review(0, ReviewKind.FIRST, held=TODAY, who="M. Khan", working="Ana", learned=LEARNED)
    keep_review(book, held, [Action(0, 0, CHANGE, "Me", TODAY)])
    seen = reviews(book, TODAY)
    assert ([one.learned for one in seen.held], [one.what for one in seen.actions]) == ([LEARNED], [CHANGE])
    assert ReviewKind.FIRST not in {due.kind for due in seen.dues}


@pytest.mark.parametrize(("days", "asks"), [(364, False), (365, True)])
def test_at_twelve_months_of_silence_the_letter_appears(
    tmp_path: Path, at_desk: Callable[[Callable[[], Book]], Tasks], qtbot: QtBot, days: int, asks: bool
) -> None:
    with the_book(tmp_path) as book:
        path = book.path
    assert path is not None
    now = AGREED + timedelta(days=days)
    tasks = at_desk(lambda: open_book(path, people.PASSPHRASE, clock=people.Days(now)))
    page = ReviewsPage(tasks, lambda: now)
    qtbot.addWidget(page)
    page.resize(1056, 860)
    page.show()
    settle(qtbot, tasks)
    calls = "A year has gone by. Send this letter: it counts the days and names the law."
    assert (calls in words(page)) is asks
    assert "Letter: I ask for a review" in words(page)
    letter = people.words_of(ask_for_review_pdf(tasks._book, now))
    assert f"There has been no review since the start on {day(AGREED)}. That is {days} days ago." in letter
