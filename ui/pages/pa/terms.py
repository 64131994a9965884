"""A PA's terms of work: now, from a later day and before; with two ways to change them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.employment.contract import Contract, HoursKind
from app.employment.names import frequency_name, holiday_pay_name, hours_kind_name
from app.usecases.team.people import change_contract, put_contract_right
from app.words import day, money, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.pages.pa.rates import other_rates
from ui.pages.pa.section import Section
from ui.pages.pa.seen import Seen
from ui.pages.pa.statement import StatementCard
from ui.pages.pa.terms_form import Around, TermsForm
from ui.pages.team import said
from ui.parts.button import Button
from ui.parts.card import Card, Facts, rule
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import LARGE, beside, column, stacked, tiles
from ui.parts.text import Heading, Text
from ui.tasks import Book


class JobCard(Card):
    """The terms of one job; `new` and `wrong` carry the terms that are to change."""

    new = Signal(object)
    wrong = Signal(object)

    def __init__(self) -> None:
        super().__init__(t("Terms of work"))
        self._now: Contract | None = None
        self._newest: Contract | None = None
        self.facts = Facts()
        self.new_button = Button(t("Chan&ge the terms from a day"), self._new, "second")
        self.wrong_button = Button(t("Something was &typed wrong"), self._wrong, "second")
        self.coming, self.earlier = Items(), Items(none=t("None. When the terms change, the old stay here."))
        self._coming = stacked(Heading(t("Terms still to come"), 3), self.coming, gap=8)
        acts = tiles(
            _act(self.new_button, t("You agreed something new. Those before stay as they were.")),
            _act(self.wrong_button, t("Puts these terms right, from the day they began.")),
            least=260,
        )
        earlier = stacked(Heading(t("Earlier terms"), 3), self.earlier, gap=8)
        self.add(self.facts, rule(), acts, rule(), self._coming, earlier, None)

    def show_job(self, now: Contract, all_of_job: Sequence[Contract], today: date, *, alone: bool) -> None:
        """Show a job's terms; where a PA has several jobs, the heading and the buttons say which it is."""
        self._now, self._newest = now, all_of_job[-1]
        if self.heading is not None:
            self.heading.say(t("Terms of work") if alone else t("Terms of work: {job}", job=now.job))
        for button in (self.new_button, self.wrong_button):
            words = button.text().replace("&", "")
            button.setAccessibleName("" if alone else f"{words}: {now.job}")
        self.facts.fill(terms_facts(now))
        others = [one for one in reversed(all_of_job) if one != now]
        coming = [one for one in others if one.first > today]
        self._coming.setVisible(bool(coming))
        self.coming.fill([self._line(one) for one in coming])
        self.earlier.fill([self._line(one) for one in others if one not in coming])

    def _line(self, one: Contract) -> Item:
        when = t("From {day}", day=day(one.first))
        if one.last is not None:
            when = t("{first} to {last}", first=day(one.first), last=day(one.last))
        what = f"{said.usual_week(one)} · {said.hourly(one)}"
        return Item(when, what, action=t("Typed wrong"), then=partial(self.wrong.emit, one), kind="link")

    def _new(self) -> None:
        self.new.emit(self._newest)

    def _wrong(self) -> None:
        self.wrong.emit(self._now)


class TermsSection(Section):
    """Shows the terms of every job, and the written statement about them."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self.jobs: list[JobCard] = []
        self._jobs = QWidget()
        self._jobs_body = column(self._jobs, LARGE)
        self.statement = StatementCard(page, clock)
        self.another = Button(t("Add another &job of theirs"), self._ask_another, "link")
        right = stacked(self.statement, flowing(self.another), None)
        self.body.addWidget(beside(self._jobs, right, (3, 2), least=380))
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show the terms as they now are."""
        self.seen = seen
        for _ in seen.now[len(self.jobs) :]:
            card = JobCard()
            card.new.connect(self._ask_new)
            card.wrong.connect(self._ask_wrong)
            self.jobs.append(card)
            self._jobs_body.addWidget(card)
        for at, card in enumerate(self.jobs):
            card.setVisible(at < len(seen.now))
        for card, now in zip(self.jobs, seen.now, strict=False):
            of_job = [one for one in seen.file.contracts if one.job == now.job]
            card.show_job(now, of_job or [now], self.clock(), alone=len(seen.now) == 1)
        self.another.setVisible(seen.file.pa.left is None and bool(seen.now))
        self.statement.show_seen(seen)

    def _around(self) -> Around:
        return Around(self.seen.file.pa, self.seen.pots, self.clock())

    def _ask_new(self, newest: Contract) -> None:
        form = TermsForm.new(self.page, self.page.tasks, newest, self._around())
        self.page.ask_with(form, _change, t("The new terms are written down."))

    def _ask_wrong(self, contract: Contract) -> None:
        form = TermsForm.wrong(self.page, self.page.tasks, contract, self._around())
        self.page.ask_with(form, put_contract_right, t("The terms are put right."))

    def _ask_another(self) -> None:
        form = TermsForm.another(self.page, self.page.tasks, self.seen.now[0], self._around())
        self.page.ask_with(form, _change, t("The other job is written down."), self.another)


def _act(button: Button, says: str) -> QWidget:
    return stacked(flowing(button), Text(says, "small"), gap=4)


def _change(book: Book, new: Contract) -> object:
    return change_contract(book, new, new.first)


def terms_facts(now: Contract) -> list[tuple[str, str]]:
    """Say what was agreed."""
    facts = [
        (t("Job"), now.job or t("Not written down")),
        (t("These terms began on"), day(now.first)),
        (t("Hours"), hours_kind_name(now.hours)),
    ]
    if now.hours is not HoursKind.IRREGULAR:
        days = f"{now.half_days // 2}{'½' if now.half_days % 2 else ''}"
        facts.append(
            (t("Usual week"), t("{hours} on {days} days", hours=said.hours(now.weekly_minutes), days=days))
        )
    facts += [
        (t("Pay"), t("{amount} an hour", amount=money(now.hourly))),
        *other_rates(now),
        (t("Paid"), frequency_name(now.frequency)),
        (t("A pay day"), day(now.first_pay_day)),
        (t("Holiday pay"), holiday_pay_name(now.holiday)),
        (t("Notice"), tn("1 week at least", "{count} weeks at least", now.notice_weeks)),
    ]
    return [*facts, (t("They end on"), day(now.last))] if now.last is not None else facts
