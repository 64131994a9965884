"""The union list of categories that every book starts from, read from `resources/categories.toml`."""

import tomllib
from functools import lru_cache

from app.ledger.entry import Category, Direction
from app.resources import resource


@lru_cache(maxsize=1)
def standard_categories() -> tuple[Category, ...]:
    """Give the union list in its own order: money in first, then money out."""
    data = tomllib.loads(resource("categories.toml").read_text("utf-8"))
    return tuple(
        Category(row["code"], row["name"], Direction(row["direction"]), row["group"])
        for row in data["category"]
    )
