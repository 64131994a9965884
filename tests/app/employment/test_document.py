"""The papers of a job as documents: accessible, archival, and with everything on them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.employment.document import (
    NoticeFacts,
    Parties,
    change_letter,
    notice_letter,
    said,
    statement_document,
)
from app.employment.leaving import KeptLeaving, LeavingReason
from app.employment.names import item_name
from app.employment.particulars import Item, Particulars, Term, changes, text_of
from app.pdf.elements import Bullets, Document, Heading, SigningLines, Table, Text
from app.pdf.render import render
from tests.app.employment.people import STARTED
from tests.verapdf import problems

NOW = datetime(2026, 4, 1, 9, tzinfo=UTC)
PARTIES = Parties("Sam Reed", "Sam Reed", "Ana Costa", "4 Mill Lane\nRiverside", "9 High Street")
STATEMENT = Particulars(
    1, 1, 1, 1, STARTED, date(2026, 4, 1), text_of(tuple(Term(item, f"Of {item}.") for item in Item))
)
LEAVING = KeptLeaving(1, 1, LeavingReason.REDUNDANCY, date(2026, 9, 1), date(2026, 9, 30), 3)


def words(document: Document) -> Iterator[str]:
    for element in document.elements:
        if isinstance(element, Heading | Text):
            yield element.text
        elif isinstance(element, Bullets):
            yield from element.items
        elif isinstance(element, Table):
            yield from (cell.text for row in element.rows for cell in row)
        elif isinstance(element, SigningLines):
            yield from element.labels


def test_a_statement_says_every_item_and_has_a_place_for_both_to_sign() -> None:
    printed = list(words(statement_document(STATEMENT, PARTIES, NOW)))

    assert [item for item in Item if f"Of {item}." not in printed] == []
    assert [item for item in Item if item_name(item) not in printed] == []
    assert printed[-2:] == ["Sam Reed, employer", "Ana Costa, personal assistant"]
    assert not any(text.startswith("Still to be written") for text in printed)


def test_what_is_not_written_yet_is_said_on_the_paper_itself() -> None:
    unfinished = STATEMENT.saying(Term(Item.PENSION), Term(Item.SICK, "", "Sheet 2"))
    printed = list(words(statement_document(unfinished, PARTIES, NOW)))

    assert "Still to be written: Pension." in printed
    assert "Not written yet" in printed
    assert "See: Sheet 2." in printed
    assert said(Term(Item.SICK, "Ring before eight.", "Sheet 2")) == "Ring before eight. See: Sheet 2."


def test_whoever_acts_for_the_employer_signs_for_them() -> None:
    assert replace(PARTIES, acting="Kim Reed").signer == "Kim Reed, for Sam Reed, employer"
    assert replace(PARTIES, acting="").signer == "Sam Reed, employer"


def test_for_an_employer_who_has_died_the_estate_signs() -> None:
    died = replace(LEAVING, reason=LeavingReason.PERSON_DIED)
    acting = replace(PARTIES, acting="Kim Reed")

    for parties, signer in (
        (PARTIES, "For the estate of Sam Reed"),
        (acting, "Kim Reed, for the estate of Sam Reed"),
    ):
        printed = list(words(notice_letter(died, NoticeFacts(None), parties, NOW)))
        assert printed[-2] == signer
        assert f"From: {signer}, 4 Mill Lane, Riverside" in printed


def test_a_letter_says_what_changes_from_what_to_what() -> None:
    new = STATEMENT.saying(Term(Item.PAY, "£14.25 an hour."))
    printed = list(words(change_letter(changes(STATEMENT, new), date(2026, 8, 3), PARTIES, NOW)))

    assert "From 3 August 2026 these terms of your job are different:" in printed
    assert printed[printed.index("Pay") :][:3] == ["Pay", "Of pay.", "£14.25 an hour."]
    assert "From: Sam Reed, employer, 4 Mill Lane, Riverside" in printed


@pytest.mark.parametrize("reason", [reason for reason in LeavingReason if reason.is_by_employer])
def test_a_letter_of_notice_says_why_when_and_what_is_paid(reason: LeavingReason) -> None:
    facts = NoticeFacts(date(2026, 10, 9), "£1,314.59")
    printed = list(words(notice_letter(replace(LEAVING, reason=reason), facts, PARTIES, NOW)))

    assert "Your notice is 3 weeks, from 1 September 2026. Your last day is 30 September 2026." in printed
    assert "redundancy pay of £1,314.59;" in printed
    assert "your last payslip on 9 October 2026, and your P45 with it." in printed


def test_a_letter_of_notice_promises_no_redundancy_pay_that_is_not_due() -> None:
    printed = list(words(notice_letter(LEAVING, NoticeFacts(None), PARTIES, NOW)))

    assert not any("redundancy" in text for text in printed)
    assert "your last payslip, and your P45 with it." in printed


@pytest.mark.parametrize(
    "document",
    [
        statement_document(STATEMENT.saying(Term(Item.PENSION)), PARTIES, NOW),
        change_letter(changes(STATEMENT, STATEMENT.saying(Term(Item.PAY, "More."))), STARTED, PARTIES, NOW),
        notice_letter(LEAVING, NoticeFacts(None, "£1.00"), PARTIES, NOW),
    ],
    ids=["statement", "change", "notice"],
)
def test_each_paper_is_accessible_and_archival(document: Document) -> None:
    pdf = render(document)

    assert problems(pdf, "ua1") == []
    assert problems(pdf, "3a") == []
