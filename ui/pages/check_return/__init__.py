"""Check a return: for whoever receives one, with or without a book."""

from ui.pages.check_return.page import CheckReturnPage

__all__ = ["CheckReturnPage"]
