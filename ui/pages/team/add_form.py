"""Adding a PA: a few questions to begin with; everything else has its place on the PA's own page."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.contract import Contract, HoursKind, PayFrequency
from app.employment.names import frequency_name
from app.employment.pa import PersonalAssistant, Relation
from app.words import t
from ui.dialogs.amounts import HoursField, RateField
from ui.dialogs.asking import Asking
from ui.pages.team import said
from ui.pages.team.lowest import LowestBeside
from ui.parts.card import rule
from ui.parts.field import Choice, DateField, Form, Radios, TextField
from ui.parts.text import Heading, Text
from ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class NewPa:
    """A PA as they were typed: who they are, and their first terms."""

    pa: PersonalAssistant
    contract: Contract


class AddPaForm(Asking):
    """Asks for a new PA; the answer is a `NewPa`."""

    def __init__(self, parent: QWidget, tasks: Tasks, today: date, person: str) -> None:
        says = t("Only what is needed to begin. You can say the rest later, on their own page.")
        super().__init__(parent, t("Add a PA"), says, t("&Add them"))
        self._ask_who(today)
        self._ask_work()
        self._ask_pay(today)
        self._ask_kin(person)
        self.lowest = LowestBeside(tasks, self.hourly, self.started, lambda: None)
        self._form = Form(
            self.problems,
            name=self.name, started=self.started, job=self.job, hours=self.hours, weekly=self.weekly,
            hourly=self.hourly, frequency=self.frequency, pay_day=self.pay_day, relation=self.relation,
            household=self.household,
        )  # fmt: skip
        self._lay_out()
        self.hours.changed.connect(self._ask_more)
        self.relation.changed.connect(self._ask_more)
        self._ask_more()
        self.lowest.ask()
        self.name.go()

    def _ask_who(self, today: date) -> None:
        self.name = TextField(t("&Name"), needed=t("Type their name."))
        self.started = DateField(
            t("&First day of work"), today, t("Like 1 12 2026"), needed=t("Type their first day of work.")
        )
        self.started.set_day(today)

    def _ask_work(self) -> None:
        self.job = TextField(t("What is their &job?"), t("Like “Weekday PA” or “Night support”"))
        self.hours: Radios[HoursKind] = Radios(t("How do their hours fall?"), said.kinds_of_hours())
        self.hours.set(HoursKind.REGULAR)
        self.weekly = HoursField(
            t("Usual hours a &week"), needed=t("Type how many hours a week, like 14 or 14:30.")
        )

    def _ask_pay(self, today: date) -> None:
        self.hourly = RateField(
            t("Pay for an h&our, in pounds"), needed=t("Type what an hour is paid, in pounds.")
        )
        self.frequency: Choice[PayFrequency] = Choice(
            t("How of&ten are they paid?"), said.offered(PayFrequency, frequency_name)
        )
        self.frequency.set(PayFrequency.FOUR_WEEKLY)
        self.pay_day = DateField(
            t("The first pay &day"), today, t("Like 18 12 2026"), needed=t("Type their first pay day.")
        )

    def _ask_kin(self, person: str) -> None:
        self.relation: Choice[Relation] = Choice(
            t("What are they to &{name}?", name=person), said.relations()
        )
        homes = [(t("N&o"), False), (t("&Yes"), True)]
        self.household: Radios[bool] = Radios(t("Do they live in the same home?"), homes)
        self.household.set(False)
        self.rule = Text(
            t(
                "Relatives in the same home may be paid only if the council agrees first. "
                "You can write down what it says on their page."
            ),
            "small",
        )

    def _lay_out(self) -> None:
        self.add(
            self.name, self.started, rule(), Heading(t("The work"), 3), self.job, self.hours, self.weekly,
            rule(), Heading(t("The pay"), 3), self.hourly, self.lowest, self.frequency, self.pay_day,
            rule(), Heading(t("Family"), 3), self.relation, self.household, self.rule,
        )  # fmt: skip

    def _ask_more(self) -> None:
        self.weekly.setVisible(self.hours.read() is not HoursKind.IRREGULAR)
        related = self.relation.read() not in (Relation.NONE, Relation.FRIEND)
        self.household.setVisible(self.relation.read() is not Relation.NONE)
        self.rule.setVisible(related)

    def read(self) -> NewPa | None:
        """Give the new PA, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        pa = PersonalAssistant(
            0,
            found["name"],
            found["started"],
            relation=found["relation"],
            same_household=found.get("household", False),
        )
        contract = Contract(
            0,
            0,
            found["started"],
            found["hourly"],
            found["frequency"],
            found["pay_day"],
            job=found["job"],
            hours=found["hours"],
            weekly_minutes=found.get("weekly", 0),
        )
        return NewPa(pa, contract)
