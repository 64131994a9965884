"""Asking what a thing is to be called."""

from PySide6.QtWidgets import QWidget

from app.local_words import LocalWord, plural_of
from app.terms import Term
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.field import Form, TextField


class CallItForm(Asking):
    """Asks for the word for one, and for many where that is not plain; the answer is a `LocalWord`."""

    def __init__(self, parent: QWidget, term: Term, now: LocalWord | None) -> None:
        says = t("Every page and every new document will say it. Leave it empty for Daybook’s own word.")
        super().__init__(parent, t("What do you call it: {name}", name=term.name), says, t("&Use this word"))
        self._term = term
        self.one = TextField(t("The word for &one"), _offers(term))
        works_out = t("Leave it empty, and Daybook works it out.")
        self.many = TextField(t("The word for &more than one"), works_out)
        self._form = Form(self.problems, one=self.one, many=self.many)
        self.add(self.one, self.many)
        self.one.set(now.one if now else "")
        self.many.set(now.many if now else "")
        self.one.changed.connect(self._work_out)
        self._work_out()
        self.one.go()

    def _work_out(self) -> None:
        typed = self.one.read()
        self.many.line.setPlaceholderText(plural_of(typed) if typed else "")

    def read(self) -> LocalWord | None:
        """Give the word."""
        said = self._form.read()
        return LocalWord(self._term.code, said["one"], said["many"]) if said is not None else None


def _offers(term: Term) -> str:
    return t("Daybook says “{word}”. Some say: {offers}.", word=term.usual, offers=", ".join(term.offers))
