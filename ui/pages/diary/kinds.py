"""What belongs to one kind of note: the letter, the counts, the hours, the copy to share."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.employment.clock import long_hours
from app.errors import AppError
from app.money import Money
from app.plan.diary import EventCounts, asking, should_tell
from app.plan.diary_names import about_name
from app.usecases.life.diary import Noted, Unpaid, count_from, told_the_council, unpaid, write_unpaid
from app.usecases.life.diary_papers import counts_csv, learned_copy, learned_pdf, tell_council_pdf
from app.words import money, stretch, t, tn
from ui.dialogs.amounts import RateField
from ui.dialogs.asking import Asking
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.parts.area import AreaField
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.clock import Clock
from ui.parts.field import Choice, DateField, Field
from ui.parts.flow import flowing
from ui.parts.text import Text, announce
from ui.tasks import Book


class NeedsCard(Card):
    """Offers the letter to the council once needs were noted often enough, or when somebody looks for it."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(t("Tell the council"))
        self._host, self._clock = host, clock
        self._numbers: list[int] = []
        self.says = Text("")
        letter = Document(t("Letter: my needs have changed"), "my-needs-have-changed.pdf", self._letter)
        self.paper = documents.line(letter, t("With each note of the last days, in your words."))
        self.told = Button(t("I have &told them"), self._told, "second")
        self._buttons = flowing(self.told)
        self.add(self.says, self.paper, self._buttons)
        self.hide()

    def fill(self, noted: Noted, *, asked: bool, alone: bool) -> None:
        """Show it where the person looks at changed needs, or at everything and the letter is worth it."""
        self._numbers = [each.id for each in noted.to_tell]
        offered = should_tell(noted.to_tell, self._clock())
        self.tint("needs" if offered else "plain")
        self.setVisible(asked or (offered and alone))
        count, days = len(self._numbers), asking().note_days
        self.says.setText(
            tn(
                "You noted 1 changed need in the last {days} days.",
                "You noted {count} changed needs in the last {days} days.",
                count, days=days,
            )
            if count
            else t("Note each time something is harder than before. Ask your helpers and PAs too.")
        )  # fmt: skip
        for part in (self.paper, self._buttons):
            part.setVisible(bool(count))

    def _letter(self, book: Book) -> bytes:
        return tell_council_pdf(book, self._clock())

    def _told(self) -> None:
        numbers, on = list(self._numbers), self._clock()
        said = partial(self._host.done, t("Written down that the council knows."), None)
        self._host.tasks.do(self._host, lambda book: told_the_council(book, numbers, on), said)


