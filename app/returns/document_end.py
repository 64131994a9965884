"""The end of a return: the papers with their fingerprints, how to check it all, and the declaration."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.pdf.elements import Bullets, Cell, Column, Element, Heading, SignatureBoxes, Table, Text
from app.returns.document_layout import words_over
from app.returns.document_sums import role
from app.returns.figures import cell
from app.words import t

Data = Mapping[str, Any]


def papers_list(data: Data) -> Iterator[Element]:
    """List the papers inside, each with its SHA-256."""
    papers = data["evidence"]["papers"]
    if not papers:
        return
    yield Heading(words_over(data, "papers", t("The papers inside")), 2)
    yield Text(
        t("Each paper is attached to this document. Its fingerprint (SHA-256) shows if it was changed.")
    )
    yield Table(
        (
            Column(t("Paper"), 6, figures=True),
            Column(t("Name"), 22),
            Column(t("Lines"), 9),
            Column(t("Fingerprint"), 42),
        ),
        [
            (
                cell(data, f"/evidence/papers/{place}/number"),
                cell(data, f"/evidence/papers/{place}/name"),
                Cell(", ".join(map(str, paper["lines"])) or "–"),
                cell(data, f"/evidence/papers/{place}/sha256"),
            )
            for place, paper in enumerate(papers)
        ],
        t("The papers sent with this return and their fingerprints"),
        close=True,
    )


def how_to_check(data: Data) -> tuple[Element, ...]:
    """Tell the reader how to see for themselves that it is genuine."""
    says = words_over(data, "how", t("How to check this return"))
    return (Heading(says, 2), Bullets(_ways_to_check()))


def declaration(data: Data) -> tuple[Element, ...]:
    """Give the declaration and the places to sign."""
    signer = data["signer"]
    return (
        Heading(words_over(data, "declaration", t("Declaration")), 2),
        Text(_who_declares(data)),
        Bullets(_declaration(data)),
        SignatureBoxes(
            t("{name}, {role}", name=signer["name"], role=role(signer["capacity"])),
            t("For {funder}", funder=data["funder"]["name"]),
        ),
    )


def _ways_to_check() -> list[str]:
    return [
        t("Open it in a free PDF reader: it says whether anything was changed since it was signed."),
        t("Or open it in Daybook, under “Check a return”: it adds every figure up again."),
        t("The key was made by the person who signs. Have them read its fingerprint to you by phone, once."),
        t("After that, look for the same fingerprint each time."),
        t("The figures are inside as return.json and lines.csv, for programs and spreadsheets."),
        t("The time of signing is by this computer's own clock. No one else has confirmed it."),
    ]


def _who_declares(data: Data) -> str:
    signer, person = data["signer"], data["person"]
    if signer["name"] == person["name"]:
        return t("I, {name}, say that to the best of my knowledge:", name=person["name"])
    return t(
        "I, {name}, acting for {person} as {role}, say that to the best of my knowledge:",
        name=signer["name"],
        person=person["name"],
        role=role(signer["capacity"]),
    )


def _declaration(data: Data) -> list[str]:
    """State what is declared; what does not hold is shown by the checks, and the declaration says so."""
    points = [
        t("this return is true and complete, and the bank statements with it are whole;"),
        t("the money went only on what the support plan is for;"),
        t("my contribution is paid, or what is owed is shown here;"),
        t("nobody was paid whom the rules do not allow, unless you agreed to it;"),
        t("tax, insurance and pay duties are met, or what is open is shown here;"),
        t("I keep the records, and I will send back money that is owed."),
    ]
    if data["representative"]:
        points.append(t("Who manages the money: {who}.", who=data["representative"]))
    return points
