"""The demonstration's plan: told, refused a word, agreed, lived by, asked about and reviewed."""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar, get_args, get_type_hints

from app.ledger.entry import Entry
from app.money import Money
from app.plan.allocation import Adjustment, Allocation
from app.plan.assessment import Assessment
from app.plan.belonging import Belonging
from app.plan.decision import Capacity, Decision
from app.plan.diary import DiaryEntry
from app.plan.outcome import CheckIn
from app.plan.people_around import Helper
from app.plan.plan import LifeArea, LineWording, Question, ViewsIn
from app.plan.request import ChangeRequest
from app.plan.review import Action, Review, ReviewKind
from app.plan.risk import Risk
from app.plan.scaling import Level
from app.resources import resource
from app.store.book import Book
from app.usecases.funding.allocations import keep_adjustment, keep_allocation
from app.usecases.life.around import keep_helper, keep_risk
from app.usecases.life.assessments import keep_assessment
from app.usecases.life.belongings import keep_belonging
from app.usecases.life.changes import change_sent, keep_change
from app.usecases.life.decisions import ask, keep_capacity, rest_on
from app.usecases.life.diary import keep_entry
from app.usecases.life.outcomes import begin_outcomes, check_in, describe_levels, keep_outcome
from app.usecases.life.reviews import action_done, keep_review, plan_review, reviews
from app.usecases.money.ledger import file_entry
from app.usecases.money.saying import Choice
from app.usecases.plan import writing
from app.usecases.plan.signing_off import plan_agreed, plan_came_back, say_views, send_plan

Story = dict[str, Any]
V = TypeVar("V")


