"""The notes: found by kind and by words, with what belongs to the kind in sight above them."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer

from app.period import Period, years_later
from app.plan.diary import DiaryEntry, DiaryKind, EventCounts
from app.plan.diary_names import kind_name
from app.usecases.life.ask_others import ask_others_pdf
from app.usecases.life.diary import (
    DIARY,
    Noted,
    Unpaid,
    attach_to_diary,
    counts,
    diary,
    take_entry_out,
    unpaid,
)
from app.words import t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.pages.diary import said
from ui.pages.diary.entry_form import EntryForm, keep_written
from ui.pages.diary.kinds import CountsCard, LearnedCard, NeedsCard, UnpaidCard
from ui.pages.outcomes.noted import Noted as Files
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.field import Choice, TextField
from ui.parts.flow import flowing
from ui.parts.layout import beside
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text, announce
from ui.tasks import Book

AT_ONCE = 25  # notes listed before the person asks for more
PAUSE = 250  # milliseconds after the last letter before notes are looked for


@dataclass(frozen=True, slots=True)
class Seen:
    """What was looked for and found, what happened before and after, and a year's unpaid help."""

    kind: DiaryKind | None
    words: str
    noted: Noted
    counts: EventCounts
    unpaid: Unpaid
    today: date


class NotesSection(Section):
    """Lists notes, the newest first."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.files = Files(host, attach_to_diary)
        self.seen: Seen | None = None
        # Read beside the window, so it is kept apart from the fields themselves.
        self._wish: tuple[DiaryKind | None, str] = (None, "")
        self._most = AT_ONCE
        every: list[tuple[str, DiaryKind | None]] = [(t("Everything"), None)]
        self.kind: Choice[DiaryKind | None] = Choice(
            t("What &about?"), [*every, *((kind_name(kind), kind) for kind in DiaryKind)]
        )
        self.search = TextField(t("&Find words"), t("Every word counts, also names."))
        self.needs, self.learned = NeedsCard(host, documents, clock), LearnedCard(host, documents)
        self.counts, self.unpaid = CountsCard(host, documents, clock), UnpaidCard(host)
        self._list()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._look)
        self.kind.changed.connect(self._look)
        self.search.changed.connect(self._soon.start)

    def _list(self) -> None:
        self.count = Text("", "muted")
        self.lines = Lines(t("Nothing was found."), whole=True)
        self.more = Button(t("Show &more"), self._more, "second")
        begin = Button(t("Write the fir&st note"), self.ask_new, "second")
        says = t(
            "A line is enough: what you did, what was hard, whom you rang. A photo or a voice note can go "
            "with it. Later it is a letter, a table or a page for a complaint, if you want that."
        )
        self.nothing = Card(t("Your diary is empty")).add(Text(says, "muted"), flowing(begin))
        self.listed = Card().add(self.count, self.lines, flowing(self.more))
        filters = beside(self.kind, self.search, (2, 3), least=280)
        sheet = Document(t("Sheet for a helper or a PA"), "how-does-it-go.pdf", ask_others_pdf)
        says = t("They write on it what goes well and what is harder now. You decide what you keep of it.")
        others = Card(t("Ask somebody else")).add(self.documents.line(sheet, says))
        for part in (
            filters, self.needs, self.counts, self.unpaid, self.learned, self.nothing, self.listed, others
        ):  # fmt: skip
            self.body.addWidget(part)

    def show_kind(self, kind: DiaryKind) -> None:
        """Show the notes of one kind."""
        self.kind.set(kind)
        self._look()

    def _look(self) -> None:
        self._wish = (self.kind.read(), self.search.line.text().strip())
        self._most = AT_ONCE
        self.refresh()

    def read(self, book: Book, today: date) -> Seen:
        """Read what is asked for (beside the window)."""
        year = Period(years_later(today, -1), today)
        kind, words = self._wish
        noted = diary(book, today, kind, words, self._most)
        return Seen(kind, words, noted, counts(book, today), unpaid(book, year), today)

    def fill(self, found: Seen) -> None:
        """Show it."""
        self.seen = found
        kind = found.kind
        nothing = not found.noted.entries and kind is None and not found.words
        self.nothing.setVisible(nothing)
        self.listed.setVisible(not nothing)
        self.needs.fill(found.noted, asked=kind is DiaryKind.NEED, alone=kind is None)
        self.counts.fill(found.counts, shown=kind is DiaryKind.EVENT)
        self.unpaid.fill(found.unpaid, wanted=found.noted.has_unpaid, shown=kind is DiaryKind.UNPAID)
        self.learned.fill(found.noted.years, shown=kind is DiaryKind.LEARNED)
        self._fill()
        if self.search.line.hasFocus():
            announce(self.count, self.count.text())

    def _fill(self) -> None:
        if self.seen is None:
            return
        noted = self.seen.noted
        self.count.setText(tn("1 note", "{count} notes", noted.count))
        self.count.setVisible(bool(noted.count))
        self.lines.fill([self._line(each) for each in noted.entries])
        self.more.setVisible(noted.count > len(noted.entries))

    def _more(self) -> None:
        self._most += AT_ONCE
        self.refresh()

    def _line(self, entry: DiaryEntry) -> Line:
        papers = self.seen.noted.papers.get(entry.id, ()) if self.seen else ()
        acts: tuple[Act, ...] = (
            *self.files.look_acts(papers),
            (t("Add a photo or voice note"), partial(self.files.ask, (DIARY, entry.id))),
            (t("Change"), partial(self.ask, entry)),
            (t("Take it out"), partial(self._take_out, entry)),
        )
        return Line(said.title(entry), said.notes(entry), said.chips(entry), acts)

    def ask_new(self) -> None:
        """Ask for a new note, of the kind in sight."""
        kind = self._wish[0] or DiaryKind.NOTE
        self.ask(DiaryEntry(0, kind, self.clock()))

    def ask(self, entry: DiaryEntry) -> None:
        """Ask for a note as it stands, or a new one."""
        if self.seen is None:
            self.host.tasks.ask(self, lambda book: self.read(book, self.clock()), partial(self._then, entry))
            return
        form = EntryForm(self.host, entry, self.clock(), has_unpaid=self.seen.noted.has_unpaid)
        self.host.ask_with(form, partial(keep_written, today=self.clock()), t("It is in your diary."))

    def _then(self, entry: DiaryEntry, found: Seen) -> None:
        self.fill(found)
        self.ask(entry)

    def _take_out(self, entry: DiaryEntry) -> None:
        gone = partial(self.host.done, t("The note is taken out."), None)
        self.host.tasks.do(self.host, lambda book: take_entry_out(book, entry.id), gone)
