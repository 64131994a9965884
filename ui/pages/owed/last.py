"""The last pay of one PA, if their last day is the one chosen; nothing is kept."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from app.employment.leaving import LeavingReason
from app.employment.names import leaving_reason_name
from app.employment.pa import PersonalAssistant
from app.errors import AppError
from app.usecases.hours.leave_accrual import LeaveUnit
from app.usecases.owed.summary import LastPay, last_pay
from app.usecases.team.people import team
from app.words import day, money, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.pages.pay import said
from ui.parts.button import Button
from ui.parts.card import Card, ErrorSummary, Facts
from ui.parts.clock import Clock
from ui.parts.field import Choice, DateField, Form, TickField
from ui.parts.flow import flowing
from ui.parts.items import Items
from ui.parts.layout import Folding, beside
from ui.parts.text import Text
from ui.tasks import Book


class LastSection(Section):
    """Asks who, when and why, and shows the pay line by line."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.problems = ErrorSummary()
        self.pa: Choice[int] = Choice(t("&Who?"))
        self.last_day = DateField(
            t("Which would be their &last day?"), clock(), needed=t("Type the last day of work.")
        )
        reasons = [(leaving_reason_name(reason), reason) for reason in LeavingReason]
        self.reason: Choice[LeavingReason] = Choice(t("Wh&y would the job end?"), reasons)
        self.notice = TickField(
            t("I would pay the &notice out"),
            t("They would not work it. Otherwise they work to the last day."),
        )
        self._form = Form(
            self.problems, pa_id=self.pa, last_day=self.last_day, reason=self.reason, notice=self.notice
        )
        work = Button(t("W&ork it out"), self.work_out, "main")
        asked = Folding(self.pa, self.last_day, least=260)
        ask = Card(t("The last pay of one PA")).add(
            Text(t("Nothing is kept, and nobody is told."), "muted"), self.problems, asked,
            self.reason, self.notice,
            flowing(work),
        )  # fmt: skip
        self.pay_facts, self.owed_facts, self.findings = Facts(), Facts(), Items()
        self.sum_card = Card(t("What they would get"), tone="main").add(self.pay_facts, None)
        self.why_card = Card(t("How it comes about")).add(self.owed_facts, self.findings, None)
        self._result = beside(self.sum_card, self.why_card, least=380)
        self.body.addWidget(ask)
        self.body.addWidget(self._result)
        self._result.hide()

    def read(self, book: Book, today: date) -> tuple[PersonalAssistant, ...]:
        """Read who works for the person."""
        return tuple(one.pa for one in team(book, today) if one.pa.left is None or one.pa.left >= today)

    def fill(self, found: Sequence[PersonalAssistant]) -> None:
        """Offer them."""
        self.pa.fill([(pa.name, pa.id) for pa in found])

    def work_out(self) -> None:
        """Work out the last pay that was asked for."""
        asked = self._form.read()
        if asked is not None:
            job = partial(_worked_out, asked=asked)
            self.host.tasks.ask(self, job, self._show_pay, self._failed)

    def _failed(self, error: AppError) -> None:
        self._result.hide()
        self.problems.show_problem(error)

    def _show_pay(self, found: LastPay) -> None:
        self.pay_facts.fill(said.lines(found.payslip))
        self.owed_facts.fill(_facts(found))
        self.findings.fill([said.finding(one) for one in found.findings])
        self._result.show()
        if self.sum_card.heading is not None:
            self.sum_card.heading.say(t("What {name} would get", name=found.name))
            self.sum_card.heading.setFocus()
        self.host.ensureWidgetVisible(self.sum_card)


def _worked_out(book: Book, asked: dict[str, Any]) -> LastPay:
    return last_pay(book, asked["pa_id"], asked["last_day"], asked["reason"], notice_paid=asked["notice"])


def _facts(found: LastPay) -> list[tuple[str, str] | tuple[str, str, str]]:
    leave = found.leave
    facts: list[tuple[str, str] | tuple[str, str, str]] = [
        (t("Paid on"), day(found.pay_day)),
        (t("Wages not paid yet"), money(found.wages)),
        (t("Holiday earned this leave year"), _amount(leave.earned, found.unit)),
        (t("Holiday taken"), _amount(leave.taken, found.unit)),
        (t("Holiday left, and what it is worth"), f"{_amount(leave.left, found.unit)}, {money(leave.pay)}"),
        (t("Notice"), tn("1 week", "{count} weeks", found.notice_weeks)),
        (t("Notice that is not worked"), tn("1 day, {amount}", "{count} days, {amount}", found.notice_days,
                                            amount=money(found.notice))),
    ]  # fmt: skip
    if found.redundancy is not None:
        facts.append((t("Redundancy pay"), money(found.redundancy.amount)))
    return facts


def _amount(count: Decimal, unit: LeaveUnit) -> str:
    written = f"{count.quantize(Decimal('0.01')).normalize():f}"
    return t("{count} days", count=written) if unit is LeaveUnit.DAYS else t("{count} hours", count=written)
