"""Telling HMRC: the sheet for its tool and the files, or the bureau's pack and its figures typed back."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.payroll.bureau import Difference
from app.usecases.pay.rti import Lack
from app.words import day, money, t
from ui.dialogs.documents import Document, Documents
from ui.pages.pay.made import bureau_pack, eps_file, fps_file, hmrc_sheet
from ui.pages.pay.mending import mend_words
from ui.pages.pay.seen import Compared, Finished
from ui.parts.button import Button
from ui.parts.card import Card, empty, rule
from ui.parts.field import DateField, TickField
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import column
from ui.parts.text import Text


class FilingCard(Card):
    """What HMRC or the bureau is given, and the day it was; `figures` asks for one payslip's `Compared`.

    `mend` carries a `Lack`: where what a report lacks is mended.
    """

    sent = Signal(object)
    figures = Signal(object)
    mend = Signal(object)

    def __init__(self, documents: Documents, today: date) -> None:
        super().__init__(t("Telling HMRC"))
        self._documents = documents
        self._told, self._files = Text(""), column()
        self.last = TickField(
            t("This is the &last pay of the tax year"), t("The FPS then says that no more comes.")
        )
        self.day = DateField(t("Which &day was it sent?"), today, needed=t("Write which day it was."))
        self.day.set_day(today)
        self.mark = Button(t("&Write the day down"), self._mark, "second")
        self.was_sent = Text("", "strong")
        self._finished: Finished | None = None
        self.last.changed.connect(self._again)
        self.add(self._told, self._files, self.last, rule(), self.was_sent, self.day, flowing(self.mark))

    def fill(self, found: Finished) -> None:
        """Show it for one pay day."""
        self._finished = found
        if self.heading is not None:
            self.heading.say(t("For your bureau") if found.by_bureau else t("Telling HMRC"))
        self.last.setVisible(found.may_be_last and not found.by_bureau)
        self._told.setText(_told(found))
        self._again()
        days = ", ".join(day(one.sent_on) for one in found.paid.sent)
        self.was_sent.setText(t("Sent on {day}", day=days))
        self.was_sent.setVisible(bool(days))

    def _again(self) -> None:
        found = self._finished
        if found is None:
            return
        empty(self._files)
        for part in self._bureau(found) if found.by_bureau else self._own_tool(found):
            self._files.addWidget(part)

    def _own_tool(self, found: Finished) -> list[QWidget]:
        on, last = found.paid.day, self.last.box.isChecked()
        sheet = self._documents.line(hmrc_sheet(on), t("Every figure to type in, in its order."))
        text = t(
            "Daybook does not send anything to HMRC. It makes these two files; a program that HMRC knows "
            "can send them."
        )
        return [
            sheet,
            rule(),
            Text(text),
            self._report(fps_file(on, last_of_year=last), t("One for each pay day (XML)."), found.fps),
            self._report(eps_file(on), t("Only for a month with something to say (XML)."), found.eps),
        ]

    def _report(self, document: Document, note: str, lacks: Sequence[Lack]) -> QWidget:
        if not lacks:
            return self._documents.line(document, note, data=True)
        first = Item(document.title, t("Daybook cannot make it yet:"))
        return Items([first, *map(self._lacking, lacks)])

    def _lacking(self, one: Lack) -> Item:
        found = one.finding
        if not one.page:
            return Item(found.sentence, found.remedy)
        then = partial(self.mend.emit, one)
        return Item(found.sentence, found.remedy, "", "plain", mend_words(one), then, kind="link")

    def _bureau(self, found: Finished) -> list[QWidget]:
        parts: list[QWidget] = [
            self._documents.line(bureau_pack(found.days), t("Hours, leave and sick days of each PA.")), rule()
        ]  # fmt: skip
        return [*parts, Items([line for one in found.compared for line in self._compared(one)])]

    def _compared(self, one: Compared) -> list[Item]:
        then = partial(self.figures.emit, one)
        title = t("The bureau’s payslip for {name}", name=one.kept.name)
        if one.figures is None:
            return [Item(title, t("Not typed in yet"), "", "plain", t("Type it in"), then, kind="link")]
        chip = (t("Differs"), "warn") if one.differs else (t("Agrees"), "ok")
        first = Item(title, "", *chip, t("Change"), then, kind="link")
        return [first, *map(_difference, one.differs)]

    def _mark(self) -> None:
        self.day.show_error("")
        try:
            self.sent.emit(self.day.read())
        except AppError as error:
            self.day.show_error(str(error))
            self.day.go()


def _difference(one: Difference) -> Item:
    both = {"theirs": money(one.theirs), "ours": money(one.ours)}
    note = t("The bureau says {theirs}, Daybook {ours}.", **both)
    more = t("{amount} more", amount=money(one.amount))
    less = t("{amount} less", amount=money(-one.amount))
    return Item(one.name, note, more if one.amount.pence > 0 else less, "warn")


def _told(found: Finished) -> str:
    if found.by_bureau:
        return t("Give them the pack. Type in their payslips when they come: differences over 5p are listed.")
    return t("Do it on the pay day or before. Type the sheet’s figures into HMRC’s free tool.")
