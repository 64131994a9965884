"""Asking what was agreed of a pot's money, and what somebody asked for beyond the usual."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.returns.agreed import ExtraAsked, Length, ReturnTerm, SuccessTest
from app.usecases.returns.notes import PotAgreed, ReturnOf
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.field import DateField, Form, Radios, TextField


class SuccessForm(Asking):
    """Asks how success of one pot will be seen; the answer is a `SuccessTest`."""

    def __init__(self, parent: QWidget, agreed: PotAgreed, today: date) -> None:
        says = t("One thing that you and they can both see. It stands at the top of the return.")
        title = t("How we see success: {pot}", pot=agreed.pot.name)
        super().__init__(parent, title, says, t("&Save"))
        self._pot_id = agreed.pot.id
        self.words = AreaField(
            t("How will you both see that the &money worked?"),
            t("Such as: I am out of the house four days a week."),
            needed=t("Say how you will see it."),
            height=80,
        )
        self.who = TextField(t("&Who agreed to it?"), t("Leave this empty if nobody did yet."))
        self.day = DateField(t("On which &day?"), today, t("Leave this empty if nobody did yet."))
        self._form = Form(self.problems, words=self.words, agreed_by=self.who, agreed=self.day)
        self.add(self.words, self.who, self.day)
        if agreed.test is not None:
            self.words.set(agreed.test.words)
            self.who.set(agreed.test.agreed_by)
            self.day.set_day(agreed.test.agreed)
        self.words.go()

    def read(self) -> SuccessTest | None:
        """Give what was agreed, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else SuccessTest(0, self._pot_id, **found)


class LengthForm(Asking):
    """Asks what the agreement says of the length of a return; the answer is a `ReturnTerm`.

    With nothing chosen but "says nothing", the answer's `term` is empty.
    """

    def __init__(self, parent: QWidget, agreed: PotAgreed, today: date) -> None:
        says = t("What the agreement says goes before the funder's rules, and before what you choose.")
        title = t("How long the return is: {pot}", pot=agreed.pot.name)
        super().__init__(parent, title, says, t("&Save"))
        self._pot_id = agreed.pot.id
        self.length: Radios[Length | None] = Radios(
            t("What does the agreement say?"),
            [(t("&Nothing"), None), (t("&One page is enough"), Length.SHORT), (t("In &full"), Length.FULL)],
        )
        self.term = TextField(
            t("Where does it &say so?"), t("Such as a paragraph, a letter or an email, with its day.")
        )
        self.who = TextField(t("&Who agreed to it?"))
        self.day = DateField(t("On which &day?"), today)
        self._form = Form(
            self.problems, length=self.length, term=self.term, agreed_by=self.who, agreed=self.day
        )
        self.add(self.length, self.term, self.who, self.day)
        self.length.changed.connect(self._turn)
        self._fill(agreed.term)

    def _fill(self, term: ReturnTerm | None) -> None:
        self.length.set(None if term is None else term.length)
        if term is not None:
            self.term.set(term.term)
            self.who.set(term.agreed_by)
            self.day.set_day(term.agreed)
        self._turn()
        self.length.go()

    def _turn(self) -> None:
        for field in (self.term, self.who, self.day):
            field.setVisible(self.length.read() is not None)

    def read(self) -> ReturnTerm | int | None:
        """Give the term, or the pot's number where the agreement says nothing; None once errors are shown."""
        found = self._form.read()
        if found is None:
            return None
        if found["length"] is None:
            return self._pot_id
        if not found["term"]:
            says = AppError(t("Type where it says so."))
            self.term.show_error(str(says))
            self.problems.show_errors([(str(says), self.term.go)])
            return None
        return ReturnTerm(0, self._pot_id, **found)


class ExtraForm(Asking):
    """Asks what was asked for beyond the usual; the answer is an `ExtraAsked`."""

    def __init__(self, parent: QWidget, of: ReturnOf, today: date) -> None:
        says = t("It is noted in the return, with who asked and what their right to it is.")
        super().__init__(parent, t("Asked for beyond the usual"), says, t("&Save"))
        self._of = of
        self.what = TextField(t("&What was asked for?"), needed=t("Say what was asked for."))
        self.who = TextField(t("Wh&o asked?"), needed=t("Type who asked."))
        self.day = DateField(t("On which &day?"), today, needed=t("Type the day."))
        self.day.set_day(today)
        self.term = TextField(
            t("Under which &term of the agreement?"),
            t("Leave this empty if they named none. The return then says that it is beyond the agreement."),
        )
        self._form = Form(self.problems, what=self.what, who=self.who, day=self.day, term=self.term)
        self.add(self.what, self.who, self.day, self.term)
        self.what.go()

    def read(self) -> ExtraAsked | None:
        """Give what was asked for, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        period = self._of.period
        return ExtraAsked(0, self._of.funder_id, self._of.pot_id, period.first, period.last, **found)
