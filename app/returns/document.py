"""Sets a return out as a document: one page that says it all, then what stands behind it."""

import csv
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from io import StringIO
from typing import Any

from app.errors import AppError
from app.money import Money
from app.pdf.elements import Attachment, Document, Element, Heading, NewPage
from app.returns.data import FILE_NAME, canonical, to_data
from app.returns.document_end import declaration, how_to_check, papers_list
from app.returns.document_first import first_page
from app.returns.document_inside import categories, expected, figures_part
from app.returns.document_layout import listed
from app.returns.document_lines import every_line
from app.returns.document_short import one_page
from app.returns.document_story import all_checks, story
from app.returns.document_team import support_team
from app.returns.document_told import decided, outcomes, process, unspent
from app.returns.figures import is_one_page, text_of
from app.returns.parts import Evidence, Return
from app.words import t

LINES_NAME = "lines.csv"
# Spreadsheets take text that begins with one of these for a formula.
FORMULA = ("=", "+", "-", "@", "\t")


def document(drafted: Return, contents: Mapping[int, bytes], made_at: datetime) -> Document:
    """Set a return out, with its data, its lines as a spreadsheet and its papers inside.

    `contents` are the papers' bytes by `Evidence.paper_id`; `made_at` is an aware moment.
    Raises AppError when a paper is missing or is not the paper that was listed.
    """
    data = to_data(drafted)
    short = is_one_page(data)
    whole = Document(
        title=t(
            "Direct payment return: {first} to {last}",
            first=text_of(data, "/period/first"),
            last=text_of(data, "/period/last"),
        ),
        subject=t("For {funder}", funder=drafted.funder.name),
        author=drafted.signer.name,
        elements=() if short else elements(data),
        made_at=made_at,
        running=drafted.name,
        attachments=_attachments(drafted, data, contents),
        tight=short,
    )
    return _on_one_page(whole, data) if short else whole


def elements(data: Mapping[str, Any]) -> tuple[Element, ...]:
    """Give everything on the pages of a return in full, drawn from the data alone.

    After page one come the parts in the funder's order; the figures among them that stand together share a
    heading, and the declaration with the places to sign has a page of its own.
    """
    found: list[Element] = [*first_page(data), NewPage()]
    in_figures, over = False, t("The figures in full")
    for name in listed(data, "sections"):
        if name in FIGURES and not in_figures:
            found.append(Heading(over, 2))
            over = t("More figures")
        in_figures = name in FIGURES
        found += figures_part(data, name) if in_figures else PARTS[name](data)
    return tuple(found)


def _on_one_page(whole: Document, data: Mapping[str, Any]) -> Document:
    """Set the page out as full as it can be and stay one page."""
    from app.pdf.render import pages_of  # loads what draws

    forms = [replace(whole, elements=page) for page in one_page(data)]
    return next((form for form in forms if pages_of(form) == 1), forms[-1])


def _declared(data: Mapping[str, Any]) -> Iterator[Element]:
    yield NewPage()
    yield from declaration(data)
    yield NewPage()


FIGURES = frozenset({"groups", "position", "accounts", "agreed", "contribution"})
PARTS: Mapping[str, Callable[[Mapping[str, Any]], Iterable[Element]]] = {
    "declaration": _declared,
    "decided": decided,
    "unspent": unspent,
    "outcomes": outcomes,
    "story": story,
    "expected": expected,
    "categories": categories,
    "team": support_team,
    "checks": all_checks,
    "lines": every_line,
    "papers": papers_list,
    "process": process,
    "how": how_to_check,
}


def lines_csv(data: Mapping[str, Any]) -> bytes:
    """Write the lines for a spreadsheet: UTF-8 with a mark at the start, amounts in pounds."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(
        [t("Line"), t("Day"), t("To or from"), t("What for"), t("Code"), t("Amount"), t("Papers"), t("Note")]
    )
    for line in data["lines"]:
        writer.writerow(
            [
                line["number"],
                line["day"],
                _plain(line["payee"]),
                _plain(line["category_name"]),
                line["category"],
                _pounds(line["amount_pence"]),
                " ".join(map(str, line["papers"])),
                _plain(line["note"]),
            ]
        )
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def _plain(text: str) -> str:
    """Keep a spreadsheet from running what a bank line says."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _pounds(pence: int) -> str:
    return str(Money(pence)).replace("£", "").replace(",", "").replace("−", "-")


def _attachments(
    drafted: Return, data: Mapping[str, Any], contents: Mapping[int, bytes]
) -> tuple[Attachment, ...]:
    figures = Attachment(
        FILE_NAME, "application/json", canonical(data), t("This return as data for programs"), "Data"
    )
    lines = Attachment(LINES_NAME, "text/csv", lines_csv(data), t("The lines for a spreadsheet"), "Data")
    papers = [_paper(paper, contents) for paper in drafted.evidence]
    return (figures, lines, *papers)


def _paper(paper: Evidence, contents: Mapping[int, bytes]) -> Attachment:
    content = contents.get(paper.paper_id)
    if content is None or hashlib.sha256(content).hexdigest() != paper.sha256:
        raise AppError(
            t("The paper “{name}” is not as it was when it was added.", name=paper.name),
            t("Add it again from the original."),
        )
    says = t("Paper {number}: {name}", number=paper.number, name=paper.name)
    return Attachment(paper.file, paper.mime, content, says)
