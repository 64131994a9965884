"""How long a return is to be."""

from dataclasses import replace
from datetime import date

import pytest

from app.funding.agreement import Pot
from app.funding.profiles import load_profile, overridden
from app.period import Period
from app.returns.agreed import ExtraAsked, Length, ReturnTerm
from app.returns.length import length_of
from tests.app.returns.samples import POT, QUARTER, TERMS

GENERIC = load_profile("gb-eng-generic")
AWARD = Pot(2, "Carer's break", 1, "Break", "one_off", date(2026, 4, 1), date(2026, 9, 30))
SAYS_SHORT = ReturnTerm(1, 1, Length.SHORT, "Paragraph 9", "J. Bell", date(2026, 4, 1))


def test_nobody_s_word_is_a_return_in_full_and_a_choice() -> None:
    chosen = length_of([POT], [TERMS], GENERIC, [], QUARTER)
    assert (chosen.length, chosen.settled) == (Length.FULL, False)
    assert length_of([POT], [TERMS], GENERIC, [], QUARTER, Length.SHORT).length is Length.SHORT
    assert length_of([], [], GENERIC, [], QUARTER).length is Length.FULL


def test_an_award_is_offered_one_page_and_may_still_be_told_in_full() -> None:
    assert length_of([AWARD], [], GENERIC, [], QUARTER).length is Length.SHORT
    assert length_of([AWARD], [], GENERIC, [], QUARTER, Length.FULL).length is Length.FULL
    assert length_of([AWARD, POT], [], GENERIC, [], QUARTER).length is Length.FULL


def test_the_agreement_goes_before_everything() -> None:
    short = length_of([POT], [TERMS], GENERIC, [SAYS_SHORT], QUARTER, Length.FULL)
    assert (short.length, short.settled, short.source) == (Length.SHORT, True, "Paragraph 9")
    full = replace(SAYS_SHORT, id=2, length=Length.FULL, term="Letter of 3 May")
    later = length_of([POT], [TERMS], GENERIC, [SAYS_SHORT, full], QUARTER)
    assert (later.length, later.settled, later.source) == (Length.FULL, True, "Letter of 3 May")


def test_one_pot_s_agreement_does_not_speak_for_another() -> None:
    both = length_of([POT, replace(POT, id=7)], [TERMS], GENERIC, [SAYS_SHORT], QUARTER)
    assert (both.length, both.settled) == (Length.FULL, False)


def test_the_funder_s_own_rule_settles_it_with_its_source() -> None:
    essex = load_profile("gb-eng-essex")
    chosen = length_of([AWARD], [], essex, [], QUARTER, Length.FULL)
    assert (chosen.length, chosen.settled) == (Length.SHORT, True)
    assert chosen.source == essex.source.address
    assert "Essex" in chosen.why
    assert not length_of([POT], [TERMS], essex, [], QUARTER).settled


@pytest.mark.parametrize(("most", "settled"), [(20_788_04, True), (20_788_03, False)])
def test_a_small_sum_by_the_funder_s_figure_needs_one_page(most: int, settled: bool) -> None:
    profile = overridden(GENERIC, {"return.short_up_to_yearly_pence": most})
    chosen = length_of([POT], [TERMS], profile, [], QUARTER)
    assert chosen.settled is settled
    assert (chosen.length is Length.SHORT) is settled


def test_terms_that_have_ended_do_not_count_for_the_sum() -> None:
    profile = overridden(GENERIC, {"return.short_up_to_yearly_pence": 0})
    ended = replace(TERMS, last=date(2026, 5, 1))
    assert length_of([POT], [ended], profile, [], QUARTER).settled
    assert not length_of([POT], [ended], profile, [], Period(TERMS.first, date(2026, 4, 30))).settled


def test_a_funder_may_ask_for_one_length_only() -> None:
    profile = overridden(GENERIC, {"return.length": "full"})
    chosen = length_of([AWARD], [], profile, [], QUARTER, Length.SHORT)
    assert (chosen.length, chosen.settled) == (Length.FULL, True)


def test_what_no_term_asks_for_is_said_to_be_beyond_the_agreement() -> None:
    asked = ExtraAsked(1, 1, 0, QUARTER.first, QUARTER.last, "The diary", "J. Bell", date(2026, 10, 3))
    asked_for = "The diary. Asked for by J. Bell on 3 October 2026. "
    assert asked.sentence == asked_for + "No term of the agreement was named: this is beyond it."
    assert replace(asked, term="paragraph 9").sentence.endswith("on 3 October 2026, under: paragraph 9.")
