"""The books on this computer: opening, handing back, handing over, a fast start, an emergency sheet."""

from ui.pages.bag.page import BagPage

__all__ = ["BagPage"]
