"""Where shifts stand on the picture of a week: in order, apart, and tall enough for their words."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.employment.rota import PlannedOnDay
from app.employment.shift import PlannedShift
from app.usecases.rota.pattern import Slot
from ui.pages.rota.seen import Piece, SlotSeen
from ui.pages.rota.spread import LEAST, LEAST_MORE, lanes, spread

DAY = date(2026, 11, 16)


def piece(number: int, start: int, finish: int, what: str = "") -> Piece:
    shift = PlannedShift(number, 1, DAY, start, finish)
    seen = SlotSeen(Slot(PlannedOnDay(shift, DAY, 1), "Wren"), "Wren", "", what, "Planned", "plain")
    return Piece(seen, 0, start, finish)


@st.composite
def pieces(draw: st.DrawFn) -> list[Piece]:
    made = []
    for number in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, 1435))
        made.append(
            piece(number, start, draw(st.integers(start + 1, 1440)), draw(st.sampled_from(["", "Two"])))
        )
    return made


@given(pieces())
def test_later_stands_lower_and_each_has_room_for_its_words(every: list[Piece]) -> None:
    found = spread(every)
    assert list(found.heights) == sorted(set(found.heights))
    for each in every:
        tall = found.down(each.finish) - found.down(each.start)
        assert tall >= (LEAST_MORE if each.seen.what else LEAST) - 0.001
    assert found.height == (found.heights[-1] if every else 0)


@given(pieces())
def test_what_overlaps_stands_in_lanes_of_its_own(every: list[Piece]) -> None:
    places = lanes(every)
    assert set(places) == set(every)
    for one in every:
        lane, beside = places[one]
        assert 0 <= lane < beside
        for other in every:
            if one != other and one.start < other.finish and other.start < one.finish:
                assert places[other][0] != lane
                assert places[other][1] == beside


def test_shifts_one_after_the_other_share_the_whole_width() -> None:
    first, second = piece(1, 480, 600), piece(2, 600, 700)
    assert lanes([first, second]) == {first: (0, 1), second: (0, 1)}
