"""Rules and rights, section by section, and the glossary with its question, in whatever book is open."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from app.terms import glossary
from ui.pages.help_words_form import CallItForm
from ui.window import Window

Settle = Callable[[Any], None]


def rules_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, and give its name and the widget to look at."""
    for name in ("duties", "rights", "how", "applies:R11"):
        window.go("rules", name)
        settle(window.tasks)
        yield f"rules_{name.partition(':')[0]}", window
    window.go("help", "words:pa")
    settle(window.tasks)
    yield "help_words", window
    page: Any = window.page
    page.words.ask(next(term for term in glossary() if term.code == "pa"))
    settle(window.tasks)
    form = page.findChild(CallItForm)
    yield "help_call_it", form
    form.reject()
    settle(window.tasks)
