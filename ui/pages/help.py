"""Help: every page's help in one place, what words mean, and the keys that work everywhere."""

from functools import partial

from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.pages.help_words import WordsCard
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.field import Choice
from ui.parts.flow import flowing
from ui.parts.help_pane import Reading
from ui.parts.layout import beside, stacked
from ui.parts.text import Text
from ui.places import places
from ui.tasks import Tasks
from ui.theme import limit

WORDS = "words"


class HelpPage(AskingPage):
    """Shows the help of any page, and what words mean.

    `arrive` takes “words”, or that with the code of a term after a colon.
    """

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks, t("Help"), t("Press F1 on any page for help with that page."), ())
        self._texts = [(place.title, place.help) for place in places() if place.help]
        self.subject: Choice[str] = Choice(t("Help &about"), self._texts)
        self._reading = limit(Reading(t("Help")), min_height=420)
        self.subject.changed.connect(self._show)
        keys = Card(t("Keys")).add(Facts(keys_in_words()), None)
        self.private = Button(t("&Private notes"), self._to_private, "second")
        wrong = Card(t("Is something wrong at home?")).add(
            Text(t("There are numbers to ring, and a place for notes that only you can read.")),
            flowing(self.private), None,
        )  # fmt: skip
        take = Card(t("Taking it all with you")).add(
            Text(t("Papers and data that open without Daybook, for somebody new or another area.")),
            flowing(Button(t("Pac&ks to take along"), partial(self.go.emit, "bag", "packs"), "second")), None,
        )  # fmt: skip
        self.words = WordsCard(self)
        beside_it = stacked(keys, wrong, take, None)
        self.add(beside(Card().add(self.subject, self._reading), beside_it, (3, 2)), self.words, None)
        self._show()

    def refresh(self) -> None:
        """Read which words the book has of its own."""
        self.words.read()

    def arrive(self, thing: object = None) -> None:
        """Go to the words, and to one of them."""
        name, _, code = str(thing).partition(":")
        if name == WORDS:
            self.words.look_up(code)
            self.ensureWidgetVisible(self.words.search)

    def _to_private(self) -> None:
        self.go.emit("private", None)

    def _show(self) -> None:
        if self._texts:
            self._reading.read(self.subject.read())


def keys_in_words() -> list[tuple[str, str]]:
    """Say which keys do what, everywhere in the window."""
    return [
        (t("Find or do anything"), "Ctrl+K"),
        (t("Help with this page"), "F1"),
        (t("Go to a page of the list"), "Ctrl+1 …"),
        (t("Larger"), "Ctrl++"),
        (t("Smaller"), "Ctrl+−"),
        (t("Back to 100 %"), "Ctrl+0"),
        (t("Lock now"), "Ctrl+L"),
        (t("From one thing to the next"), "Tab"),
        (t("Press a button"), t("Enter or Space")),
    ]
