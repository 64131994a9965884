"""What the first step shows, read in one go beside the window."""

from dataclasses import dataclass
from datetime import date

from app.errors import Finding
from app.payroll.periods import name_of_year
from app.payroll.record import EmployerRecord
from app.payroll.statutory import out_of_date_findings
from app.usecases.paid import PaidDay, paid_days
from app.usecases.pay import PayDay, next_pay_days
from app.usecases.pay_records import employer_record
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Seen:
    """The pay days to come, those that were paid, the employer's papers, and what to look at.

    `years` are the tax years with payslips, the latest first.
    """

    employer: EmployerRecord
    coming: tuple[PayDay, ...]
    earlier: tuple[PaidDay, ...]
    years: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def is_first_time(self) -> bool:
        """Whether nothing was written down about the employer yet."""
        return not self.employer.id


def see(book: Book, today: date) -> Seen:
    """Read everything the first step shows."""
    earlier = paid_days(book)
    years = dict.fromkeys(name_of_year(one.day) for one in earlier)
    return Seen(
        employer_record(book),
        next_pay_days(book, today),
        earlier,
        tuple(years),
        tuple(out_of_date_findings(today)),
    )
