"""A PA: their file, section by section, with what needs doing at the top."""

from ui.pages.pa.page import PaPage

__all__ = ["PaPage"]
