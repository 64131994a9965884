"""What is said of a question in an answer: the line it speaks of, and which return the reply goes with."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.returns.kept import KeptQuestion, KeptReturn
from ui.pages.returns.answered import about, goes_with

LINES = [
    {"number": 1, "day": "2026-07-03", "payee": "OAKSHIRE COUNCIL", "amount_pence": 192_000},
    {"number": 2, "day": "2026-07-24", "payee": "RIDGEWAY TAXIS", "amount_pence": -1_840},
]
SUMMER = KeptReturn(
    *(1, 1, date(2026, 7, 1), date(2026, 9, 30), datetime(2026, 10, 5, tzinfo=UTC), "Rose Ellery"),
    *("1C5B", "ab" * 32, json.dumps({"name": "summer", "lines": LINES})),
)
ASKED = KeptQuestion(1, 1, 1, 2, "What was this for?", date(2026, 10, 20))
REPLIED = replace(ASKED, reply="The way home.", replied_on=date(2026, 10, 23))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (0, "About the whole return"),
        (1, "About line 1: OAKSHIRE COUNCIL, 3 July 2026, £1,920.00 paid in"),
        (2, "About line 2: RIDGEWAY TAXIS, 24 July 2026, £18.40 paid out"),
        (3, "About line 3"),
    ],
)
def test_the_line_is_named_so_that_nobody_has_to_look_it_up(line: int, words: str) -> None:
    assert about(SUMMER, replace(ASKED, line=line)) == words


def test_a_reply_goes_with_the_next_return() -> None:
    sentence = "You replied on 23 October 2026. Your reply goes with your next return."

    assert goes_with(REPLIED, None) == sentence
    assert goes_with(ASKED, None) == ""


def test_a_reply_that_went_names_the_return_it_went_with() -> None:
    after = replace(SUMMER, id=2, first=date(2026, 10, 1), last=date(2026, 12, 31))

    assert goes_with(REPLIED, after) == (
        "You replied on 23 October 2026. It went with your return for October to December 2026."
    )
