"""Passphrases are drawn by chance, and typed ones are judged on the careful side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.passphrases import WORDS, Strength, six_words, strength, word_list

ORDER = list(Strength)


def test_the_list_has_enough_different_plain_words() -> None:
    words = word_list()
    assert len(set(words)) == len(words) == 7776
    assert all(word == word.casefold().strip() for word in words)


def test_six_words_are_six_different_words_of_the_list() -> None:
    drawn = six_words().split()
    assert len(set(drawn)) == WORDS
    assert set(drawn) <= set(word_list())


def test_no_two_of_many_passphrases_are_the_same() -> None:
    assert len({six_words() for _ in range(200)}) == 200


def test_six_drawn_words_are_strong() -> None:
    assert strength(six_words()) == Strength.STRONG


@pytest.mark.parametrize(
    "typed", ["", "   ", "password", "aaaaaaaaaaaaaaaaaaaaaaaa", "12345678", "Amina1984", "2026-11-21"]
)
def test_what_people_type_first_is_weak(typed: str) -> None:
    assert strength(typed) == Strength.WEAK


def test_a_few_odd_words_are_fair() -> None:
    assert strength("abacus zebra kumquat 71") == Strength.FAIR


@given(st.text(max_size=30), st.sampled_from(word_list()))
def test_another_word_never_makes_it_weaker(typed: str, word: str) -> None:
    assert ORDER.index(strength(f"{typed} {word}")) >= ORDER.index(strength(typed))
