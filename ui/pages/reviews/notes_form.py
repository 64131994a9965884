"""Asking what the person wants to say at a review that is to come."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.plan.review import Review
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField


class NotesForm(Asking):
    """Asks for notes; the answer is the `Review` with them. They are there again when it was held."""

    def __init__(self, parent: QWidget, review: Review) -> None:
        says = t("Write what you want to say. It waits here until the review.")
        super().__init__(parent, t("My notes for the review"), says, t("&Save"))
        self._review = review
        self.working = AreaField(t("What is &working?"))
        self.not_working = AreaField(t("What is &not working?"))
        self.words = AreaField(
            t("What else do you want to &say?"),
            t("Has something changed?"),
        )
        for field, words in (
            (self.working, review.working), (self.not_working, review.not_working), (self.words, review.words)
        ):  # fmt: skip
            field.set(words)
        self.add(self.working, self.not_working, self.words)
        self.working.go()

    def read(self) -> Review:
        """Give the review with the notes."""
        return replace(
            self._review,
            working=self.working.read(),
            not_working=self.not_working.read(),
            words=self.words.read(),
        )
