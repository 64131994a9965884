"""Story 5, in the real window: a new officer questions garden help that was agreed four years ago."""

from datetime import date
from pathlib import Path

import pytest

from app.money import Money
from app.plan.decision import Decision, Verdict
from app.plan.plan import LifeArea, LineWording, MetBy
from app.store.book import Book
from app.usecases.life.decisions import ask, attach_letter, change_decision
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from app.usecases.plan.letters import decision_pdf
from app.words import day
from tests.stories import people
from tests.stories.at_the_screen import go_to, opened, press, said

GARDEN, NEED = "Help in the garden", "I cannot bend, and the path is not safe"
LINE, TERM = "A tidy, safe path", "Care plan, page 4"
SCAN = "answer-garden.png"
TODAY = date.today()  # noqa: DTZ011  # the window goes by this computer's day
THEN = TODAY.year - 4


def the_book(folder: Path) -> Path:
    """Ask and answer four years ago; since then the plan has had another version and other questions."""
    clock = people.Days(date(THEN, 4, 1))
    opened_on = {"opened": date(THEN, 4, 1), "first_payment": date(THEN, 4, 5)}
    with people.start_book(folder, clock, **opened_on) as book:
        wording = LineWording(0, 0, 0, LINE, MetBy.PAID_OTHER, Money(10_00))
        [line] = people.agreed_plan(book, date(THEN, 4, 9), (LifeArea.WHERE_I_LIVE, wording), by="P. Marsh")
        asked = Decision(0, date(THEN, 5, 4), GARDEN, Money(40_00), NEED, "A neighbour", line_id=line.line_id)
        kept = ask(book, asked)
        answer = people.answered(kept, Verdict.YES, date(THEN, 5, 14), "M. Khan, duty team", term=TERM)
        change_decision(book, answer)
        attach_letter(
            book, kept.id, SCAN, people.scan_of("Dear Sam Reed,", "yes to help in the garden.", "M. Khan")
        )
        ask(book, Decision(0, date(THEN + 2, 1, 9), "A sat nav", Money(129_00)))
        begin_another_plan(book)
    return folder / "Sam.daybook"


def begin_another_plan(book: Book) -> None:
    version = plans.begin_version(book, date(THEN + 1, 4, 1))
    signing_off.send_plan(book, version.id, date(THEN + 1, 4, 2), "Panel")
    signing_off.plan_agreed(book, version.id, date(THEN + 1, 4, 9), "Panel", date(THEN + 1, 4, 9))


@pytest.mark.slow
def test_the_search_for_garden_shows_it_all(tmp_path: Path) -> None:
    path = the_book(tmp_path)
    with opened(path, tmp_path / "screen") as screen:
        go_to(screen, "Decisions", "Decisions")
        screen.key("Alt+f")
        screen.fill("Find what was decided", "garden")
        screen.find("label", "1 decision")
        found = said(screen)
        press(screen, f"Open: {GARDEN}")
        screen.find("heading", GARDEN)
        shown = said(screen)
        press(screen, f"Look: {SCAN}")
        scan = screen.find("filler", SCAN).name
        screen.key("Escape")
        press(screen, "See it: This decision on one page")
        page = screen.find("filler", "decision.pdf")
        one_page, printed = page.name, page.description

    assert (GARDEN in found, "A sat nav" in found) == (True, False)  # the search finds this one alone
    assert {NEED, "A neighbour", "£40.00"} <= set(shown)  # the worksheet
    assert {"Yes", f"{day(date(THEN, 5, 14))}", TERM} <= set(shown)  # the answer
    assert "M. Khan, duty team" in shown  # who gave it
    assert f"Version 1, agreed by P. Marsh from {day(date(THEN, 4, 9))}" in shown  # the plan of that day
    assert LINE in shown  # and what it says of the garden
    assert scan == f"{SCAN}, Page 1 of 1"  # the scan
    assert one_page == "decision.pdf, Page 1 of 1"  # printed in one page
    assert "Answered by M. Khan, duty team" in " ".join(printed.split())


def test_the_printed_page_is_one_page_with_everything(tmp_path: Path) -> None:
    path = the_book(tmp_path)
    with people.open_again(path) as book:
        pdf = decision_pdf(book, 1, TODAY)
    assert people.pages_of(pdf) == 1
    shown = people.words_of(pdf)
    for words in (GARDEN, NEED, "A neighbour", "M. Khan, duty team", TERM, f"Version 1: “{LINE}”", SCAN):
        assert words in shown
