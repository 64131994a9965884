"""The page of hours: a PA's week in one sheet, what it comes to, and that both agree."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.usecases.hours.seen import monday_of
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.pages.hours.agree_card import AgreeCard
from ui.pages.hours.agreeing import Agreeing
from ui.pages.hours.comes_to import ComesTo
from ui.pages.hours.grid import WeekGrid
from ui.pages.hours.reading_in import PageSeen, see
from ui.pages.hours.said import terms_words
from ui.pages.hours.seen import WeekSeen
from ui.pages.hours.work import HoursWork
from ui.parts.button import Button
from ui.parts.card import Card, Empty
from ui.parts.clock import Clock, today
from ui.parts.field import Choice
from ui.parts.items import Item, Items
from ui.parts.layout import beside
from ui.parts.weekly import week_words
from ui.tasks import Tasks
from ui.theme import limit

WEEK = timedelta(weeks=1)


class HoursPage(AskingPage):
    """Shows one week of one PA; what is typed is kept line by line, and both agree it here."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.fill_button = Button(t("&Fill in as planned"), self._fill)
        self.earlier = Button(t("&Earlier"), self.go_earlier)
        self.later = Button(t("&Later"), self.go_later)
        super().__init__(tasks, t("Hours"), actions=[self.fill_button, self.earlier, self.later])
        self._clock = clock
        self.pa_id = 0
        self.monday = monday_of(clock())
        self.seen: PageSeen | None = None
        self._wishes_typing = False
        self.whose: Choice[int] = Choice(t("&Whose hours"))
        limit(self.whose, max_width=340)
        self.grid, self.cost, self.agree = WeekGrid(), ComesTo(), AgreeCard()
        self.look_at = Items()
        self._look_at = Card(t("To look at")).add(self.look_at)
        self.nobody = Empty(
            t("Nobody works for you yet"),
            t("Add your first PA. Then their hours are typed in here, week by week."),
            Button(t("Go to the support &team"), partial(self._go, "team"), "main"),
        )
        self.agreeing = Agreeing(self)
        self.work = HoursWork(self)
        self._build()

    def _build(self) -> None:
        self._both = beside(self.cost, self.agree, least=360)
        self._parts: tuple[QWidget, ...] = (self.grid, self._look_at, self._both)
        self.add(self.nobody, self.whose, *self._parts, None)
        for part in (self.nobody, self.whose, *self._parts, self.fill_button):
            part.hide()
        self.whose.changed.connect(self._choose)
        for keys, then in (("Ctrl+PgUp", self.go_earlier), ("Ctrl+PgDown", self.go_later)):
            short = QShortcut(QKeySequence(keys), self)
            short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            short.activated.connect(then)
        self.earlier.setToolTip("Ctrl+PgUp")
        self.later.setToolTip("Ctrl+PgDown")

    @property
    def week(self) -> WeekSeen:
        """The week in hand; there is one wherever something can be done with it."""
        if self.seen is None or self.seen.week is None:
            raise RuntimeError("No week is in hand")
        return self.seen.week

    @property
    def today(self) -> date:
        """The day it is."""
        return self._clock()

    def refresh(self) -> None:
        """Show the week as it now stands; what is being typed stays."""
        pa_id, monday, now = self.pa_id, self.monday, self._clock()
        self.tasks.ask(self, lambda book: see(book, pa_id, monday, now), self._show, newest=True)

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: "type", the number of a PA, or that and the Monday of a week."""
        if not isinstance(thing, str):
            return
        number, _, monday = thing.partition(" ")
        if number.isdigit():
            self.pa_id = int(number)
            self.monday = monday_of(date.fromisoformat(monday)) if monday else self.monday
        self._wishes_typing = thing == "type"
        self.refresh()

    def leave_draft(self) -> bool:
        """Say whether something typed here makes no whole shift yet, and is not kept."""
        return self.grid.is_draft

    def go_earlier(self) -> None:
        """Show the week before."""
        self._turn(self.monday - WEEK)

    def go_later(self) -> None:
        """Show the week after."""
        self._turn(self.monday + WEEK)

    def _turn(self, monday: date) -> None:
        self.grid.take()
        self.monday = monday
        self.refresh()

    def _choose(self) -> None:
        self.grid.take()
        self.pa_id = self.whose.read()
        self.refresh()

    def _show(self, seen: PageSeen) -> None:
        self.seen = seen
        week = seen.week
        self.nobody.setVisible(week is None)
        self.whose.setVisible(len(seen.people) > 1)
        for part in self._parts:
            part.setVisible(week is not None)
        for button in (self.earlier, self.later):
            button.setVisible(week is not None)
        self.fill_button.setVisible(week is not None and not week.week.is_locked and week.has_plan)
        if week is None:
            self.header.say(t("Hours"))
            return
        self.pa_id = week.pa.id
        self.whose.fill([(pa.name, pa.id) for pa in seen.people])
        self._show_whose(week.pa.id)
        self.header.say(
            t("Hours: {week}", week=week_words(self.monday, self._clock())), terms_words(week.week)
        )
        self.grid.show_week(week)
        self.cost.show_cost(seen.cost)
        self.agree.show_week(week)
        self.look_at.fill([Item(one.sentence, one.remedy) for one in week.findings])
        self._look_at.setVisible(bool(week.findings))
        if self._wishes_typing:
            self._wishes_typing = False
            self.grid.begin()

    def _show_whose(self, pa_id: int) -> None:
        self.whose.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.whose.set(pa_id)
        self.whose.blockSignals(False)  # noqa: FBT003  # Qt's own

    def _fill(self) -> None:
        self.grid.take()
        self.work.fill()

    def _go(self, page: str) -> None:
        self.go.emit(page, None)
