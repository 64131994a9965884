"""Asking for the words of the written statement: what is still missing comes first."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from app.employment.names import item_name
from app.employment.particulars import ELSEWHERE, Item, Particulars, Term
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.card import rule
from ui.parts.field import TextField
from ui.parts.text import Heading


class StatementForm(Asking):
    """Asks for every item of a statement; the answer is a `Particulars`."""

    def __init__(self, parent: QWidget, statement: Particulars) -> None:
        says = t(
            "The law lists what a written statement says. Daybook has filled in what it knows. "
            "Where there is nothing, write that there is none."
        )
        super().__init__(parent, t("The written statement"), says, t("&Save"))
        self._statement = statement
        self.words: dict[Item, AreaField] = {}
        self.documents: dict[Item, TextField] = {}
        missing = [term for term in statement.terms if not term.is_said]
        said = [term for term in statement.terms if term.is_said]
        for heading, terms in ((t("Still to say"), missing), (t("What it says now"), said)):
            if terms:
                self.add(rule(), Heading(heading, 3), *self._asked(terms))
        next(iter(self.words.values())).go()

    def _asked(self, terms: Iterable[Term]) -> list[QWidget]:
        made: list[QWidget] = []
        for term in terms:
            name = item_name(term.item)
            self.words[term.item] = AreaField(name, height=76)
            self.words[term.item].set(term.words)
            made.append(self.words[term.item])
            if term.item in ELSEWHERE:
                field = TextField(t("{item}: or the document that says it", item=name))
                field.set(term.document)
                self.documents[term.item] = field
                made.append(field)
        return made

    def read(self) -> Particulars:
        """Give the statement; it may be saved with items still missing."""
        terms = [
            Term(item, field.read(), self.documents[item].read() if item in self.documents else "")
            for item, field in self.words.items()
        ]
        return self._statement.saying(*terms)
