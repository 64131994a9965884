"""Everything that a return can tell beside the money, for the tests to start from and change."""

from datetime import date
from typing import Any

from app.funding.balance import Why
from app.money import Money
from app.plan.decision import Verdict
from app.plan.outcome import Feeling, Voice
from app.returns.agreed import Length, Sure
from app.returns.length import LengthChosen
from app.returns.told import (
    BreaksTold,
    DecidedTold,
    OutcomeTold,
    ProcessTold,
    SuccessTold,
    SureThen,
    SureTold,
    Told,
    UnspentTold,
)
from tests.app.returns.samples import TODAY

SUMMER = date(2026, 8, 9)
SHORT = LengthChosen(Length.SHORT, settled=False, why="You chose this.")
FULL = LengthChosen(Length.FULL, settled=True, why="The agreement asks for it.", source="Letter of 3 May")
OUTCOMES = (
    OutcomeTold(1, "Swim every week", "Twice in July", Feeling.BETTER, SUMMER),
    OutcomeTold(2, "See my sister", "Not yet", Feeling.SAME, SUMMER, Voice.FAMILY, "Ama Osei"),
    OutcomeTold(3, "Cook for friends", clinician="Dr Okoro"),
    OutcomeTold(4, "Paint again", "", Feeling.NOT_SAID, SUMMER, Voice.WITH_HELP),
)
TESTS = (SuccessTold("Direct payment", "I am out of the house four days a week.", "J. Bell", SUMMER),)
SURE = SureTold(Sure.FAIRLY, TODAY, Voice.WITH_HELP, "Jo", (SureThen(date(2026, 6, 30), Sure.NOT_VERY),))
DECIDED = (
    DecidedTold("A ramp for the door", "The council", SUMMER, Verdict.WAITING, 52),
    DecidedTold(
        *("A tablet", "The council", SUMMER, Verdict.YES_IF, 10, date(2026, 8, 19)),
        answered_by="J. Bell",
        reason="The plan names it",
    ),
    DecidedTold("A coat", "The council", SUMMER, Verdict.NO, 1, date(2026, 8, 10), "J. Bell"),
)
UNSPENT = (
    UnspentTold("Direct payment", SUMMER, TODAY, Money(312_00), Why.NO_PA, "Two adverts, no answer"),
    UnspentTold("Direct payment", SUMMER, TODAY, Money(40_00), Why.ILLNESS),
)
PROCESS = ProcessTold(34, plan_waits=True, open_questions=2, longest=52, notes=("Eleven phone calls.",))


def told(**changes: Any) -> Told:
    """Give everything that can be told, unless it is changed."""
    whole: dict[str, Any] = {
        "outcomes": OUTCOMES,
        "tests": TESTS,
        "sure": SURE,
        "breaks": BreaksTold(6, 5),
        "decided": DECIDED,
        "unspent": UNSPENT,
        "process": PROCESS,
    }
    return Told(**{**whole, **changes})
