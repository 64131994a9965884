"""What day it is on this computer: pages are given a day, and this is the one they are given."""

from collections.abc import Callable
from datetime import date, datetime

Clock = Callable[[], date]


def today() -> date:
    """Give today's date in this computer's own time."""
    return datetime.now().astimezone().date()
