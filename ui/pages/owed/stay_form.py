"""Asking about a time in hospital or away, and what was agreed for the PAs' pay."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.stay import AwayReason, Stay, reason_name
from app.words import t
from ui.dialogs.amounts import CountField
from ui.dialogs.asking import Asking
from ui.parts.card import rule
from ui.parts.field import DateField, Form, Radios, TextField
from ui.parts.text import Heading

MOST_DAYS = 730


class StayForm(Asking):
    """Asks for one stay; the answer is a `Stay`."""

    def __init__(self, parent: QWidget, stay: Stay, today: date) -> None:
        title = t("Change the stay") if stay.id else t("A time in hospital or away")
        says = t("Hours that are not worked keep this reason. Nothing is deleted.")
        super().__init__(parent, title, says, t("&Save"))
        self._stay = stay
        self._ask_days(today)
        self._ask_rule(today)
        self._form = Form(
            self.problems,
            reason=self.reason, first=self.first, last=self.last, full_days=self.full, share_after=self.share,
            days_at_most=self.most, rule=self.words, agreed_by=self.who, agreed_on=self.when,
        )  # fmt: skip
        self.add(
            self.reason, self.first, self.last, rule(), Heading(t("What your agreement says"), 3),
            self.full, self.share, self.most, self.words, self.who, self.when,
        )  # fmt: skip
        self._show(stay)
        self.reason.go()

    def _ask_days(self, today: date) -> None:
        reasons = [(reason_name(reason), reason) for reason in AwayReason]
        self.reason: Radios[AwayReason] = Radios(t("Where are you?"), reasons)
        self.first = DateField(t("&First day"), today, needed=t("Type the first day."))
        self.last = DateField(t("&Last day"), today, t("Leave this empty while it is not over."))

    def _ask_rule(self, today: date) -> None:
        self.full = CountField(
            t("How many days are paid in f&ull?"),
            t("0 if none"),
            needed=t("Type how many days are paid in full, or 0."),
            most=MOST_DAYS,
        )
        self.share = CountField(
            t("After that, what &share of the pay, in percent?"),
            t("Like 50. 0 if nothing is paid then."),
            needed=t("Type a share from 0 to 100."),
            most=100,
        )
        self.most = CountField(
            t("How many days are paid in &all?"),
            t("The full days count too."),
            needed=t("Type how many days are paid in all, or 0."),
            most=MOST_DAYS,
        )
        self.words = TextField(t("&Where does it say so?"), t("Like: my agreement of 2 June, page 4"))
        self.who = TextField(t("Who a&greed to it?"), t("Like: P. Marsh, care manager"))
        self.when = DateField(t("Whe&n did they agree?"), today, t("Leave this empty if nobody has yet."))

    def _show(self, stay: Stay) -> None:
        self.reason.set(stay.reason)
        self.first.set_day(stay.first)
        self.last.set_day(stay.last)
        for field, count in (
            (self.full, stay.full_days), (self.share, stay.share_after), (self.most, stay.days_at_most)
        ):  # fmt: skip
            field.set_count(count if stay.id else None)
        self.words.set(stay.rule)
        self.who.set(stay.agreed_by)
        self.when.set_day(stay.agreed_on)

    def read(self) -> Stay | None:
        """Give the stay, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._stay, **found)
