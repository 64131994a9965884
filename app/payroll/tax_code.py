"""Tax codes as HMRC writes them: 1257L, S1257L M1, K585, BR, SD2, 0T X, NT."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from app.errors import AppError
from app.payroll.figures import Regime
from app.words import t


class CodeKind(StrEnum):
    """What a tax code asks for."""

    FREE_PAY = "free pay"
    ADDITIONAL_PAY = "additional pay"
    FLAT_RATE = "flat rate"
    NO_TAX = "no tax"


REGIMES = {"": Regime.REST_OF_UK, "S": Regime.SCOTLAND, "C": Regime.WALES}
# Scotland has more rates above its basic one, and so more flat codes.
FLAT_CODES = {"": 2, "C": 2, "S": 4}
DIGITS_AT_MOST = 6
PATTERN = re.compile(
    rf"(?P<prefix>[SC]?)"
    rf"(?:(?P<free>\d{{1,{DIGITS_AT_MOST}}})(?P<letter>[LMNT])|K(?P<added>[1-9]\d{{0,3}})"
    rf"|(?P<basic>BR)|D(?P<flat>\d)|(?P<none>NT))"
    rf"(?P<alone>W1/?M1|W1|M1|X|NONCUM)?"
)


@dataclass(frozen=True, slots=True)
class TaxCode:
    """A tax code, read.

    `number` is the code's number, or how far above the basic rate a flat code lies (BR 0, D0 1).
    `alone` says that each pay is taxed by itself: week 1 or month 1. `text` is the code as HMRC's
    reports want it, without the country's letter and without the marker.
    """

    text: str
    regime: Regime
    kind: CodeKind
    number: int = 0
    alone: bool = False

    def __str__(self) -> str:
        country = next(letter for letter, regime in REGIMES.items() if regime is self.regime)
        return f"{country}{self.text}{' W1/M1' if self.alone else ''}"


@lru_cache(maxsize=512)
def parse_tax_code(text: str) -> TaxCode:
    """Read a tax code. Raises AppError when no such code exists."""
    found = PATTERN.fullmatch("".join(text.upper().split()))
    if found is None or (found["flat"] and int(found["flat"]) >= FLAT_CODES[found["prefix"]]):
        raise AppError(
            t("“{code}” is not a tax code.", code=text),
            t("Copy it from HMRC’s letter or from the P45, for example 1257L."),
        )
    return _code(found)


def _code(found: re.Match[str]) -> TaxCode:
    regime, alone = REGIMES[found["prefix"]], bool(found["alone"])
    if found["free"]:
        return TaxCode(found["free"] + found["letter"], regime, CodeKind.FREE_PAY, int(found["free"]), alone)
    if found["added"]:
        return TaxCode(f"K{found['added']}", regime, CodeKind.ADDITIONAL_PAY, int(found["added"]), alone)
    if found["none"]:
        return TaxCode("NT", regime, CodeKind.NO_TAX, 0, alone)
    above = 0 if found["basic"] else int(found["flat"]) + 1
    return TaxCode(found["basic"] or f"D{found['flat']}", regime, CodeKind.FLAT_RATE, above, alone)
