"""Step 4: whom to pay, how much, by when; the payslips; what HMRC or the bureau is given."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.payroll.kept import KeptPayslip
from app.payroll.record import EmployerRecord, Filing
from app.usecases.paid import PaidDay, PaidDue
from app.words import day, money, stretch, t
from ui.dialogs.documents import Documents
from ui.pages.pay import said
from ui.pages.pay.made import payslip
from ui.parts.button import Button
from ui.parts.card import Card, empty, rule
from ui.parts.field import DateField
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import LARGE, column
from ui.parts.text import Text

NOT_SENT = t("Daybook does not send anything to HMRC. It makes the file; a program that can send it does.")


class DoneStep(QWidget):
    """Shows one pay day that was worked out; `sent` carries a day, `figures` the payslip to type beside."""

    sent = Signal(object)
    figures = Signal(object)

    def __init__(self, documents: Documents, today: date) -> None:
        super().__init__()
        self._documents, self._today = documents, today
        self.dues = Items(none=t("Nothing is to be paid."))
        self._slips, self._files = column(), column()
        self.day = DateField(t("Which &day was it sent?"), today, needed=t("Write which day it was."))
        self.day.set_day(today)
        self.mark = Button(t("&Write the day down"), self._mark, "second")
        self.was_sent = Text("", "strong")
        pay = Card(t("What to pay"), tone="main").add(
            Text(t("Pay it from your bank. When the bank statement shows it, it is ticked here."), "muted"),
            self.dues,
        )  # fmt: skip
        slips = Card(t("Payslips"))
        slips.add(Text(t("Each PA must have theirs on the pay day or before."), "muted"), self._slips)
        self.filing = Card(t("Telling HMRC"))
        self._told = Text("")
        self.filing.add(self._told, self._files, self.was_sent, self.day, flowing(self.mark))
        body = column(self, LARGE)
        for card in (pay, slips, self.filing):
            body.addWidget(card)

    def fill(self, paid: PaidDay, employer: EmployerRecord) -> None:
        """Show this pay day."""
        self.dues.fill([_due(one, self._today) for one in paid.dues])
        self._fill_slips(paid.payslips)
        bureau = employer.filing is Filing.BUREAU
        if self.filing.heading is not None:
            self.filing.heading.say(t("For your bureau") if bureau else t("Telling HMRC"))
        self._told.setText(_told(bureau=bureau))
        last = max(paid.sent, key=lambda one: one.sent_on, default=None)
        self.was_sent.setText(t("Sent on {day}", day=day(last.sent_on)) if last else "")
        self.was_sent.setVisible(last is not None)

    def _fill_slips(self, slips: Sequence[KeptPayslip]) -> None:
        empty(self._slips)
        for at, kept in enumerate(slips):
            if at:
                self._slips.addWidget(rule())
            note = t(
                "{days} · to pay {amount}", days=stretch(kept.first, kept.last), amount=money(kept.to_pay)
            )
            self._slips.addWidget(self._documents.line(payslip(kept), note))

    def _mark(self) -> None:
        self.day.show_error("")
        try:
            self.sent.emit(self.day.read())
        except AppError as error:
            self.day.show_error(str(error))
            self.day.go()


def _due(one: PaidDue, today: date) -> Item:
    due = one.due
    words = t("{payee}: {amount}", payee=due.payee, amount=money(abs(due.amount)))
    note = t("{what}, by {day}", what=said.whom(due), day=day(due.day))
    if one.sort_code or one.account_number:
        bank = {"sort_code": one.sort_code, "account": one.account_number}
        note += " · " + t("sort code {sort_code}, account {account}", **bank)
    if one.is_settled:
        return Item(words, note, t("Paid"), "ok")
    late = due.day < today
    return Item(words, note, t("Late") if late else t("To pay"), "bad" if late else "plain")


def _told(*, bureau: bool) -> str:
    if bureau:
        return t("Give them the pack. Type in what their payslips say, and see whether both agree.")
    return t("Do it on the pay day or before: type these figures into HMRC’s free tool.")
