"""Laws of saying what people in one place say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import words
from app.errors import AppError
from app.local_words import LocalWord, Wording, checked, plural_of
from app.terms import Term, changeable, glossary

CATALOGUE = Path(__file__).parents[2] / "resources" / "wording" / "daybook.pot"
MESSAGES = tuple(re.findall(r'^msgid(?:_plural)? "(.+)"$', CATALOGUE.read_text("utf-8"), re.MULTILINE))
PLACES = re.compile(r"\{[^{}]*\}")
LAWS = (
    "Care and Support (Direct Payments) Regulations 2014",
    "National Health Service (Direct Payments) Regulations 2013",
    "Housing Grants, Construction and Regeneration Act 1996",
    "Special Educational Needs (Personal Budgets) Regulations 2014",
)

messages = st.sampled_from(MESSAGES)
spoken = st.text("bcdfghjklmnpqrtuvwxyz", min_size=4, max_size=12)
wordings = st.dictionaries(st.sampled_from(sorted(changeable())), spoken, min_size=1, max_size=6).map(
    lambda chosen: Wording(changeable(), [LocalWord(code, one) for code, one in chosen.items()])
)


@pytest.fixture
def oakshire() -> Iterator[Wording]:
    """Let Daybook speak as they do in one made-up place."""
    wording = Wording(
        changeable(),
        [
            LocalWord("direct_payment", "individual budget"),
            LocalWord("pa", "support worker"),
            LocalWord("plan", "support plan"),
            LocalWord("return", "monitoring form"),
            LocalWord("council", "local authority"),
        ],
    )
    words.use_local_words(wording.say, wording)
    yield wording
    words.drop_local_words(wording)


@given(messages, wordings)
def test_saying_it_twice_changes_nothing_more(message: str, wording: Wording) -> None:
    once = wording.say(message)

    assert wording.say(once) == once


@given(messages, wordings)
def test_what_is_filled_in_keeps_its_place_and_name(message: str, wording: Wording) -> None:
    assert PLACES.findall(wording.say(message)) == PLACES.findall(message)


@given(st.sampled_from(LAWS), messages, wordings)
def test_no_name_of_a_law_ever_changes(law: str, message: str, wording: Wording) -> None:
    assert law in wording.say(f"{message.rstrip('.')}. Read in the {law}, regulation 3")


@given(messages)
def test_with_no_words_of_its_own_every_sentence_stays_as_it_is(message: str) -> None:
    assert Wording(changeable(), ()).say(message) == message
    assert words.wording_now() is None
    assert words.t(message) == words.local(message) == message


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Your direct payment", "Your individual budget"),
        ("Direct payments may be late.", "Individual budgets may be late."),
        ("This is a direct payment.", "This is an individual budget."),
        ("A PA", "A support worker"),
        ("PAs rest. PAs’ pay, a PA’s", "Support workers rest. Support workers’ pay, a support worker’s"),
        ("Add a &PA", "Add a su&pport worker"),
        ("Make a direct &payment", "Make an &individual budget"),
        ("A personal assistant (PA) helps.", "A support worker helps."),
        ("PAs (personal assistants) help.", "Support workers help."),
        ("My plan", "My support plan"),
        ("&Returns", "Monito&ring forms"),
        ("Plan of {name}, version {number}", "Support plan of {name}, version {number}"),
        ("Plan a shift", "Plan a shift"),
        ("Back to the usual plan", "Back to the usual plan"),
        ("Your support plan", "Your support plan"),
        ("The council’s own plan", "The council’s own plan"),
        ("Council tax from the council", "Council tax from the local authority"),
        ("Inside as return.json, with this return", "Inside as return.json, with this monitoring form"),
        ("Return it", "Return it"),
    ],
)  # fmt: skip
def test_a_word_fits_in_with_its_plural_capital_article_and_key(
    oakshire: Wording, ours: str, theirs: str
) -> None:
    assert words.local(ours) == oakshire.say(ours) == theirs


@pytest.mark.usefixtures("oakshire")
def test_what_a_person_typed_is_never_changed() -> None:
    typed = "My PA says the council pays a direct payment"

    assert words.t("The council wrote: {what}", what=typed) == f"The local authority wrote: {typed}"
    assert words.tn("1 PA: {who}", "{count} PAs: {who}", 2, who="PA") == "2 support workers: PA"


def test_a_word_with_no_key_letter_of_its_own_takes_its_first() -> None:
    said = Wording(
        changeable(), [LocalWord("pa", "helper", "helping hands"), LocalWord("review", "NHS look")]
    )

    assert said.say("&A PA, two PA&s, a review") == "&A helper, two helping hand&s, an NHS look"
    assert said.say("Each P&A") == "Each &helper"


def test_only_whoever_wanted_the_words_can_take_them_back() -> None:
    first, second = object(), object()
    words.use_local_words(str.upper, second)
    words.drop_local_words(first)
    assert words.t("Loud") == "LOUD"

    words.drop_local_words(second)
    assert words.t("Loud") == "Loud"


def test_plurals_are_worked_out() -> None:
    assert [plural_of(each) for each in ("budget", "agency", "boy", "bus", "cash box", "church")] == [
        "budgets", "agencies", "boys", "buses", "cash boxes", "churches",
    ]  # fmt: skip


def test_a_word_is_tidied_and_must_fit_into_a_sentence() -> None:
    assert checked(LocalWord("pa", "  support   worker ")) == LocalWord("pa", "support worker")
    assert checked(LocalWord("pa", "helper (PA)")).one == "helper (PA)"
    for wrong in ("{name}", "a&b", "7", "x" * 41, "money!"):
        with pytest.raises(AppError, match="cannot be used"):
            checked(LocalWord("pa", wrong))


def test_the_glossary_has_a_meaning_and_a_source_for_every_term() -> None:
    codes = [term.code for term in glossary()]

    assert len(codes) == len(set(codes)) >= 20
    assert all(term.means.endswith(".") and term.source and term.name for term in glossary())
    assert [term.name for term in glossary()] == sorted((t.name for t in glossary()), key=str.casefold)
    assert {term.code for term in glossary() if term.usual} == set(changeable())
    assert all(checked(LocalWord(term.code, offer)) for term in glossary() for offer in term.offers)


def test_a_term_is_found_by_any_of_its_names() -> None:
    def found(typed: str) -> set[str]:
        return {term.code for term in glossary() if term.holds(typed)}

    assert "direct_payment" in found("cash payment")
    assert {"pa"} == found("support worker")
    assert found("Individual BUDGET") >= {"direct_payment", "individual_budget", "personal_budget"}
    assert isinstance(glossary()[0], Term)
    assert not found("zebra")
