"""Times in hospital or away: what was agreed, what each PA is paid, and which hours were not used."""

from datetime import date
from functools import partial

from app.employment.stay import Stay, reason_name
from app.usecases.pay.hospital import StayOfPa, StayPay, keep_stay, stay_pay, stays, take_stay_out
from app.words import day, money, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.pages.owed.stay_form import StayForm
from ui.pages.pay.said import hours
from ui.parts.button import Button
from ui.parts.card import Card, Facts, refill
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, column
from ui.parts.rows import Col, Rows
from ui.parts.table import Table
from ui.parts.text import Text
from ui.tasks import Book


class HospitalSection(Section):
    """Lists the stays, each with what it comes to; a stay is written down in a form."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.cards: list[StayCard] = []
        self.add_one = Button(t("&Write down a stay"), self.ask_new, "main")
        why = t(
            "If you are in hospital or away, your PAs may still be paid. Your agreement says how long. "
            "If it does not, ask your council before you decide."
        )
        self._list = column(gap=LARGE)
        self.body.addWidget(Card(t("Hospital and other times away")).add(Text(why), flowing(self.add_one)))
        self.body.addLayout(self._list)

    def read(self, book: Book, today: date) -> tuple[StayPay, ...]:
        """Read every stay and what it comes to."""
        return tuple(stay_pay(book, stay.id, today) for stay in stays(book))

    def fill(self, found: tuple[StayPay, ...]) -> None:
        """Show them, the latest first."""
        self.cards = [StayCard(one, self) for one in found]
        refill(self._list, self.cards)

    def ask_new(self) -> None:
        """Ask for a new stay."""
        self.ask(Stay(0, self.clock()))

    def ask(self, stay: Stay) -> None:
        """Ask for a stay as it is, or a new one."""
        form = StayForm(self.host, stay, self.clock())
        self.host.ask_with(form, keep_stay, t("The stay is written down."), self.add_one)

    def take_out(self, stay: Stay) -> None:
        """Take out a stay that was written down by mistake."""
        said = partial(self.host.done, t("The stay is taken out."), self.add_one)
        self.host.tasks.do(self.host, lambda book: take_stay_out(book, stay.id), said)


class StayCard(Card):
    """One stay: what was agreed, and what it comes to for each PA."""

    def __init__(self, found: StayPay, section: HospitalSection) -> None:
        stay = found.stay
        super().__init__(t("{reason}: {days}", reason=reason_name(stay.reason), days=_days(stay)))
        self.rows: Rows[StayOfPa] = Rows(_columns(), self)
        self.rows.fill(found.team)
        table = Table(self.rows, t("What each PA is paid in {days}", days=_days(stay)), fits=True)
        change = Button(t("Change"), partial(section.ask, stay), "link")
        out = Button(t("Take it out"), partial(section.take_out, stay), "link")
        for button in (change, out):
            button.setAccessibleName(f"{button.text()}: {_days(stay)}")
        self.add(Facts(_facts(found)))
        if found.team:
            self.add(table)
        self.add(flowing(change, out))


def _days(stay: Stay) -> str:
    if stay.last is None:
        return t("from {day}", day=day(stay.first))
    return t("{first} to {last}", first=day(stay.first), last=day(stay.last))


def _facts(found: StayPay) -> list[tuple[str, str] | tuple[str, str, str]]:
    stay = found.stay
    full = tn("1 day in full", "{count} days in full", stay.full_days)
    after = t("then {share}%, for {count} days in all", share=stay.share_after, count=stay.days_at_most)
    agreed = stay.agreed_by or t("Nobody is written down")
    if stay.agreed_by and stay.agreed_on:
        agreed = t("{name}, on {day}", name=stay.agreed_by, day=day(stay.agreed_on))
    return [
        (t("The rule"), f"{full}, {after}"),
        (t("Where it says so"), stay.rule or t("Not written down")),
        (t("Who agreed"), agreed),
        (t("Hours not used, up to {day}", day=day(found.until)), hours(found.unused)),
        (t("Paid for them"), money(found.retainer), "strong"),
    ]


def _columns() -> list[Col[StayOfPa]]:
    return [
        Col[StayOfPa](t("Who"), lambda row: row.name, stretch=True, strong=True),
        Col[StayOfPa](t("Hours planned"), lambda row: row.planned, hours, numeric=True),
        Col[StayOfPa](t("Worked"), lambda row: row.worked, hours, numeric=True),
        Col[StayOfPa](t("Not used"), lambda row: row.unused, hours, numeric=True),
        Col[StayOfPa](t("Pay for them"), lambda row: row.retainer, money, numeric=True),
        Col[StayOfPa](t("On payslips already"), lambda row: row.paid, money, numeric=True),
    ]
