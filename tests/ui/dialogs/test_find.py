"""Finding matches words wherever they stand."""

from ui.dialogs.find import Doing, matching


def test_finding_matches_every_word_and_puts_beginnings_first() -> None:
    doings = [Doing("Get a return ready", "returns"), Doing("Returns", "returns"), Doing("Money", "money")]
    assert [one.words for one in matching(doings, "return")] == ["Returns", "Get a return ready"]
    assert [one.words for one in matching(doings, "ready ret")] == ["Get a return ready"]
    assert matching(doings, "") == doings


def test_what_is_called_just_so_comes_before_what_only_begins_so() -> None:
    doings = [Doing("Hours saved", "ahead"), Doing("Type in hours", "hours"), Doing("Hours", "hours")]
    assert [one.words for one in matching(doings, "hours ")] == ["Hours", "Hours saved", "Type in hours"]
