"""My plan: the person's own words, what they take and cost, and what the council said to them."""

from ui.pages.plan.page import PlanPage

__all__ = ["PlanPage"]
