"""Hours: one PA's week, typed day by day, what it comes to, and that both agree."""

from ui.pages.hours.page import HoursPage

__all__ = ["HoursPage"]
