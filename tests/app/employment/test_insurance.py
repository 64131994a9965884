"""Which employers’ liability policy counts, and whose legal line comes first."""

from dataclasses import replace
from datetime import date

from app.employment.check import Check, CheckKind, CheckState
from app.employment.insurance import ask_insurer_first, policy_on
from tests.app.employment.people import TODAY

OLD = Check(
    *(1, 0, CheckKind.LIABILITY_INSURANCE),
    name="Fish",
    first=date(2025, 4, 1),
    last=date(2026, 3, 31),
)
NOW = replace(OLD, id=2, name="Premier", first=date(2026, 4, 1), last=date(2027, 3, 31))
COMING = replace(OLD, id=3, name="Later", first=date(2027, 4, 1), last=None)


def test_the_policy_in_force_counts_else_the_last_that_ended() -> None:
    assert policy_on([NOW, OLD, COMING], TODAY) == NOW
    assert policy_on([OLD, COMING], TODAY) == OLD
    assert policy_on([NOW, replace(OLD, id=4, last=None)], TODAY) == replace(OLD, id=4, last=None)
    assert policy_on([COMING], TODAY) is None


def test_other_papers_are_no_policy() -> None:
    others = [
        replace(NOW, pa_id=7),
        replace(NOW, kind=CheckKind.CAR_INSURANCE),
        replace(NOW, state=CheckState.ASKED),
    ]
    assert policy_on(others, TODAY) is None


def test_the_insurer_and_its_number_are_named() -> None:
    assert ask_insurer_first(None, TODAY).endswith("No insurer is written down yet.")
    assert ask_insurer_first(OLD, TODAY).startswith("Your insurance with Fish ended on 31 March 2026.")
    assert ask_insurer_first(NOW, TODAY).startswith("Ask the legal line of Premier before")
    told = ask_insurer_first(replace(NOW, legal_line="01632 960118"), TODAY)
    assert told.startswith("Ask the legal line of Premier (01632 960118) before")
    assert ask_insurer_first(replace(NOW, name=""), TODAY).startswith("Ask the legal line of your insurer")
