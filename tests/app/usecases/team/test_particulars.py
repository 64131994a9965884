"""The written statement: drafted, kept, signed, printed, and changed by a new version only."""

from dataclasses import replace
from datetime import date

import pytest

from app.employment.particulars import Item, Particulars, Term
from app.errors import AppError, Severity
from app.money import Money
from app.people import Actor, Person
from app.store.book import Book
from app.usecases.team import particulars as stated
from app.usecases.team.papers import attach_team_paper, team_papers
from app.usecases.team.people import add_pa, change_contract, member
from tests.app.usecases.teams import STARTED, TODAY, a_team_book, taken_on, terms
from tests.verapdf import problems

GIVEN = date(2026, 7, 2)
LATER = date(2026, 8, 3)


def said(statement: Particulars, item: Item) -> str:
    return {term.item: term.words for term in statement.terms}[item]


def written(book: Book, pa_id: int) -> Particulars:
    """Keep a first statement that says everything."""
    draft = stated.particulars(book, pa_id, TODAY)
    unsaid = (Term(term.item, "None.") for term in draft.terms if not term.is_said)
    return stated.keep_particulars(book, draft.saying(*unsaid))


def signed(book: Book, pa_id: int) -> Particulars:
    kept = written(book, pa_id)
    return stated.keep_particulars(book, replace(kept, given=GIVEN, holder_signed=GIVEN, pa_signed=LATER))


def test_a_draft_says_what_the_book_knows_and_names_the_rest() -> None:
    book = a_team_book()
    number = taken_on(book)

    draft = stated.particulars(book, number, TODAY)

    assert (draft.id, draft.version, draft.first, draft.made) == (0, 1, STARTED, TODAY)
    assert said(draft, Item.EMPLOYER) == "Sam Reed, 4 Mill Lane, Riverside"
    assert said(draft, Item.HOLIDAY).startswith("5.6 weeks")
    missing = stated.missing(draft)
    assert {one.where for one in missing if one.severity is Severity.STOP} == {
        Item.ABROAD,
        Item.BENEFITS,
        Item.OTHER_LEAVE,
        Item.PROBATION,
        Item.TRAINING,
    }
    assert stated.missing(written(book, number)) == ()


def test_a_statement_nobody_has_is_worked_on_until_it_is_given() -> None:
    book = a_team_book()
    number = taken_on(book)
    kept = written(book, number)

    assert stated.particulars(book, number, TODAY) == kept
    changed = stated.keep_particulars(book, kept.saying(Term(Item.PAY, "£14 an hour.")))
    assert stated.particulars(book, number, TODAY) == changed
    assert member(book, number, TODAY).particulars == (changed,)


def test_once_given_it_stays_and_only_days_are_added() -> None:
    book = a_team_book()
    number = taken_on(book)
    kept = stated.keep_particulars(book, replace(written(book, number), given=GIVEN))

    with pytest.raises(AppError, match="given or signed on 2 July 2026"):
        stated.keep_particulars(book, kept.saying(Term(Item.PAY, "£9 an hour.")))
    with pytest.raises(AppError, match="stays as it is"):
        stated.take_particulars_out(book, kept.id)
    both = stated.keep_particulars(book, replace(kept, holder_signed=GIVEN, pa_signed=LATER, note="At home"))

    assert member(book, number, TODAY).particulars == (both,)
    assert member(book, number, TODAY).contracts[0].signed == LATER


def test_nobody_signs_before_it_was_written() -> None:
    book = a_team_book()
    kept = written(book, taken_on(book))

    with pytest.raises(AppError, match="before the statement was written"):
        stated.keep_particulars(book, replace(kept, pa_signed=date(2026, 6, 30)))


def test_a_statement_that_nobody_has_can_go() -> None:
    book = a_team_book()
    number = taken_on(book)

    stated.take_particulars_out(book, written(book, number).id)

    assert member(book, number, TODAY).particulars == ()


