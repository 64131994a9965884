"""Passphrases made, judged and written down."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.resources import resource
from app.store.guessing import bits, made_words
from app.store.passphrases import WORDS, Level, make_passphrase, recovery_sheet, strength

# How English spells one sound in several ways; what stands first is tried first.
SOUNDS = (
    *(("kn", "n"), ("wr", "r"), ("wh", "w"), ("ph", "f"), ("ck", "k"), ("ght", "t"), ("mb", "m")),
    *(("ce", "se"), ("ci", "si"), ("cy", "sy"), ("c", "k"), ("x", "ks"), ("z", "s")),
    *(("ai", "a"), ("ay", "a"), ("ea", "e"), ("ee", "e"), ("ie", "e"), ("ei", "e"), ("oa", "o"), ("ow", "o")),
    *(("ou", "u"), ("oo", "u"), ("ue", "u"), ("ew", "u"), ("y", "i")),
)


def by_ear(word: str) -> str:
    for spelt, heard in SOUNDS:
        word = word.replace(spelt, heard)
    return "".join(letter for letter, after in pairwise(f"{word} ") if letter != after).removesuffix("e")


def one_letter_away(word: str) -> set[str]:
    """Give what a word looks like with one letter masked, or a mask put in: neighbours share one of these."""
    masked = {f"{word[:at]}?{word[at + 1 :]}" for at in range(len(word))}
    return masked | {f"{word[:at]}?{word[at:]}" for at in range(len(word) + 1)}


def test_there_are_enough_plain_words() -> None:
    words = made_words()

    assert len(words) >= 2048
    assert len(set(words)) == len(words)
    assert list(words) == sorted(words)
    assert all(4 <= len(word) <= 8 and word.isascii() and word.isalpha() and word.islower() for word in words)


def test_no_word_is_a_slip_of_the_finger_from_another() -> None:
    seen: dict[str, str] = {}
    near = {
        (seen[mask], word)
        for word in made_words()
        for mask in one_letter_away(word)
        if seen.setdefault(mask, word) != word
    }
    swapped = {
        (word, other)
        for word in made_words()
        for at in range(len(word) - 1)
        if (other := word[:at] + word[at + 1] + word[at] + word[at + 2 :]) != word and other in set_of_words
    }

    assert near == set()
    assert swapped == set()


set_of_words = frozenset(made_words())


def test_no_word_begins_another() -> None:
    assert [pair for pair in pairwise(made_words()) if pair[1].startswith(pair[0])] == []


def test_no_two_words_sound_the_same() -> None:
    heard: dict[str, str] = {}
    alike = [
        (heard[by_ear(word)], word) for word in made_words() if heard.setdefault(by_ear(word), word) != word
    ]

    assert alike == []


def test_the_terms_of_the_words_stand_beside_them() -> None:
    head = resource("wording", "words.txt").read_text(encoding="utf-8").split("\nabacus\n")[0]

    assert "Copyright 2000-2018 by Kevin Atkinson" in head
    assert "Permission to use, copy, modify, distribute" in head


def test_a_passphrase_is_six_words_and_never_the_same() -> None:
    made = {make_passphrase() for _ in range(200)}

    assert len(made) == 200
    assert all(len(set(words.split()) & set_of_words) == WORDS for words in made)
    assert len({word for words in made for word in words.split()}) > 700


def test_a_made_passphrase_is_strong() -> None:
    for _ in range(50):
        found = strength(make_passphrase())
        assert found.level is Level.STRONG
        assert 55 <= found.bits <= 70


@pytest.mark.parametrize(
    "typed",
    [
        *("password", "P@ssw0rd1", "qwerty123", "zxcvbnm", "123456789012345", "abcdefghijkl", "drowssap"),
        *(
            "Liverpool1985",
            "12/03/1957",
            "12031957",
            "aaaaaaaaaaaaaaaaaaaaaaaa",
            "abcabcabcabcabc",
            "mum dad",
        ),
        *("monkey monkey monkey monkey", "Christmas 2019", "house table", "correct horse battery staple"),
    ],
)
def test_what_is_soon_guessed_is_weak(typed: str) -> None:
    found = strength(typed)

    assert found.level is Level.WEAK
    assert found.word == "Weak"
    assert "Add words that have nothing to do with each other." in found.sentence


def test_between_weak_and_strong_one_more_word_helps() -> None:
    fair = strength("orchard kettle window marble")
    more = strength("orchard kettle window marble ribbon")

    assert (fair.level, more.level) == (Level.FAIR, Level.STRONG)
    assert fair.sentence.endswith("One more word makes it strong.")


def test_random_signs_count_for_what_they_are() -> None:
    assert strength("Xk9#mP2$vLq7!tRz").level is Level.STRONG


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_is_nothing(typed: str) -> None:
    assert strength(typed).level is Level.NONE
    assert strength(typed).bits == 0


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("password", "one second"),
        ("house table", "3 minutes"),
        ("8302 7461", "2 hours"),
        ("kqzvbtn", "2 days"),
        ("Xk9#mP2$vL", "28 years"),
        ("orchard kettle window marble", "hundreds of years"),
        ("orchard kettle window marble ribbon", "thousands of years"),
    ],
)
def test_the_time_to_guess_is_said_in_words(typed: str, time: str) -> None:
    assert f"about {time} to guess" in strength(typed).sentence


@given(st.text(max_size=40))
def test_capitals_and_spaces_at_the_ends_change_nothing(typed: str) -> None:
    assert bits(f"  {typed} ") == bits(typed)


@given(st.text(max_size=40), st.sampled_from(made_words()))
def test_twice_the_same_is_hardly_more(typed: str, word: str) -> None:
    assert bits(f"{word}{word}") <= bits(word) + 1
    assert bits(typed) >= 0


def test_a_very_long_text_is_judged_by_its_beginning() -> None:
    assert bits("orchard kettle window " * 500) < 45


def test_the_recovery_sheet_says_what_to_do() -> None:
    sheet = recovery_sheet("orchard kettle window", "Sam Carter", "Sam.daybook", date(2027, 4, 5))

    assert sheet.words == ("orchard", "kettle", "window")
    assert dict(sheet.facts)["This sheet was made on"] == "5 April 2027"
    assert dict(sheet.facts)["The book’s file"] == "Sam.daybook"
    assert len(sheet.steps) == 3
    assert "passport" in sheet.warning
