"""What can be said of a signed return: every point, as it holds and as it fails."""

import copy
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from app.errors import AppError
from app.pdf.elements import Cell, Document, Table
from app.pdf.render import render
from app.returns.data import canonical, to_data
from app.returns.document import elements, lines_csv
from app.returns.verdict import as_data, verify
from app.signing import certify, countersign
from tests.app.returns.samples import ENTRIES, paper, receipts
from tests.app.returns.signed import (
    NOW,
    PASSWORD,
    failing,
    first_return,
    key,
    made,
    next_return,
    ok,
    says,
    short,
    sign,
)


def attached(whole: Document, name: str, content: bytes) -> Document:
    """Put other bytes in the place of one attachment."""
    return replace(
        whole,
        attachments=tuple(
            replace(each, content=content) if each.name == name else each for each in whole.attachments
        ),
    )


def with_data(change: Callable[[Any], None]) -> bytes:
    """Sign a return whose pages and data both say something else than the book."""
    data = copy.deepcopy(to_data(first_return()[0]))
    change(data)
    whole = attached(short(), "return.json", canonical(data))
    whole = attached(whole, "lines.csv", lines_csv(data))
    return sign(replace(whole, elements=elements(data)))


def test_a_whole_signed_return_is_genuine() -> None:
    verdict = verify(first_return()[1])
    assert verdict.genuine
    assert failing(verdict) == []
    assert (verdict.signer, verdict.capacity, verdict.signed_at) == ("Marian Osei", "the budget holder", NOW)
    assert {point.name: point.ok for point in verdict.points} == {
        "signed": True,
        "unchanged": True,
        "nothing_added": True,
        "same_key": None,
        "data": True,
        "printed": True,
        "sums": True,
        "opening": None,
        "papers": True,
        "checks": None,
        "who_holds_the_key": None,
        "clock": None,
    }


def test_a_verdict_as_data() -> None:
    verdict = verify(first_return()[1])
    data = as_data(verdict)
    assert list(data) == ["genuine", "signer", "fingerprint", "signed_at", "points"]
    assert data["signed_at"] == "2026-11-21T14:09:00+00:00"
    assert data["points"][0] == {
        "name": "signed",
        "ok": True,
        "sentence": f"Signed by Marian Osei on {says(verdict, 'signed').rpartition(' on ')[2]}",
    }


def test_one_byte_changed_is_found() -> None:
    _, pdf = first_return()
    place = len(pdf) // 3
    changed = pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]
    assert "unchanged" in failing(verify(changed))


def test_bytes_after_the_end_are_found() -> None:
    assert "nothing_added" in failing(verify(first_return()[1] + b"\n% a little more\n"))


def test_a_page_laid_over_another_is_found() -> None:
    writer = IncrementalPdfFileWriter(BytesIO(first_return()[1]))
    page = writer.root["/Pages"]["/Kids"][0]
    over = writer.add_object(generic.StreamObject(stream_data=b"0 0 600 800 re f"))
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), over])
    writer.update_container(page)
    out = BytesIO()
    writer.write(out)
    verdict = verify(out.getvalue())
    assert "nothing_added" in failing(verdict)
    assert not verdict.genuine


def test_nobody_has_signed() -> None:
    verdict = verify(render(short()))
    assert failing(verdict) == ["signed"]
    assert (verdict.signer, verdict.signed_at) == ("", None)
    assert as_data(verdict)["signed_at"] is None


def test_what_is_no_pdf_gets_no_verdict() -> None:
    with pytest.raises(AppError):
        verify(b"Dear council, all is well.")


def test_a_figure_printed_otherwise_is_found() -> None:
    def otherwise(cell: Cell) -> Cell:
        return replace(cell, text="£9,999.99") if cell.key == "/figures/closing_pence" else cell

    whole = short()
    painted = tuple(
        replace(each, rows=[[otherwise(cell) for cell in row] for row in each.rows])
        if isinstance(each, Table)
        else each
        for each in whole.elements
    )
    verdict = verify(sign(replace(whole, elements=painted)))
    assert failing(verdict) == ["printed"]
    assert says(verdict, "printed").endswith("/figures/closing_pence")


