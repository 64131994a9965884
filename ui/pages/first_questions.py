"""The five questions a book begins with, one a page. Each reads into values and says its answers in words."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.funding.agreement import ContributionModel, Funder, FunderKind
from app.funding.profile import ProfileName
from app.money import NOTHING, Money
from app.people import Actor, Capacity, Person
from app.words import day, money, t
from ui.parts.card import Card, ErrorSummary
from ui.parts.field import Choice, DateField, Field, Form, MoneyField, Radios, TextField

Facts = list[tuple[str, str]]
OTHER = ProfileName("", "", FunderKind.COUNCIL)


class Question(Card):
    """One question: its words, why it is asked, and its fields."""

    def __init__(self, title: str, why: str, summary: ErrorSummary, **fields: Field) -> None:
        super().__init__()
        self.title, self.why = title, why
        self.form = Form(summary, **fields)
        self.answers: dict[str, Any] = {}
        for field in fields.values():
            self.add(field)
        self.add(None)

    def read(self) -> bool:
        """Keep the answers, or show what is missing."""
        found = self.form.read()
        if found is not None:
            self.answers = found
        return found is not None

    def values(self) -> dict[str, Any]:
        """Give the answers by the names that a book begins with."""
        raise NotImplementedError

    def facts(self) -> Facts:
        """Say the answers in words, to be checked."""
        raise NotImplementedError


class WhoseMoney(Question):
    """Whose money it is, and who is at the keyboard."""

    def __init__(self, summary: ErrorSummary) -> None:
        whose = [(t("&Mine"), True), (t("&Somebody else’s: I look after it"), False)]
        self.mine: Radios[bool] = Radios(
            t("Whose money is it?"), whose, needed=t("Choose whose money it is.")
        )
        self.person = TextField(t("&Name of the person"), needed=t("Type the name of the person."))
        self.me = TextField(t("&Your own name"), needed=t("Type your own name."))
        self.right: Choice[Capacity] = Choice(t("&What are you to them?"), capacities())
        super().__init__(
            t("Whose money is it?"),
            t("The name goes on every return."),
            summary,
            mine=self.mine,
            person=self.person,
            me=self.me,
            right=self.right,
        )
        self.mine.changed.connect(self._ask_more)
        self._ask_more()

    def _ask_more(self) -> None:
        other = self.mine.buttons.checkedId() == 1
        self.person.setVisible(self.mine.buttons.checkedId() >= 0)
        self.person.label.setText(t("&Name of the person") if other else t("&Your name"))
        self.me.setVisible(other)
        self.right.setVisible(other)

    def values(self) -> dict[str, Any]:
        """Give the person and the actor."""
        person = self.answers["person"]
        if self.answers["mine"]:
            return {"person": Person(person), "actor": Actor(person)}
        return {"person": Person(person), "actor": Actor(self.answers["me"], self.answers["right"], person)}

    def facts(self) -> Facts:
        """Say whose money it is and who acts."""
        said = [(t("The money is for"), self.answers["person"])]
        if not self.answers["mine"]:
            right = next(words for words, value in capacities() if value == self.answers["right"])
            said.append((t("You"), f"{self.answers['me']}, {right[:1].lower()}{right[1:]}"))
        return said


def capacities() -> list[tuple[str, Capacity]]:
    """Offer in what right somebody may act for the person."""
    return [
        (t("Person they chose (nominated)"), Capacity.NOMINATED),
        (t("Person the council agreed (authorised)"), Capacity.AUTHORISED),
        (t("Parent"), Capacity.PARENT),
        (t("Attorney"), Capacity.ATTORNEY),
        (t("Deputy"), Capacity.DEPUTY),
        (t("Broker"), Capacity.BROKER),
    ]


class WhoFunds(Question):
    """Which council or health body pays, and so whose rules hold."""

    def __init__(self, summary: ErrorSummary) -> None:
        self.funder: Choice[ProfileName] = Choice(t("&Council or health body"))
        self.name = TextField(t("&Its name"), needed=t("Type the name of the council or health body."))
        self.kind: Radios[FunderKind] = Radios(
            t("What sort of money is it?"),
            [
                (t("&Social care, from a council"), FunderKind.COUNCIL),
                (t("&Health, from the NHS"), FunderKind.ICB),
            ],
        )
        self.kind.set(FunderKind.COUNCIL)
        super().__init__(
            t("Who pays the money?"),
            t("Daybook then checks your returns by their rules."),
            summary,
            funder=self.funder,
            name=self.name,
            kind=self.kind,
        )
        self.funder.changed.connect(self._ask_more)
        self.offer([])

    def offer(self, known: Sequence[ProfileName]) -> None:
        """Offer the bodies whose rules are known, and any other."""
        named = sorted((one for one in known if not one.id.endswith("generic")), key=lambda one: one.name)
        other = (t("Another one"), OTHER)
        self.funder.fill([other, *((one.name, one) for one in named)])
        self._ask_more()

    def _ask_more(self) -> None:
        other = self.funder.read() == OTHER
        self.name.setVisible(other)
        self.kind.setVisible(other)

    def values(self) -> dict[str, Any]:
        """Give the funder."""
        chosen: ProfileName = self.answers["funder"]
        if chosen == OTHER:
            return {"funder": Funder(0, self.answers["name"], self.answers["kind"])}
        return {"funder": Funder(0, chosen.name, chosen.kind, chosen.id)}

    def facts(self) -> Facts:
        """Say who pays."""
        return [(t("Who pays"), self.values()["funder"].name)]


class HowMuch(Question):
    """How much is paid, how often, from which day."""

    def __init__(self, summary: ErrorSummary, today: date) -> None:
        self.weekly = MoneyField(
            t("How much a &week, in pounds"),
            t("Look in the letter from your council. Leave out what you pay in yourself."),
            needed=t("Type how much you get a week, in pounds."),
        )
        self.often: Choice[int] = Choice(t("How &often is it paid?"), cycles())
        self.often.set(4)
        self.first = DateField(
            t("A &day it was paid, or will be"), today, needed=t("Type a day on which you were paid.")
        )
        super().__init__(
            t("How much do you get?"),
            t("So Daybook can tell you when a payment is late or short."),
            summary,
            weekly=self.weekly,
            often=self.often,
            first=self.first,
        )

    def values(self) -> dict[str, Any]:
        """Give the weekly amount, the cycle and a payment day."""
        found = self.answers
        return {"weekly": found["weekly"], "cycle_weeks": found["often"], "first_payment": found["first"]}

    def facts(self) -> Facts:
        """Say how much is paid, how often and when."""
        often = next(words for words, value in cycles() if value == self.answers["often"])
        return [
            (t("How much a week"), money(self.answers["weekly"])),
            (t("How often"), often),
            (t("Paid on"), day(self.answers["first"])),
        ]


def cycles() -> list[tuple[str, int]]:
    """Offer how often money is paid, in weeks; 0 is each calendar month."""
    return [(t("Every week"), 1), (t("Every 2 weeks"), 2), (t("Every 4 weeks"), 4), (t("Every month"), 0)]


class OwnShare(Question):
    """What the person pays towards their support."""

    def __init__(self, summary: ErrorSummary) -> None:
        ways = [
            (t("&No, nothing"), ContributionModel.NONE),
            (t("Yes, I pay it into the &account"), ContributionModel.NET),
            (t("Yes, the council sends me a &bill"), ContributionModel.GROSS),
        ]
        self.way: Radios[ContributionModel] = Radios(
            t("Do you pay a share yourself?"), ways, needed=t("Choose whether you pay a share.")
        )
        self.amount = MoneyField(
            t("How much a &week, in pounds"), needed=t("Type how much you pay a week, in pounds.")
        )
        super().__init__(
            t("Do you pay a share yourself?"),
            t("Councils call it your contribution or your charge."),
            summary,
            way=self.way,
            amount=self.amount,
        )
        self.way.changed.connect(self._ask_more)
        self._ask_more()

    def _ask_more(self) -> None:
        self.amount.setVisible(self.way.buttons.checkedId() > 0)

    def values(self) -> dict[str, Any]:
        """Give the contribution and how it is paid."""
        amount: Money = self.answers.get("amount") or NOTHING
        return {"contribution": amount, "contribution_model": self.answers["way"]}

    def facts(self) -> Facts:
        """Say what is paid in."""
        amount = self.answers.get("amount")
        return [(t("Your share a week"), money(amount) if amount else t("Nothing"))]


class TheAccount(Question):
    """The account the money is paid into, and what was in it."""

    def __init__(self, summary: ErrorSummary, today: date) -> None:
        self.name = TextField(
            t("What do you &call the account?"), t("Like “Direct payment account”"), needed=t("Type a name.")
        )
        self.name.set(t("Direct payment account"))
        self.opened = DateField(
            t("From which &day do you want to begin?"),
            today,
            t("Like 1 4 2026. The first day of your last return is a good choice."),
            needed=t("Type the day to begin."),
        )
        self.opening = MoneyField(
            t("How &much was in it that morning, in pounds?"),
            t("Look on your bank statement. 0 is fine for a new account."),
            needed=t("Type how much was in the account, in pounds."),
        )
        super().__init__(
            t("Which account is it paid into?"),
            t("So your book can agree with the bank from the first day."),
            summary,
            name=self.name,
            opened=self.opened,
            opening=self.opening,
        )

    def values(self) -> dict[str, Any]:
        """Give the account's name, first day and opening balance."""
        found = self.answers
        return {"account_name": found["name"], "opened": found["opened"], "opening": found["opening"]}

    def facts(self) -> Facts:
        """Say which account it is, from when, with how much."""
        return [
            (t("Account"), self.answers["name"]),
            (t("Begins on"), day(self.answers["opened"])),
            (t("In it that morning"), money(self.answers["opening"])),
        ]


def questions(summary: ErrorSummary, today: date) -> list[Question]:
    """Give the five questions in order."""
    return [
        WhoseMoney(summary),
        WhoFunds(summary),
        HowMuch(summary, today),
        OwnShare(summary),
        TheAccount(summary, today),
    ]


def shown_alone(cards: Sequence[QWidget], at: int) -> None:
    """Show one card and hide the others."""
    for place, card in enumerate(cards):
        card.setVisible(place == at)
