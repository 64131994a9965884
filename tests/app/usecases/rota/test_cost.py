from datetime import timedelta

from app.employment.shift import ShiftKind
from app.money import NOTHING, Money
from app.period import ONE_DAY
from app.usecases.rota import pattern as rota
from app.usecases.rota.pattern import PlannedPay
from tests.app.employment.shifts import BEN, MONDAY, planned
from tests.app.usecases.rostered import plan, team_book

TUESDAY = MONDAY + ONE_DAY


def test_what_cover_costs_more_is_known() -> None:
    """Two hours on a Monday: Ana at £13.40 is £26.80, Ben at £15.00 is £30.00; a night by Ana is £75.00."""
    book = team_book()
    [day, night, open_] = plan(
        book,
        planned(MONDAY, "08:00-10:00"),
        planned(MONDAY, "22:00-08:00", kind=ShiftKind.SLEEP_IN),
        planned(TUESDAY, "12:00-13:00", pa_id=0),
    )

    assert rota.cover_cost(book, day.id, MONDAY, BEN) == Money(320)
    assert rota.cover_cost(book, night.id, MONDAY, BEN) == Money(0)
    assert rota.cover_cost(book, open_.id, TUESDAY, BEN) == Money(1500)


def test_a_week_of_the_rota_has_its_price() -> None:
    """Ana 2 h at £13.40 and a night at £75.00, Ben 1 h at £15.00: £116.80; the agency costs £24.00 more."""
    book = team_book()
    plan(book, planned(MONDAY, "08:00-10:00"), planned(MONDAY, "22:00-08:00", kind=ShiftKind.SLEEP_IN))
    [_, helped] = plan(
        book, planned(TUESDAY, "12:00-13:00", pa_id=BEN), planned(TUESDAY, "14:00-15:00", pa_id=0)
    )
    rota.cover_by_other(book, helped.id, TUESDAY, "Riverside Care", extra=Money(2400))
    assert rota.planned_pay(book, TUESDAY) == PlannedPay(Money(11680), Money(2400), ())

    with book.begin("No terms") as work:
        work.contracts.remove(2)
    assert rota.planned_pay(book, MONDAY) == PlannedPay(Money(10180), Money(2400), ("Ben Ford",))
    later = rota.planned_pay(book, MONDAY - timedelta(weeks=1))
    assert later == PlannedPay(NOTHING, NOTHING, ())
