"""The return of one page: what came in, what it went on, what is left, and a place to sign."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from app.pdf.elements import Bullets, Cell, Element, Heading, SignatureBoxes, Text
from app.returns.document_first import sure_sentence
from app.returns.document_room import (
    LEADING,
    LETTERS,
    check_sentences,
    failed_checks,
    requests_of,
    shortened,
)
from app.returns.document_sums import Row, group_rows, role, sum_rows, sum_table, who
from app.returns.document_told import unspent_words
from app.returns.figures import cell, text_of
from app.words import t, tn

Data = Mapping[str, Any]

# Payments that can stand on one page by themselves; more stand by what they were for.
LINES_AT_MOST = 14
# The letters that a row of the sum holds on one line.
WIDE = 60


@dataclass(frozen=True, slots=True)
class Fullness:
    """How much stands on the page: what the sum is parted into, and the letters each saying may have."""

    detail: str
    letters: int


# From the fullest to the barest; whoever sets it out takes the first that is one page.
FULLNESS = (
    *(Fullness(detail, times * LETTERS) for times in (4, 2) for detail in ("lines", "categories")),
    *(Fullness(detail, LETTERS) for detail in ("lines", "categories", "groups")),
    *(Fullness(detail, 0) for detail in ("categories", "groups", "sum")),
)
# The statement says who signs, and the rest would crowd the one row.
NOT_HERE = frozenset({"signer", "made_on", "weekly"})


def one_page(data: Data) -> Iterator[tuple[Element, ...]]:
    """Give the page from its fullest to its barest form; everything that is left out stands in the data."""
    for fullness in FULLNESS:
        if fullness.detail != "lines" or len(data["lines"]) <= LINES_AT_MOST:
            yield _page(data, fullness)


def _page(data: Data, fullness: Fullness) -> tuple[Element, ...]:
    signer = data["signer"]
    return (
        Heading(t("Direct payment return on one page"), 1),
        who(data, NOT_HERE),
        *_tests(data, fullness.letters),
        *_words(data, fullness.letters),
        *_matters(data, fullness.letters),
        sum_table(_rows(data, fullness.detail)),
        Bullets(_facts(data, fullness.letters)),
        Text(_statement(data)),
        SignatureBoxes(
            t("{name}, {role}", name=signer["name"], role=role(signer["capacity"])),
            t("For {funder}", funder=data["funder"]["name"]),
            beside=True,
        ),
        Text(_how_to_check(data), "small"),
    )


def _rows(data: Data, detail: str) -> list[Row]:
    """Give the sum in the funder's order, parted as there is room for."""
    rows = sum_rows(data, partial(_parts, data, detail))
    if data["position"]["available_pence"] != data["figures"]["closing_pence"]:
        rows.append((Cell(t("Left after what is still to pay")), cell(data, "/position/available_pence")))
    return rows


def _parts(data: Data, detail: str, side: str) -> list[Row]:
    if detail == "sum":
        return []
    if detail == "groups":
        return group_rows(data, side)
    if detail == "categories":
        return [
            (Cell(_category(row)), cell(data, f"/categories/{place}/amount_pence"))
            for place, row in enumerate(data["categories"])
            if row["direction"] == side
        ]
    return [
        (Cell(_line(data, place)), cell(data, f"/lines/{place}/amount_pence"))
        for place, row in enumerate(data["lines"])
        if _side(row) == side
    ]


def _side(line: Data) -> str:
    code = line["category"]
    if code:
        return {"I": "in", "O": "out"}.get(code[:1], "")
    return "in" if line["amount_pence"] > 0 else "out"


def _line(data: Data, place: int) -> str:
    row = data["lines"][place]
    said = {"day": text_of(data, f"/lines/{place}/day"), "payee": row["payee"], "what": row["category_name"]}
    return shortened(t("– {day}, {payee}: {what}", **said), WIDE)


def _category(row: Data) -> str:
    name = row["name"] or t("Not sorted yet")
    return tn("– {name}, {count} payment", "– {name}, {count} payments", row["lines"], name=name)


