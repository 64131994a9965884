"""Asking what the council allocated, and how the guide became the final sum."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.money import NOTHING
from app.plan.allocation import Adjustment, Allocation, Answer
from app.plan.names import answer_name
from app.words import t
from ui.dialogs.amounts import HoursField, RateField
from ui.dialogs.asking import Asking
from ui.pages.plan import said
from ui.pages.plan.seen import Seen
from ui.parts.area import AreaField
from ui.parts.card import rule
from ui.parts.field import Choice, DateField, Field, Form, MoneyField, Radios, TextField
from ui.parts.text import Heading


class AllocationForm(Asking):
    """Asks for what one pot was told; the answer is an `Allocation`."""

    def __init__(self, parent: QWidget, seen: Seen, allocation: Allocation, today: date) -> None:
        title = t("Change what we were told") if allocation.id else t("The amount we were told")
        says = t("Copy it from the letter. Daybook does not work out what you should get.")
        super().__init__(parent, title, says, t("&Save"))
        self._allocation = allocation
        told, how = self._ask_told(seen, today), self._ask_how()
        self._form = Form(self.problems, **told, **how)
        self.add(*told.values(), rule(), Heading(t("How they came to it, if they said so"), 3), *how.values())
        self._show(allocation)
        self._form.fields["told"].go()

    def _ask_told(self, seen: Seen, today: date) -> dict[str, Field]:
        pots = [(pot.label or pot.name, pot.id) for pot in seen.pots]
        self.pot: Choice[int] = Choice(t("Whose &money?"), pots)
        if len(pots) < 2:
            self.pot.hide()
        return {
            "pot_id": self.pot,
            "told": DateField(t("The &day you were told"), today, needed=t("Type the day you were told.")),
            "told_by": TextField(t("&Who told you?")),
            "indicative": RateField(
                t("The &guide: the first sum a week, in pounds"),
                t("Also called the indicative budget"),
                needed=t("Type the sum a week, in pounds."),
            ),
            "final": RateField(t("The &final sum a week, in pounds"), t("Leave this empty until you know.")),
            "final_told": DateField(
                t("The day you were told the fina&l sum"), today, t("Leave this empty until you know.")
            ),
        }

    def _ask_how(self) -> dict[str, Field]:
        return {
            "questionnaire": TextField(t("The &questionnaire"), t("Its name or version")),
            "points": TextField(t("&Points, or the band")),
            "table": TextField(t("The &table that turned points into pounds"), t("Its name or version")),
            "assumed_rate": RateField(t("The hourly &rate they reckoned with, in pounds")),
            "assessed_minutes": HoursField(t("Hours of support a w&eek they reckoned with")),
            "unpaid_minutes": HoursField(t("Hours of &unpaid help a week they counted on")),
            "note": AreaField(t("&Note (you can leave this empty)"), height=76),
        }

    def _show(self, now: Allocation) -> None:
        for name, field in self._form.fields.items():
            value = getattr(now, name)
            if isinstance(field, DateField):
                field.set_day(value)
            elif isinstance(field, RateField):
                field.set_money(value or None)
            elif isinstance(field, HoursField):
                field.set_minutes(value)
            elif isinstance(field, TextField | AreaField):
                field.set(value)
        self.pot.set(now.pot_id)

    def read(self) -> Allocation | None:
        """Give the allocation, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        found["assumed_rate"] = found["assumed_rate"] or NOTHING
        return replace(self._allocation, **found)


class StepForm(Asking):
    """Asks for a step from the guide to the final sum; the answer is an `Adjustment`."""

    def __init__(self, parent: QWidget, step: Adjustment, today: date) -> None:
        title = t("Change the step") if step.id else t("A step, or something you asked for")
        says = t("What made the sum larger or smaller? Write down what was refused as well.")
        super().__init__(parent, title, says, t("&Save"))
        self._step = step
        self.what = TextField(
            t("&What was it?"), t("Like “Help at night”"), needed=t("Say what was changed or asked for.")
        )
        self.day = DateField(t("The &day"), today, needed=t("Type the day."))
        self.asked = RateField(t("How much a week did you &ask for, in pounds?"), t("If you asked"))
        self.answer: Radios[Answer] = Radios(t("What became of it?"), said.offered(Answer, answer_name))
        self.amount = MoneyField(
            t("How much did it &change a week, in pounds?"), t("With a minus where it lowered the sum")
        )
        self.who = TextField(t("Wh&o decided?"))
        self.why = AreaField(t("Wh&y, in their words?"), height=76)
        self._form = Form(
            self.problems,
            what=self.what, day=self.day, asked=self.asked, answer=self.answer, amount=self.amount,
            who=self.who, why=self.why,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self._show(step)
        self.what.go()

    def _show(self, now: Adjustment) -> None:
        self.what.set(now.what)
        self.day.set_day(now.day)
        self.asked.set_money(now.asked or None)
        self.answer.set(now.answer)
        self.amount.set_money(now.amount or None)
        self.who.set(now.who)
        self.why.set(now.why)

    def read(self) -> Adjustment | None:
        """Give the step, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        found |= {name: found[name] or NOTHING for name in ("asked", "amount")}
        return replace(self._step, **found)
