"""I paid for something: who, what, how much, when, and a picture of the receipt."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from app.ledger.entry import Account, AccountKind, Entry, Split
from app.usecases.today.easy import open_accounts, pay_for, who_can_help
from app.words import t
from ui.dialogs.files import read_file
from ui.pages.easy.answers import Answer, Option, Photo, Pick, Written, line, pounds
from ui.pages.easy.helped import helped_steps, helper
from ui.pages.easy.step import Ended, Given, Step, Task
from ui.parts.field import DateField
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Facts:
    """What can be paid from, who may help, and today."""

    accounts: tuple[Account, ...]
    names: tuple[str, ...]
    today: date


def task() -> Task:
    """Give the task."""
    return Task("paid", t("I &paid for something"), "receipt", _read, _steps, _keep, _ended)


def _read(book: Book, today: date) -> Facts:
    return Facts(open_accounts(book), who_can_help(book, today), today)


def _steps(facts: Facts, given: Given) -> list[Step]:
    return [
        Step(
            "what", t("What did you pay for?"), "basket", t("You say who you paid."),
            line(t("&What was it?"), t("Like: a bus ticket"), t("Write what you paid for.")),
        ),
        Step(
            "payee", t("Who did you pay?"), "people", t("You say how much it was."),
            line(t("&Who was it?"), t("Like: the name of a shop"), t("Write who you paid.")),
        ),
        Step(
            "cost", t("How much was it?"), "money", t("You say when it was."),
            pounds(t("In &pounds"), t("Like 4.50"), t("Write how much it was.")),
        ),
        *_when(facts, given),
        *_from(facts.accounts),
        Step(
            "receipt", t("Have you got a receipt?"), "receipt", t("You say who helped you."),
            partial(Photo, t("Find the picture of the receipt")),
            t("You can add a picture of it. You can also go on without one."),
        ),
        *helped_steps(facts.names, given),
    ]  # fmt: skip


def _when(facts: Facts, given: Given) -> list[Step]:
    then, day_before = t("You look for the receipt."), facts.today - timedelta(days=1)
    options = [
        Option(facts.today, t("&Today"), "calendar-today"),
        Option(day_before, t("&Yesterday"), "calendar-back"),
        Option(date.min, t("An&other day"), "question"),
    ]
    says = t("Choose the day when you paid.")
    asked = Step("when", t("When was it?"), "calendar", then, partial(Pick, options), says)
    if given.get("when") != date.min:
        return [asked]
    return [asked, Step("day", t("Which day was it?"), "calendar", then, partial(_day, facts.today))]


def _day(today: date) -> Answer:
    return Written(DateField(t("The &day"), today, needed=t("Write which day it was.")))


def _from(accounts: tuple[Account, ...]) -> list[Step]:
    if len(accounts) < 2:
        return []
    options = [Option(each.id, each.name.replace("&", "&&"), _looks(each)) for each in accounts]
    asked = t("Where did the money come from?")
    return [Step("account", asked, "money", t("You look for the receipt."), partial(Pick, options))]


def _looks(account: Account) -> str:
    return "money" if account.kind is AccountKind.CASH else "card"


def _keep(book: Book, facts: Facts, given: Given) -> Entry:
    day = given["day"] if given["when"] == date.min else given["when"]
    helped = t("{name} helped me to write this down.", name=helper(given)) if helper(given) else ""
    note = ". ".join(filter(None, (given["what"].rstrip("."), helped)))
    account = given.get("account") or facts.accounts[0].id
    file = given["receipt"]
    receipt = (file.name, read_file(file)) if file is not None else None
    amount = -given["cost"]
    entry = Entry(0, account, day, given["payee"], amount, (Split(amount),), note=note)
    return pay_for(book, entry, receipt)


def _ended(_: Facts, __: Given) -> Ended:
    says = t("What you paid is in your book now.")
    return Ended(t("It is written down"), says, t("Somebody who helps you can look at it later."))
