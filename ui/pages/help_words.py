"""The glossary on the Help page: what a word means, and your own word in its place."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from app.local_words import LocalWord
from app.terms import Term, glossary
from app.usecases.books.wording import call_it, local_words, own_words_again
from app.words import day, local, t
from ui.dialogs.asking_page import AskingPage
from ui.pages.help_words_form import CallItForm
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.field import TextField
from ui.parts.flow import flowing
from ui.parts.lines import Line, Lines
from ui.parts.text import Text, announce
from ui.theme import limit

Words = tuple[LocalWord, ...]


class WordsCard(Card):
    """Shows what words mean, found by any of their names; `host` is the page, which asks for a word."""

    def __init__(self, host: AskingPage) -> None:
        super().__init__(t("What words mean"))
        self._host = host
        self._said: dict[str, LocalWord] = {}
        self.search = limit(
            TextField(t("Find a &word"), t("Any name for it that you have heard.")), max_width=420
        )
        self.all = Button(t("Show al&l of them"), self._all, "link")
        self.search.changed.connect(self._typed)
        self.lines = Lines(t("No word like this is explained here. Try a shorter one."))
        self.back = Button(t("Daybook’s &own words again"), self._own_words, "second")
        intro = t(
            "One thing often has many names. Choose the one that people use where you live: every page "
            "and every new document says it. Names of laws, returns already signed and your own words stay."
        )
        self.add(Text(intro, "muted"), self.search, flowing(self.all), self.lines, flowing(self.back))
        self._list()

    def read(self) -> None:
        """Read which words the book has of its own."""
        self._host.tasks.ask(self, local_words, self.show_words)

    def show_words(self, words: Words) -> None:
        """Show the glossary with the words in use."""
        self._said = {word.code: word for word in words}
        self.back.setVisible(bool(words))
        self._list()

    def look_up(self, code: str) -> None:
        """Show one term, or all of them for “”."""
        name = next((term.name for term in glossary() if term.code == code), "")
        self.search.set(name)
        self.search.go()

    def found(self) -> Sequence[Term]:
        """Give the terms that what is typed leads to; those with that very name come first."""
        typed = self.search.read()
        terms = [term for term in glossary() if term.holds(typed)]
        return sorted(terms, key=lambda term: term.name.casefold() != typed.casefold()) if typed else terms

    def _all(self) -> None:
        self.look_up("")

    def _typed(self) -> None:
        self._list()
        announce(self.lines, t("{count} found", count=len(self.found())))

    def _list(self) -> None:
        self.lines.fill([self._line(term) for term in self.found()])
        self.all.setVisible(bool(self.search.read()))

    def _line(self, term: Term) -> Line:
        said = self._said.get(term.code)
        chips = ((t("You say “{word}”", word=said.one), "info"),) if said else ()
        acts = ((t("Call it something else"), partial(self.ask, term)),) if term.usual else ()
        return Line(term.name, notes_of(term), chips, acts)

    def ask(self, term: Term) -> None:
        """Ask what a thing is to be called."""
        form = CallItForm(self._host, term, self._said.get(term.code))
        form.answered.connect(partial(self._keep, form))
        form.begin()

    def _keep(self, form: CallItForm, word: LocalWord) -> None:
        # The pages are made anew in the new words, so nothing is said on this one.
        self._host.tasks.do(form, lambda book: call_it(book, word), partial(_close, form))

    def _own_words(self) -> None:
        self._host.tasks.do(self, own_words_again)


def notes_of(term: Term) -> tuple[str, ...]:
    """Say what a term means, its other names, and where that was read."""
    also = t("Also called: {names}", names=", ".join(term.also)) if term.also else ""
    source = t("From: {source}. Seen on {day}.", source=term.source, day=day(term.seen))
    return local(term.means), also, source


def _close(form: CallItForm, _: Any) -> None:  # noqa: ANN401  # a change gives nothing worth knowing
    form.accept()
