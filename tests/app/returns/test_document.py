"""A return set out as a document."""

import csv
import json
from dataclasses import replace
from datetime import date
from io import StringIO
from typing import Any

import pypdfium2
import pytest

from app.errors import AppError
from app.funding.matching import Came
from app.money import Money
from app.pdf.elements import Bullets, Cell, Document, Heading, Table, Text
from app.pdf.reading import attachments, printed
from app.pdf.render import render
from app.people import Actor, Capacity
from app.period import Period
from app.returns.data import canonical, to_data
from app.returns.document import document
from app.returns.document_inside import came_words
from app.returns.figures import figures
from app.returns.records import Asked, Away, Correction, Held, OpenQuestion
from tests.app.returns.samples import (
    BANK,
    ENTRIES,
    OPENING,
    QUARTER,
    TERMS,
    TIN,
    TODAY,
    drafted,
    entry,
    paper,
    records,
)
from tests.app.returns.signed import NOW, made

LONG = "It was a long summer and much happened that is worth telling. " * 30


def words(whole: Document) -> str:
    """Give everything a document says, one element a line."""
    said: list[str] = []
    for element in whole.elements:
        match element:
            case Heading(text=text) | Text(text=text):
                said.append(text)
            case Bullets(items=items):
                said += items
            case Table(rows=rows):
                said += [" | ".join(cell.text for cell in row) for row in rows]
    return "\n".join(said)


def crowded() -> dict[str, Any]:
    """Give a return with as much on it as can be."""
    return {**crowded_with_money(), **crowded_with_words()}


def crowded_with_money() -> dict[str, Any]:
    closing = OPENING - Money(500_00)
    return {
        "entries": (
            *(
                entry(n, date(2026, 8, 1 + n), f"Ladbrokes {n}", -10_00 - n, f"O{n:02d}")
                for n in range(1, 29)
            ),
            entry(40, date(2026, 9, 1), "Interest", 1_00, "I11"),
            entry(41, date(2026, 9, 1), "M Osei", 1_00, "I09"),
            entry(42, date(2026, 9, 2), "Tin", -7_00, "", transfer_id=43),
        ),
        "held": (
            Held(BANK, OPENING, closing, closing + Money(7_00), QUARTER.last),
            Held(TIN, Money(0), Money(7_00)),
        ),
        "others": Money(9_00),
        "papers": (),
        "contribution_brought": Money(12_00),
        "corrections": (
            Correction(1, "return-q1", 4, "Wrong sum"),
            Correction(0, "return-q1", 5, "Wrong name"),
        ),
    }


def crowded_with_words() -> dict[str, Any]:
    return {
        "own_words": LONG,
        "requests": tuple(f"Request {n}: {LONG[:150]}" for n in range(9)),
        "person": replace(records().person, words=LONG),
        "actor": Actor("Josephine Ann Osei-Featherstonehaugh", Capacity.AUTHORISED, "Marian Osei"),
        "representative": "Jo Osei, authorised person",
        "questions": (
            OpenQuestion("May I?", TODAY),
            OpenQuestion("What is line 3?", TODAY, "funder", "q1", 3),
        ),
        "away": (Away(Period(date(2026, 8, 1), date(2026, 8, 5)), "In hospital"),),
        "asked": Asked(extra=("J. Bell asked for the diary, under term 9",)),
        "reasons": {("R14", f"entry {n}"): LONG[:200] for n in range(3)},
    }


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"entries": (), "agreements": ()},
        crowded(),
        {"own_words": LONG},
        {"entries": ENTRIES[:4], "papers": ()},
    ],
    ids=["good", "nothing", "crowded", "long words", "short"],
)
def test_the_first_page_is_one_page(changes: dict[str, Any]) -> None:
    pdf = pypdfium2.PdfDocument(render(made(**changes)[1]))
    try:
        first, second = (pdf[n].get_textpage().get_text_range() for n in (0, 1))
    finally:
        pdf.close()
    assert first.startswith("Direct payment return")
    assert "The checks" in first
    assert second.startswith("The figures in full")


@pytest.mark.parametrize(
    "changes", [{}, crowded(), {"entries": (), "agreements": ()}], ids=["good", "crowded", "nothing"]
)
def test_what_must_be_printed_is_printed_as_the_data_say(changes: dict[str, Any]) -> None:
    whole, unsigned = made(**changes)
    painted = printed(render(unsigned))
    for pointer, text in figures(to_data(whole)).items():
        assert "".join(painted[pointer].split()) == "".join(text.split()), pointer


def test_the_holder_s_words_come_first() -> None:
    _, unsigned = made()
    said = [element.text for element in unsigned.elements if isinstance(element, Text)]
    assert said[1] == "“A good summer. I swam every week and went to the fair with Amina.”"
    assert said[2] == "How to communicate with me: Please write in large print."


def test_what_did_not_fit_on_page_one_stands_further_on() -> None:
    said = words(made(**crowded())[1])
    assert LONG.strip() in said.split("In my own words")[1]
    assert said.count("Request 8:") == 1
    assert "What I ask of you" in said
    assert "More are under “All the checks”." in said or "They are under “All the checks”." in said


