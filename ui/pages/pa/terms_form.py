"""Asking for a PA's terms of work: those typed wrong put right, or new ones from a day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.contract import Contract, HolidayPay, HoursKind, PayFrequency
from app.employment.names import frequency_name
from app.employment.pa import PersonalAssistant
from app.funding.agreement import Pot
from app.words import t
from ui.dialogs.amounts import CountField, DaysField, HoursField, RateField
from ui.dialogs.asking import Asking
from ui.pages.pa.rates import Rates
from ui.pages.team import said
from ui.pages.team.lowest import LowestBeside
from ui.parts.card import rule
from ui.parts.field import Choice, DateField, Form, Radios, TextField
from ui.parts.text import Heading
from ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Around:
    """What a form of terms needs besides them: whose they are, whose money may pay, and what day it is."""

    pa: PersonalAssistant
    pots: Sequence[Pot]
    today: date


class TermsForm(Asking):
    """Asks for terms; the answer is a `Contract` whose `first` is the day they begin."""

    def __init__(
        self, parent: QWidget, tasks: Tasks, contract: Contract, around: Around, words: tuple[str, str]
    ) -> None:
        super().__init__(parent, words[0], words[1], t("&Save the terms"))
        self._contract = contract
        self._ask_work(around)
        self._ask_pay(around)
        self._ask_leave(around)
        self.rates = Rates()
        self.lowest = LowestBeside(tasks, self.hourly, self.first, lambda: around.pa.born)
        self._lay_out(several=len(around.pots) > 1)
        self._show(contract, [pot.id for pot in around.pots])
        self.hours.changed.connect(self._ask_more)
        self._ask_more()
        self.lowest.ask()
        self.first.go()

    @classmethod
    def wrong(cls, parent: QWidget, tasks: Tasks, contract: Contract, around: Around) -> "TermsForm":
        """Ask for terms that were typed wrong, as they should have been."""
        says = t(
            "Put right what was typed wrong. It changes from the day these terms began. "
            "Pay that is already worked out stays as it is."
        )
        return cls(parent, tasks, contract, around, (t("Something was typed wrong"), says))

    @classmethod
    def new(cls, parent: QWidget, tasks: Tasks, newest: Contract, around: Around) -> "TermsForm":
        """Ask for new terms, beginning from those there are; the day is to be typed."""
        says = t(
            "The terms you have now end the day before, and stay as they were. "
            "Talk about the change first, and write it down for both of you."
        )
        title = t("Change the terms from a day")
        form = cls(parent, tasks, replace(newest, signed=None), around, (title, says))
        form.first.set_day(None)
        return form

    @classmethod
    def another(cls, parent: QWidget, tasks: Tasks, beside: Contract, around: Around) -> "TermsForm":
        """Ask for the terms of another job of the same PA, which goes on beside the ones there are."""
        says = t("It goes on beside the job they have. The payslip shows both.")
        new = replace(beside, id=0, signed=None, last=None, job="", weekly_minutes=0)
        form = cls(parent, tasks, new, around, (t("Another job of theirs"), says))
        form.first.set_day(None)
        return form

    def _ask_work(self, around: Around) -> None:
        self.first = DateField(
            t("From which &day do these terms hold?"), around.today, needed=t("Type the day the terms begin.")
        )
        self.job = TextField(t("What is their &job?"), t("Like “Weekday PA” or “Night support”"))
        self.hours: Radios[HoursKind] = Radios(t("How do their hours fall?"), said.kinds_of_hours())
        self.weekly = HoursField(
            t("Usual hours a &week"), needed=t("Type how many hours a week, like 14 or 14:30.")
        )
        self.days = DaysField(t("Usual da&ys a week"))

    def _ask_pay(self, around: Around) -> None:
        self.hourly = RateField(
            t("Pay for an h&our, in pounds"), needed=t("Type what an hour is paid, in pounds.")
        )
        self.frequency: Choice[PayFrequency] = Choice(
            t("How of&ten are they paid?"), said.offered(PayFrequency, frequency_name)
        )
        self.pay_day = DateField(
            t("A pa&y day under these terms"), around.today, needed=t("Type a day on which they are paid.")
        )
        self.worked_to = CountField(
            t("How many days before the pay day does the time paid for end?"),
            t("0 when they are paid up to the pay day itself"),
            needed=t("Type a number of days, or 0."),
            most=60,
        )
        self.pot: Choice[int] = Choice(
            t("Whose &money pays?"), [(pot.label or pot.name, pot.id) for pot in around.pots]
        )

    def _ask_leave(self, around: Around) -> None:
        self.holiday: Radios[HolidayPay] = Radios(t("When is holiday paid?"), said.ways_of_holiday())
        self.leave_year = DateField(
            t("The &leave year begins on"),
            around.today,
            t("Like 1 4 2026. Leave it empty for the day they started."),
        )
        self.notice = CountField(
            t("Weeks of &notice"),
            t("The law may ask for more: a week for each whole year, up to 12."),
            needed=t("Type the weeks of notice, 1 at least."),
            least=1,
            most=52,
        )

    def _lay_out(self, *, several: bool) -> None:
        self._form = Form(
            self.problems,
            first=self.first, job=self.job, hours=self.hours, weekly=self.weekly, days=self.days,
            hourly=self.hourly, frequency=self.frequency, pay_day=self.pay_day, worked_to=self.worked_to,
            pot=self.pot, **self.rates.fields,
            holiday=self.holiday, leave_year=self.leave_year, notice=self.notice,
        )  # fmt: skip
        self.pot.setVisible(several)
        self.add(
            self.first, self.job, rule(), Heading(t("The hours"), 3), self.hours, self.weekly, self.days,
            rule(), Heading(t("The pay"), 3), self.hourly, self.lowest, self.frequency, self.pay_day,
            self.worked_to, self.pot, rule(), Heading(t("Other rates"), 3), self.rates,
            rule(), Heading(t("Holiday and notice"), 3), self.holiday, self.leave_year, self.notice,
        )  # fmt: skip

    def _show(self, now: Contract, pots: Sequence[int]) -> None:
        self.first.set_day(now.first)
        self.job.set(now.job)
        self.hours.set(now.hours)
        self.weekly.set_minutes(now.weekly_minutes)
        self.days.set_half_days(now.half_days)
        self.hourly.set_money(now.hourly)
        self.frequency.set(now.frequency)
        self.pay_day.set_day(now.first_pay_day)
        self.worked_to.set_count(now.worked_to_days)
        if now.pot_id in pots:
            self.pot.set(now.pot_id)
        self.rates.show_rates(now)
        self.holiday.set(now.holiday)
        self.leave_year.set_day(now.leave_year)
        self.notice.set_count(now.notice_weeks)

    def _ask_more(self) -> None:
        irregular = self.hours.read() is HoursKind.IRREGULAR
        regular = self.hours.read() is HoursKind.REGULAR
        self.weekly.setVisible(not irregular)
        self.days.setVisible(not irregular)
        # By law holiday may come with each pay only where the hours change, or are for part of the year.
        self.holiday.setVisible(not regular)
        if regular:
            self.holiday.set(HolidayPay.WHEN_TAKEN)

    def read(self) -> Contract | None:
        """Give the terms, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        return replace(
            self._contract,
            first=found["first"],
            job=found["job"],
            hours=found["hours"],
            weekly_minutes=found.get("weekly", 0),
            half_days=found.get("days", self._contract.half_days),
            hourly=found["hourly"],
            frequency=found["frequency"],
            first_pay_day=found["pay_day"],
            worked_to_days=found["worked_to"],
            pot_id=found.get("pot", self._contract.pot_id),
            holiday=found.get("holiday", HolidayPay.WHEN_TAKEN),
            leave_year=found["leave_year"],
            notice_weeks=found["notice"],
            **self.rates.read(found),
        )
