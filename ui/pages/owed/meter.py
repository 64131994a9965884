"""Why this money is not spare: what would have to be paid if every job ended today."""

from collections.abc import Sequence
from datetime import date

from app.money import NOTHING, Money
from app.payroll.liability import JobEnding
from app.usecases.owed.summary import LiabilityMeter, ask_insurer_first, liability, liability_pdf
from app.words import day, money, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.pages.pay.said import finding
from ui.parts.bar_chart import Bar, BarChart
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.items import Item, Items
from ui.parts.layout import beside, stacked
from ui.parts.pictured import Told
from ui.parts.text import Chip, Text
from ui.tasks import Book

Part = tuple[str, Money]


class MeterSection(Section):
    """The liability meter, as a sum, as bars, as a table, and PA by PA."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.figure, self.chip, self.held = Text("", "huge"), Chip(""), Text("")
        self.chart = BarChart(t("What the money is needed for"))
        self.people = Items(none=t("No PA works for you today."))
        self.insurer, self.unsure = Text(""), Items()
        words = stacked(
            Text(t("If every job ended today you would have to pay"), "small"),
            self.figure, self.chip, self.held, None, gap=6,
        )  # fmt: skip
        self._unsure = Card(t("What is not sure"), tone="needs").add(self.unsure)
        paper = Document(t("Why this money is not spare"), "why-not-spare.pdf", self._pdf)
        say = Card(t("When somebody asks for money back")).add(
            Text(t("This sheet shows part by part what the money is needed for."), "muted"),
            documents.line(paper), None,
        )  # fmt: skip
        before = Card(t("Before any job ends")).add(self.insurer, None)
        for card in (
            Card(tone="main").add(words),
            Card(t("What the money is needed for")).add(self.chart),
            Card(t("For each PA")).add(self.people),
            self._unsure,
            beside(before, say, least=330),
        ):
            self.body.addWidget(card)

    def _pdf(self, book: Book) -> bytes:
        return liability_pdf(book, self.clock())

    def read(self, book: Book, today: date) -> LiabilityMeter:
        """Read what today's money is needed for."""
        return liability(book, today)

    def fill(self, found: LiabilityMeter) -> None:
        """Show it."""
        self.figure.setText(money(found.amount))
        self.chip.set(*_verdict(found))
        self.held.setText(_held(found))
        parts = parts_of(found)
        self.chart.show_bars(
            [Bar(name, max(amount.pence, 0), money(amount)) for name, amount in parts if amount],
            _in_words(found, parts),
            _titles(),
            _table(found),
        )
        self.people.fill([_person(job) for job in found.jobs])
        self.insurer.setText(ask_insurer_first(found.policy, found.on))
        self.unsure.fill([finding(one) for one in found.findings])
        self._unsure.setVisible(bool(found.findings))


def parts_of(found: LiabilityMeter) -> list[Part]:
    """Give the parts that the sum is made of, by name."""
    return [
        (t("Wages not on a payslip yet"), found.wages),
        (t("Wages not paid out yet"), found.net_pay),
        (t("Holiday not taken"), found.leave),
        (t("Notice"), found.notice),
        (t("Redundancy pay"), found.redundancy),
        (t("Your tax and pension on top"), found.on_costs),
        (t("Tax and National Insurance"), found.ending.hmrc),
        (t("Pension"), found.ending.pension),
        (t("Other bills"), found.bills),
    ]


def _titles() -> tuple[str, ...]:
    parts = (t("Wages"), t("Holiday"), t("Notice"), t("Redundancy"), t("On top"))
    return (t("Who or what"), *parts, t("In all"))


def _table(found: LiabilityMeter) -> list[Told]:
    """Give the same figures PA by PA, then what belongs to no one PA, then all of it."""
    none = ("–",) * 5
    others = (
        (t("Wages not paid out yet"), found.net_pay),
        (t("Tax and National Insurance"), found.ending.hmrc),
        (t("Pension"), found.ending.pension),
        (t("Other bills"), found.bills),
    )
    sums = (found.wages, found.leave, found.notice, found.redundancy, found.on_costs, found.amount)
    return [
        *((job.name, *map(money, (*_of(job), job.amount))) for job in found.jobs),
        *((name, *none, money(amount)) for name, amount in others if amount),
        (t("In all"), *map(money, sums)),
    ]


def _of(job: JobEnding) -> tuple[Money, ...]:
    return job.wages, job.leave, job.notice, job.redundancy, job.on_costs


def _verdict(found: LiabilityMeter) -> tuple[str, str]:
    if found.left >= NOTHING:
        return t("Your money reaches"), "ok"
    return t("Your money does not reach"), "bad"


def _person(job: JobEnding) -> Item:
    parts = [
        (t("wages {amount}", amount=money(job.wages)), job.wages),
        (t("holiday {amount}", amount=money(job.leave)), job.leave),
        (tn("notice of 1 week {amount}", "notice of {count} weeks {amount}", job.notice_weeks,
            amount=money(job.notice)), job.notice),
        (t("redundancy {amount}", amount=money(job.redundancy)), job.redundancy),
        (t("tax and pension on top {amount}", amount=money(job.on_costs)), job.on_costs),
    ]  # fmt: skip
    said = " · ".join(words for words, amount in parts if amount)
    return Item(t("{name}: {amount}", name=job.name, amount=money(job.amount)), said[:1].upper() + said[1:])


def _held(found: LiabilityMeter) -> str:
    held = t("On {day} there is {amount} in your accounts.", day=day(found.on), amount=money(found.held))
    if found.left >= NOTHING:
        return f"{held} {t('So {amount} is truly left.', amount=money(found.left))}"
    return f"{held} {t('That is {amount} too little.', amount=money(-found.left))}"


def _in_words(found: LiabilityMeter, parts: Sequence[Part]) -> str:
    said = ", ".join(f"{name} {money(amount)}" for name, amount in parts if amount)
    return t("{amount} in all: {parts}.", amount=money(found.amount), parts=said or t("nothing"))
