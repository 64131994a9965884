"""Step 4: whom to pay, how much, by when; the payslips; what HMRC or the bureau is given."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from app.payroll.kept import KeptPayslip
from app.usecases.pay.paid import PaidDue
from app.words import day, money, stretch, t
from ui.dialogs.documents import Documents
from ui.pages.pay import said
from ui.pages.pay.filing import FilingCard
from ui.pages.pay.made import payslip
from ui.pages.pay.seen import Finished
from ui.parts.card import Card, empty, rule
from ui.parts.items import Item, Items
from ui.parts.layout import LARGE, column
from ui.parts.text import Text


class DoneStep(QWidget):
    """Shows one pay day that was worked out."""

    def __init__(self, documents: Documents, today: date) -> None:
        super().__init__()
        self._documents, self._today = documents, today
        self.dues = Items(none=t("Nothing is to be paid."))
        self._slips = column()
        self.filing = FilingCard(documents, today)
        pay = Card(t("What to pay"), tone="main").add(
            Text(t("Pay it from your bank. When the bank statement shows it, it is ticked here."), "muted"),
            self.dues,
        )  # fmt: skip
        slips = Card(t("Payslips"))
        slips.add(Text(t("Each PA must have theirs on the pay day or before."), "muted"), self._slips)
        body = column(self, LARGE)
        for card in (pay, slips, self.filing):
            body.addWidget(card)

    def fill(self, found: Finished) -> None:
        """Show this pay day."""
        self.dues.fill([_due(one, self._today) for one in found.paid.dues])
        self._fill_slips(found.paid.payslips)
        self.filing.fill(found)

    def _fill_slips(self, slips: Sequence[KeptPayslip]) -> None:
        empty(self._slips)
        for at, kept in enumerate(slips):
            if at:
                self._slips.addWidget(rule())
            days, amount = stretch(kept.first, kept.last), money(kept.to_pay)
            note = t("{days} · to pay {amount}", days=days, amount=amount)
            self._slips.addWidget(self._documents.line(payslip(kept), note))


def _due(one: PaidDue, today: date) -> Item:
    due = one.due
    words = t("{payee}: {amount}", payee=due.payee, amount=money(abs(due.amount)))
    note = t("{what}, by {day}", what=said.whom(due), day=day(due.day))
    if one.by_post is not None and not one.is_settled:
        note += " · " + t("a cheque by post must be there by {day}", day=day(one.by_post))
    if one.sort_code or one.account_number:
        bank = {"sort_code": said.sort_code(one.sort_code), "account": one.account_number}
        note += " · " + t("sort code {sort_code}, account {account}", **bank)
    if one.is_settled:
        return Item(words, note, t("Paid"), "ok")
    late = due.day < today
    return Item(words, note, t("Late") if late else t("To pay"), "bad" if late else "plain")