def _tests(data: Data, letters: int) -> Iterator[Element]:
    told = data.get("told", {}).get("tests", ())
    for place, row in enumerate(told):
        says = t("Success for {pot}: {words}", **row)
        day = text_of(data, f"/told/tests/{place}/agreed")
        agreed = t("Agreed with {who} on {day}.", who=row["agreed_by"] or "–", day=day) if day else ""
        yield Text(" ".join(filter(None, [shortened(says, letters or LETTERS), agreed if letters else ""])))


def _words(data: Data, letters: int) -> Iterator[Element]:
    words = data["own_words"].strip()
    if words and letters:
        yield Text(t("“{words}”", words=shortened(words, letters)), "quote")


def _matters(data: Data, letters: int) -> Iterator[Element]:
    """Say what matters most in one paragraph."""
    told = data.get("told", {}).get("outcomes", ())[:LEADING]
    if told:
        most = max(letters or LETTERS, LETTERS) // len(told)
        named = "; ".join(shortened(row["words"].strip().rstrip("."), most) for row in told)
        yield Text(t("What matters most to me: {what}.", what=named))


def _facts(data: Data, letters: int) -> list[str]:
    """Give what is to be said of the sum, a line for each thing."""
    told = data.get("told", {})
    facts = [
        _breaks(told),
        _staff(data),
        *_unspent(data),
        sure_sentence(data, with_trend=True),
        *_checks(data),
    ]
    facts += [*requests_of(data), *data["asked"]["extra"], _papers(data)]
    if not letters:
        facts = [
            _breaks(told),
            _staff(data),
            _checks(data)[0],
            _papers(data),
            t("The rest of it is in the data inside."),
        ]
    return [shortened(fact, max(letters, LETTERS)) for fact in facts if fact]


def _breaks(told: Data) -> str:
    breaks = told.get("breaks")
    if not breaks:
        return ""
    return t("Days of break: {planned} planned, {taken} taken.", **breaks)


def _staff(data: Data) -> str:
    """Say what was paid to assistants, where anybody was paid."""
    team = data.get("team")
    if not team or not team["payslips"]:
        return ""
    return tn(
        "{count} payslip: {gross} earned, {paid} paid out to assistants.",
        "{count} payslips: {gross} earned, {paid} paid out to assistants.",
        len(team["payslips"]),
        gross=text_of(data, "/team/totals/gross_pence"),
        paid=text_of(data, "/team/totals/paid_pence"),
    )


def _unspent(data: Data) -> list[str]:
    rows = data.get("told", {}).get("unspent", ())
    return [
        t(
            "Not spent: {amount}. {why}",
            amount=text_of(data, f"/told/unspent/{place}/amount_pence"),
            why=unspent_words(row),
        )
        for place, row in enumerate(rows)
    ]


def _checks(data: Data) -> list[str]:
    checks, failed = data["checks"], failed_checks(data)
    if not failed:
        return [tn("✓ The one check passed.", "✓ All {count} checks passed.", len(checks))]
    said = tn("✓ {count} check passed.", "✓ {count} checks passed.", len(checks) - len(failed))
    not_passed = tn("✗ {count} did not.", "✗ {count} did not.", len(failed))
    return [f"{said} {not_passed}", *check_sentences(failed)]


def _papers(data: Data) -> str:
    count = data["evidence"]["count"]
    if not count:
        return t("No papers go with it.")
    return tn(
        "{count} paper is inside, with its fingerprint.",
        "{count} papers are inside, each with its fingerprint.",
        count,
    )


def _statement(data: Data) -> str:
    signer, person = data["signer"], data["person"]
    who_says = t("I, {name}", name=signer["name"])
    if signer["name"] != person["name"]:
        who_says = t(
            "I, {name}, acting for {person} as {role}",
            name=signer["name"],
            person=person["name"],
            role=role(signer["capacity"]),
        )
    return t(
        "{who}, say that to the best of my knowledge this is true and complete, that the money went only on "
        "what it was given for, and that I keep the papers and send back what is owed.",
        who=who_says,
    )


def _how_to_check(data: Data) -> str:
    why = data["set_out"]["why"]
    return t(
        "One page: {why} Every payment, check and fingerprint (SHA-256) is inside this file, as return.json "
        "and lines.csv. A free PDF reader, or “Check a return” in Daybook, says whether it was changed. "
        "The time of signing is by this computer's own clock.",
        why=why,
    )