def test_new_terms_make_a_new_version_that_keeps_what_was_agreed_besides() -> None:
    book = a_team_book()
    number = taken_on(book)
    first = signed(book, number)
    change_contract(book, terms(id=1, pa_id=number, hourly=Money(1425)), LATER)

    draft = stated.particulars(book, number, LATER)
    second = stated.keep_particulars(book, draft)

    assert (second.version, second.first, second.contract_id) == (2, LATER, 2)
    assert said(second, Item.PAY) == "£14.25 an hour."
    assert said(second, Item.PROBATION) == "None."
    changed = stated.particulars_changes(book, second.id)
    assert [(one.item, one.before.words, one.after.words) for one in changed] == [
        (Item.PAY, "£13.50 an hour.", "£14.25 an hour.")
    ]
    assert stated.particulars_changes(book, first.id) == ()


def test_without_new_terms_a_next_version_begins_as_the_last_one_was() -> None:
    book = a_team_book()
    number = taken_on(book)
    first = signed(book, number)

    draft = stated.particulars(book, number, LATER)

    assert (draft.id, draft.version, draft.terms) == (0, 2, first.terms)


def test_what_a_statement_left_out_is_drafted_in_the_next_version() -> None:
    book = a_team_book()
    number = taken_on(book)
    first = signed(book, number)
    bare = first.saying(Term(Item.SICK), Term(Item.PENSION))
    with book.begin("As an older book has it") as work:
        work.particulars.change(bare)

    draft = stated.particulars(book, number, LATER)

    assert said(draft, Item.SICK) == "Statutory Sick Pay, as the law has it."
    assert said(draft, Item.PENSION) == ""


def test_terms_of_the_time_are_stated_or_the_next_or_the_last() -> None:
    book = a_team_book()
    later = taken_on(book, "Later", started=date(2026, 9, 1))
    ended = taken_on(book, "Ended", terms(last=date(2026, 6, 30)))
    with book.begin("Lost") as work:
        bare = work.pas.add(replace(work.pas.get(later), name="Bare"))

    assert stated.particulars(book, later, TODAY).first == date(2026, 9, 1)
    assert said(stated.particulars(book, ended, TODAY), Item.HOW_LONG) == "Until 30 June 2026."
    with pytest.raises(AppError, match="Bare has no terms yet"):
        stated.particulars(book, bare.id, TODAY)


def test_figures_of_the_nearest_year_stand_in_where_there_are_none() -> None:
    book = a_team_book()
    number = taken_on(book, started=date(2019, 1, 7))

    assert "up to 12" in said(stated.particulars(book, number, TODAY), Item.NOTICE)


def test_statement_and_letter_are_printed_accessible_and_archival() -> None:
    book = a_team_book()
    number = taken_on(book)
    first = signed(book, number)
    change_contract(book, terms(id=1, pa_id=number, hourly=Money(1425)), LATER)
    second = stated.keep_particulars(book, stated.particulars(book, number, LATER))

    for pdf in (stated.particulars_pdf(book, first.id), stated.change_letter_pdf(book, second.id)):
        assert problems(pdf, "ua1") == []
    with pytest.raises(AppError, match="changes nothing"):
        stated.change_letter_pdf(book, first.id)


def test_the_signed_paper_is_kept_beside_it_and_whoever_acts_is_named() -> None:
    book = a_team_book()
    kept = written(book, taken_on(book))

    paper = attach_team_paper(book, "particulars", kept.id, "signed.txt", b"Signed by both")

    assert team_papers(book, "particulars", kept.id) == (paper,)
    bare = Book.in_memory(actor=Actor("Kim Reed"))
    with bare.begin("Started") as work:
        work.people.add(Person("Sam Reed"))
    pa = add_pa(bare, member(book, kept.pa_id, TODAY).pa, terms())
    with bare.begin() as work:
        assert stated.parties_of(work, pa.id).signer == "Kim Reed, for Sam Reed, employer"
