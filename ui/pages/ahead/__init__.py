"""The year ahead: how the money goes on, what that takes for granted, hours saved, and what things cost."""

from ui.pages.ahead.page import AheadPage

__all__ = ["AheadPage"]
