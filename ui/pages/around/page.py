"""The page of the people around somebody: who acts, who helps, and who is called first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.people import Representative
from app.plan.people_around import Helper, Role
from app.usecases.books.acting import (
    act_for_oneself,
    name_representative,
    reading_only,
    representatives,
    who_acts,
)
from app.usecases.life.around import Around, around, keep_helper, take_helper_out
from app.usecases.rota.backups import order_backups
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.pages.around import said
from ui.pages.around.acting import Acting, ActingCard, ActingForm, MyselfForm
from ui.pages.around.helper_form import HelperForm
from ui.pages.team.findings import FindingLines
from ui.pages.team.said import hours
from ui.parts.button import Button
from ui.parts.card import Card, Empty, refill
from ui.parts.clock import Clock, today
from ui.parts.layout import beside, column
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Heading, Text, announce
from ui.tasks import Book, Tasks


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything the page shows."""

    around: Around
    acting: Acting


def see(book: Book, on: date) -> Seen:
    """Read everything the page shows."""
    return Seen(around(book, on), Acting(who_acts(book), representatives(book), reading_only(book)))


class AroundPage(AskingPage):
    """Lists people by what they are to the person; says who is called first, and who acts until when."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.add_button = Button(t("&Add somebody"), self.ask_new, "main", "add")
        says = t("Who helps you, who decides what, and who is called when support fails")
        self.sheet_button = Button(t("Emergency &sheet"), self._to_sheet, "second")
        super().__init__(tasks, t("People around me"), says, [self.sheet_button, self.add_button])
        self._clock = clock
        self._seen: Seen | None = None
        self.acting = ActingCard()
        self.findings = FindingLines()
        self.unpaid = Text("", "strong")
        self.order = Lines(none=t("Nobody is on the list. Tick “Call them when support fails” for somebody."))
        self._people = column()
        self.people = Card(t("Everybody")).add(self.unpaid, self._people, None)
        self._look = Card(t("What to look at")).add(self.findings, None)
        called = Card(t("Who is called when support fails")).add(
            Text(t("In this order, from the top."), "muted"), self.order, None
        )
        self._nobody()
        self.add(beside(self.acting, called, least=380), self._look, self.empty, self.people, None)
        for part in (self.empty, self.people, self._look):
            part.hide()
        self.acting.name_button.clicked.connect(self.ask_acting)
        self.acting.renew_button.clicked.connect(self.ask_renewal)
        self.acting.self_button.clicked.connect(self.act_myself)

    def _nobody(self) -> None:
        self.empty = Empty(
            t("Nobody is written down yet"),
            t(
                "Write down family and friends who help, your advocate, your social worker, whoever "
                "runs your payroll: what each decides, what they may see, and whom to call when support "
                "fails."
            ),
            Button(t("Add the first &person"), self.ask_new, "main"),
        )

    def _to_sheet(self) -> None:
        self.go.emit("bag", "sheet")

    def refresh(self) -> None:
        """Show the people as they now stand."""
        now = self._clock()
        self.tasks.ask(self, lambda book: see(book, now), self._show, newest=True)

    def _show(self, seen: Seen) -> None:
        if seen == self._seen:
            return
        self._seen = seen
        now, found = self._clock(), seen.around
        self.acting.fill(seen.acting, now)
        self.findings.fill(found.findings)
        self._look.setVisible(bool(found.findings))
        self.unpaid.setText(_unpaid(found.unpaid_minutes))
        self.order.fill(self._order(found.backups))
        self.empty.setVisible(not found.helpers)
        self.add_button.setVisible(bool(found.helpers))
        self.people.setVisible(bool(found.helpers))
        refill(self._people, list(self._by_role(found.helpers, now)))

    def _by_role(self, helpers: tuple[Helper, ...], now: date) -> Iterator[QWidget]:
        for name, them in said.by_role(helpers, now):
            lines = Lines()
            lines.fill([self._line(each, now) for each in them])
            yield Heading(name, 3)
            yield lines

    def _line(self, helper: Helper, now: date) -> Line:
        acts: tuple[Act, ...] = (
            (t("Change"), partial(self.ask, helper)),
            (t("Take out"), partial(self._take_out, helper)),
        )
        return Line(helper.name, said.notes(helper), said.chips(helper, now), acts)

    def _order(self, called: tuple[Helper, ...]) -> list[Line]:
        lines = []
        for at, each in enumerate(called):
            acts: list[Act] = []
            if at:
                acts.append((t("Earlier in the list"), partial(self._move, each, at - 1)))
            if at < len(called) - 1:
                acts.append((t("Later in the list"), partial(self._move, each, at + 1)))
            acts.append((t("Off the list"), partial(self._move, each, -1)))
            reached = each.phone or each.email or t("No phone number is written down")
            lines.append(
                Line(t("{place}. {name}", place=at + 1, name=each.name), (reached,), acts=tuple(acts))
            )
        return lines

    def _move(self, helper: Helper, to: int) -> None:
        """Put somebody at another place of the list; -1 takes them off it."""
        if self._seen is None:
            return
        numbers = [each.id for each in self._seen.around.backups if each.id != helper.id]
        if to >= 0:
            numbers.insert(to, helper.id)
        self.tasks.do(self, lambda book: order_backups(book, numbers), partial(self._moved, helper.name, to))

    def _moved(self, name: str, to: int, _: object) -> None:
        words = (
            t("{name} is now number {place}.", name=name, place=to + 1)
            if to >= 0
            else t("{name} is no longer on the list.", name=name)
        )
        self.done(words)
        announce(self, words)

    def ask_new(self) -> None:
        """Ask for somebody new."""
        self.ask(Helper(0, "", Role.FAMILY, self._clock()))

    def ask(self, helper: Helper) -> None:
        """Ask for somebody as they are, or new."""
        if self._seen is None:
            return
        last = max((each.backup for each in self._seen.around.backups), default=0) + 1
        form = HelperForm(self, helper, self._clock(), last)
        self.ask_with(form, keep_helper, t("{name} is written down.", name=helper.name or t("Somebody new")))

    def _take_out(self, helper: Helper) -> None:
        took = partial(self.done, t("{name} is taken out.", name=helper.name), None)
        self.tasks.do(self, lambda book: take_helper_out(book, helper.id), took)

    def ask_acting(self) -> None:
        """Ask for somebody new who acts for the person."""
        self._open_acting(None)

    def ask_renewal(self) -> None:
        """Ask until when whoever acts may go on."""
        if self._seen is not None and self._seen.acting.people:
            self._open_acting(self._seen.acting.people[0])

    def _open_acting(self, now: Representative | None) -> None:
        form = ActingForm(self, now, self._clock())
        self.ask_with(form, name_representative, t("It is written down who acts."), self.acting.name_button)

    def act_myself(self) -> None:
        """Ask once whether the person acts for themselves from now on."""
        if self._seen is not None and self._seen.acting.people:
            form = MyselfForm(self, self._seen.acting.people[0])
            said_so = t("You act for yourself.")
            self.ask_with(form, self._act_myself, said_so, self.acting.name_button)

    def _act_myself(self, book: Book, _: object) -> None:
        act_for_oneself(book, self._clock())


def _unpaid(minutes: int) -> str:
    if not minutes:
        return t("No unpaid help is written down.")
    return t("Unpaid help that people want to give: {hours} a week", hours=hours(minutes))
