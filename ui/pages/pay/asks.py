"""What the pay run asks for in forms: the employer's papers, a PA's tax details, a line of pay."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from app.employment.pa import PersonalAssistant
from app.money import NOTHING
from app.payroll.extra import ExtraPay
from app.payroll.kept import BureauFigures
from app.payroll.payslip import EarningKind
from app.payroll.periods import name_of_year
from app.payroll.record import CarriedIn, EmployerRecord, PayrollRecord
from app.usecases.pay.bureau import keep_bureau_figures
from app.usecases.pay.records import (
    carried_in,
    employer_record,
    keep_carried_in,
    keep_employer_record,
    keep_extra_pay,
    keep_payroll_record,
    payroll_record,
)
from app.usecases.team.people import member
from app.words import t
from ui.dialogs.bureau_form import BureauForm
from ui.dialogs.carried_form import CarriedForm
from ui.dialogs.employer_form import EmployerForm
from ui.dialogs.extra_pay_form import ExtraPayForm
from ui.dialogs.payroll_form import PayrollForm
from ui.pages.pay.seen import Compared
from ui.tasks import Book

if TYPE_CHECKING:
    from ui.pages.pay.page import PayPage

Then = Callable[[object], object] | None


class Asks:
    """Opens the forms of the pay run for its page."""

    def __init__(self, page: "PayPage", clock: Callable[[], date]) -> None:
        self._page, self._clock = page, clock

    def employer(self, then: Then = None) -> None:
        """Ask for the employer's papers, and go on with `then` once they are kept."""
        page = self._page

        def opened(record: EmployerRecord) -> None:
            form = EmployerForm(page, record, self._clock())
            page.ask_with(form, keep_employer_record, t("Your details are written down."), None, then)

        page.tasks.ask(page, employer_record, opened)

    def tax(self, pa_id: int) -> None:
        """Ask for what a PA's pay is worked out by."""
        page = self._page
        page.tasks.ask(page, partial(_tax, pa_id=pa_id, today=self._clock()), self._ask_tax)

    def _ask_tax(self, found: tuple[PersonalAssistant, PayrollRecord]) -> None:
        pa, record = found
        form = PayrollForm(self._page, pa.name, record, self._clock())
        said = t("The tax details of {name} are written down.", name=pa.name)
        self._page.ask_with(form, keep_payroll_record, said)

    def line(self, pa_id: int) -> None:
        """Ask for a line of pay that goes into the pay day in hand."""
        page = self._page
        page.tasks.ask(page, partial(_named, pa_id=pa_id, today=self._clock()), self._ask_extra)

    def _ask_extra(self, pa: PersonalAssistant) -> None:
        page, day = self._page, self._page.pay_day
        if day is not None:
            form = ExtraPayForm(page, pa.name, ExtraPay(0, pa.id, day, EarningKind.OTHER, NOTHING))
            page.ask_with(form, keep_extra_pay, t("The line is in the pay of {name}.", name=pa.name))

    def carried(self, pa_id: int) -> None:
        """Ask for a PA's figures of this tax year from payslips made elsewhere."""
        page, day = self._page, self._page.pay_day
        if day is not None:
            job = partial(_carried, pa_id=pa_id, day=day)
            page.tasks.ask(page, job, self._ask_carried)

    def _ask_carried(self, found: tuple[PersonalAssistant, CarriedIn]) -> None:
        pa, figures = found
        form = CarriedForm(self._page, pa.name, figures)
        said = t("The pay of {name} from elsewhere is written down.", name=pa.name)
        self._page.ask_with(form, keep_carried_in, said)

    def bureau(self, compared: Compared) -> None:
        """Ask for what the bureau's payslip says beside one of the book's."""
        number = compared.kept.id
        form = BureauForm(self._page, compared.kept.name, compared.figures or BureauFigures(0, number))

        def keep(book: Book, figures: BureauFigures) -> object:
            return keep_bureau_figures(book, number, figures)

        self._page.ask_with(form, keep, t("The bureau’s figures are written down."))


def _named(book: Book, pa_id: int, today: date) -> PersonalAssistant:
    return member(book, pa_id, today).pa


def _tax(book: Book, pa_id: int, today: date) -> tuple[PersonalAssistant, PayrollRecord]:
    """Give a PA with the latest record of theirs, or an empty one from their first day."""
    pa = _named(book, pa_id, today)
    return pa, payroll_record(book, pa_id) or PayrollRecord(0, pa_id, pa.started)


def _carried(book: Book, pa_id: int, day: date) -> tuple[PersonalAssistant, CarriedIn]:
    """Give a PA with what was carried in for the tax year of a day, or with nothing carried in."""
    year = name_of_year(day)
    return _named(book, pa_id, day), carried_in(book, pa_id, year) or CarriedIn(0, pa_id, year)
