from datetime import date, timedelta

import pytest

from app.plan import helped
from app.plan.diary import asking
from app.plan.helped import HelpAnswer, Helped, Rhythm, Used

TODAY = date(2026, 10, 1)


def test_s056_it_is_asked_after_so_many_uses_and_no_more_often_than_agreed() -> None:
    usual = helped.usual(3, 0)
    assert (usual.uses, usual.days) == (asking().uses, asking().use_days)
    few, enough = Used(3, 0, usual.uses - 1), Used(3, 0, usual.uses)
    assert not helped.is_due(few, usual, None, TODAY)
    assert helped.is_due(enough, usual, None, TODAY)
    asked = HelpAnswer(1, 3, 0, TODAY - timedelta(days=usual.days - 1), Helped.PASSED)
    assert not helped.is_due(enough, usual, asked, TODAY)
    assert helped.is_due(enough, usual, asked, TODAY + timedelta(days=1))


@pytest.mark.parametrize("uses", [0, 1, 500])
def test_nobody_is_asked_where_never_was_agreed(uses: int) -> None:
    assert not helped.is_due(Used(3, 0, uses), Rhythm(1, 3, 0, 0, 0), None, TODAY)


def test_the_last_answer_is_that_of_the_same_thing() -> None:
    first = HelpAnswer(1, 3, 0, TODAY, Helped.YES)
    second = HelpAnswer(2, 3, 0, TODAY, Helped.NO)
    other = HelpAnswer(3, 0, 3, TODAY, Helped.SOME)
    assert helped.last_answer([first, second, other], 3, 0) == second
    assert helped.last_answer([first], 0, 3) is None


def test_every_answer_has_words() -> None:
    assert len({helped.helped_name(each) for each in Helped}) == len(Helped)