class CountsCard(Card):
    """Counts what happened before and after a day."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(t("Before and after"))
        self._host, self._clock = host, clock
        self.facts, self.none = Facts(), Text(t("Nothing is written down for these days."), "muted")
        self.span = Text("", "small")
        self.turning = DateField(t("Count from which da&y?"), clock(), t("Like the day your support began"))
        self.count = Button(t("Co&unt"), self._count, "second")
        table = Document(t("Counts as a table (CSV)"), "what-happened.csv", self._table)
        self.add(self.span, self.facts, self.none, self.turning, flowing(self.count))
        self.add(documents.line(table, data=True))
        self.hide()

    def fill(self, counts: EventCounts, *, shown: bool) -> None:
        """Show how often each thing happened."""
        self.setVisible(shown)
        before, after = (stretch(each.first, each.last) for each in (counts.before, counts.after))
        self.span.setText(t("Before: {before}. After: {after}.", before=before, after=after))
        self.turning.set_day(counts.after.first)
        rows = [(about_name(code), _both(old, new)) for code, old, new in counts.rows]
        rows.append((t("All together"), _both(*counts.total)))
        self.facts.fill(rows)
        self.facts.setVisible(bool(counts.rows))
        self.none.setVisible(not counts.rows)

    def _count(self) -> None:
        day = asked(self.turning)
        if day is not None:
            said = partial(self._host.tell, "ok", t("Counted from the day you typed."))
            self._host.tasks.do(self._host, lambda book: count_from(book, day), lambda _: said())

    def _table(self, book: Book) -> bytes:
        return counts_csv(book, self._clock())


class UnpaidCard(Card):
    """Adds up unpaid hours, where the person wants them written down; in pounds only when asked."""

    def __init__(self, host: AskingPage) -> None:
        super().__init__(t("Unpaid help in the last twelve months"))
        self._host = host
        self._found: Unpaid | None = None
        self._wanted = False
        self.says = Text("")
        self.facts, self.worth = Facts(), Text("", "strong")
        self.turn = Button("", self._turn, "second")
        self.rate = RateField(t("What would an hour cost, in &pounds?"), t("Only if you want to know."))
        self.price = Button(t("&Show what it would cost"), self._price, "second")
        self._prices = flowing(self.price)
        self.add(self.says, self.facts, self.rate, self._prices, self.worth, flowing(self.turn))
        self.hide()

    def fill(self, found: Unpaid, *, wanted: bool, shown: bool) -> None:
        """Show the hours by who gave them."""
        self._found, self._wanted = found, wanted
        self.setVisible(shown)
        off = t("Unpaid hours are not written down. Turn them on if you want to keep them.")
        on = t("Hours that family and friends gave. They stand apart from all pay.")
        self.says.setText(on if wanted else off)
        self.turn.setText(t("Stop writing them &down") if wanted else t("Write &down unpaid hours"))
        rows = [(who or t("Nobody named"), long_hours(minutes)) for who, minutes in found.by_whom]
        self.facts.fill([*rows, (t("All together"), long_hours(found.minutes))] if rows else [])
        for part in (self.facts, self.rate, self._prices):
            part.setVisible(bool(rows))
        self.worth.hide()

    def _turn(self) -> None:
        wanted = not self._wanted
        words = (
            t("Unpaid hours can now be written down.")
            if wanted
            else t("Unpaid hours are no longer asked for.")
        )
        said = partial(self._host.tell, "ok", words)
        self._host.tasks.do(self._host, lambda book: write_unpaid(book, wanted=wanted), lambda _: said())

    def _price(self) -> None:
        rate, found = asked(self.rate), self._found
        if rate is not None and found is not None:
            period = found.period
            self._host.tasks.ask(
                self._host, lambda book: unpaid(book, period, rate), partial(self._priced, rate)
            )

    def _priced(self, rate: Money, found: Unpaid) -> None:
        if found.worth is not None:
            words = t(
                "At {rate} an hour it would cost {amount}.", rate=money(rate), amount=money(found.worth)
            )
            self.worth.setText(words)
            self.worth.show()
            announce(self.worth, words)


class LearnedCard(Card):
    """Makes a copy of what was learnt in a year that others may read."""

    def __init__(self, host: AskingPage, documents: Documents) -> None:
        super().__init__(t("Share what you learned"))
        self._host, self._documents = host, documents
        self.says = Text(
            t("The copy leaves out names, places and numbers. You read it through before it goes.")
        )
        self.year: Choice[int] = Choice(t("Of which &year?"))
        self.make = Button(t("Ma&ke a copy to share"), self._make, "second")
        self._buttons = flowing(self.make)
        self.add(self.says, self.year, self._buttons)
        self.hide()

    def fill(self, years: Sequence[int], *, shown: bool) -> None:
        """Offer the years in which something was learnt."""
        self.setVisible(shown and bool(years))
        self.year.fill([(str(year), year) for year in years])

    def _make(self) -> None:
        year = self.year.read()
        self._host.tasks.ask(self._host, lambda book: learned_copy(book, year), partial(self.ask, year))

    def ask(self, year: int, copy: tuple[str, int]) -> None:
        """Ask the person to read the copy through; then show it as a paper."""
        form = ShareForm(self._host, *copy)
        form.answered.connect(partial(self._shared, form, year))
        form.begin()

    def _shared(self, form: Asking, year: int, words: str) -> None:
        form.accept()
        title = t("What I learned in {year}", year=year)
        self._documents.see(Document(title, f"what-i-learned-{year}.pdf", partial(learned_pdf, words, year)))


class ShareForm(Asking):
    """Shows the copy to read through and change; the answer is its words."""

    def __init__(self, parent: QWidget, words: str, left_out: int) -> None:
        says = t(
            "A name at the beginning of a sentence may still stand here. Read every line, and change what "
            "gives somebody away. Your own notes stay as they are."
        )
        super().__init__(parent, t("Read it through"), says, t("&See it as a paper"))
        counted = tn("{count} place was left out.", "{count} places were left out.", left_out)
        self.words = AreaField(t("The &copy"), counted, needed=t("Nothing is left of the copy."), height=260)
        self.words.set(words)
        self.add(self.words)
        self.words.go()

    def read(self) -> str | None:
        """Give the words to share, or None once the error has been shown."""
        words = self.words.area.toPlainText().strip()
        self.words.show_error("" if words else t("Nothing is left of the copy."))
        return words or None


def asked(field: Field) -> Any:  # noqa: ANN401  # each kind of field reads its own kind of value
    """Read one field by itself; what is wrong stands beside it, and nothing is given."""
    try:
        found = field.read()
    except AppError as error:
        field.show_error(str(error))
        field.go()
        return None
    field.show_error("")
    return found


def _both(before: int, after: int) -> str:
    return t("{before} before, {after} after", before=before, after=after)
