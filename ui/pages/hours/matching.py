"""Which line on the page shows which line of the week, so that a line keeps its place as the week changes."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from ui.pages.hours.seen import LineSeen


class Shows(Protocol):
    """A line on the page: what it shows, and whether something newer was typed in it."""

    seen: LineSeen

    @property
    def is_draft(self) -> bool:
        """Whether something was typed here that is not kept."""


L = TypeVar("L", bound=Shows)


def matched(wants: Sequence[LineSeen], lines: Sequence[L]) -> Iterator[tuple[LineSeen, L | None]]:
    """Give each line of the week with the line on the page that shows it, None where one is to be made.

    A kept shift goes to the line that has it. Whatever is left of a day takes the day's other lines in
    their order; what is typed and not kept stays on the page.
    """
    taken: set[int] = set()
    found: dict[int, L] = {}
    for test in (_same_shift, _same_plan, _same_day):
        for at, want in enumerate(wants):
            line = None if at in found else _first(test, want, lines, taken)
            if line is not None:
                found[at] = line
                taken.add(id(line))
    for at, want in enumerate(wants):
        yield want, found.get(at)
    yield from ((line.seen.emptied(), line) for line in lines if id(line) not in taken and line.is_draft)


Test = Callable[[LineSeen, LineSeen], bool]


def _first(test: Test, want: LineSeen, lines: Sequence[L], taken: set[int]) -> L | None:
    return next((line for line in lines if id(line) not in taken and test(want, line.seen)), None)


def _same_shift(want: LineSeen, shown: LineSeen) -> bool:
    return want.shift is not None and shown.shift is not None and want.shift.id == shown.shift.id


def _same_plan(want: LineSeen, shown: LineSeen) -> bool:
    return want.day == shown.day and want.blank.planned_id == shown.blank.planned_id


def _same_day(want: LineSeen, shown: LineSeen) -> bool:
    return want.day == shown.day