def test_a_figure_not_printed_or_from_nowhere_is_found() -> None:
    whole = short()
    without = tuple(
        each
        for each in whole.elements
        if not (
            isinstance(each, Table)
            and any(cell.key.startswith("/lines/") for row in each.rows for cell in row)
        )
    )
    assert failing(verify(sign(replace(whole, elements=without)))) == ["printed"]
    tables = [each for each in whole.elements if isinstance(each, Table)]
    invented = replace(
        tables[0], rows=[[Cell("£1.00", f"/nowhere/{n}") for n, _ in enumerate(tables[0].columns)]]
    )
    assert failing(verify(sign(replace(whole, elements=(*whole.elements, invented))))) == ["printed"]


def test_figures_that_cannot_be_found_on_the_pages() -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(render(short()))) as pdf:
        node = pdf.Root.StructTreeRoot.IDTree
        while "/Kids" in node:
            node = node.Kids[0]
        node.Names[0] = pikepdf.String("/another/name")
        pdf.save(out)
    verdict = verify(certify(out.getvalue(), key(), PASSWORD, NOW, "Mine"))
    assert failing(verdict) == ["printed"]
    assert says(verdict, "printed") == "The printed figures cannot be read"


@pytest.mark.parametrize("sheet", [b"\xff\xfe", b"Line\r\n1,2\r\n", b"", b'"' + b"x" * 200_000])
def test_a_spreadsheet_that_says_otherwise_is_found(sheet: bytes) -> None:
    verdict = verify(sign(attached(short(), "lines.csv", sheet)))
    assert failing(verdict) == ["printed"]
    assert says(verdict, "printed") == "The spreadsheet inside is not the data's lines"


def test_sums_that_do_not_add_up_are_found() -> None:
    def change(data: Any) -> None:
        data["figures"]["money_in_pence"] += 1

    verdict = verify(with_data(change))
    assert failing(verdict) == ["sums"]
    assert "/figures/money_in_pence says" in says(verdict, "sums")


def test_data_that_cannot_be_read_or_are_not_there() -> None:
    newer = canonical({"schema": "daybook-return/2"})
    assert failing(verify(sign(attached(short(), "return.json", newer)))) == ["data"]
    none = replace(short(), attachments=())
    verdict = verify(sign(none))
    assert failing(verdict) == ["data"]
    assert verdict.data is None


def test_a_paper_changed_missing_or_not_listed_is_found() -> None:
    whole = short()
    name = whole.attachments[2].name
    changed = attached(whole, name, b"another receipt")
    assert failing(verify(sign(changed))) == ["papers"]
    missing = replace(whole, attachments=[each for each in whole.attachments if each.name != name])
    assert says(verify(sign(missing)), "papers") == "Paper 1 is not the paper listed"
    more = replace(whole, attachments=[*whole.attachments, replace(whole.attachments[2], name="more.jpg")])
    assert says(verify(sign(more)), "papers") == "There is a paper inside that is not listed"


def test_a_return_with_no_papers() -> None:
    assert says(verify(next_return()), "papers") == "No papers are listed and none are inside"


def test_reasons_for_checks_that_did_not_pass() -> None:
    assert says(verify(first_return()[1]), "checks").endswith("and give no reason")
    drafted, _ = first_return()
    reasons = {check.key: "I know" for check in drafted.not_passed}
    given = made(entries=ENTRIES[:6], papers=(paper(1, 1), paper(2)), reasons=reasons)[1]
    verdict = verify(sign(given))
    assert ok(verdict, "checks") is True
    assert says(verdict, "checks").endswith("each with a reason given")
    good = verify(sign(made(papers=receipts())[1]))
    assert says(good, "checks") == "All the funder's checks passed"


def test_a_check_on_the_sums_that_did_not_pass_is_no_good_return() -> None:
    drafted, unsigned = made(entries=(ENTRIES[0].filed("", 1),), papers=())
    assert not drafted.can_be_signed
    assert "checks" in failing(verify(sign(unsigned)))


def test_the_council_s_signature_keeps_it_genuine() -> None:
    signed = countersign(first_return()[1], key("Jo Bell", "finance officer"), PASSWORD, NOW, "Accepted")
    verdict = verify(signed)
    assert verdict.genuine
    assert says(verdict, "countersigned") == "Countersigned by Jo Bell"
    assert verdict.signer == "Marian Osei"


def test_a_broken_second_signature_is_found() -> None:
    signed = countersign(first_return()[1], key("Jo Bell", "finance officer"), PASSWORD, NOW, "Accepted")
    place = signed.rindex(b"Jo Bell")
    verdict = verify(signed[:place] + b"Jo Dell" + signed[place + 7 :])
    assert "countersigned" in failing(verdict)
