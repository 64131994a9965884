"""The first page of a return: who it is from, what matters to them, the sum, and what did not pass."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from app.pdf.elements import Bullets, Element, Heading, Text
from app.returns.agreed import Sure, sure_question, sure_words
from app.returns.document_layout import words_over
from app.returns.document_room import (
    check_sentences,
    failed_checks,
    groups_fit,
    leading_outcomes,
    leading_tests,
    share_of,
    short_wish,
    short_words,
    shown_checks,
    shown_requests,
)
from app.returns.document_sums import Row, group_rows, sum_rows, sum_table, who
from app.returns.figures import text_of
from app.words import t, tn

Data = Mapping[str, Any]


def first_page(data: Data) -> tuple[Element, ...]:
    """Give the summary: everything an officer needs to know if they read no further."""
    period = t("{first} to {last}", first=text_of(data, "/period/first"), last=text_of(data, "/period/last"))
    return (
        Heading(t("Direct payment return"), 1),
        Text(period, "lead"),
        *_what_matters(data),
        *_in_their_words(data),
        who(data),
        Heading(words_over(data, "sum", t("The money adds up")), 2),
        sum_table(sum_rows(data, partial(group_rows, data) if groups_fit(data) else _no_groups)),
        Heading(t("The checks"), 2),
        *_checks(data),
        *_requests(data),
    )


def sure_sentence(data: Data, *, with_trend: bool) -> str:
    """Say how sure the person is that their needs will be met; "" where nobody asked."""
    sure = data.get("told", {}).get("sure")
    if not sure:
        return ""
    says = t("{question} {answer}.", question=sure_question(), answer=_beginning(Sure(sure["sure"])))
    before = sure["before"]
    if before and with_trend:
        says += " " + t("The time before: {answer}.", answer=sure_words(Sure(before[-1]["sure"])))
    return says


def _no_groups(_side: str) -> list[Row]:
    return []


def _beginning(sure: Sure) -> str:
    said = sure_words(sure)
    return said[:1].upper() + said[1:]


def _what_matters(data: Data) -> Iterator[Element]:
    """Lead with how success will be seen, and with what matters most to the person."""
    share = share_of(data)
    yield from (Text(test) for test in leading_tests(data))
    outcomes = leading_outcomes(data)
    if outcomes:
        yield Text("\n".join([t("What matters most to me:"), *outcomes]))
    if share.sure and sure_sentence(data, with_trend=False):
        yield Text(sure_sentence(data, with_trend=False))


def _in_their_words(data: Data) -> Iterator[Element]:
    if short_words(data):
        yield Text(t("“{words}”", words=short_words(data)), "quote")
    if short_wish(data):
        yield Text(short_wish(data), "notice")


def _checks(data: Data) -> Iterator[Element]:
    checks = data["checks"]
    passed = sum(check["passed"] for check in checks)
    failed = len(checks) - passed
    if not failed:
        yield Text(tn("✓ The one check passed.", "✓ All {count} checks passed.", passed))
        return
    said = tn("✓ {count} check passed.", "✓ {count} checks passed.", passed)
    shown = shown_checks(data)
    more = len(check_sentences(failed_checks(data))) - len(shown)
    not_passed = tn("✗ {count} did not.", "✗ {count} did not.", failed)
    rest = t("They are under “All the checks”.") if not shown else t("More are under “All the checks”.")
    yield Text(" ".join([said, not_passed, *([rest] if more else [])]))
    yield Bullets(shown)


def _requests(data: Data) -> Iterator[Element]:
    shown = shown_requests(data)
    if shown:
        yield Text(t("What I ask of you:"))
        yield Bullets(shown)
