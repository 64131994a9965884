"""A page that asks for its changes in forms: each stays open until what was answered is kept."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.page import Page
from ui.tasks import Book


class AskingPage(Page):
    """Has the three steps of every change: ask in a form, keep the answer, say that it is kept."""

    def ask_with(
        self,
        form: Asking,
        keep: Callable[[Book, Any], object],
        said: str,
        back: QWidget | None = None,
        then: Callable[[Any], object] | None = None,
    ) -> None:
        """Open a form, and keep its answer; afterwards the focus goes to `back`, or to the title."""
        form.answered.connect(partial(self._keep, form, keep, partial(self._kept, said, back, then)))
        form.begin()

    def _keep(
        self,
        form: Asking,
        keep: Callable[[Book, Any], object],
        kept: Callable[[object], object],
        answer: object,
    ) -> None:
        def closed(made: object) -> None:
            form.accept()
            kept(made)

        # A problem is shown in the form, where the answer can be put right.
        self.tasks.do(form, lambda book: keep(book, answer), closed)

    def _kept(
        self, said: str, back: QWidget | None, then: Callable[[Any], object] | None, made: object
    ) -> None:
        self.done(said, back)
        if then is not None:
            then(made)

    def done(self, said: str, back: QWidget | None = None, _: object = None) -> None:
        """Say at the top that something is done and can be undone."""
        self.tell("ok", said, t("Press Ctrl+Z to undo it."))
        self.verticalScrollBar().setValue(0)
        if back is not None and back.isVisible():
            back.setFocus()
        else:
            # The button that was pressed may be gone with its line, so reading goes on from the title.
            self.begin_at_title()
