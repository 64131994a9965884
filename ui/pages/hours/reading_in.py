"""What the page shows, read in one go beside the window."""

from dataclasses import dataclass, field
from datetime import date

from app.employment.pa import PersonalAssistant
from app.usecases.hours.writing import week
from app.usecases.team.people import team
from ui.pages.hours.cost import CostSeen, cost_of
from ui.pages.hours.seen import WeekSeen
from ui.pages.hours.writing_out import written_out
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class PageSeen:
    """Who works for the person, the week of one of them, and what it comes to."""

    people: tuple[PersonalAssistant, ...]
    week: WeekSeen | None = None
    cost: CostSeen = field(default_factory=CostSeen)


def see(book: Book, pa_id: int, monday: date, today: date) -> PageSeen:
    """Read a week; of the PA first in the list where none, or none who is there, is named."""
    people = tuple(member.pa for member in team(book, today))
    if not people:
        return PageSeen(())
    shown = pa_id if pa_id in {pa.id for pa in people} else people[0].id
    found = written_out(week(book, shown, monday))
    cost = cost_of(book, shown, monday)
    return PageSeen(people, found.with_pay(dict(cost.away)), cost)
