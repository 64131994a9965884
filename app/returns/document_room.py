"""What page one has room for: the person's words, what matters to them, the checks, the groups."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from app.returns.document_layout import listed
from app.words import t

Data = Mapping[str, Any]

# What page one has room for beside its fixed parts, and what things take of it, in points. An estimate on the
# safe side: the page is 709 points high, and a line of 12 points holds some 80 letters. The heading of the
# checks keeps what follows it on its page, so that much is never given away.
ROOM_LEFT, ROOM_FOR_REQUESTS = 262, 100
LINE, LETTERS = 17.5, 76
HEADING_KEEPS = 50
WORDS_FRAME, NOTICE_FRAME, LIST_FRAME, ROW = 12, 42, 33, 21
BELOW = 9  # a paragraph
# The person's own words and their wish on page one; longer ones go on further back.
MOST_WORDS, MOST_WISH = 260, 120
LEADING = 3  # outcomes that a return leads with
WORST_FIRST = ("stop", "warning", "note")
# Rows of the sum that stand there only when there is something in them.
SOMETIMES = ("moved_pence", "others_pence", "difference_pence")


@dataclass(frozen=True, slots=True)
class Share:
    """How much page one gives to what people say, in letters; `sure`: whether their answer stands there."""

    words: int = MOST_WORDS
    wish: int = MOST_WISH
    test: int = 2 * LETTERS
    sure: bool = True


# From the fullest to the barest: the first that leaves room for the checks is taken.
SHARES = (
    Share(),
    Share(words=2 * LETTERS),
    Share(words=2 * LETTERS, wish=LETTERS),
    Share(words=LETTERS, wish=LETTERS),
    Share(words=LETTERS, wish=LETTERS, sure=False),
    Share(words=LETTERS, wish=LETTERS, test=LETTERS, sure=False),
    Share(words=0, wish=LETTERS, test=LETTERS, sure=False),
    Share(words=0, wish=0, test=LETTERS, sure=False),
)


def share_of(data: Data) -> Share:
    """Say how much page one gives to what people say."""
    return next((each for each in SHARES if _left(data, each) >= HEADING_KEEPS), SHARES[-1])


def short_words(data: Data) -> str:
    """Give the person's own words as page one has room for them."""
    return _words(data, share_of(data))


def short_wish(data: Data) -> str:
    """Give how the person wants to be spoken with, as page one has room for it."""
    return _wish(data, share_of(data))


def leading_tests(data: Data) -> list[str]:
    """Say what was agreed to see the money by, a sentence for each pot, as page one has room for it."""
    return _tests(data, share_of(data))


def leading_outcomes(data: Data) -> list[str]:
    """Give what matters most to the person, in their words and order, a line each."""
    told = data.get("told", {}).get("outcomes", ())[:LEADING]
    return [
        shortened(t("{place}. {words}", place=row["place"], words=row["words"].strip()), LETTERS - 4)
        for row in told
    ]


def requests_of(data: Data) -> list[str]:
    """List what the person asks of the funder, with their questions still open."""
    asked = [question["words"] for question in data["questions"] if question["asked_by"] == "holder"]
    return [*data["requests"], *asked]


def shown_requests(data: Data) -> list[str]:
    """Give as many of the requests as page one has room for."""
    return _fitting(requests_of(data), min(ROOM_FOR_REQUESTS, _room(data) - LIST_FRAME))


def shown_checks(data: Data) -> list[str]:
    """Give as many of the checks that did not pass as page one has room for, the worst first."""
    return _fitting(check_sentences(failed_checks(data)), _room_for_checks(data))


def failed_checks(data: Data) -> list[Data]:
    """Give the checks that did not pass, the worst first."""
    failed = [check for check in data["checks"] if not check["passed"]]
    return sorted(failed, key=lambda check: WORST_FIRST.index(check["severity"]))


def groups_fit(data: Data) -> bool:
    """Say whether page one has room for the groups; else they stand with the figures in full."""
    if not {"groups_in", "groups_out"} <= set(listed(data, "sums")):
        return False
    lists = _room(data) - _room_for_checks(data) + _height(shown_checks(data))
    return len(data["groups"]) * ROW <= _room(data) - max(lists, HEADING_KEEPS)


def shortened(words: str, most: int) -> str:
    """Give words as far as so many letters go, whole words only."""
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def check_sentences(failed: Sequence[Data]) -> list[str]:
    """Put checks of one rule that say the same in one sentence, with the reason given."""
    together: dict[tuple[str, str, str], list[Data]] = {}
    for check in failed:
        together.setdefault((check["rule"], check["sentence"], check["reason"]), []).append(check)
    return [_sentence(same) for same in together.values()]


def _words(data: Data, share: Share) -> str:
    if not share.words:
        return ""
    most = max(share.words - _crowding(data) * LETTERS, LETTERS)
    return shortened(data["own_words"].strip(), min(most, share.words))


def _wish(data: Data, share: Share) -> str:
    wish = data["person"]["communication"].strip()
    if not (wish and share.wish):
        return ""
    return shortened(t("How to communicate with me: {words}", words=wish), share.wish)


def _tests(data: Data, share: Share) -> list[str]:
    told = data.get("told", {}).get("tests", ())
    most = share.test if len(told) == 1 else min(share.test, LETTERS)
    return [shortened(t("Success for {pot}: {words}", **row), most) for row in told]


def _crowding(data: Data) -> int:
    """Count what takes a line that page one has not by itself: rows of the sum, and a signer's name."""
    rows = sum(1 for name in SOMETIMES if data["figures"][name])
    return rows + int(data["signer"]["name"] != data["person"]["name"])


def _height(sentences: Sequence[str]) -> float:
    """Estimate how high a list is on the page."""
    return sum(ceil(len(sentence) / LETTERS) * LINE + 3 for sentence in sentences)


def _fitting(sentences: Sequence[str], room: float) -> list[str]:
    return [each for count, each in enumerate(sentences, start=1) if _height(sentences[:count]) <= room]


def _left(data: Data, share: Share) -> float:
    """Say what is left of page one for lists and groups once what people say is on it."""
    return ROOM_LEFT - sum(_taken(data, share)) - ROW * _crowding(data)


def _taken(data: Data, share: Share) -> Iterator[float]:
    words, wish = _words(data, share), _wish(data, share)
    yield _height([words]) + WORDS_FRAME if words else 0
    yield _height([wish]) + NOTICE_FRAME if wish else 0
    yield sum(_height([test]) + BELOW for test in _tests(data, share))
    outcomes = leading_outcomes(data)
    yield (len(outcomes) + 1) * LINE + BELOW if outcomes else 0
    yield LINE + BELOW if share.sure and data.get("told", {}).get("sure") else 0


def _room(data: Data) -> float:
    return _left(data, share_of(data))


def _room_for_checks(data: Data) -> float:
    asks = shown_requests(data)
    return _room(data) - (_height(asks) + LIST_FRAME if asks else 0)


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
