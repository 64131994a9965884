"""Whose year it is: the agreement's own where it has an end, else the council's."""

from datetime import date

import pytest

from app.funding.agreed_year import agreement_term, agreement_year
from app.funding.agreement import Agreement
from app.money import Money
from app.period import Period

ON = date(2026, 11, 21)
YEAR = Period(date(2026, 4, 1), date(2027, 3, 31))


def terms(first: date, last: date | None = None) -> Agreement:
    return Agreement(1, 1, first, Money(480_00), first, last=last)


@pytest.mark.parametrize(
    ("agreements", "ended", "year"),
    [
        ((terms(date(2026, 4, 7)),), None, YEAR),
        ((), None, YEAR),
        ((), date(2027, 1, 31), Period(YEAR.first, date(2027, 1, 31))),
        # A stream that has ended has no days left.
        ((), date(2026, 8, 31), Period(YEAR.first, ON)),
        # An agreement with an end has its own year, here the second of two.
        (
            (terms(date(2025, 7, 1), date(2027, 6, 30)),),
            None,
            Period(date(2026, 7, 1), date(2027, 6, 30)),
        ),
        (
            (terms(date(2025, 7, 1), date(2028, 6, 30)),),
            None,
            Period(date(2026, 7, 1), date(2027, 6, 30)),
        ),
        # Terms that follow one another are one agreement.
        ((terms(date(2026, 4, 7), date(2027, 1, 3)), terms(date(2027, 1, 4))), None, YEAR),
    ],
)
def test_the_year_is_the_agreements_own_or_the_councils(
    agreements: tuple[Agreement, ...], ended: date | None, year: Period
) -> None:
    assert agreement_year(agreements, ON, ended) == year


def test_an_agreement_with_an_end_has_a_term_of_its_own() -> None:
    first, second = terms(date(2025, 7, 1), date(2026, 3, 31)), terms(date(2026, 4, 1), date(2027, 6, 30))
    assert agreement_term((first, second), ON) == Period(first.first, date(2027, 6, 30))
    assert agreement_term((second,), ON) == Period(second.first, date(2027, 6, 30))
    assert agreement_term((terms(date(2025, 7, 1)),), ON) is None
    assert agreement_term((first,), ON) is None
