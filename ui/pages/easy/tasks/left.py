"""How much money is left: what there is, what is promised, what is free."""

from functools import partial

from app.funding.position import Left
from app.money import NOTHING
from app.usecases.today.easy import money_left
from app.words import money, t
from ui.pages.easy.answers import Look
from ui.pages.easy.bar import money_bar
from ui.pages.easy.step import Given, Step, Task


def task() -> Task:
    """Give the task."""
    return Task("left", t("How much &money is left?"), "money", money_left, _steps)


def _steps(left: Left, _: Given) -> list[Step]:
    return [
        Step(
            "held", t("This is all your money"), "money", t("You see what is promised."),
            partial(Look, partial(money_bar, left, "held")),
            t("This is in your account now."), money(left.held),
        ),
        Step(
            "promised", t("This much is promised"), "people", t("You see what is free."),
            partial(Look, partial(money_bar, left, "promised")),
            _promised(left), money(left.promised),
        ),
        Step(
            "free", t("This much is free"), "basket", t("You go back. Nothing has changed."),
            partial(Look, partial(money_bar, left, "free")), _free(left), money(left.free),
        ),
    ]  # fmt: skip


def _promised(left: Left) -> str:
    if not left.promised:
        return t("There is no pay and no bill that waits.")
    return t("It is for pay and bills. Do not spend it on other things.")


def _free(left: Left) -> str:
    if left.free < NOTHING:
        return t("You have less than you promised. Talk to somebody who helps you.")
    return t("You can use this for your support.")
