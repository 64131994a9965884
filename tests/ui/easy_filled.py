"""A book with something for every easy-read task: money, a team with hours, what matters, people, a plan."""

from datetime import date
from typing import Any

from app.plan.people_around import Helper, Role
from app.usecases.life.around import keep_helper
from tests.ui import hours_filled
from tests.ui.outcome_filled import outcome_book

MONDAY = hours_filled.MONDAY


def easy_book() -> Any:
    """Give the book of outcomes and reviews with a support team and people around the person."""
    book = outcome_book()
    hours_filled.fill(book)
    for name, role, phone, backup in (
        ("Ann Ellery", Role.FAMILY, "01632 960 110", 1),
        ("June Marsh", Role.FRIEND, "01632 960 111", 2),
        ("P. Marsh", Role.SOCIAL_WORKER, "", 0),
    ):
        keep_helper(book, Helper(0, name, role, date(2026, 4, 1), phone=phone, backup=backup))
    return book
