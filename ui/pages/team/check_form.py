"""Asking for one check or paper: each kind asks only what matters for it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.check import Check, CheckKind, CheckMethod, CheckState
from app.employment.names import check_name, check_state_name, method_name
from app.money import NOTHING
from app.words import t
from ui.dialogs.amounts import CountField, RateField
from ui.dialogs.asking import Asking
from ui.pages.team import said
from ui.parts.area import AreaField
from ui.parts.field import Choice, DateField, Field, Form, Radios, TextField, TickField

K = CheckKind

# What is asked of each kind once it is done, in this order.
DONE: dict[CheckKind, tuple[str, ...]] = {
    K.RIGHT_TO_WORK: ("method", "name", "seen", "seen_by", "last", "follow_up"),
    K.POLICE_CHECK: (
        "number", "issued", "seen", "seen_by", "update_service", "status_seen", "look_again_months",
        "paid_by",
    ),
    K.REFERENCE: ("name", "seen"),
    K.EMPLOYMENT_STATUS: ("name", "seen", "follow_up"),
    K.DRIVING_LICENCE: ("seen", "seen_by", "last"),
    K.CAR_INSURANCE: ("name", "number", "seen", "first", "last"),
    K.TRAINING: ("name", "seen", "last", "look_again_months", "paid_by"),
    K.OPT_OUT: ("seen", "last"),
    K.RISK_ASSESSMENT: ("name", "seen", "follow_up"),
    K.LIABILITY_INSURANCE: ("name", "number", "cover", "first", "last", "covers_redundancy", "legal_line"),
    K.OTHER: ("name", "number", "seen", "last", "follow_up"),
}  # fmt: skip
ASKED = ("name", "follow_up", "reason")
DECLINED = ("reason",)
_WORDS = ("name", "number", "seen_by", "legal_line", "reason", "paid_by")


class CheckForm(Asking):
    """Asks for a check; the answer is a `Check`. With one kind only, there is nothing to choose."""

    def __init__(self, parent: QWidget, check: Check, kinds: Sequence[CheckKind], today: date) -> None:
        title = t("Add a check or paper") if not check.id else t("Change a check or paper")
        if len(kinds) == 1:
            title = check_name(kinds[0])
        super().__init__(parent, title, "", t("&Save"))
        self._check = check
        options = [(check_name(kind), kind) for kind in kinds]
        self.kind: Choice[CheckKind] = Choice(t("&What is it?"), options)
        states = said.offered(CheckState, check_state_name)
        self.state: Radios[CheckState] = Radios(t("How far is it?"), states)
        self.fields = self._made(today)
        self.note = AreaField(t("&Note (you can leave this empty)"), height=90)
        self._form = Form(self.problems, kind=self.kind, state=self.state, **self.fields, note=self.note)
        self.add(self.kind, self.state, *self.fields.values(), self.note)
        self._show(check, several=len(kinds) > 1)
        self.kind.changed.connect(self._ask_more)
        self.state.changed.connect(self._ask_more)
        self._ask_more()
        self.findChildren(Field)[0 if len(kinds) > 1 else 1].go()

    def _made(self, today: date) -> dict[str, Field]:
        methods = said.offered(CheckMethod, method_name)
        seldom = t("You can leave this empty.")
        return {
            "method": Choice(t("&How was it checked?"), methods),
            "name": TextField(t("What was s&een?")),
            "number": TextField(t("N&umber")),
            "cover": RateField(t("It &covers up to, in pounds"), t("Like 5,000,000")),
            "issued": DateField(t("The day on the p&aper"), today, seldom),
            "seen": DateField(t("The da&y it was checked or signed"), today),
            "seen_by": TextField(t("&By whom?")),
            "first": DateField(t("It &covers from"), today, seldom),
            "last": DateField(t("It ends &on"), today, t("Leave this empty if it has no end.")),
            "follow_up": DateField(t("&Look again on"), today, seldom),
            "update_service": TickField(t("They agreed to &online checks of it (Update Service)")),
            "status_seen": DateField(t("The last on&line check"), today, seldom),
            "look_again_months": CountField(
                t("Look again e&very how many months?"), t("Leave this empty for never."), most=120
            ),
            "covers_redundancy": TickField(t("It pays &redundancy too")),
            "legal_line": TextField(t("Phone number of the &legal advice line")),
            "paid_by": TextField(t("Who &paid for it?"), seldom),
            "reason": TextField(t("Wh&y?"), seldom),
        }

    def _show(self, now: Check, *, several: bool) -> None:
        self.kind.setVisible(several)
        self.kind.set(now.kind)
        self.state.set(now.state)
        for name, field in self.fields.items():
            value = getattr(now, name)
            if isinstance(field, DateField):
                field.set_day(value)
            elif isinstance(field, TextField):
                field.set(value)
            elif isinstance(field, TickField):
                field.box.setChecked(value)
            elif isinstance(field, CountField):
                field.set_count(value or None)
            elif isinstance(field, RateField):
                field.set_money(value or None)
            elif isinstance(field, Choice) and value is not None:
                field.set(value)
        self.note.set(now.note)

    def _ask_more(self) -> None:
        kind, state = self.kind.read(), self.state.read()
        asked = {CheckState.DONE: DONE[kind], CheckState.ASKED: ASKED, CheckState.DECLINED: DECLINED}[state]
        for name, field in self.fields.items():
            field.setVisible(name in asked)
        label = {
            K.REFERENCE: t("Who gave it, and who th&ey are"),
            K.TRAINING: t("Which training, and by &whom?"),
            K.CAR_INSURANCE: t("Th&e insurer; does it cover driving for work?"),
            K.LIABILITY_INSURANCE: t("Th&e insurer"),
            K.RISK_ASSESSMENT: t("Which ass&essment?"),
        }
        self.fields["name"].label.setText(label.get(kind, t("What was s&een?")))
        number = {
            K.POLICE_CHECK: t("The last 4 fig&ures of the certificate"),
            K.CAR_INSURANCE: t("Policy n&umber"),
            K.LIABILITY_INSURANCE: t("Policy n&umber"),
        }
        self.fields["number"].label.setText(number.get(kind, t("N&umber")))

    def read(self) -> Check | None:
        """Give the check, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        if "cover" in found:
            found["cover"] = found["cover"] or NOTHING
        if "look_again_months" in found:
            found["look_again_months"] = found["look_again_months"] or 0
        return replace(self._check, **found)
