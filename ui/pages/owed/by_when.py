"""Who is owed what, by when, and how to pay them; and money that somebody lent."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtGui import QHideEvent

from app.usecases.owed.continuity import continuity_data, continuity_pack, continuity_pdf
from app.usecases.owed.summary import (
    LentMoney,
    Owed,
    lend_wages,
    lent_letter_pdf,
    lent_wages,
    owed_name,
    supplier_out_pdf,
    told_funder,
    who_is_owed,
)
from app.words import day, money, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.pages.owed.lent_form import LentForm
from ui.pages.pay.said import sort_code
from ui.parts.button import Button
from ui.parts.card import Card, empty, rule
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import column
from ui.parts.text import Text, announce
from ui.tasks import Book

Found = tuple[tuple[Owed, ...], tuple[LentMoney, ...]]


class ByWhenSection(Section):
    """The list of who is to be paid; bank details stay hidden until somebody asks for them."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.owed: tuple[Owed, ...] = ()
        self._open = False
        self.items = Items(none=t("Nobody is owed anything."))
        self.bank = Button(t("Show &bank details"), self._turn, "second")
        sheet = Document(t("Sheet to pay from"), "who-is-to-be-paid.pdf", self._pdf)
        note = t("When the card or the bureau does not work. It has bank details on it: keep it safe.")
        self.lend = Button(t("Somebody &lent the money"), self.ask_lent, "second")
        self._lent = column()
        lent = Card(t("Paid with lent money")).add(
            Text(t("Write down who paid, so that they get it back from the right money."), "muted"),
            self._lent, flowing(self.lend),
        )  # fmt: skip
        list_card = Card(t("Who is to be paid")).add(self.items, flowing(self.bank))
        for card in (list_card, self._papers(sheet, note), lent):
            self.body.addWidget(card)

    def _papers(self, sheet: Document, note: str) -> Card:
        """Give what somebody else needs on a day when things do not work."""
        pack = Document(t("Pack for whoever steps in"), "if-i-cannot.pdf", self._pack)
        data = Document(t("The same as data"), "if-i-cannot.json", self._data)
        steps_in = t(
            "Who comes when, who is paid what, and whom to ring: to cover this week and run the pay."
        )
        other = t("For another program or payroll bureau (JSON).")
        return Card(t("When something does not work")).add(
            self.documents.line(sheet, note), rule(), self.documents.line(pack, steps_in), rule(),
            self.documents.line(data, other, data=True),
        )  # fmt: skip

    def _pack(self, book: Book) -> bytes:
        return continuity_pdf(book, self.clock())

    def _data(self, book: Book) -> bytes:
        return continuity_data(continuity_pack(book, self.clock()))

    def _pdf(self, book: Book) -> bytes:
        return supplier_out_pdf(book, self.clock())

    def read(self, book: Book, today: date) -> Found:
        """Read who is owed what, and what was lent."""
        return who_is_owed(book, today), lent_wages(book)

    def fill(self, found: Found) -> None:
        """Show it."""
        self.owed, lent = found
        self._list()
        self._fill_lent(lent)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the bank details again once somebody looks elsewhere."""
        super().hideEvent(event)
        if self._open:
            self._turn()

    def _turn(self) -> None:
        self._open = not self._open
        self.bank.setText(t("Hide &bank details") if self._open else t("Show &bank details"))
        self._list()
        if self._open:
            announce(self, t("Bank details are shown."))

    def _list(self) -> None:
        today = self.clock()
        self.items.fill([_line(one, today, bank=self._open) for one in self.owed])
        self.bank.setVisible(bool(self.owed))
        self.lend.setEnabled(any(one.due_id for one in self.owed))

    def _fill_lent(self, lent: Sequence[LentMoney]) -> None:
        empty(self._lent)
        for at, one in enumerate(lent):
            if at:
                self._lent.addWidget(rule())
            self._lent.addWidget(Items([self._lent_line(one)]))
            letter = Document(
                t("Letter about what {name} lent", name=one.lent.lender),
                f"lent-{one.lent.day.isoformat()}.pdf",
                partial(self._letter, one.lent.id),
            )
            self._lent.addWidget(self.documents.line(letter))

    def _letter(self, number: int, book: Book) -> bytes:
        return lent_letter_pdf(book, number, self.clock())

    def _lent_line(self, one: LentMoney) -> Item:
        lent = one.lent
        words = t(
            "{name} lent {amount} on {day}", name=lent.lender, amount=money(lent.amount), day=day(lent.day)
        )
        told = t("You told your council on {day}.", day=day(lent.told)) if lent.told else ""
        if one.repaid is not None:
            return Item(words, told, t("Given back on {day}", day=day(one.repaid)), "ok")
        chip = t("Give it back by {day}", day=day(lent.repay_by))
        action, then = ("", None) if lent.told else (t("I told my council"), partial(self._told, lent.id))
        return Item(words, told, chip, "warn", action, then, kind="link")

    def _told(self, number: int) -> None:
        today = self.clock()
        said = partial(self.host.done, t("Written down that your council knows."), None)
        self.host.tasks.do(self.host, lambda book: told_funder(book, number, today), said)

    def ask_lent(self) -> None:
        """Ask who paid what for the person."""
        open_dues = [one for one in self.owed if one.due_id]
        form = LentForm(self.host, open_dues, self.clock())
        self.host.ask_with(form, lend_wages, t("It is written down who lent the money."), self.lend)


def _line(one: Owed, today: date, *, bank: bool) -> Item:
    words = t("{name}: {amount}", name=one.name, amount=money(one.amount))
    kind = owed_name(one.kind)
    note = one.note if one.note.startswith(kind) else " · ".join(filter(None, (kind, one.note)))
    note = t("By {day}. {what}", day=day(one.by), what=note)
    if bank:
        note = f"{note}\n{_where_to(one)}"
    return Item(words, note, t("Late") if one.by < today else "", "bad")


def _where_to(one: Owed) -> str:
    said = []
    if one.has_bank_details:
        said.append(
            t("To {name}, sort code {sort_code}, account {account}", name=one.bank_name,
              sort_code=sort_code(one.sort_code), account=one.account_number)
        )  # fmt: skip
    else:
        said.append(t("No bank details are written down"))
    if one.reference:
        said.append(t("reference {reference}", reference=one.reference))
    return ", ".join(said)
