"""Rules and rights: what applies to me, what I must do, what I may count on, and how my money came about."""

from ui.pages.rules.page import RulesPage

__all__ = ["RulesPage"]
