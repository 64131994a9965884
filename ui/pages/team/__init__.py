"""Support team: who works for the person, and what needs doing for each of them."""

from ui.pages.team.page import TeamPage

__all__ = ["TeamPage"]
