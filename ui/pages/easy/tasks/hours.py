"""Did my PA come? The hours of a week, yes or no one by one; all yes agrees them, a no leaves a note."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from app.employment.shift import Shift
from app.usecases.today.easy import (
    HoursToAgree,
    agree_hours,
    doubt_hours,
    hours_to_agree,
    who_can_help,
)
from app.words import day, long_day, t
from ui.pages.easy.answers import Option, Pick, some_words, yes_no
from ui.pages.easy.helped import helped_steps, helper
from ui.pages.easy.said import time_words
from ui.pages.easy.step import Ended, Given, Step, Task
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Facts:
    """The weeks that wait, and who may help."""

    weeks: tuple[HoursToAgree, ...]
    names: tuple[str, ...]


def task() -> Task:
    """Give the task."""
    return Task("hours", t("&Did my PA come?"), "time", _read, _steps, _keep, _ended)


def _read(book: Book, today: date) -> Facts:
    return Facts(hours_to_agree(book, today), who_can_help(book, today))


def _steps(facts: Facts, given: Given) -> list[Step]:
    if not facts.weeks:
        says = t("Somebody writes them down first.")
        return [
            Step("none", t("There are no hours to look at"), "time", t("You go back."), says=says, ends=True)
        ]
    week = _week(facts, given)
    asked = [] if week is None else [one for each in week.shifts for one in _shift(week, each, given)]
    return [*_which(facts), *asked, *(helped_steps(facts.names, given) if week is not None else [])]


def _which(facts: Facts) -> list[Step]:
    if len(facts.weeks) == 1:
        return []
    options = [
        Option((each.pa.id, each.monday), _names(each).replace("&", "&&"), "calendar") for each in facts.weeks
    ]
    asked = t("Which week do you want to look at?")
    return [Step("week", asked, "calendar", t("You say if your PA came."), partial(Pick, options))]


def _names(week: HoursToAgree) -> str:
    return t("{name}, from {day}", name=week.pa.name, day=day(week.monday))


def _week(facts: Facts, given: Given) -> HoursToAgree | None:
    if len(facts.weeks) == 1:
        return facts.weeks[0]
    chosen = given.get("week")
    return next((each for each in facts.weeks if (each.pa.id, each.monday) == chosen), None)


def _shift(week: HoursToAgree, shift: Shift, given: Given) -> list[Step]:
    times = {"start": time_words(shift.start), "finish": time_words(shift.finish)}
    when = t("{day}, from {start} to {finish}.", day=long_day(shift.day), **times)
    asked = Step(
        f"came {shift.id}", t("Did {name} come?", name=week.pa.name), "time",
        t("You say it for the next time."),
        yes_no(no=t("&No, or not at this time")), when,
    )  # fmt: skip
    if given.get(asked.name, True):
        return [asked]
    words = some_words(t("In your &own words"), t("You can leave this empty."))
    then = t("Your words are kept for somebody who helps you.")
    return [asked, Step(f"why {shift.id}", t("What was different?"), "talk", then, words, when)]


def _wrong(week: HoursToAgree, given: Given) -> dict[int, str]:
    no = [each.id for each in week.shifts if not given[f"came {each.id}"]]
    return {number: given[f"why {number}"] for number in no}


def _keep(book: Book, facts: Facts, given: Given) -> None:
    week = _week(facts, given)
    if week is None:
        return
    wrong = _wrong(week, given)
    if wrong:
        doubt_hours(book, wrong, helper(given))
    else:
        agree_hours(book, week, helper(given))


def _ended(facts: Facts, given: Given) -> Ended:
    week = _week(facts, given)
    if week is not None and _wrong(week, given):
        says = t("The hours are not agreed. Your words stand beside them.")
        return Ended(t("You said no"), says, t("Somebody who helps you looks at them with you."), "talk")
    return Ended(t("You said yes"), t("You agree these hours."), t("Your PA agrees too. Then pay comes."))
