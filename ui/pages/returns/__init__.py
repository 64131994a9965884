"""Returns: what was signed before, and the five steps to the next one."""

from ui.pages.returns.page import ReturnsPage

__all__ = ["ReturnsPage"]
