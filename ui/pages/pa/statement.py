"""The written statement of a PA's terms: what is missing, the paper for both to sign, and each version."""

from functools import partial

from app.employment.names import item_name
from app.employment.particulars import Item, Particulars
from app.usecases.team.particulars import (
    change_letter_pdf,
    keep_particulars,
    particulars,
    particulars_pdf,
    take_particulars_out,
)
from app.words import day, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.pages.pa.seen import Seen
from ui.pages.pa.signed_form import SignedForm
from ui.pages.pa.statement_form import StatementForm
from ui.pages.team.attaching import Attaching
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text
from ui.tasks import Book


class StatementCard(Card):
    """Shows every version of the statement, the newest first, and what can be done with each."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(t("Written statement"))
        self._page, self._clock = page, clock
        self.attaching, self.documents = Attaching(page), Documents(page)
        self._seen: Seen | None = None
        says = t(
            "By law they get it on their first day. It says what you agreed, and you both sign it. "
            "Daybook writes most of it from the terms."
        )
        self.lines = Lines(t("There is none yet."))
        self.write = Button("", self._ask_words, "second")
        self.add(Text(says, "small"), self.lines, None, flowing(self.write))

    def show_seen(self, seen: Seen) -> None:
        """Show the versions as they now are."""
        self._seen = seen
        newest_first = tuple(reversed(seen.file.particulars))
        self.lines.fill([self._line(one, seen) for one in newest_first])
        open_one = bool(newest_first) and not newest_first[0].is_begun
        self.write.setVisible(not open_one)
        self.write.setText(t("Write a new &version") if newest_first else t("&Write the statement"))

    def _line(self, one: Particulars, seen: Seen) -> Line:
        words = t("Version {number}, from {day}", number=one.version, day=day(one.first))
        newest = one == seen.file.particulars[-1]
        gaps = [item_name(Item(gap.where)) for gap in seen.gaps] if newest else []
        notes = (
            t("Given on {day}", day=day(one.given)) if one.given else "",
            t("You signed on {day}", day=day(one.holder_signed)) if one.holder_signed else "",
            t("They signed on {day}", day=day(one.pa_signed)) if one.pa_signed else "",
            t("Still to say: {items}", items=", ".join(gaps)) if gaps else "",
        )
        return Line(words, notes, (_chip(one, len(gaps)),), self._acts(one, seen))

    def _acts(self, one: Particulars, seen: Seen) -> tuple[Act, ...]:
        title = t("Written statement of {name}", name=seen.file.pa.name)
        paper = Document(title, f"statement-{one.version}.pdf", partial(_pdf, one.id))
        acts: list[Act] = []
        if not one.is_begun:
            acts.append((t("Change the words"), partial(self._open_words, one)))
        acts += [
            (t("See it"), partial(self.documents.see, paper)),
            (t("Print"), partial(self.documents.print, paper)),
            (t("Given and signed"), partial(self._ask_signed, one)),
        ]
        if one.version > 1:
            letter = Document(
                t("Letter of what changes"), f"change-{one.version}.pdf", partial(_letter, one.id)
            )
            acts.append((t("Letter of what changes"), partial(self.documents.see, letter)))
        acts += self.attaching.acts(("particulars", one.id), seen.papers[("particulars", one.id)])
        if not one.is_begun:
            acts.append((t("Take it out"), partial(self._take_out, one)))
        return tuple(acts)

    def _ask_words(self) -> None:
        if self._seen is not None:
            number, on = self._seen.pa_id, self._clock()
            self._page.tasks.ask(self._page, lambda book: particulars(book, number, on), self._open_words)

    def _open_words(self, statement: Particulars) -> None:
        form = StatementForm(self._page, statement)
        self._page.ask_with(form, keep_particulars, t("The statement is written down."), self.write)

    def _ask_signed(self, statement: Particulars) -> None:
        form = SignedForm(self._page, statement, self._clock())
        self._page.ask_with(form, keep_particulars, t("The days are written down."), self.write)

    def _take_out(self, statement: Particulars) -> None:
        took = partial(self._page.done, t("The statement is taken out."), self.write)
        self._page.tasks.do(self._page, lambda book: take_particulars_out(book, statement.id), took)


def _chip(one: Particulars, gaps: int) -> tuple[str, str]:
    if one.is_signed:
        return t("Signed by both"), "ok"
    if gaps:
        return tn("1 thing missing", "{count} things missing", gaps), "warn"
    return (t("Not signed by both yet"), "warn") if one.is_begun else (t("Ready to sign"), "info")


def _pdf(number: int, book: Book) -> bytes:
    return particulars_pdf(book, number)


def _letter(number: int, book: Book) -> bytes:
    return change_letter_pdf(book, number)
