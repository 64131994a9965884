"""Lines keep their places on the page as the week changes under them."""

from dataclasses import dataclass, replace
from datetime import date

from app.employment.shift import Shift
from ui.pages.hours.matching import matched
from ui.pages.hours.reading import written
from ui.pages.hours.seen import LineSeen

DAY = date(2026, 11, 16)


@dataclass
class Shown:
    seen: LineSeen
    is_draft: bool = False


def line(shift_id: int = 0, planned_id: int = 0, day: date = DAY) -> LineSeen:
    blank = Shift(0, 1, day, 0, 0, planned_id=planned_id)
    shift = replace(blank, id=shift_id, start=480, finish=600) if shift_id else None
    return LineSeen(day, "Monday", "Mon", "", "", written(shift), blank, shift)


def test_a_shift_goes_to_the_line_that_has_it() -> None:
    one, two = Shown(line(1)), Shown(line(2))
    assert [shown for _, shown in matched([line(2), line(1)], [one, two])] == [two, one]


def test_a_planned_shift_keeps_its_line_before_another_takes_it() -> None:
    morning, evening = Shown(line(planned_id=4)), Shown(line(planned_id=5))
    wants = [line(planned_id=5), line(9, planned_id=4)]
    assert [shown for _, shown in matched(wants, [morning, evening])] == [evening, morning]


def test_a_line_is_made_where_there_is_none_and_let_go_where_it_is_too_many() -> None:
    (found,) = matched([line(day=date(2026, 11, 17))], [Shown(line())])
    assert found[1] is None


def test_what_is_typed_stays_even_if_its_shift_is_gone() -> None:
    typed = Shown(line(3), is_draft=True)
    other = Shown(line(4))
    found = list(matched([line(4)], [other, typed]))
    assert [shown for _, shown in found] == [other, typed]
    assert found[1][0].shift is None
