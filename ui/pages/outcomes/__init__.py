"""How life is going: what matters, how it was, is to be and is now, over time and in money."""

from ui.pages.outcomes.page import OutcomesPage

__all__ = ["OutcomesPage"]
