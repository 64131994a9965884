"""Writing down a review that was held: what works, what was learnt, and what is to be done."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.plan.names import review_name
from app.plan.review import Action, Review, ReviewKind
from app.usecases.life.reviews import keep_review
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.button import Button
from ui.parts.card import rule
from ui.parts.field import Choice, DateField, Form, TextField, TickField
from ui.parts.flow import flowing
from ui.parts.layout import column, stacked
from ui.parts.text import Heading
from ui.tasks import Book

MOST_ACTIONS = 8


@dataclass(frozen=True, slots=True)
class Held:
    """A review that was held, and what is to be done after it."""

    review: Review
    actions: tuple[Action, ...]


def keep_held(book: Book, held: Held) -> Review:
    """Keep a review with its actions."""
    return keep_review(book, held.review, held.actions)


class ActionFields:
    """Three fields for one thing that is to be done; empty ones are left out."""

    def __init__(self, number: int, today: date) -> None:
        self.what = TextField(t("{number}. What is to be done?", number=number))
        self.who = TextField(t("{number}. Who does it?", number=number))
        self.by = DateField(
            t("{number}. By which day?", number=number), today, t("You may leave this empty.")
        )

    def read(self) -> Action | None:
        """Give the action, or None where nothing is to be done."""
        what = self.what.read()
        return Action(0, 0, what, self.who.read(), self.by.read()) if what else None


class HeldForm(Asking):
    """Asks what came of a review; the answer is `Held`."""

    def __init__(self, parent: QWidget, review: Review, today: date) -> None:
        title = t("Change the review") if review.held else t("A review that was held")
        super().__init__(parent, title, t("Your own words come first."), t("&Save"))
        self._review, self._today = review, today
        self._ask_what(today)
        self._ask_words()
        self.asked: list[ActionFields] = []
        self._fields = column()
        self.more = Button(t("Add another thing to d&o"), self.add_action, "second")
        self._form = Form(
            self.problems, kind=self.kind, held=self.held, who=self.who, working=self.working,
            not_working=self.not_working, learned=self.learned, skipped_learning=self.skip,
            words=self.words,
        )  # fmt: skip
        self.add(
            self.kind, self.held, self.who, self.working, self.not_working, self.learned, self.skip,
            self.words, rule(), Heading(t("What is to be done now"), 3), self._fields, flowing(self.more),
        )  # fmt: skip
        self._show(review)
        self.add_action()
        self.held.go()

    def _ask_what(self, today: date) -> None:
        self.kind: Choice[ReviewKind] = Choice(
            t("W&hat was looked at?"), [(review_name(each), each) for each in ReviewKind]
        )
        self.held = DateField(t("On which &day?"), today, needed=t("Type the day of the review."))
        self.who = TextField(t("Who &came?"), t("Like: P. Marsh, social worker, and my sister"))

    def _ask_words(self) -> None:
        self.working = AreaField(t("What is &working?"), height=80)
        self.not_working = AreaField(t("What is &not working?"), height=80)
        self.learned = AreaField(
            t("What did you &learn from it?"), t("What will you do in another way?"), height=80
        )
        self.skip = TickField(t("Pass o&ver this question"))
        self.words = AreaField(t("What e&lse was said?"), height=80)
        self.skip.changed.connect(self._turn)

    def _turn(self) -> None:
        self.learned.setVisible(not self.skip.read())

    def _show(self, review: Review) -> None:
        self.kind.set(review.kind)
        self.held.set_day(review.held or review.planned)
        self.who.set(review.who)
        for field, words in (
            (self.working, review.working), (self.not_working, review.not_working),
            (self.learned, review.learned), (self.words, review.words),
        ):  # fmt: skip
            field.set(words)
        self.skip.box.setChecked(review.skipped_learning)
        self._turn()

    def add_action(self) -> None:
        """Ask for one more thing that is to be done."""
        fields = ActionFields(len(self.asked) + 1, self._today)
        self.asked.append(fields)
        self._fields.addWidget(stacked(fields.what, fields.who, fields.by))
        named = {f"{name}_{len(self.asked)}": getattr(fields, name) for name in ("what", "who", "by")}
        self._form.fields.update(named)
        self.more.setEnabled(len(self.asked) < MOST_ACTIONS)
        fields.what.go()

    def read(self) -> Held | None:
        """Give the review with its actions, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        wrong = self._wrong(found["held"], found.get("learned", ""), skipped=found["skipped_learning"])
        if wrong:
            self.problems.show_errors(wrong)
            return None
        told = {name: found[name] for name in self._form.fields if name in found and "_" not in name[-2:]}
        review = replace(self._review, **told)
        actions = (fields.read() for fields in self.asked)
        return Held(review, tuple(action for action in actions if action is not None))

    def _wrong(self, held: date, learned: str, *, skipped: bool) -> list[tuple[str, Callable[[], object]]]:
        wrong: list[tuple[str, Callable[[], object]]] = []
        if held > self._today:
            wrong.append((t("Type a day that has come."), self.held.go))
            self.held.show_error(wrong[-1][0])
        if not learned and not skipped:
            wrong.append((t("Write a few words, or choose to pass over the question."), self.learned.go))
            self.learned.show_error(wrong[-1][0])
        return wrong
