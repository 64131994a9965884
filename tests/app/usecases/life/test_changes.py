from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.plan.allocation import Allocation
from app.plan.assessment import Assessment, AssessmentKind
from app.plan.decision import Decision
from app.plan.request import ChangeRequest, RequestState, Size
from app.store.book import Book
from app.usecases.books.undoing import undo_last
from app.usecases.funding.allocations import keep_allocation
from app.usecases.life import assessments, changes, decisions
from app.usecases.life.waits import how_it_goes
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.app.usecases.started import OPENED, a_book

DAY, SENT, NOW = date(2026, 5, 20), date(2026, 5, 21), date(2026, 7, 1)
MORE = ChangeRequest(0, Size.BEYOND, DAY, "Four more hours", "I cannot wash alone now")


def drafted(book: Book) -> ChangeRequest:
    return changes.keep_change(book, MORE)


def test_story_23_two_hours_moved_within_the_agreement_need_no_letter() -> None:
    book = a_book()
    noted = changes.keep_change(book, ChangeRequest(0, Size.WITHIN, DAY, "Two hours to the evening"))
    seen = changes.changes(book, NOW)
    assert (seen.waiting, seen.past, noted.state) == ((), (noted,), RequestState.NOTED)
    moved = changes.keep_change(book, replace(noted, why="Mornings are easier"))
    assert moved.why == "Mornings are easier"
    with pytest.raises(AppError, match="waits for nobody"):
        changes.change_sent(book, noted.id, SENT, "Duty team")


def test_s058_a_request_goes_off_waits_and_is_answered() -> None:
    book = a_book()
    request = drafted(book)
    with pytest.raises(AppError, match="sent to somebody"):
        changes.change_sent(book, request.id, SENT, " ")
    with pytest.raises(AppError, match="after the request was sent"):
        changes.change_answered(book, request.id, RequestState.AGREED, (NOW, "Panel", ""))
    sent = changes.change_sent(book, request.id, SENT, "Duty team")
    assert changes.changes(book, NOW).waiting == (sent,)
    assert sent.days_waiting(NOW) == 41
    with pytest.raises(AppError, match="stays as it is"):
        changes.keep_change(book, replace(sent, what="Five"))
    with pytest.raises(AppError, match="who gave it"):
        changes.change_answered(book, request.id, RequestState.AGREED, (NOW, "", ""))
    answered = changes.change_answered(book, request.id, RequestState.PARTLY, (NOW, "Panel", "Two hours"))
    assert changes.changes(book, NOW).past == (answered,)
    undo_last(book)
    assert changes.changes(book, NOW).waiting == (sent,)


def test_a_request_is_taken_back_or_out() -> None:
    book = a_book()
    back = changes.take_change_back(book, drafted(book).id, DAY)
    assert (back.state, changes.changes(book, NOW).past) == (RequestState.TAKEN_BACK, (back,))
    changes.take_change_out(book, back.id)
    assert changes.changes(book, NOW).past == ()


def test_a_plan_without_an_answer_waits_too_and_its_lines_can_be_named() -> None:
    book = a_book()
    version = plans.begin_version(book, OPENED)
    sent = signing_off.send_plan(book, version.id, OPENED, "Duty team")
    assert changes.changes(book, NOW).plan == sent
    signing_off.plan_agreed(book, version.id, DAY, "Panel", DAY)
    assert (changes.changes(book, NOW).plan, changes.changes(book, NOW).lines) == (None, ())


def test_b25_every_wait_is_counted_the_longest_first() -> None:
    book = a_book()
    version = plans.begin_version(book, OPENED)
    signing_off.send_plan(book, version.id, OPENED, "Duty team")
    signing_off.plan_agreed(book, version.id, date(2026, 4, 9), "Panel", DAY)
    decisions.ask(book, Decision(0, date(2026, 6, 1), "A gym pass", asked_of="Duty team"))
    decisions.ask(book, Decision(0, date(2026, 6, 1), "A hat"))
    changes.change_sent(book, drafted(book).id, SENT, "Duty team")
    drafted(book)
    plans.begin_version(book, NOW)
    assessments.keep_assessment(book, Assessment(0, AssessmentKind.HOME, date(2026, 6, 20)), NOW)
    assessments.keep_assessment(book, Assessment(0, AssessmentKind.NEEDS, None, DAY, "P. Marsh"), NOW)
    keep_allocation(book, Allocation(0, 1, date(2026, 4, 20)))
    going = how_it_goes(book, NOW)
    assert (going.longest, going.steps, going.calls, going.hard) == (41, (), 0, 0)
    assert how_it_goes(a_book(), NOW).longest == 0
    assert [(one.what, one.until, one.days) for one in going.waits] == [
        ("Four more hours", None, 41),
        ("A gym pass", None, 30),
        ("Being told the amount", date(2026, 4, 20), 19),
        ("Assessment: My home and equipment", None, 11),
        ("Version 1 of my plan", date(2026, 4, 9), 8),
    ]
