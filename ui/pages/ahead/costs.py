"""What things cost: a week, a paid hour, each outcome, and an hour of each PA's work with what it adds."""

from datetime import date

from app.money import Money
from app.plan.names import last_known
from app.usecases.plan.cost_of import CostOf, OutcomeCost, PaHour, cost_of_things
from app.words import day, money, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.parts.bar_chart import Bar, BarChart
from ui.parts.card import Card, Stat
from ui.parts.clock import Clock
from ui.parts.layout import tiles
from ui.parts.rows import Col, Rows
from ui.parts.table import Table
from ui.parts.text import Text
from ui.tasks import Book


class CostsSection(Section):
    """Shows the person's own figures; there are none to hold them against."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.days, self.figures = Text("", "lead"), Text("", "small")
        self.week, self.hour = Stat(t("A week of my life and support")), Stat(t("An hour that was paid"))
        self.chart = BarChart(t("What each thing I want cost"))
        self.rows: Rows[PaHour] = Rows(_columns(), self)
        self.table = Table(self.rows, t("What an hour of each PA’s work truly costs"), fits=True)
        says = t(
            "The wage, and what an employer pays for it: holiday, National Insurance, pension, and a share "
            "of the insurance. An hour is an hour of work; leave is in its price."
        )
        self.outcomes = Card(t("What each thing I want cost")).add(self.chart)
        self.hours = Card(t("What an hour truly costs")).add(Text(says, "muted"), self.table, self.figures)
        own = Text(
            t("These figures are mine. No figure is “normal”, so there is none to compare them with."),
            "muted",
        )
        for part in (self.days, own, tiles(self.week, self.hour, least=300), self.outcomes, self.hours):
            self.body.addWidget(part)

    def read(self, book: Book, today: date) -> CostOf:
        """Read what things cost."""
        return cost_of_things(book, today)

    def fill(self, found: CostOf) -> None:
        """Show it."""
        self.days.setText(
            t(
                "From {first} to {last}, as far as your book knows.",
                first=day(found.days.first),
                last=day(found.days.last),
            )
        )
        self.week.set(money(found.weekly), t("{amount} was spent in these days.", amount=money(found.spent)))
        self.hour.set(*_paid_hour(found))
        self._draw(found)
        self.rows.fill(found.hours)
        self.hours.setVisible(bool(found.hours))
        self.figures.setText(_figures(found))

    def _draw(self, found: CostOf) -> None:
        self.outcomes.setVisible(any(each.number for each in found.outcomes))
        self.chart.show_bars(
            [Bar(_name(each), max(each.spent.pence, 0), money(each.spent)) for each in found.outcomes],
            "; ".join(f"{_name(each)} {money(each.spent)}" for each in found.outcomes),
            (t("What I want"), t("Spent"), t("A week")),
            [(_name(each), money(each.spent), money(each.weekly)) for each in found.outcomes],
        )


def _name(cost: OutcomeCost) -> str:
    return cost.words or t("Nothing named")


def _paid_hour(found: CostOf) -> tuple[str, str]:
    hour = found.paid_hour
    if hour is None:
        return "–", t("No payslip is in these days.")
    says = t(
        "{amount} for all hours on payslips. Nights asleep, holiday and what employing added are in it.",
        amount=money(found.paid),
    )
    return money(hour), says


def _figures(found: CostOf) -> str:
    told = []
    if found.cover:
        told.append(t("Insurance in the last year: {amount}.", amount=money(found.cover)))
    if found.figures_of:
        told.append(last_known(found.figures_of))
    if any(each.hour is None for each in found.hours):
        told.append(t("Where there are no usual hours, an hour cannot be priced."))
    return " ".join(told)


def _columns() -> list[Col[PaHour]]:
    return [
        Col[PaHour](t("Who"), lambda row: row.name, stretch=True, strong=True),
        Col[PaHour](t("An hour"), lambda row: row.hour.amount if row.hour else None, _amount, numeric=True),
        Col[PaHour](t("Wage"), lambda row: row.hour.wage if row.hour else None, _amount, numeric=True),
        Col[PaHour](t("Holiday"), lambda row: row.hour.holiday if row.hour else None, _amount, numeric=True),
        Col[PaHour](
            t("National Insurance"),
            lambda row: row.hour.insurance if row.hour else None,
            _amount,
            numeric=True,
        ),
        Col[PaHour](t("Pension"), lambda row: row.hour.pension if row.hour else None, _amount, numeric=True),
        Col[PaHour](t("Insurance"), lambda row: row.hour.cover if row.hour else None, _amount, numeric=True),
    ]


def _amount(amount: Money | None) -> str:
    return "–" if amount is None else money(amount)
