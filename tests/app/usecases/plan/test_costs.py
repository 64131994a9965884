"""What employing adds to a line of the plan, also once the law's figures have run out."""

from app.money import Money
from app.payroll.statutory import years
from app.period import ONE_DAY
from app.plan.plan import LifeArea, LineWording
from app.usecases.plan import writing as plans
from app.usecases.plan.costs import figures_standing_in
from app.usecases.plan.papers import plan_pdf
from tests.app.usecases.paying import words_of
from tests.app.usecases.started import OPENED, a_book

LAST = years()[-1].period.last
AFTER = LAST + ONE_DAY


def test_once_the_figures_end_the_last_known_ones_stand_in_and_are_named() -> None:
    book = a_book()
    version = plans.begin_version(book, OPENED)
    mornings = LineWording(0, 0, version.id, "Mornings", minutes=1200, rate=Money(1271))
    plans.add_line(book, LifeArea.WHO_SUPPORTS_ME, mornings, OPENED)

    known, after = plans.plan(book, LAST), plans.plan(book, AFTER)

    assert known is not None
    assert after is not None
    assert after.cost == known.cost
    assert (figures_standing_in(LAST), figures_standing_in(AFTER)) == ("", years()[-1].year)
    said = f"those of {years()[-1].year} stand in."
    assert said in words_of(plan_pdf(book, version.id, AFTER))
    assert said not in words_of(plan_pdf(book, version.id, LAST))
