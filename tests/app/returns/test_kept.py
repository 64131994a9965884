"""Which return the reply to a question goes with."""

from dataclasses import replace
from datetime import UTC, date, datetime

from app.returns.kept import KeptQuestion, KeptReturn, went_with

SUMMER = KeptReturn(
    *(1, 1, date(2026, 7, 1), date(2026, 9, 30), datetime(2026, 10, 5, tzinfo=UTC), "Rose Ellery"),
    *("1C5B", "ab" * 32, "{}"),
)
ASKED = KeptQuestion(1, 1, 1, 2, "What was this for?", date(2026, 10, 20))
REPLIED = replace(ASKED, reply="The way home.", replied_on=date(2026, 10, 23))


def after(signed_at: datetime) -> KeptReturn:
    """Give the return after, signed at this moment."""
    return replace(SUMMER, id=2, first=date(2026, 10, 1), last=date(2026, 12, 31), signed_at=signed_at)


def test_a_reply_waits_until_a_later_return_is_signed_after_its_day() -> None:
    before = after(datetime(2026, 10, 21, tzinfo=UTC))
    same_day = after(datetime(2026, 10, 23, 9, tzinfo=UTC))

    assert went_with(REPLIED, SUMMER, [SUMMER]) is None
    assert went_with(REPLIED, SUMMER, [SUMMER, before, same_day]) is None
    assert went_with(ASKED, SUMMER, [SUMMER, after(datetime(2027, 1, 12, tzinfo=UTC))]) is None


def test_a_reply_goes_once_with_the_first_return_signed_after_it() -> None:
    winter = after(datetime(2027, 1, 12, tzinfo=UTC))
    spring = replace(winter, id=3, first=date(2027, 1, 1), last=date(2027, 3, 31))
    spring = replace(spring, signed_at=datetime(2027, 4, 9, tzinfo=UTC))

    assert went_with(REPLIED, SUMMER, [spring, winter, SUMMER]) == winter
