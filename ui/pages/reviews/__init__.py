"""Reviews: what is due by which clock, getting ready, what came of it, and asking for one."""

from ui.pages.reviews.page import ReviewsPage

__all__ = ["ReviewsPage"]
