"""What the first and the last step show, each read in one go beside the window."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date

from app.employment.pa import PersonalAssistant
from app.errors import AppError, Finding, Severity
from app.payroll.bureau import Difference
from app.payroll.kept import BureauFigures, KeptPayslip
from app.payroll.periods import MONTHS, tax_month
from app.payroll.record import EmployerRecord, Filing
from app.payroll.statutory import for_year, out_of_date_findings
from app.period import Period
from app.usecases.pay.bureau import bureau_figures, differences
from app.usecases.pay.paid import PaidDay, paid_day, paid_days
from app.usecases.pay.records import employer_record, pension_dates
from app.usecases.pay.rti import Lack, eps_lacks, fps_lacks
from app.usecases.pay.run import PayDay, next_pay_days
from app.usecases.pay.year_end import needs_p60, years_with_pay
from app.usecases.team.people import team
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class YearPapers:
    """A tax year with payslips: its days, who must have a P60 once it is over, who left and needs a P45."""

    name: str
    days: Period
    need_p60: tuple[PersonalAssistant, ...]
    p60_by: date
    left: tuple[PersonalAssistant, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """The pay days to come, those that were paid, the employer's papers, and what to look at.

    `pension` names what is to be done for pensions, and by when.
    """

    employer: EmployerRecord
    coming: tuple[PayDay, ...]
    earlier: tuple[PaidDay, ...]
    years: tuple[YearPapers, ...]
    pension: tuple[tuple[str, date], ...]
    findings: tuple[Finding, ...]

    @property
    def is_first_time(self) -> bool:
        """Whether nothing was written down about the employer yet."""
        return not self.employer.id


@dataclass(frozen=True, slots=True)
class Compared:
    """One payslip, what was typed of the bureau's, and what differs; nothing typed is None."""

    kept: KeptPayslip
    figures: BureauFigures | None
    differs: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """A pay day that was worked out: `fps` and `eps` say what HMRC's reports lack, `compared` the bureau's.

    `may_be_last` says that the day lies in the last month of the tax year.
    """

    paid: PaidDay
    employer: EmployerRecord
    fps: tuple[Lack, ...] = ()
    eps: tuple[Lack, ...] = ()
    compared: tuple[Compared, ...] = ()

    @property
    def by_bureau(self) -> bool:
        """Whether a bureau tells HMRC."""
        return self.employer.filing is Filing.BUREAU

    @property
    def may_be_last(self) -> bool:
        """Whether no more pay may come in this tax year."""
        return tax_month(self.paid.day) == MONTHS

    @property
    def days(self) -> Period:
        """The days that the payslips are for."""
        slips = self.paid.payslips
        return Period(min(kept.first for kept in slips), max(kept.last for kept in slips))


def see(book: Book, today: date, most: int | None = None) -> Seen:
    """Read everything the first step shows, with `most` of the earlier pay days, or all."""
    pas = [member.pa for member in team(book, today)]
    years = [_papers(name, pas, needs_p60(book, name)) for name in years_with_pay(book)]
    employer, run_out = employer_record(book), out_of_date_findings(today)
    return Seen(
        employer,
        next_pay_days(book, today),
        paid_days(book, most),
        tuple(years),
        () if run_out else pension_dates(employer, today),
        tuple(run_out),
    )


def _papers(year: str, pas: Sequence[PersonalAssistant], need_p60: Collection[int]) -> YearPapers:
    figures = for_year(year)
    return YearPapers(
        year,
        figures.period,
        tuple(pa for pa in pas if pa.id in need_p60),
        figures.hmrc.p60_by,
        tuple(pa for pa in pas if pa.left is not None and pa.left in figures.period),
    )


def see_finished(book: Book, pay_day: date) -> Finished:
    """Read everything the last step shows."""
    paid, employer = paid_day(book, pay_day), employer_record(book)
    if employer.filing is Filing.BUREAU:
        compared = [
            Compared(kept, bureau_figures(book, kept.id), differences(book, kept.id))
            for kept in paid.payslips
        ]
        return Finished(paid, employer, compared=tuple(compared))
    return Finished(paid, employer, _lacks(fps_lacks, book, pay_day), _lacks(eps_lacks, book, pay_day))


def _lacks(check: Callable[[Book, date], tuple[Lack, ...]], book: Book, day: date) -> tuple[Lack, ...]:
    """Say what a report lacks; a year whose reports are not known here lacks everything."""
    try:
        return check(book, day)
    except AppError as error:
        return (Lack(Finding(Severity.STOP, error.sentence, remedy=error.remedy)),)
