"""Which period the next return is for, and when it is due."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.funding.profile import ReturnRules
from app.period import ONE_DAY, Period

MONTHS = {"monthly": 1, "quarterly": 3, "six_monthly": 6, "annual": 12}
# Where the funder asks only now and then, a quarter is a period people keep in their heads.
MONTHS_ON_REQUEST = 3


@dataclass(frozen=True, slots=True)
class NextReturn:
    """The period the next return is for; `due` None where the funder asks when it wants one.

    `last` says that the money ends with it, `over` that it has ended and nothing more is wanted.
    """

    period: Period
    due: date | None
    last: bool = False
    over: bool = False


def next_return(
    rules: ReturnRules, first: date, last_sent: Period | None, ended: date | None = None
) -> NextReturn:
    """Say which period follows the last return (or the book's first day), in whole months where it can.

    Quarters keep to the calendar: the first return ends with the quarter it begins in. Money that `ended`
    inside the stretch ends its return that day.
    """
    start = last_sent.last + ONE_DAY if last_sent else first
    months = MONTHS.get(rules.frequency, MONTHS_ON_REQUEST)
    period = Period(start, _end(start, months))
    closing = ended is not None and ended in period
    if ended is not None and closing:
        period = Period(start, ended)
    if rules.frequency not in MONTHS:
        return NextReturn(period, None, closing)
    return NextReturn(period, period.last + timedelta(days=rules.deadline_days), closing)


def award_return(rules: ReturnRules, award: Period, last_sent: Period | None) -> NextReturn:
    """Give the one return of an award: from its first day, or the day after the last return, to its last."""
    start = last_sent.last + ONE_DAY if last_sent else award.first
    due = award.last + timedelta(days=rules.deadline_days)
    return NextReturn(Period(start, award.last), due, last=True)


def _end(start: date, months: int) -> date:
    """Give the last day of the calendar stretch of `months` that holds the start; years begin in April."""
    since_april = (start.year * 12 + start.month - 4) // months * months + months
    year, month = divmod(since_april + 3, 12)
    return date(year, month + 1, 1) - ONE_DAY
