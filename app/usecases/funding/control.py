"""How much control the person wants over each task, by a scale of six steps that they may name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.errors import AppError
from app.funding.holding import CONTROL_STEPS, Control, StepName, Task, step_names
from app.store.book import Book
from app.words import t


@dataclass(frozen=True, slots=True)
class Wanted:
    """The answers about one task up to a day, the latest first."""

    task: Task
    answers: tuple[Control, ...]

    @property
    def now(self) -> Control | None:
        """The answer that holds, or None where nobody asked yet."""
        return self.answers[0] if self.answers else None


@dataclass(frozen=True, slots=True)
class ControlScale:
    """Every task with its answers, and what the six steps are called, the most control first."""

    wanted: tuple[Wanted, ...]
    names: tuple[str, ...]


def control_scale(book: Book, today: date) -> ControlScale:
    """Give how much control the person wants over each task."""
    with book.begin() as work:
        answers = sorted(work.streams.controls.all(), key=lambda each: (each.day, each.id), reverse=True)
        names = step_names(work.streams.step_names.all())
    return ControlScale(
        tuple(
            Wanted(task, tuple(each for each in answers if each.task is task and each.day <= today))
            for task in Task
        ),
        names,
    )


def name_steps(book: Book, names: Sequence[str]) -> None:
    """Call the six steps by the person's own words; an empty name gives the usual one back."""
    if len(names) != CONTROL_STEPS:
        raise AppError(t("There are six steps of control."), t("Give each of them a name, or none."))
    with book.begin(t("Named the steps of control")) as work:
        kept = work.streams.step_names
        for old in kept.all():
            kept.remove(old.id)
        for step, words in enumerate(names, 1):
            if words.strip():
                kept.add(StepName(0, step, words.strip()))
