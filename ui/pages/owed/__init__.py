"""What I owe: why the money is not spare, who is to be paid by when, and what is still to come."""

from ui.pages.owed.page import OwedPage

__all__ = ["OwedPage"]
