"""How each tax year wants HMRC's reports written, from `resources/rti`, one file for each year."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from app.errors import AppError
from app.payroll.periods import name_of_year
from app.period import Period
from app.resources import resource
from app.words import t

FOLDER = "rti"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of report: the namespace it is written in, its message class, and HMRC's schema file."""

    namespace: str
    message_class: str
    schema: str


@dataclass(frozen=True, slots=True)
class RtiYear:
    """How one tax year's reports are written; `plans` gives HMRC's sign for each plan of student loan."""

    name: str
    period: Period
    fps: Kind
    eps: Kind
    envelope: str
    envelope_schema: str
    plans: Mapping[str, str]

    @property
    def short_name(self) -> str:
        """The year as the reports name it: 25-26."""
        return self.name[2:]


def rti_year(day: date) -> RtiYear:
    """Give how the tax year that holds the day is reported. Raises AppError when that is not known."""
    for year in years():
        if day in year.period:
            return year
    raise AppError(
        t("Daybook cannot write HMRC’s report for the tax year {year}.", year=name_of_year(day)),
        t("Use the sheet for HMRC’s own tool, or ask a payroll bureau."),
    )


@lru_cache
def years() -> tuple[RtiYear, ...]:
    """Give every tax year whose reports can be written, the oldest first."""
    return tuple(_read(file) for file in sorted(resource(FOLDER).glob("*.toml")))


def _read(file: Path) -> RtiYear:
    said = tomllib.loads(file.read_text(encoding="utf-8"))
    return RtiYear(
        said["year"]["name"],
        Period(said["year"]["first"], said["year"]["last"]),
        Kind(**said["fps"]),
        Kind(**said["eps"]),
        said["envelope"]["namespace"],
        said["envelope"]["schema"],
        said["plans"],
    )