class DemoLife:
    """Lives the plan day by day beside the money; `opened` is the book's first day, `today` its last."""

    def __init__(self, book: Book, opened: date, today: date) -> None:
        self._book, self._opened, self._today = book, opened, today
        self._story: Story = tomllib.loads(resource("demo", "life.toml").read_text("utf-8"))
        self._lines: dict[str, int] = {}
        self._outcomes: dict[str, int] = {}
        self._bought: dict[str, int] = {}
        self._to_do: list[tuple[date, Callable[[date], object]]] = []
        self._hold_from = date.max
        self._lay_out()

    def live(self, day: date) -> None:
        """Do what the story has for a day."""
        for on, act in self._to_do:
            if on == day:
                act(day)

    def serve(self, entries: Iterable[Entry]) -> None:
        """Say of payments which line of the plan they serve, and which decision they rest on."""
        for entry in entries:
            line = next((one for one in self._story["line"] if _paid(entry, one.get("payees", ()))), None)
            if line is not None and entry.day >= self._hold_from and len(entry.splits) == 1:
                split, outcome = entry.splits[0], self._outcomes.get(line.get("outcome", ""), 0)
                said = Choice(
                    split.category, split.pot_id, plan_line_id=self._lines[line["key"]], outcome_id=outcome
                )
                file_entry(self._book, entry.id, said)
            for payee, number in list(self._bought.items()):
                if _paid(entry, (payee,)):
                    rest_on(self._book, number, entry.id)
                    del self._bought[payee]

    def _on(self, days: int, act: Callable[[date], object]) -> None:
        self._to_do.append((self._opened + timedelta(days=days), act))

    def _lay_out(self) -> None:
        """Put everything that happens in its place, in the order in which one thing needs another."""
        story, plan = self._story, self._story["plan"]
        self._on(0, self._meet_people)
        for told in story["outcome"]:
            self._on(told["day"], partial(self._want, told))
        self._on(plan["begun"], self._write)
        self._on(plan["sent"], self._send)
        self._on(plan["back"], self._come_back)
        self._on(plan["again"], self._write_again)
        self._on(plan["agreed"], self._agree)
        self._on(story["allocation"]["final_told"], self._allocate)
        for told in story["check_in"]:
            self._on(told["day"], partial(self._check_in, told))
        for told in story["decision"]:
            asked = told["answered"] if "answered" in told else self._days_back(told["days_back"])
            self._on(asked, partial(self._ask, told))
        for told in story["risk"]:
            self._on(told["agreed"], partial(self._dare, told))
        for told in story["capacity"]:
            self._on(told["day"], partial(self._able, told))
        self._lay_out_reviews()
        self._lay_out_diary()

    def _lay_out_reviews(self) -> None:
        for told in self._story["review"]:
            if "day" in told:
                self._on(told["action"]["done"], partial(self._review, told))
            else:
                self._on(self._days_back(1), partial(self._plan_review, told))

    def _lay_out_diary(self) -> None:
        """Put what the person notes in its place: days counted from the first day, or back from today."""
        acts = {
            "diary": self._note, "change": self._change, "assessment": self._assess, "thing": self._own,
        }  # fmt: skip
        for name, act in acts.items():
            for told in self._story[name]:
                self._on(self._told_on(told), partial(act, told))

    def _told_on(self, told: Story) -> int:
        day: int = told["day"] if "day" in told else self._days_back(told["days_back"])
        return day

    def _days_back(self, days: int) -> int:
        return (self._today - self._opened).days - days

    def _day(self, days: int) -> date:
        return self._opened + timedelta(days=days)

    def _made(self, kind: type[V], told: Story, **known: object) -> V:
        """Make a value of what the story tells: days counted from the first, pence, words of a list."""
        hints = get_type_hints(kind)
        said = {name: self._as(hints[name], value) for name, value in told.items() if name in hints}
        return kind(**said | known)

    def _as(self, hint: object, value: Any) -> object:  # noqa: ANN401  # whatever TOML gives
        kinds = get_args(hint) or (hint,)
        if date in kinds:
            return self._day(value)
        if Money in kinds:
            return Money(value)
        return hint(value) if isinstance(hint, type) and issubclass(hint, StrEnum) else value

    def _meet_people(self, day: date) -> None:
        for told in self._story["helper"]:
            keep_helper(self._book, self._made(Helper, told, id=0, first=day, consent=day))

    def _want(self, told: Story, day: date) -> None:
        [made] = begin_outcomes(self._book, [told["words"]], day)
        self._outcomes[told["key"]] = made.id
        more = {name: told[name] for name in ("tags", "start", "wanted")}
        keep_outcome(self._book, replace(made, **more))
        if "levels" in told:
            describe_levels(self._book, made.id, dict(zip(Level, told["levels"], strict=True)), 1, day)

    def _write(self, day: date) -> None:
        plan = self._story["plan"]
        version = writing.begin_version(self._book, day, plan["helped_by"])
        self._answer(version.id, plan["answers"])
        for told in self._story["line"]:
            area = LifeArea(told["area"])
            made = writing.add_line(self._book, area, self._wording(told, version.id), day)
            self._lines[told["key"]] = made.line_id
        say_views(self._book, version.id, ViewsIn.YES, plan["views_words"])

    def _answer(self, version_id: int, answers: Story) -> None:
        for number, words in answers.items():
            writing.answer_question(self._book, version_id, Question(int(number)), words, done=True)

    def _wording(self, told: Story, version_id: int) -> LineWording:
        outcome = self._outcomes.get(told.get("outcome", ""), 0)
        known = {"id": 0, "line_id": 0, "version_id": version_id, "pot_id": 1, "outcome_id": outcome}
        return self._made(LineWording, told, **known)

    def _send(self, day: date) -> None:
        send_plan(self._book, writing.versions(self._book)[0].id, day, self._story["plan"]["panel"])

    def _come_back(self, day: date) -> None:
        plan = self._story["plan"]
        version = writing.versions(self._book)[0]
        plan_came_back(self._book, version.id, day, plan["panel"], plan["back_reason"])

    def _write_again(self, day: date) -> None:
        """Put the other words in, which the council asked for, and send the plan off again."""
        version = writing.begin_version(self._book, day)
        self._answer(version.id, self._story["plan"]["answers_again"])
        seen = writing.plan(self._book, day, version.id)
        changed = {self._lines[told["key"]]: told for told in self._story["line"] if "as_agreed" in told}
        for line in seen.lines if seen is not None else ():
            told = changed.get(line.wording.line_id)
            if told is not None:
                new = replace(line.wording, words=told["as_agreed"], asked_by=told["asked_by"])
                writing.change_line(self._book, new)
        say_views(self._book, version.id, ViewsIn.YES, self._story["plan"]["views_words"])
        self._send(day)

    def _agree(self, day: date) -> None:
        plan = self._story["plan"]
        self._hold_from = self._day(plan["holds_from"])
        version = writing.versions(self._book)[0]
        plan_agreed(self._book, version.id, day, plan["decider"], self._hold_from)

    def _allocate(self, _: date) -> None:
        told = self._story["allocation"]
        kept = keep_allocation(self._book, self._made(Allocation, told, id=0, pot_id=1))
        for step in told["step"]:
            keep_adjustment(self._book, self._made(Adjustment, step, id=0, allocation_id=kept.id))

    def _check_in(self, told: Story, _: date) -> None:
        check_in(self._book, self._made(CheckIn, told, id=0, outcome_id=self._outcomes[told["outcome"]]))

    def _ask(self, told: Story, _: date) -> None:
        asked = self._day(told["day"] if "day" in told else self._days_back(told["days_back"]))
        line, outcome = self._lines.get(told.get("line", ""), 0), self._outcomes[told["outcome"]]
        known = {"id": 0, "asked": asked, "line_id": line, "outcome_id": outcome, "pot_id": 1}
        kept = ask(self._book, self._made(Decision, told, **known))
        if "payee" in told:
            self._bought[told["payee"]] = kept.id

    def _dare(self, told: Story, _: date) -> None:
        keep_risk(self._book, self._made(Risk, told, id=0, made=self._day(told["day"]), finished=True))

    def _able(self, told: Story, _: date) -> None:
        keep_capacity(self._book, self._made(Capacity, told, id=0))

    def _review(self, told: Story, _: date) -> None:
        held = self._made(Review, told, id=0, pot_id=1, held=self._day(told["day"]))
        todo = self._made(Action, told["action"], id=0, review_id=0)
        kept = keep_review(self._book, held, [replace(todo, done=None)])
        [action] = [each for each in reviews(self._book, self._today).actions if each.review_id == kept.id]
        action_done(self._book, action.id, self._day(told["action"]["done"]))

    def _note(self, told: Story, day: date) -> None:
        keep_entry(self._book, self._made(DiaryEntry, {**told, "day": self._told_on(told)}, id=0), day)

    def _change(self, told: Story, day: date) -> None:
        line = self._lines.get(told.get("line", ""), 0)
        request = self._made(ChangeRequest, {**told, "day": self._told_on(told)}, id=0, line_id=line)
        kept = keep_change(self._book, request)
        if "sent_to" in told:
            change_sent(self._book, kept.id, day, told["sent_to"])

    def _assess(self, told: Story, day: date) -> None:
        keep_assessment(self._book, self._made(Assessment, told, id=0), day)

    def _own(self, told: Story, day: date) -> None:
        thing = self._made(Belonging, {**told, "bought": self._told_on(told)}, id=0, pot_id=1)
        keep_belonging(self._book, thing, day)

    def _plan_review(self, told: Story, _: date) -> None:
        day = self._today + timedelta(days=told["planned_in"])
        plan_review(self._book, ReviewKind(told["kind"]), day, told["who"], 1)


def _paid(entry: Entry, payees: Iterable[str]) -> bool:
    """Say whether the bank names one of these as who was paid."""
    return any(payee.casefold() in entry.payee.casefold() for payee in payees)
