"""Pay run: from the pay day to what is paid to whom, and what HMRC and the bureau are given."""

from ui.pages.pay.page import PayPage

__all__ = ["PayPage"]
