"""After a book was handed back: the receipt, and what is left of the book on this computer."""

from collections.abc import Sequence
from functools import partial

from app.usecases.books.hand_back import HandedBack, receipt_pdf, told
from app.usecases.books.left_behind import LeftBehind, Looked, not_looked_at, what_is_left
from app.words import t
from ui.dialogs.documents import Document, Documents
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import beside, stacked
from ui.parts.page import Page
from ui.parts.text import Text
from ui.tasks import Progress, Tasks


class HandedPage(Page):
    """Shows the receipt and every place that was looked at; no book is open any more."""

    def __init__(self, tasks: Tasks, done: HandedBack) -> None:
        self._done = done
        person = done.receipt.person
        super().__init__(
            tasks, t("Handed back"), t("The book of {name} has left this computer.", name=person)
        )
        self.verdict = Card()
        self._said = Text("", "strong")
        self.verdict.add(self._said)
        self.looked = Items()
        receipt = Card(t("The receipt")).add(
            Facts(told(done.receipt)), Documents(self).line(_receipt(done), t("For both to sign")), None
        )
        again = Button(t("&Look again"), self.look, "second")
        places = Card(t("What is left on this computer")).add(
            Text(t("Every place was looked at after the book had gone."), "muted"), self.looked,
            flowing(again), None,
        )  # fmt: skip
        nowhere = Card(t("Where nobody can look from here")).add(*map(Text, not_looked_at()), None)
        self.add(self.verdict, beside(receipt, stacked(places, nowhere, None), least=380), None)
        self._show(done.left)

    def look(self) -> None:
        """Look at every place anew."""
        known_by, progress = self._done.known_by, Progress(t("Looking for what is left"))
        self.tasks.ask(self, lambda _: what_is_left(known_by), self._show, progress=progress)

    def _show(self, left: LeftBehind) -> None:
        self.verdict.tint("ok" if left.nothing else "needs")
        self._said.setText(
            t("Nothing of the book was found on this computer.")
            if left.nothing
            else t("Something of the book is still here. Look at each place below, and delete it there.")
        )
        self.looked.fill(places_looked_at(left.looked))


def places_looked_at(looked: Sequence[Looked]) -> list[Item]:
    """Give every place that was looked at as a line, with what was found there."""
    return [
        Item(
            each.where,
            " ".join(each.found) or each.how_much,
            t("Look") if each.found else t("Nothing"),
            "warn" if each.found else "ok",
            first=True,
        )
        for each in looked
    ]


def _receipt(done: HandedBack) -> Document:
    return Document(t("The receipt"), "receipt.pdf", partial(_print, done))


def _print(done: HandedBack, _: object) -> bytes:
    return receipt_pdf(done.receipt, done.left)
