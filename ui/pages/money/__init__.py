"""Money: the ledger, and what can be done with one entry."""

from ui.pages.money.page import MoneyPage

__all__ = ["MoneyPage"]