def test_everything_there_is_to_say_is_said() -> None:
    said = words(made(**crowded())[1])
    for sentence in (
        "return-q1, line 4, put right by line 1 here: Wrong sum",
        "return-q1, line 5: Wrong name",
        "In hospital, 1 August 2026 to 5 August 2026",
        "What is line 3?",
        "J. Bell asked for the diary, under term 9",
        "I, Josephine Ann Osei-Featherstonehaugh, acting for Marian Osei as authorised person,",
        "Who manages the money: Jo Osei, authorised person.",
        "Other funders' money in the same account | £9.00",
        "Moved to or from other accounts | −£7.00",
        "Owed from before (overpaid has a minus) | £12.00",
        "Direct payment account, ending 5678 |",
        "Cash tin | £0.00 | £7.00 | ",
    ):
        assert sentence in said, sentence


def test_a_small_budget_makes_a_short_return() -> None:
    few, many = made(entries=ENTRIES[:3], papers=())[1], made()[1]
    assert len(few.elements) < len(many.elements)
    assert "Every payment is sorted" not in words(few)
    assert "Every payment is sorted" in words(many)


def test_a_short_return_that_passes_needs_no_list_of_checks() -> None:
    later = replace(TERMS, first_payment=date(2026, 12, 1), contribution=Money(0))
    _, unsigned = made(profile="gb-eng-generic", entries=ENTRIES[:1], papers=(), agreements=(later,))
    assert "✗" not in words(unsigned)
    assert "Checked by the rules" in words(unsigned)


def test_what_is_asked_stands_on_page_one_where_it_fits() -> None:
    said = words(made(requests=("Tell me what it was for.",))[1])
    assert said.index("Tell me what it was for.") < said.index("The figures in full")


def test_a_return_of_nothing_says_so() -> None:
    said = words(
        made(entries=(), agreements=(), papers=(), own_words="", person=replace(records().person, words=""))[
            1
        ]
    )
    assert "No money moved in this time." in said
    assert "The papers inside" not in said
    assert "My contribution" not in said


def test_notes_on_lines_are_printed() -> None:
    noted = replace(ENTRIES[0], note="Two shifts.")
    assert "Line 1: Two shifts" in words(made(entries=(noted,), papers=())[1])


def test_an_unknown_limit_is_said_and_a_generic_profile_has_no_address() -> None:
    said = words(made(profile="gb-eng-generic")[1])
    assert "(the commonest limit; yours is not known)" in said
    assert "Seen on" not in said
    assert "Seen on 2026-11-21 at https://" in words(made()[1])


def test_after_the_last_payment_there_is_no_next_day() -> None:
    ended = replace(TERMS, last=QUARTER.last)
    assert "What is left when money paid ahead is used" in words(made(agreements=(ended,))[1])


def test_a_signer_who_is_someone_else_is_named_on_page_one() -> None:
    said = words(made(actor=Actor("Jo Osei", Capacity.ATTORNEY, "Marian Osei"))[1])
    assert "Marian Osei | Jo Osei, attorney | SC-20931, DP-4471 | Haringey Council" in said


def test_data_lines_and_papers_are_inside() -> None:
    whole, unsigned = made(papers=(paper(1, 1),))
    inside = attachments(render(unsigned))
    assert list(inside) == ["lines.csv", "paper-001-receipt-1.jpg", "return.json"]
    assert inside["return.json"] == canonical(to_data(whole))
    assert json.loads(inside["return.json"])["evidence"]["papers"][0]["file"] == "paper-001-receipt-1.jpg"
    assert {each.name: each.relation for each in unsigned.attachments} == {
        "return.json": "Data",
        "lines.csv": "Data",
        "paper-001-receipt-1.jpg": "Supplement",
    }


def test_a_spreadsheet_never_takes_a_payee_for_a_formula() -> None:
    rude = entry(1, date(2026, 8, 1), '=HYPERLINK("x")', -1_234_56, "O29")
    _, unsigned = made(entries=(rude,), papers=())
    (sheet,) = [each.content for each in unsigned.attachments if each.name == "lines.csv"]
    rows = list(csv.reader(StringIO(sheet.decode("utf-8-sig"), newline="")))
    assert rows[1] == ["1", "2026-08-01", '\'=HYPERLINK("x")', "Something else", "O29", "-1234.56", "", ""]


@pytest.mark.parametrize("contents", [{}, {1: b"another"}])
def test_a_paper_that_is_not_the_one_listed_is_refused(contents: dict[int, bytes]) -> None:
    with pytest.raises(AppError, match=r"Receipt 1\.jpg"):
        document(drafted(papers=(paper(1, 1),)), contents, NOW)


def test_every_way_a_payment_comes_has_words() -> None:
    assert len({came_words(came) for came in Came}) == len(Came)


def test_cells_that_are_not_figures_have_no_key() -> None:
    _, unsigned = made()
    keys = [
        cell.key
        for element in unsigned.elements
        if isinstance(element, Table)
        for row in element.rows
        for cell in row
        if isinstance(cell, Cell) and cell.key
    ]
    assert len(keys) == len(set(keys))
    assert all(key.startswith("/") for key in keys)
