"""The first page of a return: who it is from, in their words, the sum, and what did not pass."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import Any

from app.pdf.elements import Bullets, Cell, Column, Element, Heading, Table, Text
from app.returns.figures import cell, text_of
from app.words import t, tn

Data = Mapping[str, Any]

# What page one has room for beside its fixed parts, and what things take of it, in points. An estimate on the
# safe side: the page is 709 points high, and a line of 12 points holds some 80 letters. The heading of the
# checks keeps what follows it on its page, so that much is never given away.
ROOM_LEFT, ROOM_FOR_REQUESTS = 262, 100
LINE, LETTERS = 17.5, 76
HEADING_KEEPS = 50
WORDS_FRAME, NOTICE_FRAME, LIST_FRAME, ROW = 12, 42, 33, 21
# The person's own words and their wish on page one; longer ones go on further back.
MOST_WORDS, MOST_WISH = 260, 120
WORST_FIRST = ("stop", "warning", "note")
# Rows of the sum that stand there only when there is something in them.
SOMETIMES = ("moved_pence", "others_pence", "difference_pence")


# A return with no more lines than this is a short one: no tables that a small budget does not need.
FEW_LINES = 15


def is_short(data: Data) -> bool:
    """Say whether it is a short return: the smaller the budget, the shorter the return."""
    return len(data["lines"]) <= FEW_LINES


def first_page(data: Data) -> tuple[Element, ...]:
    """Give the summary: everything an officer needs to know if they read no further."""
    period = t("{first} to {last}", first=text_of(data, "/period/first"), last=text_of(data, "/period/last"))
    return (
        Heading(t("Direct payment return"), 1),
        Text(period, "lead"),
        *_in_their_words(data),
        _who(data),
        Heading(t("The money adds up"), 2),
        _sum(data, with_groups=groups_fit(data)),
        Heading(t("The checks"), 2),
        *_checks(data),
        *_requests(data),
    )


def requests_of(data: Data) -> list[str]:
    """List what the person asks of the funder, with their questions still open."""
    asked = [question["words"] for question in data["questions"] if question["asked_by"] == "holder"]
    return [*data["requests"], *asked]


def groups_fit(data: Data) -> bool:
    """Say whether page one has room for the groups; else they stand with the figures in full."""
    lists = _room(data) - _room_for_checks(data) + _height(_shown_checks(data))
    return len(data["groups"]) * ROW <= _room(data) - max(lists, HEADING_KEEPS)


def short_words(data: Data) -> str:
    """Give the person's own words as page one has room for them."""
    return _shortened(data["own_words"].strip(), max(MOST_WORDS - _crowding(data) * LETTERS, LETTERS))


def _crowding(data: Data) -> int:
    """Count what takes a line that page one has not by itself: rows of the sum, and a signer's name."""
    rows = sum(1 for name in SOMETIMES if data["figures"][name])
    return rows + int(data["signer"]["name"] != data["person"]["name"])


def short_wish(data: Data) -> str:
    """Give how the person wants to be spoken with, as page one has room for it."""
    wish = data["person"]["communication"].strip()
    return _shortened(t("How to communicate with me: {words}", words=wish), MOST_WISH) if wish else ""


def _shortened(words: str, most: int) -> str:
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def shown_requests(data: Data) -> list[str]:
    """Give as many of the requests as page one has room for."""
    return _fitting(requests_of(data), min(ROOM_FOR_REQUESTS, _room(data) - LIST_FRAME))


def _height(sentences: Sequence[str]) -> float:
    """Estimate how high a list is on the page."""
    return sum(ceil(len(sentence) / LETTERS) * LINE + 3 for sentence in sentences)


def _fitting(sentences: Sequence[str], room: float) -> list[str]:
    return [each for count, each in enumerate(sentences, start=1) if _height(sentences[:count]) <= room]


def _room(data: Data) -> float:
    """Say what is left of page one for lists and groups once the person's words are on it."""
    words, wish = short_words(data), short_wish(data)
    taken = (_height([words]) + WORDS_FRAME if words else 0) + (_height([wish]) + NOTICE_FRAME if wish else 0)
    return ROOM_LEFT - taken - ROW * _crowding(data)


def _room_for_checks(data: Data) -> float:
    asks = shown_requests(data)
    return _room(data) - (_height(asks) + LIST_FRAME if asks else 0)


def _shown_checks(data: Data) -> list[str]:
    """Give as many of the checks that did not pass as page one has room for, the worst first."""
    failed = [check for check in data["checks"] if not check["passed"]]
    failed.sort(key=lambda check: WORST_FIRST.index(check["severity"]))
    return _fitting(check_sentences(failed), _room_for_checks(data))


def _in_their_words(data: Data) -> Iterator[Element]:
    if data["own_words"].strip():
        yield Text(t("“{words}”", words=short_words(data)), "quote")
    if short_wish(data):
        yield Text(short_wish(data), "notice")


