from datetime import date

from app.plan.outcome import (
    Adult,
    Carer,
    CheckIn,
    Feeling,
    Outcome,
    ScaleStep,
    Wellbeing,
    in_order,
    latest,
    scale_findings,
    tag_name,
)
from app.plan.scaling import Level

DAY = date(2026, 4, 6)
OUTCOME = Outcome(1, "See my sister every week", DAY, tags="adult.g wellbeing.g")


def steps(written: date, levels: int = 5) -> list[ScaleStep]:
    return [ScaleStep(0, 1, int(level), level.name, written) for level in list(Level)[:levels]]


def used(level: int | None = 1) -> list[CheckIn]:
    return [CheckIn(1, 1, date(2026, 6, 1), "Twice a month", Feeling.BETTER, level)]


def test_the_legal_lists_are_whole_and_every_code_has_its_own_words() -> None:
    assert [len(each) for each in (Adult, Carer, Wellbeing)] == [10, 8, 9]
    codes = [*Adult, *Carer, *Wellbeing]
    assert len({tag_name(code) for code in codes}) == len(codes)
    assert tag_name("local.1") == "local.1"


def test_an_outcome_gives_its_codes_one_by_one() -> None:
    assert OUTCOME.codes == (Adult.RELATIONSHIPS, Wellbeing.RELATIONSHIPS)


def test_the_persons_own_order_comes_first() -> None:
    unranked, second, first = (Outcome(n, "x", DAY, rank) for n, rank in ((1, 0), (2, 2), (3, 1)))
    assert in_order([unranked, second, first]) == [first, second, unranked]


def test_the_latest_check_in_up_to_a_day() -> None:
    early, late = CheckIn(1, 1, DAY, "So so"), CheckIn(2, 1, date(2026, 8, 1), "Good")
    assert latest([late, early], 1) == late
    assert latest([late, early], 1, date(2026, 7, 1)) == early
    assert latest([late, early], 2) is None


def test_a_goal_with_all_levels_written_beforehand_is_honest() -> None:
    assert scale_findings(OUTCOME, steps(DAY), used()) == []
    assert scale_findings(OUTCOME, [], used(level=None)) == []


def test_a_level_that_is_missing_or_came_too_late_is_said() -> None:
    (missing,) = scale_findings(OUTCOME, steps(DAY, 4), used())
    assert missing.sentence == "Not every level of this goal has been described yet."
    (late,) = scale_findings(OUTCOME, steps(date(2026, 7, 1)), used())
    assert late.sentence == "A level of this goal was described only after it was first used."
