from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.money import Money
from app.plan.belonging import Belonging, check_belonging

TODAY = date(2026, 10, 1)
CHAIR = Belonging(0, "Powered chair", date(2026, 5, 1), "Me", "I keep it", Money(240000))


def test_s064_a_big_thing_says_whose_it_is_and_what_happens_to_it() -> None:
    check_belonging(CHAIR, TODAY)
    check_belonging(replace(CHAIR, gone=TODAY), TODAY)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"what": ""}, "needs a name"),
        ({"owner": " "}, "owner"),
        ({"if_ends": ""}, "if support ends"),
        ({"cost": Money(-1)}, "below nothing"),
        ({"bought": date(2026, 10, 2)}, "cannot be"),
        ({"gone": date(2026, 4, 1)}, "cannot be"),
    ],
)
def test_what_is_missing_is_asked_for(change: dict[str, object], why: str) -> None:
    with pytest.raises(AppError, match=why):
        check_belonging(replace(CHAIR, **change), TODAY)  # type: ignore[arg-type]  # one part at a time
