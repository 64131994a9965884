"""Money that a provider holds (an Individual Service Fund): their statements, held against one another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.errors import Finding, Severity
from app.money import NOTHING, Money
from app.period import ONE_DAY
from app.words import day, money, t, tn


@dataclass(frozen=True, slots=True)
class ProviderStatement:
    """What a provider says of its days: in pounds, in minutes, or both; nought where it says nothing.

    `opening` was there at the start, `received` came in, `spent` was used, `left` is there at the end;
    the minutes likewise. `counted_minutes` is the help that the person counted themselves, 0 where nobody
    counted.
    """

    id: int
    pot_id: int
    first: date
    last: date
    opening: Money = NOTHING
    received: Money = NOTHING
    spent: Money = NOTHING
    left: Money = NOTHING
    opening_minutes: int = 0
    received_minutes: int = 0
    given_minutes: int = 0
    left_minutes: int = 0
    counted_minutes: int = 0
    note: str = ""

    @property
    def should_be_left(self) -> Money:
        """What the statement's own figures come to."""
        return self.opening + self.received - self.spent

    @property
    def minutes_should_be_left(self) -> int:
        """What the statement's own hours come to, in minutes."""
        return self.opening_minutes + self.received_minutes - self.given_minutes

    @property
    def adds_up(self) -> bool:
        """Whether what they say is left is what their figures come to."""
        return self.should_be_left == self.left and self.minutes_should_be_left == self.left_minutes


def in_days_order(statements: Iterable[ProviderStatement]) -> list[ProviderStatement]:
    """Give statements in the order of their days."""
    return sorted(statements, key=lambda each: (each.first, each.id))


def reconcile_provider(statements: Iterable[ProviderStatement]) -> list[Finding]:
    """Say where statements do not add up, do not follow one another, or differ from what was counted."""
    found: list[Finding] = []
    before: ProviderStatement | None = None
    for each in in_days_order(statements):
        found += [*_within(each), *(_between(before, each) if before is not None else ())]
        before = each
    return found


def _within(one: ProviderStatement) -> Iterator[Finding]:
    if one.should_be_left != one.left:
        sentence = t(
            "To {day} they say {left} is left. Their own figures come to {should}.",
            day=day(one.last), left=money(one.left), should=money(one.should_be_left),
        )  # fmt: skip
        yield _finding(one, sentence)
    if one.minutes_should_be_left != one.left_minutes:
        should, left = in_hours(one.minutes_should_be_left), in_hours(one.left_minutes)
        sentence = t(
            "To {day} they say {left} of help are left. Their own hours come to {should}.",
            day=day(one.last), left=left, should=should,
        )  # fmt: skip
        yield _finding(one, sentence)
    if one.counted_minutes and one.counted_minutes != one.given_minutes:
        counted, given = in_hours(one.counted_minutes), in_hours(one.given_minutes)
        sentence = t(
            "To {day} they say they gave {given} of help. You counted {counted}.",
            day=day(one.last), given=given, counted=counted,
        )  # fmt: skip
        yield _finding(one, sentence)


def _between(before: ProviderStatement, after: ProviderStatement) -> Iterator[Finding]:
    if after.first > before.last + ONE_DAY:
        last = day(after.first - ONE_DAY)
        sentence = t("No statement covers {first} to {last}.", first=day(before.last + ONE_DAY), last=last)
        yield _finding(after, sentence)
        return
    if after.opening != before.left:
        sentence = t(
            "{left} was left on {day}, but the next statement begins with {opening}.",
            left=money(before.left), day=day(before.last), opening=money(after.opening),
        )  # fmt: skip
        yield _finding(after, sentence)
    if after.opening_minutes != before.left_minutes:
        sentence = t(
            "{left} of help were left on {day}, but the next statement begins with {opening}.",
            left=in_hours(before.left_minutes), day=day(before.last),
            opening=in_hours(after.opening_minutes),
        )  # fmt: skip
        yield _finding(after, sentence)


def in_hours(minutes: int) -> str:
    """Write minutes as hours, also below nought: 14 hours 30 minutes."""
    whole, rest = divmod(abs(minutes), 60)
    parts = [tn("{count} hour", "{count} hours", whole)] if whole or not rest else []
    parts += [tn("{count} minute", "{count} minutes", rest)] if rest else []
    words = " ".join(parts)
    return t("{hours} too many used", hours=words) if minutes < 0 else words


def _finding(one: ProviderStatement, sentence: str) -> Finding:
    return Finding(Severity.WARNING, sentence, str(one.id), "S004", remedy=t("Ask your provider about it."))
