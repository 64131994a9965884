"""Bring in a bank statement: choose the file, check what is new, done."""

from ui.pages.bring_in.page import BringInPage

__all__ = ["BringInPage"]
