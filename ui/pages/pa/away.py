"""A PA's time off: how much holiday is left, and the days away."""

from dataclasses import replace
from decimal import Decimal
from functools import partial

from app.employment.absence import absence_name
from app.employment.shift import Absence, AbsenceKind
from app.usecases.hours.absences import (
    LeaveLedger,
    LeaveUnit,
    keep_absence,
    keep_carried_leave,
    take_absence_out,
)
from app.words import day, stretch, t
from ui.dialogs.asking_page import AskingPage
from ui.pages.pa.absence_form import AbsenceForm, BroughtInForm
from ui.pages.pa.section import Section
from ui.pages.pa.seen import Seen
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import beside
from ui.parts.lines import Line, Lines
from ui.parts.text import Text

TONES = {AbsenceKind.HOLIDAY: "info", AbsenceKind.SICK: "warn"}


class AwaySection(Section):
    """Shows the holiday of this leave year, and every day away."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self.facts = Facts()
        self.says = Text("", "small")
        self.holiday = Button(t("Add &holiday"), partial(self.ask, AbsenceKind.HOLIDAY), "second")
        self.sick = Button(t("They are sic&k"), partial(self.ask, AbsenceKind.SICK), "second")
        self.other = Button(t("&Other days away"), partial(self.ask, AbsenceKind.UNPAID))
        self.carried = Button(t("Holiday brought in from &before"), self._ask_carried, "link")
        self.lines = Lines(t("No days away are written down."))
        holiday = Card(t("Holiday")).add(self.facts, self.says, flowing(self.carried), None)
        days = Card(t("Days away")).add(flowing(self.holiday, self.sick, self.other), self.lines, None)
        self.body.addWidget(beside(holiday, days, (2, 3), least=380))
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show it as it now is."""
        self.seen = seen
        ledger = seen.ledger
        self.carried.setVisible(ledger is not None)
        self.facts.fill(ledger_facts(ledger) if ledger is not None else [])
        self.says.setText(_says(ledger))
        self.lines.fill([self._line(one) for one in seen.absences])

    def _line(self, one: Absence) -> Line:
        used = {line.absence_id: line.amount for line in self.seen.ledger.lines} if self.seen.ledger else {}
        if one.last is None:
            days = t("From {day}, still away", day=day(one.first))
        else:
            days = day(one.first) if one.first == one.last else stretch(one.first, one.last)
        notes = [one.note]
        if one.id in used and self.seen.ledger is not None:
            notes.append(t("Uses {amount}", amount=_amount(used[one.id], self.seen.ledger)))
        if one.fit_note is not None:
            notes.append(t("A doctor’s note covers up to {day}", day=day(one.fit_note)))
        acts = [(t("Change"), partial(self.change, one)), (t("Take it out"), partial(self._take_out, one))]
        chip = (absence_name(one.kind), TONES.get(one.kind, "plain"))
        if one.kind is AbsenceKind.SICK and one.last is None:
            acts.insert(0, (t("They are back"), partial(self._back, one)))
        return Line(days, tuple(notes), (chip,), tuple(acts))

    def ask(self, kind: AbsenceKind) -> None:
        """Ask for days away; sickness begins today and goes on until they are back."""
        today = self.clock()
        self.change(Absence(0, self.seen.pa_id, kind, today, None if kind is AbsenceKind.SICK else today))

    def change(self, absence: Absence) -> None:
        """Ask for days away as they should be."""
        hours = self.seen.ledger is not None and self.seen.ledger.unit is LeaveUnit.HOURS
        form = AbsenceForm(self.page, absence, self.clock(), in_hours=hours)
        back = self.sick if absence.kind is AbsenceKind.SICK else self.holiday
        self.page.ask_with(form, keep_absence, t("The days away are written down."), back)

    def _back(self, absence: Absence) -> None:
        form = AbsenceForm(self.page, replace(absence, last=self.clock()), self.clock(), in_hours=False)
        self.page.ask_with(form, keep_absence, t("The days away are written down."), self.sick)

    def _take_out(self, absence: Absence) -> None:
        took = partial(self.page.done, t("The days away are taken out."), self.holiday)
        self.page.tasks.do(self.page, lambda book: take_absence_out(book, absence.id), took)

    def _ask_carried(self) -> None:
        ledger = self.seen.ledger
        if ledger is not None:
            form = BroughtInForm(self.page, ledger)
            self.page.ask_with(form, keep_carried_leave, t("It is written down."), self.carried)


def ledger_facts(ledger: LeaveLedger) -> list[tuple[str, str] | tuple[str, str, str]]:
    """Say how the holiday of a leave year stands."""
    lines: list[tuple[str, str] | tuple[str, str, str]] = [
        (t("Leave year"), stretch(ledger.leave_year.first, ledger.leave_year.last)),
        (t("Earned so far"), _amount(ledger.earned, ledger)),
        (t("Brought in from before"), _amount(ledger.carried, ledger)),
        (t("Taken"), _amount(ledger.taken, ledger)),
        (t("Left now"), _amount(ledger.left, ledger), "strong"),
        (t("Booked for later"), _amount(ledger.booked, ledger)),
    ]
    if ledger.entitled != ledger.earned:
        lines.insert(1, (t("For the whole year"), _amount(ledger.entitled, ledger)))
    return [line for line in lines if ledger.carried or line[0] != t("Brought in from before")]


def _amount(count: Decimal, ledger: LeaveLedger) -> str:
    words = f"{count:f}".rstrip("0").rstrip(".") if count % 1 else f"{count:.0f}"
    if ledger.unit is LeaveUnit.HOURS:
        return t("{count} hours", count=words)
    return t("1 day") if words == "1" else t("{count} days", count=words)


def _says(ledger: LeaveLedger | None) -> str:
    if ledger is None:
        return t("Daybook cannot work out this leave year.")
    if ledger.rolled_up:
        return t("Their holiday is paid a little with each pay, so taking it is not paid again.")
    return t("By law it is 5.6 weeks a year at least. The terms may give more.")
