"""I need help: numbers to ring, people to call, a place to write it down; left at once with Escape."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.help_numbers import HelpNumber, help_numbers, is_for
from app.usecases.today.easy import Called, who_to_call
from app.words import t
from ui.pages.easy.answers import Look, Press, Wish
from ui.pages.easy.step import Given, Step, Task
from ui.parts.layout import LARGE, row, stacked
from ui.parts.pictogram import Pictogram
from ui.parts.text import Text
from ui.tasks import Book


def task() -> Task:
    """Give the task."""
    return Task("help", t("I need &help"), "phone", _read, _steps, quiet=True)


def _read(book: Book, today: date) -> tuple[Called, ...]:
    return who_to_call(book, today)


def _steps(called: tuple[Called, ...], _: Given) -> list[Step]:
    numbers = [_number(each) for each in help_numbers()]
    people = partial(Look, partial(_people, called))
    words, says = t("People you know"), t("Ring somebody you trust.")
    known = [Step("people", words, "people", t("You see where you can write it down."), people, says)]
    notes = partial(Press, (t("&Open my private notes"), "safe", Wish("go", ("private", None))))
    return [
        *numbers,
        *(known if called else []),
        Step(
            "notes", t("You can write it down"), "safe", t("A page opens. It asks for secret words."),
            notes, t("Nobody else can read your private notes."),
        ),
    ]  # fmt: skip


def _number(number: HelpNumber) -> Step:
    ring = t("Ring {number}", number=number.rings)
    return Step(
        number.code,
        ring,
        "phone",
        t("You see who else can help."),
        says=is_for(number.code),
        amount=number.rings,
    )


def _people(called: Sequence[Called]) -> tuple[QWidget, str]:
    lines = [t("{name}: {phone}", name=each.name, phone=each.phone) for each in called]
    return stacked(*map(_row, lines)), " ".join(lines)


def _row(words: str) -> QWidget:
    holder = QWidget()
    line = row(holder, LARGE)
    line.addWidget(Pictogram("phone", 48))
    line.addWidget(Text(words, "strong"), 1)
    return holder
