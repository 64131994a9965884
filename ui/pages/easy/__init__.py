"""Easy read: the core tasks, one thing a page, with pictures and few words."""

from ui.pages.easy.page import EasyPage

__all__ = ["EasyPage"]
