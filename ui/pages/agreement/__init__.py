"""My agreement: what was answered when the book was made, and the ways to change it."""

from ui.pages.agreement.page import AgreementPage

__all__ = ["AgreementPage"]
