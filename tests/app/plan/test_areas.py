import pytest

from app.plan.areas import AreaSet, headings, set_name


@pytest.mark.parametrize(("areas", "count"), [("life", 5), ("personal", 11), ("health", 15), ("carer", 5)])
def test_each_set_has_its_headings_once(areas: str, count: int) -> None:
    found = headings(AreaSet(areas))
    assert len(found) == len(set(found)) == count
    assert set_name(AreaSet(areas))


def test_the_four_areas_of_life_and_giving_come_first() -> None:
    assert headings(AreaSet.LIFE)[:4] == (
        "Where I live",
        "Who I live with",
        "What I do with my time",
        "Who supports me",
    )
