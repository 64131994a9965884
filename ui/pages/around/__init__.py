"""People around me: who helps, who is called when support fails, and who acts for the person."""

from ui.pages.around.page import AroundPage

__all__ = ["AroundPage"]