def _who(data: Data) -> Table:
    """Say who, for whom and which days, in one row."""
    signer, person = data["signer"], data["person"]
    reference = ", ".join(filter(None, [person["reference"], data["funder"]["reference"]]))
    columns = [
        (t("Money for"), cell(data, "/person/name", strong=True)),
        (t("Reference"), Cell(reference or "–")),
        (t("Sent to"), cell(data, "/funder/name")),
        (t("First day"), cell(data, "/period/first")),
        (t("Last day"), cell(data, "/period/last")),
    ]
    if signer["name"] != person["name"]:
        says = t("{name}, {role}", name=signer["name"], role=role(signer["capacity"]))
        columns.insert(1, (t("Signed by"), Cell(says)))
    return Table(
        [Column(heading, 1) for heading, _ in columns],
        [[value for _, value in columns]],
        t("Who the return is from, who it is for, and the days it covers"),
        close=True,
    )


def role(capacity: str) -> str:
    """Say in plain words in what right somebody signs."""
    return {
        "self": t("the budget holder"),
        "nominated": t("nominated person"),
        "authorised": t("authorised person"),
        "parent": t("parent"),
        "attorney": t("attorney"),
        "deputy": t("deputy"),
        "broker": t("broker"),
    }[capacity]


def _sum(data: Data, *, with_groups: bool) -> Table:
    figures = data["figures"]
    rows: list[tuple[Cell, Cell]] = [_row(data, t("In the account at the start"), "opening")]
    rows.append(_row(data, t("Money in"), "money_in", strong=True))
    rows += group_rows(data, "in") if with_groups else []
    rows.append(_row(data, t("Money out"), "money_out", strong=True))
    rows += group_rows(data, "out") if with_groups else []
    if figures["moved_pence"]:
        rows.append(_row(data, t("Moved to or from other accounts"), "moved"))
    rows.append(_row(data, t("In the account at the end"), "closing", strong=True))
    if figures["others_pence"]:
        rows.append(_row(data, t("Other funders' money in the same account"), "others"))
    if figures["bank_closing_pence"] is not None:
        rows.append(_row(data, t("Bank statement says"), "bank_closing"))
    if figures["difference_pence"]:
        rows.append(_row(data, t("Difference, explained below"), "difference"))
    return Table(
        (Column(t("What"), 5), Column(t("Amount"), 2, figures=True)),
        rows,
        t("The sum of the period from the opening to the closing balance"),
        row_headings=True,
        close=True,
    )


def _row(data: Data, name: str, figure: str, *, strong: bool = False) -> tuple[Cell, Cell]:
    return Cell(name, strong=strong), cell(data, f"/figures/{figure}_pence", strong=strong)


def group_rows(data: Data, direction: str) -> list[tuple[Cell, Cell]]:
    """Give a row for each group of one side."""
    return [
        (
            Cell(t("– {name}", name=group["name"] or t("Not sorted yet"))),
            cell(data, f"/groups/{place}/amount_pence"),
        )
        for place, group in enumerate(data["groups"])
        if group["direction"] == direction
    ]


def _checks(data: Data) -> Iterator[Element]:
    checks = data["checks"]
    passed = sum(check["passed"] for check in checks)
    failed = len(checks) - passed
    if not failed:
        yield Text(tn("✓ The one check passed.", "✓ All {count} checks passed.", passed))
        return
    said = tn("✓ {count} check passed.", "✓ {count} checks passed.", passed)
    shown = _shown_checks(data)
    more = len(check_sentences([check for check in checks if not check["passed"]])) - len(shown)
    not_passed = tn("✗ {count} did not.", "✗ {count} did not.", failed)
    rest = t("They are under “All the checks”.") if not shown else t("More are under “All the checks”.")
    yield Text(" ".join([said, not_passed, *([rest] if more else [])]))
    yield Bullets(shown)


def check_sentences(failed: Sequence[Data]) -> list[str]:
    """Put checks of one rule that say the same in one sentence, with the reason given."""
    together: dict[tuple[str, str, str], list[Data]] = {}
    for check in failed:
        together.setdefault((check["rule"], check["sentence"], check["reason"]), []).append(check)
    return [_sentence(same) for same in together.values()]


def _sentence(same: Sequence[Data]) -> str:
    first = same[0]
    if len(same) == 1:
        says = (
            t("{what}: {detail}", what=first["sentence"], detail=first["detail"])
            if first["detail"]
            else first["sentence"]
        )
    else:
        says = t("{what}, {count} times", what=first["sentence"], count=len(same))
    reason = first["reason"]
    return t("{says}. Reason given: “{reason}”", says=says, reason=reason) if reason else f"{says}."


def _requests(data: Data) -> Iterator[Element]:
    shown = shown_requests(data)
    if shown:
        yield Text(t("What I ask of you:"))
        yield Bullets(shown)
