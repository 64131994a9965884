"""What there is to say about the figures of a return: the checks, mistakes put right, absences, questions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.pdf.elements import Bullets, Cell, Column, Element, Heading, Table, Text
from app.returns.document_layout import has_few_lines, words_over
from app.returns.document_room import requests_of, short_wish, short_words, shown_requests
from app.returns.figures import text_of
from app.words import t

Data = Mapping[str, Any]
Row = tuple[Cell, ...]


def story(data: Data) -> Iterator[Element]:
    """Give the corrections, the absences and the open questions, where there are any."""
    if data["corrections"]:
        yield Heading(t("Mistakes put right"), 2)
        yield Bullets([_correction(made) for made in data["corrections"]])
    if data["away"]:
        yield Heading(t("Away"), 2)
        yield Bullets([_away(data, place) for place in range(len(data["away"]))])
    asked = [question for question in data["questions"] if question["asked_by"] == "funder"]
    if asked:
        yield Heading(t("Your questions"), 2)
        yield Bullets([question["words"] for question in asked])
    if data["asked"]["extra"]:
        yield Heading(t("Asked for beyond the usual"), 2)
        yield Bullets(list(data["asked"]["extra"]))
    yield from _what_did_not_fit(data)


def _what_did_not_fit(data: Data) -> Iterator[Element]:
    """Give in full what page one could only begin."""
    if shown_requests(data) != requests_of(data):
        yield Heading(t("What I ask of you"), 2)
        yield Bullets(requests_of(data))
    wish = data["person"]["communication"].strip()
    if not short_wish(data).endswith(wish):
        yield Heading(t("How to communicate with me"), 2)
        yield Text(wish, "notice")
    if short_words(data) != data["own_words"].strip():
        yield Heading(t("In my own words"), 2)
        yield Text(data["own_words"].strip(), "quote")


def all_checks(data: Data) -> Iterator[Element]:
    """Give the checks, and by whose rules they were made."""
    used = data["profile"]
    yield Heading(words_over(data, "checks", t("All the checks")), 2)
    order = sorted(data["checks"], key=lambda check: check["passed"])
    if has_few_lines(data):
        order = [check for check in order if not check["passed"]]
    if order:
        yield _checks(order)
    rules = t("Checked by the rules “{name}”, version {version}.", name=used["name"], version=used["version"])
    seen = t("Seen on {day} at {address}.", day=used["seen_on"], address=used["source"])
    figures = " ".join(f"{row['name']}: {row['value']}." for row in used["figures"])
    named = [rules, seen if used["quality"] != "generic" else "", figures, _layout(data)]
    yield Text(" ".join(filter(None, named)), "small")


def _layout(data: Data) -> str:
    """Say whose layout this is, where it is not Daybook's own."""
    laid = data.get("set_out") or {}
    if not laid.get("name"):
        return ""
    where = {"name": laid["name"], "day": laid["seen_on"], "address": laid["source"]}
    says = t("Set out as “{name}”, seen on {day} at {address}.", **where)
    return t("{says} {note}.", says=says, note=laid["note"]) if laid["note"] else says


def _checks(checks: Sequence[Data]) -> Table:
    return Table(
        (Column(t("Result"), 3), Column(t("Check"), 6), Column(t("What was found"), 7)),
        [_check(check) for check in checks],
        t("Each check of the funder's rules and how it went"),
        close=True,
    )


def _check(check: Data) -> Row:
    result = t("✓ passed") if check["passed"] else t("✗ not passed")
    if not check["passed"] and check["severity"] == "note":
        result = t("● note")
    reason = t("Reason given: “{reason}”", reason=check["reason"]) if check["reason"] else ""
    found = ". ".join(filter(None, [check["detail"], reason]))
    return Cell(result), Cell(check["sentence"], strong=not check["passed"]), Cell(found or "–")


def _correction(made: Data) -> str:
    place = t("{name}, line {line}", name=made["of_return"], line=made["of_line"])
    if not made["line"]:
        return t("{place}: {reason}", place=place, reason=made["reason"])
    return t(
        "{place}, put right by line {line} here: {reason}",
        place=place,
        line=made["line"],
        reason=made["reason"],
    )


def _away(data: Data, place: int) -> str:
    at = f"/away/{place}"
    first, last = text_of(data, f"{at}/first"), text_of(data, f"{at}/last")
    return t("{where}, {first} to {last}", where=data["away"][place]["where"], first=first, last=last)
