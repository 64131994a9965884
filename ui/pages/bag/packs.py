"""Packs to take along: papers and data that open without Daybook, or the whole move with the locked book."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from app.usecases.books.hand_over import hand_over, part_name, part_says, write_folder, write_zip
from app.usecases.books.hand_over_data import Part
from app.usecases.books.move_pack import MovePack, move_pack
from app.words import money, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.files import choose_folder, save_file
from ui.dialogs.section_page import Section
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.field import TickField
from ui.parts.flow import flowing
from ui.parts.layout import beside, stacked
from ui.parts.text import Text
from ui.tasks import Book, Progress

# What a new helper or funder needs first; payments name many people, so they are asked for.
TICKED = frozenset({Part.PLAN, Part.OUTCOMES, Part.DECISIONS, Part.TERMS, Part.OWED})


class PacksSection(Section):
    """Asks what goes in and where to, and writes it."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.parts = {part: TickField(part_name(part), part_says(part)) for part in Part}
        for part, field in self.parts.items():
            field.box.setChecked(part in TICKED)
        chosen = Card(t("What goes in")).add(
            Text(t("Whoever has a pack can read it. Private notes are in none."), "muted"),
            *self.parts.values(),
            None,
        )
        ways = stacked(self._pack_card(), self._move_card(), None)
        self.body.addWidget(beside(chosen, ways, (4, 3), least=340))

    def _pack_card(self) -> Card:
        return Card(t("Hand-over pack")).add(
            Text(
                t(
                    "For a new helper, an officer or an advocate. Papers to read and tables for any "
                    "spreadsheet, with a page to read first. It opens without Daybook."
                )
            ),
            flowing(
                Button(t("Save it as a &folder"), self._folder, "main"),
                Button(t("Save it as one &zip file"), self._zip, "second"),
            ),
            None,
        )

    def _move_card(self) -> Card:
        return Card(t("Move pack")).add(
            Text(
                t(
                    "For moving to another area. The hand-over pack, everything in the book as data, and a "
                    "locked copy of the book, opened and compared. There you add the new funder as another "
                    "money stream."
                )
            ),
            flowing(Button(t("Save the &move pack"), self._move, "second")),
            None,
        )

    def read(self, book: Book, today: date) -> str:
        """Nothing needs to be read beforehand: everything is made when it is asked for."""
        del book
        return today.isoformat()

    def fill(self, found: str) -> None:
        """Nothing is shown of the book itself."""

    def chosen(self) -> tuple[Part, ...]:
        """Give the parts that are ticked."""
        return tuple(part for part, field in self.parts.items() if field.read())

    def _folder(self) -> None:
        choose_folder(self, t("Where the pack goes"), self.save_folder)

    def _zip(self) -> None:
        name = t("Hand-over {day}", day=self.clock().isoformat())
        save_file(self, t("Save as a file"), f"{name}.zip", ["ZIP (*.zip)"], self.save_zip)

    def _move(self) -> None:
        choose_folder(self, t("Where the pack goes"), self.save_move)

    def save_folder(self, into: Path) -> None:
        """Write the hand-over pack as a folder."""
        parts, today = self.chosen(), self.clock()
        self._write(lambda book: write_folder(hand_over(book, parts, today), into))

    def save_zip(self, to: Path) -> None:
        """Write the hand-over pack as one file."""
        parts, today = self.chosen(), self.clock()
        self._write(lambda book: write_zip(hand_over(book, parts, today), to))

    def save_move(self, into: Path) -> None:
        """Write the move pack."""
        parts, today = self.chosen(), self.clock()
        progress = Progress(t("Making the pack"))
        job = partial(_moved, into=into, today=today, parts=parts)
        self.host.tasks.ask(self, job, self._is_moved, progress=progress)

    def _write(self, job: Callable[[Book], Path]) -> None:
        self.host.tasks.ask(self, job, self._saved, progress=Progress(t("Making the pack")))

    def _saved(self, to: Path) -> None:
        self.host.tell("ok", t("Saved as {name}", name=to.name), t("Begin with read-me-first.html in it."))
        self.host.begin_at_title()

    def _is_moved(self, made: MovePack) -> None:
        said = t(
            "The locked copy in it was opened: {count} payments, {money} in all accounts, as in your book.",
            count=made.totals.entries,
            money=money(made.totals.held),
        )
        self.host.tell("ok", t("Saved as {name}", name=made.folder.name), said)
        self.host.begin_at_title()


def _moved(book: Book, into: Path, today: date, parts: tuple[Part, ...]) -> MovePack:
    return move_pack(book, into, today, parts)
