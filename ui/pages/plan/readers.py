"""Copies of the plan: who is given one, and what of it they may see."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.plan.plan import PlanVersion
from app.plan.readers import PlanPart, PlanReader, ReaderKind, as_text, part_name, reader_name, usual_parts
from app.usecases.plan.papers import reader_pdf
from app.usecases.plan.readers import keep_reader, plan_readers, take_reader_out
from app.words import t
from ui.dialogs.asking import Asking
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.parts.button import Button
from ui.parts.card import Card, empty, rule
from ui.parts.clock import Clock
from ui.parts.field import Choice, Form, TextField, TickField
from ui.parts.flow import flowing
from ui.parts.layout import MIDDLE, column, stacked
from ui.parts.text import Heading, Text
from ui.tasks import Book


class ReadersCard(Card):
    """Lists everybody a copy can be made for, with what stays out of it."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(t("Copies for others"))
        self._page, self._clock = page, clock
        self._version: PlanVersion | None = None
        self.readers: tuple[PlanReader, ...] = ()
        self._documents = Documents(page)
        self.add_button = Button(t("&Add a reader"), self.ask_new, "second")
        why = t("The plan is yours. You choose who sees what. A copy says that some parts are kept back.")
        holder = QWidget()
        self._list = column(holder, MIDDLE)
        self.add(Text(why, "muted"), holder, flowing(self.add_button))

    def show_version(self, version: PlanVersion) -> None:
        """Offer copies of this version."""
        self._version = version
        self._page.tasks.ask(self, plan_readers, self._show, newest=True)

    def _show(self, readers: Sequence[PlanReader]) -> None:
        self.readers = tuple(readers)
        empty(self._list)
        for at, reader in enumerate(readers):
            if at:
                self._list.addWidget(rule())
            self._list.addWidget(self._line(reader))

    def _line(self, reader: PlanReader) -> QWidget:
        shared = ", ".join(part_name(part) for part in PlanPart if part in reader.shared)
        hidden = ", ".join(part_name(part) for part in reader.kept_back)
        kept = t("Kept back: {parts}", parts=hidden) if hidden else t("Nothing is kept back")
        choose = Button(t("Choose what they see"), partial(self.ask, reader), "link")
        choose.setAccessibleName(f"{choose.text()}: {reader.name}")
        buttons = [self._documents.buttons(self.document(reader)), choose]
        if reader.id:
            out = Button(t("Take out"), partial(self.take_out, reader), "link")
            out.setAccessibleName(f"{out.text()}: {reader.name}")
            buttons.append(out)
        return stacked(
            Text(reader.name, "strong"),
            Text(t("They see: {parts}", parts=shared), "small"),
            Text(kept, "small"),
            flowing(*buttons),
            gap=4,
        )

    def document(self, reader: PlanReader) -> Document:
        """Give the copy for a reader."""
        number = self._version.number if self._version is not None else 0
        title = t("My plan, copy for {reader}", reader=reader.name)
        made = partial(_copy, self._version.id if self._version is not None else 0, reader, self._clock)
        return Document(title, f"my-plan-{number}-copy.pdf", made)

    def ask_new(self) -> None:
        """Ask for another reader."""
        kind = ReaderKind.SUPPORT
        self.ask(PlanReader(0, "", kind, as_text(usual_parts(kind))))

    def ask(self, reader: PlanReader) -> None:
        """Ask what a reader may see."""
        form = ReaderForm(self._page, reader)
        self._page.ask_with(form, keep_reader, t("Your choice is kept."), self.add_button)

    def take_out(self, reader: PlanReader) -> None:
        """Take a reader out."""
        said = partial(self._page.done, t("{name} is taken out.", name=reader.name), self.add_button)
        self._page.tasks.do(self._page, lambda book: take_reader_out(book, reader.id), said)


class ReaderForm(Asking):
    """Asks what a reader may see; the answer is a `PlanReader`."""

    def __init__(self, parent: QWidget, reader: PlanReader) -> None:
        says = t("Your own words go along as you wrote them. Read them through before you share them.")
        super().__init__(parent, t("What may they see?"), says, t("&Save"))
        self._reader = reader
        self.name = TextField(t("&Who is the copy for?"), needed=t("Type who the copy is for."))
        self.name.set(reader.name)
        kinds = [(reader_name(kind), kind) for kind in ReaderKind]
        self.kind: Choice[ReaderKind] = Choice(t("What are they &to me?"), kinds)
        self.kind.set(reader.kind)
        self.kind.setVisible(not reader.funder_id)
        self.ticks = {part: TickField(part_name(part)) for part in PlanPart}
        self.ticks[PlanPart.OTHERS].setVisible(bool(reader.funder_id))
        self._tick(reader.shared)
        self._form = Form(self.problems, name=self.name, kind=self.kind)
        self.add(self.name, self.kind, rule(), Heading(t("They see"), 3), *self.ticks.values())
        self.kind.changed.connect(self._usual)
        self.name.go()

    def _usual(self) -> None:
        """Offer what is usual for this kind of reader."""
        self._tick(usual_parts(self.kind.read()))

    def _tick(self, parts: frozenset[PlanPart]) -> None:
        for part, tick in self.ticks.items():
            tick.box.setChecked(part in parts)

    def read(self) -> PlanReader | None:
        """Give the reader, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        chosen = [part for part, tick in self.ticks.items() if tick.read() and not tick.isHidden()]
        if not chosen:
            self.show_problem(
                AppError(t("The copy would be empty."), t("Choose at least one part to share."))
            )
            return None
        return replace(self._reader, parts=as_text(chosen), **found)


def _copy(version_id: int, reader: PlanReader, clock: Clock, book: Book) -> bytes:
    return reader_pdf(book, version_id, reader, clock())
