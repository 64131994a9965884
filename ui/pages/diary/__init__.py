"""The diary: days, needs, the council, changes of support, whether things helped, breaks and big things."""

from ui.pages.diary.page import DiaryPage

__all__ = ["DiaryPage"]
