"""Private notes: behind a passphrase of their own, with a quick way out and numbers to ring."""

from ui.pages.private.page import PrivatePage

__all__ = ["PrivatePage"]
