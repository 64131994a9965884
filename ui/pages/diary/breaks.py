"""Carers' breaks: the days agreed beside those planned and taken, and the care that steps in meanwhile."""

from datetime import date
from functools import partial

from app.plan.breaks import BreaksAgreed, CarerBreak
from app.usecases.life.breaks import (
    Breaks,
    agree_breaks,
    breaks,
    keep_break,
    take_agreed_out,
    take_break_out,
)
from app.words import money, stretch, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.pages.diary import said
from ui.pages.diary.break_forms import AgreedForm, BreakForm
from ui.parts.button import Button
from ui.parts.card import Card, Facts, Stat
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import beside, tiles
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text
from ui.tasks import Book


class BreaksSection(Section):
    """Shows the year of breaks; each break names the money that pays, so that funders can be told apart."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.seen: Breaks | None = None
        self.year = Text("", "muted")
        self.agreed, self.planned, self.taken = Stat(t("Agreed")), Stat(t("Planned")), Stat(t("Taken"))
        self.agreed_lines = Lines(t("No days of break are agreed yet. Often a carer’s plan has them."))
        self.lines = Lines(t("No break is written down yet."))
        self.costs, self.costs_card = Facts(), Card(t("What the care cost, by whose money"))
        self.add_break = Button(t("Write down a &break"), self.ask_new, "second")
        self.add_agreed = Button(t("Days that were &agreed"), self.ask_agreed_new, "second")
        calendar = Card(t("Breaks")).add(self.lines, flowing(self.add_break), None)
        days = Card(t("Days agreed")).add(self.agreed_lines, flowing(self.add_agreed), None)
        self.costs_card.add(self.costs)
        for part in (
            self.year, tiles(self.agreed, self.planned, self.taken),
            beside(calendar, days, (3, 2), least=320), self.costs_card,
        ):  # fmt: skip
            self.body.addWidget(part)

    def read(self, book: Book, today: date) -> Breaks:
        """Read the year of breaks."""
        return breaks(book, today)

    def fill(self, found: Breaks) -> None:
        """Show it."""
        self.seen = found
        self.year.setText(t("The year of breaks: {days}", days=stretch(found.year.first, found.year.last)))
        counted = (found.agreed_days, found.planned_days, found.taken_days)
        for stat, days in zip((self.agreed, self.planned, self.taken), counted, strict=True):
            stat.set(tn("{count} day", "{count} days", days))
        self.agreed_lines.fill([self._agreed(each) for each in found.agreed])
        self.lines.fill([self._line(each) for each in found.breaks])
        self.costs.fill(
            [(found.pots.get(pot, t("No money named")), money(cost)) for pot, cost in found.costs.items()]
        )
        self.costs_card.setVisible(bool(found.costs))

    def _agreed(self, agreed: BreaksAgreed) -> Line:
        acts: tuple[Act, ...] = (
            (t("Change"), partial(self.ask_agreed, agreed)),
            (t("Take it out"), partial(self._take_agreed_out, agreed)),
        )
        notes = said.agreed_notes(agreed, self._carer(agreed.helper_id), self._pot(agreed.pot_id))
        return Line(said.agreed_words(agreed), notes, acts=acts)

    def _line(self, one: CarerBreak) -> Line:
        chip = (t("Taken"), "ok") if one.taken else (t("Planned"), "info")
        acts: tuple[Act, ...] = (
            (t("Change") if one.taken else t("Change, or it was taken"), partial(self.ask, one)),
            (t("Take it out"), partial(self._take_out, one)),
        )
        notes = said.break_notes(one, self._carer(one.helper_id), self._pot(one.pot_id))
        return Line(said.break_words(one), notes, (chip,), acts)

    def _carer(self, number: int) -> str:
        carers = self.seen.carers if self.seen else ()
        return next((each.name for each in carers if each.id == number), "")

    def _pot(self, number: int) -> str:
        return self.seen.pots.get(number, "") if self.seen else ""

    def ask_new(self) -> None:
        """Ask for a new break; whose money pays is taken over from the days agreed last."""
        agreed = self.seen.agreed[-1] if self.seen and self.seen.agreed else None
        now = self.clock()
        begun = CarerBreak(0, now, now)
        if agreed is not None:
            begun = CarerBreak(
                0, now, now, pot_id=agreed.pot_id, line_id=agreed.line_id, helper_id=agreed.helper_id
            )
        self.ask(begun)

    def ask(self, one: CarerBreak) -> None:
        """Ask for a break as it stands, or a new one."""
        if self.seen is not None:
            today = self.clock()
            form = BreakForm(self.host, one, self.seen, today)
            keep = partial(keep_break, today=today)
            self.host.ask_with(form, keep, t("The break is written down."), self.add_break)

    def ask_agreed_new(self) -> None:
        """Ask for days of break that were agreed."""
        self.ask_agreed(BreaksAgreed(0, 0, self.clock()))

    def ask_agreed(self, agreed: BreaksAgreed) -> None:
        """Ask for days of break that were agreed, as they stand or new."""
        if self.seen is not None:
            form = AgreedForm(self.host, agreed, self.seen, self.clock())
            self.host.ask_with(form, agree_breaks, t("The days are written down."), self.add_agreed)

    def _take_out(self, one: CarerBreak) -> None:
        gone = partial(self.host.done, t("The break is taken out."), self.add_break)
        self.host.tasks.do(self.host, lambda book: take_break_out(book, one.id), gone)

    def _take_agreed_out(self, agreed: BreaksAgreed) -> None:
        gone = partial(self.host.done, t("The days are taken out."), self.add_agreed)
        self.host.tasks.do(self.host, lambda book: take_agreed_out(book, agreed.id), gone)
