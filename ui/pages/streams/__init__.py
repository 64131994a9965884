"""Money streams: every pot with who holds it, why the money is there, and what pots share."""

from ui.pages.streams.page import StreamsPage

__all__ = ["StreamsPage"]
