"""S104: a copy to share holds no person, place or account data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.nameless import names_in, without_names

KNOWN = ("Margaret O'Neill", "12 Mill Lane, Oakshire", "Oakshire County Council", "Jo Al", "AS-20417")


@pytest.mark.parametrize(
    ("words", "copy", "count"),
    [
        ("Jo's bus is late.", "[left out] bus is late.", 1),
        ("margaret said so at MILL LANE.", "[left out] said so at [left out] LANE.", 2),
        ("Ring 01632 960 123 or sam@example.org.", "Ring [left out] or [left out].", 2),
        ("The account 00-11-22 12345678 at OX1 4PW.", "The account [left out] at [left out].", 2),
        ("In 2026 I paid £1250 in May.", "In 2026 I paid £1250 in May.", 0),
        ("My number is QQ 12 34 56 C", "My number is [left out]", 1),
        (
            "We met Priya at Costa, and I’ve learned much.",
            "We met [left out] at [left out], and I’ve learned much.",
            2,
        ),
        ("Ask early. Evenings are best. The NHS pays.", "Ask early. Evenings are best. The NHS pays.", 0),
        ("The council can support care at home.", "The council can support care at home.", 0),
    ],
)
def test_names_places_and_numbers_are_left_out(words: str, copy: str, count: int) -> None:
    assert without_names(words, KNOWN) == (copy, count)


@given(st.text(), st.lists(st.text(min_size=2, alphabet=st.characters(categories=["L"])), max_size=4))
def test_no_known_name_is_left_as_a_word(words: str, names: list[str]) -> None:
    told = [name for name in names if len(name) > 3]
    copy, _ = without_names(" ".join([words, *told]), told)
    kept = set(copy.replace("[left out]", " ").split())
    everyday = {name for name in told if without_names(name, [name])[1] == 0}
    assert kept.isdisjoint(set(told) - everyday)


def test_what_looks_like_a_name_within_a_sentence_is_known_everywhere() -> None:
    assert names_in(["Out with Priya’s dog and the NHS.", "Monday. I rang Bo, then Monday came."]) == {
        "Priya",
        "Bo",
    }


def test_without_any_name_the_rest_is_still_left_out() -> None:
    assert without_names("Ring 01632960123.", ()) == ("Ring [left out].", 1)
