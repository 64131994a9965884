"""Asking for one line of the plan: what it is, who does it, and what it costs."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from app.money import NOTHING
from app.plan.names import area_name, boundary_name, met_by_name, per_name
from app.plan.plan import Boundary, CostPer, LifeArea, LineWording, MetBy
from app.words import t
from ui.dialogs.amounts import HoursField, RateField
from ui.dialogs.asking import Asking
from ui.pages.plan import said
from ui.pages.plan.seen import Seen
from ui.parts.area import AreaField
from ui.parts.card import rule
from ui.parts.field import Choice, DateField, Field, Form, Radios, TextField
from ui.parts.text import Heading


class Way(StrEnum):
    """How a line is paid."""

    HOURS = "hours"
    AMOUNT = "amount"
    FREE = "free"


# How each is usually paid; a line may differ.
USUAL = {MetBy.PAID_PA: Way.HOURS, MetBy.PAID_OTHER: Way.AMOUNT, MetBy.BOUGHT: Way.AMOUNT}


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line as it was typed, and the part of life it is about."""

    area: LifeArea
    wording: LineWording


class LineForm(Asking):
    """Asks for a line, a new one (number 0) or one to change; the answer is a `NewLine`."""

    def __init__(self, parent: QWidget, seen: Seen, line: NewLine, today: date) -> None:
        wording = line.wording
        title = t("Change a line of my plan") if wording.id else t("Add a line to my plan")
        says = t("A line is one thing that makes your plan come true. It may cost nothing at all.")
        super().__init__(parent, title, says, t("&Save"))
        self._wording, self._part = wording, line.area
        what, cost = self._ask_what(), self._ask_cost()
        more = self._ask_more(seen, today)
        self._form = Form(self.problems, **what, **cost, **more)
        self.add(
            *what.values(),
            *(rule(), Heading(t("What it costs"), 3), *cost.values()),
            *(rule(), Heading(t("More, if you want"), 3), *more.values()),
        )
        self._show()
        self.met_by.changed.connect(self._usual)
        self.way.changed.connect(self._fold)
        self.boundary.changed.connect(self._fold)
        self._fold()
        self.words.go()

    def _ask_what(self) -> dict[str, Field]:
        self.words = AreaField(
            t("&What is it, in your own words?"), t("Like “A companion on Tuesdays”"),
            needed=t("Say what it is, in your own words."), height=80,
        )  # fmt: skip
        self.part: Choice[LifeArea] = Choice(t("Which part of &life?"), said.offered(LifeArea, area_name))
        # What part of life a line is about stays with it, whatever it is called later.
        if self._wording.id:
            self.part.hide()
        self.met_by: Choice[MetBy] = Choice(t("&How is it done?"), said.offered(MetBy, met_by_name))
        self.who = TextField(t("W&ho does it?"), t("A name, a firm or a place. You can leave this empty."))
        return {"words": self.words, "area": self.part, "met_by": self.met_by, "who": self.who}

    def _ask_cost(self) -> dict[str, Field]:
        self.way: Radios[Way] = Radios(
            t("How is it paid?"),
            [
                (t("By the ho&ur"), Way.HOURS),
                (t("An &amount"), Way.AMOUNT),
                (t("It costs n&othing"), Way.FREE),
            ],
        )
        self.minutes = HoursField(
            t("Hours a w&eek"), needed=t("Type how many hours a week, like 14 or 14:30.")
        )
        self.rate = RateField(
            t("Pay for an hou&r, in pounds"),
            t("For a PA, Daybook adds what an employer pays on top."),
            needed=t("Type what an hour is paid, in pounds."),
        )
        self.cost = RateField(t("What it &costs, in pounds"), needed=t("Type what it costs, in pounds."))
        self.per: Choice[CostPer] = Choice(t("How o&ften?"), said.offered(CostPer, per_name))
        return {
            "way": self.way, "minutes": self.minutes, "rate": self.rate, "cost": self.cost, "per": self.per,
        }  # fmt: skip

    def _ask_more(self, seen: Seen, today: date) -> dict[str, Field]:
        self.pot: Choice[int] = Choice(t("Whose &money?"), said.pots(seen.pots, self._wording.pot_id))
        self.outcome: Choice[int] = Choice(
            t("What is it &for?"), said.aims(seen.outcomes, self._wording.outcome_id)
        )
        self.first = DateField(t("First &day"), today, t("Leave this empty if it goes on all the time."))
        self.last = DateField(t("Last da&y"), today, t("Leave this empty if it goes on."))
        self.asked_by = TextField(
            t("Who as&ked for these words?"), t("When somebody else wanted other words than yours")
        )
        self.boundary: Choice[Boundary] = Choice(
            t("Whose &task is it?"), said.offered(Boundary, boundary_name)
        )
        self.boundary_why = TextField(t("Wh&y?"))
        self.boundary_by = TextField(t("Who a&greed to that?"))
        return {
            "pot_id": self.pot, "outcome_id": self.outcome, "first": self.first, "last": self.last,
            "asked_by": self.asked_by, "boundary": self.boundary, "boundary_why": self.boundary_why,
            "boundary_by": self.boundary_by,
        }  # fmt: skip

    def _show(self) -> None:
        now = self._wording
        self.words.set(now.words)
        self.part.set(self._part)
        self.met_by.set(now.met_by)
        self.who.set(now.who)
        self.way.set(_way(now))
        self.minutes.set_minutes(now.minutes)
        self.rate.set_money(now.rate or None)
        self.cost.set_money(now.cost or None)
        self.per.set(now.per)
        self.pot.set(now.pot_id)
        self.outcome.set(now.outcome_id)
        self.first.set_day(now.first)
        self.last.set_day(now.last)
        self.asked_by.set(now.asked_by)
        self.boundary.set(now.boundary)
        self.boundary_why.set(now.boundary_why)
        self.boundary_by.set(now.boundary_by)

    def _usual(self) -> None:
        if not self._wording.id:
            self.way.set(USUAL.get(self.met_by.read(), Way.FREE))
        self._fold()

    def _fold(self) -> None:
        way = self.way.read()
        unclear = self.boundary.read() is not Boundary.SOCIAL
        shown: dict[Field, bool] = {
            self.minutes: way is Way.HOURS,
            self.rate: way is Way.HOURS,
            self.cost: way is Way.AMOUNT,
            self.per: way is Way.AMOUNT,
            self.boundary_why: unclear,
            self.boundary_by: unclear,
        }
        for field, is_shown in shown.items():
            field.setVisible(is_shown)

    def read(self) -> NewLine | None:
        """Give the line, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        area = found.pop("area", self._part)
        found.pop("way")
        nothing = {"minutes": 0, "rate": NOTHING, "cost": NOTHING, "boundary_why": "", "boundary_by": ""}
        return NewLine(area, replace(self._wording, **{**nothing, **found}))


def _way(wording: LineWording) -> Way:
    if not wording.id:
        return USUAL.get(wording.met_by, Way.FREE)
    if wording.minutes:
        return Way.HOURS
    return Way.AMOUNT if wording.cost else Way.FREE
