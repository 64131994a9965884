"""The page of the rota: a week as a picture or a list, its gaps, and what can be done about them."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from app.employment.pa import PersonalAssistant
from app.employment.shift import Absence
from app.period import Period
from app.usecases.hours.seen import monday_of
from app.usecases.hours.writing import ring_in_card_pdf
from app.usecases.rota.pattern import calendar_file
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.pages.rota.grid import WeekTimes
from ui.pages.rota.rows import columns
from ui.pages.rota.seen import RotaSeen, SlotSeen, see
from ui.pages.rota.work import RotaWork
from ui.parts.button import Button
from ui.parts.card import Card, Empty
from ui.parts.clock import Clock, today
from ui.parts.items import Item, Items
from ui.parts.layout import in_row
from ui.parts.rows import Rows
from ui.parts.table import Table
from ui.parts.weekly import day_name, week_words
from ui.tasks import Book, Tasks
from ui.theme import px, space

WEEK = timedelta(weeks=1)
CALENDAR_WEEKS = 12


class RotaPage(AskingPage):
    """Shows who comes in a week, says where nobody does, and finds cover."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.sick_button = Button(t("&Somebody is sick"), self._ask_sick, "second")
        self.earlier = Button(t("&Earlier"), self.go_earlier)
        self.later = Button(t("&Later"), self.go_later)
        self.plan_button = Button(t("&Plan a shift"), self._ask_plan, "main", "add")
        actions = [self.earlier, self.later, self.plan_button]
        super().__init__(tasks, t("Rota"), actions=actions)
        self._clock = clock
        self.monday = monday_of(clock())
        self.people: tuple[PersonalAssistant, ...] = ()
        self.seen: RotaSeen | None = None
        self._as_list = False
        self._wanted: SlotSeen | None = None
        self._wants_cover: tuple[Absence, SlotSeen | None] | None = None
        self.gaps = Items()
        self._gaps = Card(t("Nobody yet"), "needs").add(self.gaps)
        self.look_at = Items()
        self._look_at = Card(t("To look at")).add(self.look_at)
        self.picture = WeekTimes()
        self.rows: Rows[SlotSeen] = Rows(columns(), self)
        self.table = Table(self.rows, t("The week as a list"), fits=True)
        self.turn_button = Button(t("Show as a l&ist"), self._turn, "link")
        self.nothing = Empty(
            t("Nothing is planned yet"),
            t("Plan who comes when. Then this page shows each week, and says where nobody comes."),
            Button(t("Plan the &first shift"), self._ask_plan, "main", "add"),
        )
        self.work = RotaWork(self)
        self._build()

    def _build(self) -> None:
        self._week = Card()
        space(self._week.body, 8, (14, 12, 14, 12))
        self._week.add(in_row(self.sick_button, None, self.turn_button), self.picture, self.table)
        self._take = Card(t("To take along"))
        documents = Documents(self)
        card = Document(t("Ring-in card for this week"), "ring-in-card.pdf", self._ring_in_card)
        calendar = Document(t("Calendar of the next 12 weeks"), "rota.ics", self._calendar)
        self._take.add(
            documents.line(card, t("For whoever types in hours by telephone.")),
            documents.line(calendar, t("For the calendar on a telephone or computer."), data=True),
        )
        self._parts: tuple[QWidget, ...] = (self._gaps, self._week, self._look_at, self._take)
        self.add(self.nothing, *self._parts, None)
        for part in (self.nothing, *self._parts, self.table):
            part.hide()
        self.picture.chosen.connect(self.work.look)
        self.table.opened.connect(self.work.look)
        for keys, then in (("Ctrl+PgUp", self.go_earlier), ("Ctrl+PgDown", self.go_later)):
            short = QShortcut(QKeySequence(keys), self)
            short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            short.activated.connect(then)
        self.earlier.setToolTip("Ctrl+PgUp")
        self.later.setToolTip("Ctrl+PgDown")

    @property
    def today(self) -> date:
        """The day it is."""
        return self._clock()

    @property
    def is_this_week(self) -> bool:
        """Whether the week in hand is the one that holds today."""
        return self.monday == monday_of(self.today)

    def refresh(self) -> None:
        """Show the week as it now stands."""
        monday, now = self.monday, self._clock()
        self.tasks.ask(self, lambda book: see(book, monday, now), self._show, newest=True)

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: "plan", "sick", or a day as 2026-11-16."""
        if thing == "plan":
            self._then(self._ask_plan)
        elif thing == "sick":
            self._then(self._ask_sick)
        elif isinstance(thing, str) and thing[:1].isdigit():
            self.show_day(date.fromisoformat(thing))

    def _then(self, wish: object) -> None:
        """Ask once it is known who works for the person."""

        def ready(seen: RotaSeen) -> None:
            self._show(seen)
            if callable(wish):
                wish()

        monday, now = self.monday, self._clock()
        self.tasks.ask(self, lambda book: see(book, monday, now), ready)

    def show_day(self, day: date) -> None:
        """Show the week of a day."""
        self.monday = monday_of(day)
        self.refresh()

    def cover_for(self, away: Absence, first: SlotSeen | None = None) -> None:
        """Show where days off begin, and look for cover: for the shift that was in hand, or the earliest."""
        self._wants_cover = away, first
        self.show_day(first.planned.day if first is not None else away.first)

    def wants_focus(self, seen: SlotSeen) -> None:
        """Have the focus on a shift once the week has been read again."""
        self._wanted = seen

    def go_earlier(self) -> None:
        """Show the week before."""
        self.show_day(self.monday - WEEK)

    def go_later(self) -> None:
        """Show the week after."""
        self.show_day(self.monday + WEEK)

    def _show(self, seen: RotaSeen) -> None:
        self.seen, self.people = seen, seen.people
        self.header.say(t("Rota: {week}", week=week_words(self.monday, self._clock())), seen.cover)
        self.nothing.setVisible(not seen.slots)
        for part in (self._week, self._take):
            part.setVisible(bool(seen.slots))
        self.sick_button.setVisible(bool(seen.people))
        self.gaps.fill([self._gap(one) for one in seen.gaps])
        self._gaps.setVisible(bool(seen.gaps))
        self.look_at.fill([Item(words, one.title) for one in seen.slots for words in one.slot.warnings])
        self._look_at.setVisible(any(one.slot.warnings for one in seen.slots))
        at = self.table.currentIndex().row()
        self.rows.fill(seen.slots)
        self.table.go(min(max(at, 0), len(seen.slots) - 1))
        self.picture.show_week(seen)
        self._fold()
        self._go_on(seen)

    def _gap(self, one: SlotSeen) -> Item:
        words = t("{day}: {gap}", day=day_name(one.planned.day), gap=one.gap)
        note = ", ".join(part for part in (one.what, *one.notes) if part)
        return Item(words, note, action=t("Find cover"), then=partial(self.work.ask_cover, one))

    def _go_on(self, seen: RotaSeen) -> None:
        """Go back to the shift in hand, or on to the first one that somebody's absence left open."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._focus_on(seen.same_as(wanted))
        cover, self._wants_cover = self._wants_cover, None
        if cover is not None:
            away, first = cover
            left = [one for one in seen.gaps if one.planned.away_id == away.pa_id]
            held = seen.same_as(first) if first is not None else None
            if left:
                self.work.ask_cover(held if held is not None and held in left else left[0])

    def _focus_on(self, wanted: SlotSeen | None) -> None:
        if wanted is None:
            self.begin_at_title()
        elif self.table.isVisible():
            self.table.go(self.rows.place_of(lambda one: one is wanted))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.picture.go(wanted)

    def _turn(self) -> None:
        self._as_list = not self._as_list
        self._fold()
        self.turn_button.setText(t("Show as a p&icture") if self._as_list else t("Show as a l&ist"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the list where a picture of seven days has no room."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fold)

    def _fold(self) -> None:
        fits = WeekTimes.fits(self.viewport().width() - px(2 * 32 + 28 + 2))
        listed = self._as_list or not fits
        held = self.table.hasFocus() or any(button.hasFocus() for button in self.picture.buttons)
        self.turn_button.setVisible(fits)
        self.picture.setVisible(not listed)
        self.table.setVisible(listed)
        if held and listed and not self.table.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_plan(self) -> None:
        self.work.ask_plan()

    def _ask_sick(self) -> None:
        self.work.ask_sick()

    def _ring_in_card(self, book: Book) -> bytes:
        return ring_in_card_pdf(book, Period.weeks(self.monday, 1))

    def _calendar(self, book: Book) -> bytes:
        return calendar_file(book, Period.weeks(self.monday, CALENDAR_WEEKS))
