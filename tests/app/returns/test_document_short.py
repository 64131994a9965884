"""The return of one page."""

from datetime import date
from typing import Any

import pypdfium2
import pytest

from app.pdf.elements import Bullets, Document, SignatureBoxes, Text
from app.pdf.reading import printed
from app.pdf.render import pages_of, render
from app.people import Actor, Capacity
from app.returns.agreed import Sure
from app.returns.data import canonical, to_data
from app.returns.figures import figures
from app.returns.reading import from_data, read
from app.returns.records import Asked, OpenQuestion
from app.returns.told import Told
from tests.app.returns.samples import ENTRIES, TODAY, drafted, entry, paper, records
from tests.app.returns.signed import failing, made, ok, sign
from tests.app.returns.team_samples import with_team
from tests.app.returns.test_document import LONG, crowded, words
from tests.app.returns.told_samples import FULL, SHORT, SURE, TESTS, told
from tests.verapdf import problems

FEW: dict[str, Any] = {"entries": ENTRIES[:4], "papers": (paper(1, 1),), "length": SHORT}


def short(**changes: Any) -> Document:
    return made(**{**FEW, **changes})[1]


def facts(document: Document) -> list[str]:
    (bullets,) = [element for element in document.elements if isinstance(element, Bullets)]
    return list(bullets.items)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"told": told()},
        {"entries": ENTRIES, "told": told()},
        {**crowded(), "told": told(tests=TESTS * 3)},
        {"entries": (), "agreements": (), "papers": (), "told": told()},
        {"own_words": LONG, "requests": (LONG, LONG)},
    ],
    ids=["few", "told", "many", "crowded", "nothing", "long words"],
)
def test_it_is_one_page_whatever_is_in_it(changes: dict[str, Any]) -> None:
    document = short(**changes)
    assert pages_of(document) == 1
    pdf = pypdfium2.PdfDocument(render(document))
    try:
        assert len(pdf) == 1
        assert "say that to the best of my knowledge" in " ".join(
            pdf[0].get_textpage().get_text_range().split()
        )
    finally:
        pdf.close()


def test_it_says_what_came_what_went_on_what_and_what_is_left() -> None:
    said = words(short())
    assert "– 10 July 2026, Amina Khan: Wages paid to assistants | −£980.01" in said
    assert "In the account at the end | £" in said
    assert "Declaration" not in said
    assert any(isinstance(element, SignatureBoxes) and element.beside for element in short().elements)


def test_more_payments_stand_by_what_they_were_for() -> None:
    many = short(entries=ENTRIES[:4] * 4, papers=(), own_words="")
    assert "– Wages paid to assistants, " in words(many)
    unsorted = [entry(90 + n, date(2026, 8, 3), "Nobody", -5_00, "") for n in range(16)]
    assert "Not sorted yet, 16 payments" in words(short(entries=tuple(unsorted), papers=()))
    came = entry(90, date(2026, 8, 3), "Nobody", 5_00, "")
    assert "Nobody: Not sorted yet | £5.00" in words(short(entries=(came,), papers=()))


def test_what_matters_the_test_and_the_answer_stand_on_it() -> None:
    document = short(told=told(), entries=ENTRIES[:1])
    said = words(document)
    assert "Success for Direct payment: I am out of the house four days a week. Agreed with J. Bell" in said
    assert "What matters most to me: Swim every week; See my sister; Cook for friends." in said
    assert "Days of break: 6 planned, 5 taken." in facts(document)
    assert "Not spent: £40.00. Illness" in facts(document)
    sure = "How sure are you that your needs will be met? Fairly sure."
    assert any(fact.startswith(sure) for fact in facts(document))


def test_requests_and_what_was_asked_beyond_the_usual_are_said() -> None:
    asked = Asked(extra=("The diary. Asked for by J. Bell on 3 May 2026, under: 9.",))
    document = short(questions=(OpenQuestion("May I?", TODAY),), asked=asked, told=Told(sure=SURE))
    assert "May I?" in facts(document)
    assert asked.extra[0] in facts(document)


def test_it_tells_of_assistants_only_where_somebody_was_paid() -> None:
    assert "payslip" not in words(short())
    paid = facts(short(**with_team()))
    assert any(fact.startswith("6 payslips: £") for fact in paid)


def test_checks_that_all_passed_are_said_in_one_line() -> None:
    assert "✓ All 12 checks passed." in facts(made(length=SHORT)[1])


def test_nothing_said_leaves_nothing_empty() -> None:
    document = short(own_words="", papers=(), told=Told(), entries=())
    assert "No papers go with it." in facts(document)
    assert not any(isinstance(element, Text) and not element.text.strip() for element in document.elements)


def test_whoever_signs_for_somebody_says_so() -> None:
    said = words(short(actor=Actor("Jo Osei", Capacity.ATTORNEY, "Marian Osei")))
    assert "I, Jo Osei, acting for Marian Osei as attorney, say that" in said


def test_what_must_be_printed_is_printed_and_the_lists_are_in_the_data() -> None:
    whole, document = made(**FEW)
    data = to_data(whole)
    painted = printed(render(document))
    for pointer, text in figures(data).items():
        assert "".join(painted[pointer].split()) == "".join(text.split()), pointer
    assert "/evidence/papers/0/sha256" not in figures(data)
    assert data["evidence"]["papers"][0]["sha256"]


def test_signed_it_is_genuine_and_everybody_can_read_it() -> None:
    pdf = sign(short(told=told()))
    from app.returns.verdict import verify

    verdict = verify(pdf)
    assert failing(verdict) == []
    assert ok(verdict, "printed")
    assert problems(pdf, "ua1") == []


def test_what_is_told_and_how_it_is_set_out_can_be_read_back() -> None:
    whole = drafted(told=told(), length=FULL)
    data = read(canonical(to_data(whole)))
    again = from_data(data)
    assert (again.told, again.set_out) == (whole.told, whole.set_out)
    assert data["told"]["sure"]["before"] == [{"last": "2026-06-30", "sure": "not_very"}]


def test_a_return_that_tells_nothing_more_has_no_such_data() -> None:
    data = to_data(drafted())
    assert "told" not in data
    assert "set_out" not in data
    again = from_data(data)
    assert again.told == Told()
    assert again.set_out is None
    assert records().told == Told()


def test_an_answer_passed_over_is_not_told() -> None:
    assert Sure.SKIPPED not in {each.sure for each in SURE.before}
