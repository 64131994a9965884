import csv
from datetime import date, timedelta

import pypdfium2
import pytest

from app.employment.pa import PersonalAssistant
from app.errors import AppError
from app.people import Person
from app.plan.decision import Decision
from app.plan.diary import DiaryEntry, DiaryKind, Ease, Event, Step
from app.plan.outcome import Voice
from app.plan.people_around import Helper, Role
from app.plan.request import ChangeRequest, Size
from app.store.book import Book
from app.usecases.life import diary, diary_papers
from app.usecases.life.around import keep_helper
from app.usecases.life.changes import keep_change
from app.usecases.life.decisions import ask
from tests.app.usecases.started import OPENED, a_book
from tests.verapdf import problems

TODAY = date(2026, 9, 1)


def shown(pdf: bytes) -> tuple[str, int]:
    assert problems(pdf, "ua1") == []
    with pypdfium2.PdfDocument(pdf) as opened:
        words = [" ".join(page.get_textpage().get_text_range().split()) for page in opened]
        return " ".join(words), len(words)


def write(book: Book, kind: DiaryKind, words: str, day: date = TODAY, **more: object) -> DiaryEntry:
    return diary.keep_entry(book, DiaryEntry(0, kind, day, words, **more), TODAY)  # type: ignore[arg-type]  # told


def a_hard_year(book: Book) -> None:
    """Write down more than fits: every step many times, and many waits."""
    for at, step in enumerate(Step):
        for time in range(9):
            day = TODAY - timedelta(days=30 * time + at)
            words = f"Rang again about {step.value} and was asked to ring back, " * 8
            write(
                book, DiaryKind.COUNCIL, words, day, about=step, calls=4, ease=Ease.VERY_HARD, who="Duty team"
            )
    for at in range(12):
        ask(
            book,
            Decision(0, OPENED + timedelta(days=at), f"A long question about {at} " * 6, asked_of="Team"),
        )


def test_s074_how_it_went_with_the_council_fits_one_page_however_hard_it_was() -> None:
    book = a_book()
    a_hard_year(book)
    words, pages = shown(diary_papers.council_pdf(book, TODAY))
    assert pages == 1
    for part in (
        *("How dealing with the council has gone", "360 telephone calls", "the longest wait: 153 days"),
        *("90 times it was hard", "7 shorter waits are not shown.", "Very hard (9)", "1 September 2026"),
    ):
        assert part in words


def test_a_short_diary_prints_without_what_it_does_not_have() -> None:
    book = a_book()
    with pytest.raises(AppError, match="Nothing is written down yet"):
        diary_papers.council_pdf(book, TODAY)
    ask(book, Decision(0, OPENED, "A gym pass", asked_of="Team"))
    with pypdfium2.PdfDocument(diary_papers.council_pdf(book, TODAY)) as opened:
        words = opened[0].get_textpage().get_text_range()
    assert "Step by step" not in words
    assert "A gym pass" in words
    with book.begin("No question") as work:
        [asked] = work.plan.decisions.all()
        work.plan.decisions.remove(asked.id)
    write(book, DiaryKind.COUNCIL, "Rang", about=Step.REVIEW, calls=1)
    with pypdfium2.PdfDocument(diary_papers.council_pdf(book, TODAY)) as opened:
        words = opened[0].get_textpage().get_text_range()
    assert "Days of waiting" not in words
    assert "Not said" in words


def test_s098_the_letter_names_each_changed_need_and_who_says_so() -> None:
    book = a_book()
    with pytest.raises(AppError, match="No changed need"):
        diary_papers.tell_council_pdf(book, TODAY)
    write(book, DiaryKind.NEED, "I cannot reach the shower", date(2026, 8, 20))
    write(book, DiaryKind.NEED, "Two to lift now", date(2026, 8, 25), voice=Voice.PA, name="Wendy")
    write(book, DiaryKind.NEED, "Nights too", date(2026, 8, 26), voice=Voice.FAMILY)
    words, _ = shown(diary_papers.tell_council_pdf(book, TODAY))
    for part in (
        "I cannot reach the shower",
        "20 August 2026",
        "Wendy",
        "Family or friend",
        "Riverside Council",
    ):
        assert part in words


