from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.money import Money
from app.period import Period
from app.plan.diary import DiaryEntry, DiaryKind, Ease, Event, Step
from app.store.book import Book
from app.usecases.books.undoing import undo_last
from app.usecases.life import diary
from tests.app.usecases.started import OPENED, a_book

TODAY = date(2026, 9, 1)
SOUND = ("said.mp3", b"ID3" + bytes(40), "audio/mpeg")


def write(book: Book, kind: DiaryKind, words: str, day: date = TODAY, **more: object) -> DiaryEntry:
    return diary.keep_entry(book, DiaryEntry(0, kind, day, words, **more), TODAY)  # type: ignore[arg-type]  # as told


def test_notes_are_found_by_kind_and_by_words_the_newest_first() -> None:
    book = a_book()
    older = write(book, DiaryKind.NOTE, "The swing in the garden", date(2026, 8, 1))
    call = write(book, DiaryKind.COUNCIL, "No answer", about=Step.PAYMENTS, calls=3, who="Garden team")
    assert diary.diary(book, TODAY).entries == (call, older)
    assert diary.diary(book, TODAY, DiaryKind.NOTE).entries == (older,)
    assert diary.diary(book, TODAY, words="garden").entries == (call, older)
    assert diary.diary(book, TODAY, words="garden swing").entries == (older,)
    assert diary.diary(book, TODAY, DiaryKind.COUNCIL, "swing").entries == ()
    some = diary.diary(book, TODAY, words="garden", most=1)
    assert (some.entries, some.count) == ((call,), 2)


def test_a_note_is_put_right_taken_out_and_put_back() -> None:
    book = a_book()
    first = write(book, DiaryKind.COUNCIL, "Rang", about=Step.REVIEW, ease=Ease.HARD)
    changed = diary.keep_entry(book, replace(first, calls=2), TODAY)
    diary.take_entry_out(book, first.id)
    assert diary.diary(book, TODAY).entries == ()
    undo_last(book)
    assert diary.diary(book, TODAY).entries == (changed,)
    with pytest.raises(AppError, match="no words"):
        write(book, DiaryKind.NOTE, "")


def test_s142_a_voice_note_stays_beside_its_line_of_text() -> None:
    book = a_book()
    entry = DiaryEntry(0, DiaryKind.NOTE, TODAY, "What the sea sounds like")
    kept = diary.keep_entry(book, entry, TODAY, [SOUND])
    more = diary.attach_to_diary(book, diary.DIARY, kept.id, "again.mp3", b"ID3" + bytes(50))
    [said, again] = diary.diary(book, TODAY).papers[kept.id]
    assert (said.name, said.mime, again) == ("said.mp3", "audio/mpeg", more)


def test_s098_what_the_council_was_told_of_is_not_offered_again() -> None:
    book = a_book()
    notes = [write(book, DiaryKind.NEED, f"Worse {day}", date(2026, 8, day)) for day in (5, 12, 30)]
    assert diary.diary(book, TODAY).to_tell == tuple(notes)
    assert diary.told_the_council(book, [each.id for each in notes], TODAY) == 3
    seen = diary.diary(book, TODAY)
    assert (seen.to_tell, {each.told for each in seen.entries}) == ((), {TODAY})


def test_s094_unpaid_hours_are_off_until_they_are_wanted_and_priced_only_when_asked() -> None:
    book = a_book()
    with pytest.raises(AppError, match="not written down in this book"):
        write(book, DiaryKind.UNPAID, "", minutes=90, who="Ana")
    diary.write_unpaid(book, wanted=True)
    write(book, DiaryKind.UNPAID, "", minutes=90, who="Ana")
    write(book, DiaryKind.UNPAID, "", date(2026, 7, 1), minutes=60, who="Bo")
    summer, autumn = Period(date(2026, 7, 1), TODAY), Period(TODAY, date(2026, 12, 1))
    assert (diary.unpaid(book, summer).minutes, diary.unpaid(book, autumn).by_whom) == (150, (("Ana", 90),))
    assert diary.unpaid(book, summer).worth is None
    assert diary.unpaid(book, summer, Money(1271)).worth == Money(3178)
    diary.write_unpaid(book, wanted=False)
    assert (diary.diary(book, TODAY).has_unpaid, diary.unpaid(book, summer).minutes) == (False, 150)


def test_s075_counts_turn_on_the_first_agreement_or_on_the_day_the_person_says() -> None:
    book = a_book()
    write(book, DiaryKind.EVENT, "", date(2026, 3, 1), about=Event.FALL)
    write(book, DiaryKind.EVENT, "", date(2026, 8, 30), about=Event.FALL)
    assert diary.counts(book, TODAY).after.first == date(2026, 4, 6)
    assert diary.counts(book, TODAY).rows == ((Event.FALL, 1, 1),)
    diary.count_from(book, date(2026, 8, 20))
    assert diary.counts(book, TODAY).before == Period(date(2026, 8, 7), date(2026, 8, 19))
    assert diary.counts(book, date(2026, 8, 1)).after == Period(date(2026, 8, 1), date(2026, 8, 1))
    assert diary.counts(Book.in_memory(actor=book.actor), TODAY).rows == ()


def test_the_years_of_what_was_learnt_are_known() -> None:
    book = a_book()
    write(book, DiaryKind.LEARNED, "Ask early", OPENED)
    write(book, DiaryKind.LEARNED, "Ask twice", date(2025, 4, 1))
    assert diary.diary(book, TODAY, DiaryKind.NOTE).years == (2026, 2025)
