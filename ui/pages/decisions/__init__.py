"""Decisions: asking “Can I buy this?”, keeping the answer, and finding it again years later."""

from ui.pages.decisions.page import DecisionsPage

__all__ = ["DecisionsPage"]
