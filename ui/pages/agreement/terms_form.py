"""Asking for the agreement's terms: those written here put right, or new ones from a day."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Agreement, ContributionModel
from app.money import NOTHING
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.agreement import said
from ui.pages.agreement.fields import AmountField, WeeksField
from ui.pages.first_questions import cycles
from ui.parts.card import rule
from ui.parts.field import Choice, DateField, Form, Radios
from ui.parts.text import Heading


class TermsForm(Asking):
    """Asks for terms; the answer is an `Agreement` whose `first` is the day they begin."""

    def __init__(self, parent: QWidget, terms: Agreement, today: date, title: str, says: str) -> None:
        super().__init__(parent, title, says, t("&Save the terms"))
        self._terms = terms
        self.first = DateField(
            t("From which &day do these terms hold?"), today, needed=t("Type the day the terms begin.")
        )
        self._ask_money(today)
        self._ask_share()
        self.contingency = AmountField(
            t("Money agreed for &emergencies, in pounds"), t("Leave this empty if nothing was agreed.")
        )
        self.kept = WeeksField(
            t("How many weeks of money may you &keep?"),
            t("Not known? Leave this empty, and ask your council."),
        )
        self._lay_out()
        self._show(terms)
        self.way.changed.connect(self._ask_more)
        self._ask_more()
        self.first.go()

    @classmethod
    def wrong(cls, parent: QWidget, terms: Agreement, today: date) -> "TermsForm":
        """Ask for terms that were typed wrong, as they should have been."""
        says = t(
            "Put right what does not match the letter. What changes here, changes from the day the terms "
            "began. Terms in a return you have signed stay as they are."
        )
        return cls(parent, terms, today, t("Something was typed wrong"), says)

    @classmethod
    def new(cls, parent: QWidget, newest: Agreement, today: date) -> "TermsForm":
        """Ask for new terms, beginning from the newest there are; the day is to be typed."""
        says = t(
            "The terms you have now end the day before, and stay as they were. "
            "Terms that were to begin on that day or later are replaced."
        )
        form = cls(parent, newest, today, t("New terms from a day"), says)
        form.first.set_day(None)
        return form

    def _ask_money(self, today: date) -> None:
        self.weekly = AmountField(
            t("How much is paid a &week, in pounds"),
            t("Leave out what you pay in yourself."),
            needed=t("Type how much is paid a week, in pounds."),
        )
        self.often: Choice[int] = Choice(t("How &often is it paid?"), _cycles(self._terms.cycle_weeks))
        self.payment = DateField(
            t("A day it was &paid, or will be"), today, needed=t("Type a day on which it is paid.")
        )
        ways = [(t("&Before the weeks it is for"), True), (t("A&fter the weeks it is for"), False)]
        self.advance: Radios[bool] = Radios(t("When is it paid?"), ways)

    def _ask_share(self) -> None:
        ways = [
            (t("&No, nothing"), ContributionModel.NONE),
            (t("Yes, I pay it into the &account"), ContributionModel.NET),
            (t("Yes, the council sends me a b&ill"), ContributionModel.GROSS),
        ]
        self.way: Radios[ContributionModel] = Radios(t("Do you pay a share yourself?"), ways)
        self.share = AmountField(
            t("How &much is your share a week, in pounds"),
            needed=t("Type how much you pay a week, in pounds."),
            over=t("Type how much you pay a week, or choose that you pay nothing."),
        )
        known = _cycles(self._terms.contribution_cycle_weeks)
        self.share_often: Choice[int] = Choice(t("How often do &you pay it?"), known)

    def _lay_out(self) -> None:
        self._form = Form(
            self.problems,
            first=self.first, weekly=self.weekly, often=self.often, payment=self.payment,
            advance=self.advance, way=self.way, share=self.share, share_often=self.share_often,
            contingency=self.contingency, kept=self.kept,
        )  # fmt: skip
        self.add(
            self.first, rule(), Heading(t("What is paid"), 3),
            self.weekly, self.often, self.payment, self.advance,
            rule(), Heading(t("Your share"), 3), self.way, self.share, self.share_often,
            rule(), Heading(t("What you may keep"), 3), self.contingency, self.kept,
        )  # fmt: skip

    def _show(self, terms: Agreement) -> None:
        pays = bool(terms.contribution) and terms.contribution_model is not ContributionModel.NONE
        self.first.set_day(terms.first)
        self.weekly.set_money(terms.weekly)
        self.often.set(terms.cycle_weeks)
        self.payment.set_day(terms.first_payment)
        self.advance.set(terms.in_advance)
        self.way.set(terms.contribution_model if pays else ContributionModel.NONE)
        self.share.set_money(terms.contribution if pays else None)
        self.share_often.set(terms.contribution_cycle_weeks)
        self.contingency.set_money(terms.contingency or None)
        self.kept.set_weeks(terms.retained_weeks)

    def _ask_more(self) -> None:
        pays = self.way.read() is not ContributionModel.NONE
        self.share.setVisible(pays)
        self.share_often.setVisible(pays)

    def read(self) -> Agreement | None:
        """Give the terms, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        return replace(
            self._terms,
            first=found["first"],
            weekly=found["weekly"],
            first_payment=found["payment"],
            cycle_weeks=found["often"],
            in_advance=found["advance"],
            contribution=found.get("share", NOTHING),
            contribution_model=found["way"],
            contribution_cycle_weeks=found.get("share_often", self._terms.contribution_cycle_weeks),
            contingency=found["contingency"] or NOTHING,
            retained_weeks=found["kept"],
        )


def _cycles(now: int) -> list[tuple[str, int]]:
    """Offer how often, with what is written now among it."""
    known = cycles()
    return known if now in [value for _, value in known] else [*known, (said.often(now), now)]
