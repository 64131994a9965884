"""Days as banks write them, and which part comes first in a whole file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.errors import AppError, Finding, Severity
from app.statements.statement import Ask, DateOrder
from app.words import day, t

_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
# In full or cut to three letters or more: jan, sept, september.
_MONTHS = {name[:end]: number for number, name in enumerate(_NAMES, 1) for end in range(3, len(name) + 1)}
_TIME = r"(?:[ T,]+[0-9]{1,2}:[0-9]{2}.*)?"
_NUMBERS = re.compile(
    rf"([0-9]{{1,2}})[/. '-] *([0-9]{{1,2}})[/. '-] *([0-9]{{4}}|[0-9]{{2}}){_TIME}"
).fullmatch
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})([/.-]?)([0-9]{{1,2}})\2([0-9]{{1,2}}){_TIME}").fullmatch
_NAMED = re.compile(
    rf"([0-9]{{1,2}})[ /-]?([A-Za-z]{{3,9}})\.?[ ,/-]*([0-9]{{4}}|[0-9]{{2}}){_TIME}"
).fullmatch
_EARLIEST, _LATEST = 1970, 2100
_OLD = date(2005, 1, 1)


@dataclass(frozen=True, slots=True)
class Order:
    """Which part comes first: `proved` by a part over 12; `doubtful` is a date that reads both ways."""

    order: DateOrder = DateOrder.DAY_FIRST
    proved: bool = False
    doubtful: str = ""

    def ask(self) -> Ask | None:
        """Give the question to put where the file does not tell, or None."""
        if self.proved or not self.doubtful:
            return None
        one, other = (day(read_day(self.doubtful, order)) for order in DateOrder)
        sentence = t("Does “{text}” mean {one} or {other}?", text=self.doubtful, one=one, other=other)
        return Ask("dates", sentence, tuple(order.value for order in DateOrder))

    def notes(self) -> tuple[Finding, ...]:
        """Give a warning where the file has the month first, which UK banks do not."""
        if not self.proved or self.order is DateOrder.DAY_FIRST:
            return ()
        sentence = t("The dates in this file have the month first, which is not the UK order.")
        return (Finding(Severity.WARNING, sentence, rule="month-first"),)


def settle(texts: Iterable[str]) -> Order:
    """Decide the order for a whole file from all its dates; day first where nothing tells.

    Raises AppError where some dates prove one order and some the other.
    """
    proofs: set[DateOrder] = set()
    doubtful = ""
    for text in texts:
        found = _NUMBERS(text.strip())
        if found is None:
            continue
        first, second = int(found[1]), int(found[2])
        if 12 < first <= 31 and 1 <= second <= 12:
            proofs.add(DateOrder.DAY_FIRST)
        elif 12 < second <= 31 and 1 <= first <= 12:
            proofs.add(DateOrder.MONTH_FIRST)
        elif first != second and 1 <= first <= 12 and 1 <= second <= 12:
            doubtful = doubtful or text.strip()
    if len(proofs) > 1:
        raise AppError(
            t("Some dates in this file have the day first and others have the month first."),
            t("The file is damaged. Download it from the bank again and do not open it in a spreadsheet."),
        )
    return Order(proofs.pop(), proved=True, doubtful=doubtful) if proofs else Order(doubtful=doubtful)


def looks_like_day(text: str) -> bool:
    """Say whether a cell is written like a day, possible or not."""
    text = text.strip()
    return bool(_NUMBERS(text) or _YEAR_FIRST(text) or _NAMED(text))


def read_day(text: str, order: DateOrder = DateOrder.DAY_FIRST) -> date:
    """Read a day; raises AppError where it is no day in the calendar. A time of day is passed over."""
    text = text.strip()
    if not text:
        raise AppError(t("There is no date in this line."))
    if found := _NUMBERS(text):
        one, two = int(found[1]), int(found[2])
        if order is DateOrder.MONTH_FIRST:
            one, two = two, one
        return a_day(_year(found[3]), two, one, text)
    if found := _YEAR_FIRST(text):
        return a_day(int(found[1]), int(found[3]), int(found[4]), text)
    if (found := _NAMED(text)) and (month := _MONTHS.get(found[2].lower())):
        return a_day(_year(found[3]), month, int(found[1]), text)
    raise AppError(t("“{text}” cannot be read as a date.", text=text[:40]))


def a_day(year: int, month: int, number: int, text: str) -> date:
    """Make a day, or raise AppError; `text` is what the file has. No day is ever moved to a near one."""
    try:
        found = date(year, month, number)
    except ValueError:
        raise AppError(t("“{text}” is not a day in the calendar.", text=text[:40])) from None
    if not _EARLIEST <= year <= _LATEST:
        raise AppError(t("“{text}” cannot be right: look at the year.", text=text[:40]))
    return found


def old_notes(days: Iterable[date]) -> tuple[Finding, ...]:
    """Give a warning where a day is so long ago that the file may be wrong."""
    first = min(days, default=_OLD)
    if first >= _OLD:
        return ()
    sentence = t("The first day in this file is {day}, which is a long time ago.", day=day(first))
    return (Finding(Severity.WARNING, sentence, rule="old-days"),)


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (2000 if year < 70 else 1900)
