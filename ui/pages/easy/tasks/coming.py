"""Who comes today and this week: one day a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.usecases.rota.seen import RotaDay
from app.usecases.today.easy import coming_days
from app.words import t
from ui.pages.easy.answers import Look
from ui.pages.easy.said import day_words, time_words
from ui.pages.easy.step import Given, Step, Task
from ui.parts.layout import LARGE, row, stacked
from ui.parts.pictogram import Pictogram
from ui.parts.text import Text
from ui.tasks import Book

Line = tuple[str, str]  # the picture, and the words beside it


@dataclass(frozen=True)
class Facts:
    """The seven days from today."""

    days: tuple[RotaDay, ...]
    today: date


def task() -> Task:
    """Give the task."""
    return Task("coming", t("&Who comes to me?"), "people", _read, _steps)


def _read(book: Book, today: date) -> Facts:
    return Facts(coming_days(book, today), today)


def _steps(facts: Facts, _: Given) -> list[Step]:
    return [_day(facts, at) for at in range(len(facts.days))]


def _day(facts: Facts, at: int) -> Step:
    found, last = facts.days[at], at == len(facts.days) - 1
    lines = _lines(found)
    then = t("You go back. Nothing has changed.") if last else t("You see the next day.")
    says = (
        t("Somebody is missing. Tell a person who helps you.")
        if found.gaps
        else ""
        if lines
        else t("Nobody is planned on this day.")
    )
    title = day_words(found.day, facts.today)
    return Step(found.day.isoformat(), title, "calendar", then, partial(Look, partial(_shown, lines)), says)


def _lines(day: RotaDay) -> list[Line]:
    coming = [
        (each.planned.shift.start, each.planned.shift.finish, each.who) for each in day.slots if each.who
    ]
    bare = [(each.start, each.finish, "") for each in day.gaps]
    return [_line(*each) for each in sorted(coming + bare)]


def _line(start: int, finish: int, who: str) -> Line:
    times = {"start": time_words(start), "finish": time_words(finish)}
    if who:
        return "me", t("{who} comes from {start} to {finish}.", who=who, **times)
    return "no", t("Nobody comes yet from {start} to {finish}.", **times)


def _shown(lines: Sequence[Line]) -> tuple[QWidget, str]:
    return stacked(*(_row(*each) for each in lines)), " ".join(words for _, words in lines)


def _row(picture: str, words: str) -> QWidget:
    holder = QWidget()
    line = row(holder, LARGE)
    line.addWidget(Pictogram(picture, 48))
    line.addWidget(Text(words, "strong"), 1)
    return holder
