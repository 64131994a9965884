from dataclasses import replace
from datetime import date

from app.plan.risk import Risk, can_be_finished, card_findings

DAY = date(2026, 4, 6)
CARD = Risk(
    1,
    "Go swimming on my own",
    DAY,
    could_go_wrong="I could have a seizure",
    if_it_happens="The lifeguard knows me",
    look_again=date(2026, 10, 1),
)


def test_a_card_that_says_what_happens_then_can_be_finished() -> None:
    assert card_findings(CARD, DAY) == []
    assert can_be_finished(CARD)


def test_a_card_without_a_what_if_cannot_be_finished() -> None:
    assert not can_be_finished(replace(CARD, if_it_happens=" "))
    assert not can_be_finished(replace(CARD, could_go_wrong=""))


def test_the_day_to_look_again_is_said_when_it_comes_and_does_not_unfinish_the_card() -> None:
    (finding,) = card_findings(CARD, date(2026, 10, 1))
    assert finding.sentence == "You wanted to look at this again by 1 October 2026."
    assert can_be_finished(CARD)
