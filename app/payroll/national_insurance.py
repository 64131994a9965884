"""Class 1 National Insurance of one pay, by the published thresholds of its pay frequency."""

from dataclasses import dataclass

from app.errors import AppError, Finding, Severity
from app.money import NOTHING, Money
from app.payroll.figures import NationalInsurance
from app.payroll.periods import Frequency
from app.payroll.rounding import national_insurance_penny
from app.words import t


@dataclass(frozen=True, slots=True)
class Contributions:
    """What both pay on one pay, and its parts as HMRC's reports want them.

    The parts lie up to the lower earnings limit, from there to the primary threshold, and from there to
    the upper earnings limit; all are nought for pay below the lower limit.
    """

    employee: Money = NOTHING
    employer: Money = NOTHING
    at_lower_limit: Money = NOTHING
    to_primary: Money = NOTHING
    to_upper: Money = NOTHING


NONE_AT_ALL = Contributions()


def national_insurance(
    letter: str, frequency: Frequency, pay: Money, rules: NationalInsurance
) -> Contributions:
    """Work out both sides' National Insurance on one pay; each part of each side is rounded by itself.

    Every pay stands alone. Raises AppError for a letter that is not one of a PA's.
    """
    rates = rules.letters.get(letter)
    if rates is None:
        raise AppError(
            t("“{letter}” is not a National Insurance letter that a PA can have.", letter=letter),
            t("Most PAs have the letter A; HMRC’s list says who has another."),
        )
    if rates.none_at_all or pay <= NOTHING:
        return NONE_AT_ALL
    column = frequency.column
    lower, primary = rules.lower_earnings_limit[column], rules.primary_threshold[column].pence
    secondary, upper = rules.secondary_threshold[column].pence, rules.upper_earnings_limit[column].pence
    earned, above = pay.pence, max(pay.pence - upper, 0)
    to_upper = _between(primary, earned, upper)
    employee = national_insurance_penny(to_upper, rates.employee)
    employee += national_insurance_penny(above, rates.employee_above)
    # The employer's threshold lies below the lower limit since April 2025: something is due on such pay too.
    employer = national_insurance_penny(_between(secondary, earned, upper), rates.employer)
    employer += national_insurance_penny(above, rates.employer_above)
    if pay < lower:
        return Contributions(Money(employee), Money(employer))
    to_primary = _between(lower.pence, earned, primary)
    return Contributions(Money(employee), Money(employer), lower, Money(to_primary), Money(to_upper))


def _between(bottom: int, pay: int, top: int) -> int:
    """Give the part of the pay that lies between two limits, all in pence."""
    return max(min(pay, top) - bottom, 0)


def letter_findings(letter: str, age: int, rules: NationalInsurance) -> list[Finding]:
    """Say when a PA has outgrown their National Insurance letter on the pay day, or not reached it yet."""
    first, last = rules.ages.get(letter, (0, age))
    if first <= age <= last:
        return []
    sentence = t(
        "National Insurance letter {letter} does not go with an age of {age}.", letter=letter, age=age
    )
    remedy = t("Choose another letter before this pay day; most PAs have the letter A.")
    return [
        Finding(Severity.WARNING, sentence, rule="NI-LETTER", source="HMRC, category letters", remedy=remedy)
    ]