def test_s058_the_request_says_what_is_to_change_and_why_but_not_within_the_agreement() -> None:
    book = a_book()
    more = keep_change(book, ChangeRequest(0, Size.BEYOND, TODAY, "Four more hours", "I cannot wash alone"))
    words, _ = shown(diary_papers.request_pdf(book, more.id, TODAY))
    assert "Four more hours" in words
    assert "I cannot wash alone" in words
    within = keep_change(book, ChangeRequest(0, Size.WITHIN, TODAY, "Two hours to the evening"))
    with pytest.raises(AppError, match="within the agreement"):
        diary_papers.request_pdf(book, within.id, TODAY)


def test_s104_what_was_learnt_is_shared_without_names_places_or_numbers() -> None:
    book = a_book()
    with book.begin("Wrote my address") as work:
        [person] = work.people.all()
        work.people.change(Person(person.name, address="4 Mill Lane, Oakby", id=person.id))
    keep_helper(book, Helper(0, "Ana Ruiz", Role.CARER, OPENED, organisation="Sunrise Care"))
    with book.begin("Took on a PA") as work:
        work.pas.add(PersonalAssistant(0, "Wendy Holt", OPENED, kin_name="Idris"))
    write(book, DiaryKind.LEARNED, "Wendy asks first. Idris does not.", date(2026, 7, 1))
    write(book, DiaryKind.LEARNED, "Ana is best in the evening. Ring 01632960123.")
    write(book, DiaryKind.LEARNED, "Nobody at Riverside or in Oakby reads emails.")
    write(book, DiaryKind.LEARNED, "Last year", date(2025, 3, 1))
    write(book, DiaryKind.NOTE, "Out with Priya today, and Wendy came.", voice=Voice.PA, name="Zofia")
    write(book, DiaryKind.LEARNED, "Priya's hoist is safer. Zofia agrees.", date(2026, 8, 1))
    copy, left_out = diary_papers.learned_copy(book, 2026)
    assert copy == (
        "[left out] asks first. [left out] does not.\n\n"
        "[left out] hoist is safer. [left out] agrees.\n\n"
        "[left out] is best in the evening. Ring [left out].\n\n"
        "Nobody at [left out] or in [left out] reads emails."
    )
    assert left_out == 8
    pdf = diary_papers.learned_pdf(copy, 2026, book)
    words, _ = shown(pdf)
    assert "What I learned in 2026" in words
    assert all(
        name not in pdf and name.decode() not in words for name in (b"Sam Reed", b"Riverside", b"Oakby")
    )
    with pytest.raises(AppError, match="for this year"):
        diary_papers.learned_copy(book, 2024)


def test_counts_and_steps_come_out_as_tables_that_no_spreadsheet_runs() -> None:
    book = a_book()
    write(book, DiaryKind.EVENT, "", date(2026, 3, 1), about=Event.FALL)
    write(book, DiaryKind.EVENT, "", TODAY, about=Event.ADMISSION)
    write(book, DiaryKind.COUNCIL, "=SUM(1)", about=Step.RETURN, calls=2, ease=Ease.EASY)
    ask(book, Decision(0, OPENED, "A gym pass", asked_of="Team"))
    happened = list(csv.reader(diary_papers.counts_csv(book, TODAY).decode("utf-8-sig").splitlines()))
    assert happened[1:] == [
        ["I went into hospital", "0", "1"], ["I fell", "1", "0"], ["all together", "1", "1"],
    ]  # fmt: skip
    steps = list(csv.reader(diary_papers.council_csv(book, TODAY).decode("utf-8-sig").splitlines()))
    assert steps[1] == ["2026-09-01", "Sending a return", "2", "Easy", "", "'=SUM(1)"]
    assert steps[-1] == ["2026-04-01", "A gym pass", "153", ""]
