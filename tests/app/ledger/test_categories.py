"""The union list of categories."""

import tomllib

from app.ledger.categories import standard_categories
from app.ledger.entry import Direction
from app.resources import resource


def test_the_union_list_is_whole_and_in_order() -> None:
    codes = [category.code for category in standard_categories()]
    assert codes == [f"I{n:02d}" for n in range(1, 15)] + [f"O{n:02d}" for n in range(1, 31)]


def test_each_has_a_name_of_its_own_a_side_and_a_group() -> None:
    categories = standard_categories()
    assert len({category.name for category in categories}) == len(categories)
    assert all(category.group for category in categories)
    for category in categories:
        assert category.direction is (Direction.IN if category.code[0] == "I" else Direction.OUT)


def test_each_says_whose_pages_name_it() -> None:
    data = tomllib.loads(resource("categories.toml").read_text("utf-8"))
    assert all(row["named_by"] for row in data["category"])
