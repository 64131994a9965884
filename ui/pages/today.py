"""Today: what is left, what is promised, what is free, and what waits to be done."""

from functools import partial

from app.errors import Severity
from app.ledger.search import EntryQuery
from app.usecases.money.ledger import count_entries
from app.usecases.today.summary import Today, see_today
from app.usecases.today.todo import ToDo
from app.words import day, long_day, money, t, weeks
from ui.pages.support_card import SupportCard
from ui.pages.year_picture import YearPicture
from ui.parts.button import Button
from ui.parts.card import Card, Empty, Stat
from ui.parts.clock import Clock, today
from ui.parts.items import Item, Items
from ui.parts.layout import beside, tiles
from ui.parts.page import Page
from ui.tasks import Tasks

_TONES = {Severity.STOP: "bad", Severity.WARNING: "warn", Severity.NOTE: "plain"}


class TodayPage(Page):
    """Answers without a click what is left and what must be done; each thing to do leads to its page."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        add = Button(t("Add &spending"), partial(self._go, "money", "add"), "main", "add")
        self.hours = Button(t("Add &hours"), partial(self._go, "hours", "type"), "second", "add")
        super().__init__(tasks, t("Today"), actions=[self.hours, add])
        self._clock = clock
        bring = Button(t("&Bring in a bank statement"), partial(self._go, "bring_in"), "main", "bring-in")
        self.begin = Empty(
            t("Begin with your bank statement"),
            t(
                "Download it from your bank as a file, and choose it here. Daybook reads every payment, "
                "and asks you only what it cannot know. Then this page shows what you have left, "
                "what is promised, and what is free to spend."
            ),
            bring,
        )
        self.year = YearPicture()
        self.held = Stat(t("In the bank"))
        self.promised = Stat(t("Already promised"))
        self.free = Stat(t("Free to spend"), tone="main")
        self.todo = Items(none=t("Nothing to do now."))
        self._stats = tiles(self.held, self.promised, self.free)
        self.support = SupportCard(self._go)
        self._lists = beside(Card(t("Things to do")).add(self.todo, None), self.support, (5, 4))
        self.add(self.begin, self.year, self._stats, self._lists, None)
        for part in (self.begin, self.year, self.support, self.hours):
            part.hide()
        self._lists.refold()

    def refresh(self) -> None:
        """Show the money as it stands today."""
        now = self._clock()
        self.tasks.ask(
            self, lambda book: (see_today(book, now), count_entries(book, EntryQuery())), self._show
        )

    def _show(self, found: tuple[Today, int]) -> None:
        seen, entries = found
        self.header.say(
            t("Today"),
            t("{day} · week {week} of your budget year", day=long_day(seen.day), week=seen.week),
        )
        self.begin.setVisible(not entries)
        self.year.setVisible(bool(entries))
        self.year.show_year(seen)
        self.held.set(money(seen.left.held), _checked(seen))
        self.promised.set(money(seen.left.promised), _promises(seen))
        self.free.set(money(seen.left.free), _lasts(seen))
        self.free.tint("needs" if _is_much(seen) else "main")
        self.todo.fill([self._item(todo) for todo in seen.todo])
        self.hours.setVisible(seen.has_team)
        self.support.setVisible(seen.support is not None)
        if seen.support is not None:
            self.support.show_support(seen.support)
        self._lists.refold()

    def _item(self, todo: ToDo) -> Item:
        return Item(
            todo.what,
            todo.detail,
            todo.when,
            _TONES[todo.severity],
            t("Open"),
            partial(self._go, todo.page, todo.wish or None),
            kind="link",
        )

    def _go(self, page: str, thing: object = None) -> None:
        self.go.emit(page, thing)


def _checked(seen: Today) -> str:
    """Say how far the bank's word reaches; with several accounts, the one that is furthest behind."""
    agreed = [one.agreed for one in seen.accounts]
    known = [one for one in agreed if one is not None]
    if len(known) < len(agreed) or not known:
        return t("Not checked with a bank statement yet")
    oldest = min(known, key=lambda one: one.day)
    if not all(one.agrees for one in known):
        return t("Does not agree with your statement to {day}", day=day(oldest.day))
    return t("Checked with your statement to {day}", day=day(oldest.day))


def _promises(seen: Today) -> str:
    out = [due for due in seen.promised if due.amount.pence < 0]
    if not out:
        return t("Nothing you owe is waiting")
    shown = [f"{due.payee} {money(abs(due.amount))}" for due in out[:3]]
    return " · ".join(shown) + (t(" and {count} more", count=len(out) - 3) if len(out) > 3 else "")


def _lasts(seen: Today) -> str:
    if seen.left.weeks is None:
        return t("What is in the bank, less what is promised")
    if _is_much(seen):
        return t(
            "{weeks} weeks of money, more than the {kept} you may keep",
            weeks=weeks(seen.left.weeks),
            kept=seen.kept_weeks,
        )
    if not seen.kept_weeks:
        return t("{weeks} weeks of money", weeks=weeks(seen.left.weeks))
    return t(
        "{weeks} weeks of money. You may keep up to {kept}",
        weeks=weeks(seen.left.weeks),
        kept=seen.kept_weeks,
    )


def _is_much(seen: Today) -> bool:
    return bool(seen.kept_weeks and seen.left.weeks is not None and seen.left.weeks > seen.kept_weeks)
