"""Asking for a second person's yes, for what somebody proposes, and for the person's own answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Pot
from app.funding.proposal import Proposal, Reply
from app.money import NOTHING
from app.usecases.funding.waiting import Waits
from app.words import day, money, t
from ui.dialogs.asking import Asking
from ui.pages.agreement.fields import AmountField
from ui.parts.area import AreaField
from ui.parts.field import Choice, DateField, Form, Radios, SecretField, TextField
from ui.parts.text import Text


@dataclass(frozen=True, slots=True)
class Approved:
    """Who approves, and the PIN that they typed ("" where they sign a paper)."""

    trustee_id: int
    pin: str = ""


class ApproveForm(Asking):
    """Asks who approves a payment, and for their own PIN unless they sign a paper; gives an `Approved`."""

    def __init__(self, parent: QWidget, waits: Waits, *, by_paper: bool) -> None:
        words = t("{payee}, {amount}", payee=waits.payee, amount=money(waits.amount))
        ok = t("C&hoose the paper") if by_paper else t("I &approve this")
        super().__init__(parent, t("A second person approves"), words, ok)
        self.add(Text(t("Entered by {who}. Somebody else has to approve it.", who=waits.entered_by)))
        people = [(each.name, each.id) for each in waits.may_approve]
        self.who: Choice[int] = Choice(t("&Who approves it?"), people)
        self.pin = SecretField(t("Your own &PIN"), needed=t("Type your PIN."))
        self.pin.setVisible(not by_paper)
        self._form = Form(self.problems, trustee_id=self.who, pin=self.pin)
        self.add(self.who, self.pin)
        self.who.go()

    def read(self) -> Approved | None:
        """Give the answer, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Approved(**found)


class ProposalForm(Asking):
    """Asks what somebody proposes; the answer is a `Proposal`. `by` names a lead professional."""

    def __init__(self, parent: QWidget, pots: Sequence[Pot], today: date, by: str = "") -> None:
        says = t("It decides nothing. It waits until the holder says yes or no.")
        super().__init__(parent, t("Propose something"), says, t("&Propose it"))
        self._today = today
        self.by = TextField(t("Who proposes &it?"), needed=t("Type who proposes it."))
        self.by.set(by)
        self.by.setVisible(not by)
        self.what = TextField(t("&What is proposed?"), needed=t("Say what is proposed."))
        self.why = AreaField(t("Wh&y?"), height=80)
        self.payee = TextField(t("If it costs money: who is p&aid?"))
        self.amount = AmountField(t("How &much, in pounds"), t("Leave this empty if it costs nothing."))
        self.pay_by = DateField(t("&By which day?"), today, t("Leave this empty if it does not matter."))
        self.pot: Choice[int] = Choice(t("Whose mon&ey?"), [(each.name, each.id) for each in pots])
        self.pot.setVisible(len(pots) > 1)
        self._form = Form(
            self.problems, what=self.what, why=self.why, payee=self.payee, amount=self.amount,
            pay_by=self.pay_by, pot_id=self.pot,
        )  # fmt: skip
        self._by = by
        self.add(self.by, *self._form.fields.values())
        (self.what if by else self.by).go()

    def read(self) -> Proposal | None:
        """Give the proposal, or None once the errors have been shown."""
        if not self._by:
            self._form.fields["by"] = self.by
        found = self._form.read()
        if found is None:
            return None
        found["amount"] = found["amount"] or NOTHING
        return Proposal(0, self._today, **{"by": self._by, **found})


@dataclass(frozen=True, slots=True)
class Answered:
    """What the person says to a proposal, and in which words."""

    reply: Reply
    words: str


class ReplyForm(Asking):
    """Asks for a yes or a no; the answer is an `Answered`."""

    def __init__(self, parent: QWidget, proposal: Proposal) -> None:
        by = t("Proposed by {who} on {day}.", who=proposal.by, day=day(proposal.day))
        super().__init__(parent, proposal.what, by, t("&Save my answer"))
        if proposal.why:
            self.add(Text(t("Why: {why}", why=proposal.why)))
        if proposal.amount:
            amount = money(proposal.amount)
            words = t("A yes writes down a bill: {payee}, {amount}.", payee=proposal.payee, amount=amount)
            self.add(Text(words))
        self.reply: Radios[Reply] = Radios(
            t("What do you say?"),
            [(t("&Yes"), Reply.YES), (t("&No"), Reply.NO)],
            needed=t("Choose yes or no."),
        )
        self.words = AreaField(t("In my own &words"), t("You can leave this empty."), height=80)
        self._form = Form(self.problems, reply=self.reply, words=self.words)
        self.add(self.reply, self.words)
        self.reply.go()

    def read(self) -> Answered | None:
        """Give the answer, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Answered(**found)
