from hypothesis import given
from hypothesis import strategies as st

from app.money import Money, total
from app.plan.compared import Change, Piece, compared, cost_change, cost_changes
from app.plan.costing import Costed, cost_of
from app.plan.plan import CostPer, LineWording

WORDS = st.text(alphabet="ab \n", max_size=30)


def test_the_word_that_was_refused_stands_beside_the_one_that_was_accepted() -> None:
    assert compared("A befriender on Tuesdays", "A companion on Tuesdays") == (
        Piece(Change.SAME, "A "),
        Piece(Change.TAKEN_OUT, "befriender "),
        Piece(Change.PUT_IN, "companion "),
        Piece(Change.SAME, "on Tuesdays"),
    )


@given(WORDS, WORDS)
def test_the_pieces_make_both_wordings_again(before: str, after: str) -> None:
    pieces = compared(before, after)
    assert "".join(each.words for each in pieces if each.change is not Change.PUT_IN) == before
    assert "".join(each.words for each in pieces if each.change is not Change.TAKEN_OUT) == after


@given(WORDS)
def test_nothing_changed_is_one_piece_at_most(text: str) -> None:
    assert len(compared(text, text)) == bool(text)


def line(pence: int, per: CostPer = CostPer.WEEK, words: str = "Swimming") -> Costed:
    return cost_of(LineWording(0, 0, 0, words, cost=Money(pence), per=per))


def test_a_line_that_costs_more_says_how_much_a_week_and_a_year() -> None:
    [change] = cost_changes({1: line(45_00), 2: line(1)}, {1: line(50_00, words="Swim"), 2: line(1)})
    assert (change.words, change.more_a_week, change.more_a_year) == ("Swim", Money(5_00), Money(260_00))


def test_a_new_line_and_one_that_ended_stand_beside_nothing() -> None:
    new, gone = cost_changes({2: line(10_00)}, {1: line(85_00, CostPer.ONCE)})
    assert (new.once_before, new.once_after, new.more_a_week) == (Money(0), Money(85_00), Money(0))
    assert (gone.weekly_before, gone.weekly_after) == (Money(10_00), Money(0))


COSTS = st.dictionaries(st.integers(1, 6), st.integers(0, 10**6).map(line), max_size=6)


@given(COSTS, COSTS)
def test_the_changes_add_up_to_the_whole_difference(
    before: dict[int, Costed], after: dict[int, Costed]
) -> None:
    whole = cost_change("", before.values(), after.values())
    assert total(each.more_a_year for each in cost_changes(before, after)) == whole.more_a_year
