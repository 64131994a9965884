from hypothesis import given
from hypothesis import strategies as st

from app.plan.compared import Change, Piece, compared

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
