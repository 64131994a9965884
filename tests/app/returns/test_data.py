"""The return's data: written, read, and added up again."""

import copy
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.funding.agreement import ContributionModel
from app.money import Money
from app.period import Period
from app.resources import resource
from app.returns.adding import add_up
from app.returns.data import canonical, to_data
from app.returns.parts import Return
from app.returns.reading import from_data, read
from app.returns.records import Asked, Away, Correction, Held, OpenQuestion, PreviousReturn
from app.returns.schema import problems
from tests.app.returns.samples import (
    BANK,
    OPENING,
    QUARTER,
    TERMS,
    TIN,
    TODAY,
    drafted,
    entry,
    receipts,
)

SCHEMA = json.loads(resource("schema", "return-1.json").read_text("utf-8"))


def full() -> Return:
    """Draw up a return with something in every part of it."""
    earlier = to_data(drafted(entries=()))
    earlier["figures"]["closing_pence"] = OPENING.pence
    earlier["period"]["last"] = "2026-06-30"
    earlier["contribution"]["owing_pence"] = 3_00
    earlier["expected"]["payments"] = []
    closing = Money(4028_43)
    return drafted(
        papers=receipts()[:-2],
        previous=PreviousReturn("return-council-q1", earlier, "ab" * 32),
        corrections=(Correction(1, "return-council-q1", 4, "Wrong sum"),),
        questions=(
            OpenQuestion("May I buy a tablet?", TODAY),
            OpenQuestion("What is line 3?", TODAY, "funder", "q1", 3),
        ),
        away=(Away(Period(date(2026, 8, 1), date(2026, 8, 5)), "In hospital"),),
        asked=Asked(date(2026, 11, 1), None, ("J. Bell asked for the diary, under term 9",)),
        requests=("Tell me what the extra £20.00 was for.",),
        held=(Held(BANK, OPENING, closing, closing, QUARTER.last), Held(TIN, Money(5_00), Money(5_00))),
        others=Money(5_00),
        agreements=(replace(TERMS, last=date(2026, 8, 2)), replace(TERMS, id=2, first=date(2026, 8, 3))),
    )


def leaves(node: Any, at: str = "") -> Iterator[tuple[Any, str | int, str]]:
    """Walk to every figure in data."""
    rows = node.items() if isinstance(node, dict) else enumerate(node)
    for name, value in rows:
        if isinstance(value, dict | list):
            yield from leaves(value, f"{at}/{name}")
        elif isinstance(value, int) and str(name).endswith("_pence"):
            yield node, name, f"{at}/{name}"


@pytest.mark.parametrize(
    "whole", [drafted(), full(), drafted(entries=(), agreements=(), held=())], ids=["good", "full", "bare"]
)
def test_data_follow_the_published_schema(whole: Return) -> None:
    data = to_data(whole)
    jsonschema.validate(data, SCHEMA)
    assert problems(data, "return-1.json") == []
    assert add_up(data) == []


@pytest.mark.parametrize("whole", [drafted(), full()], ids=["good", "full"])
def test_data_read_back_are_the_same(whole: Return) -> None:
    data = to_data(whole)
    assert read(canonical(data)) == data
    again = from_data(data)
    assert to_data(again) == data
    assert replace(again, funder=whole.funder) == whole


def test_one_way_to_write_them() -> None:
    data = to_data(drafted())
    shuffled = dict(reversed(list(data.items())))
    assert canonical(shuffled) == canonical(data)
    assert canonical(data).endswith(b"\n")


def test_every_part_of_the_schema_is_described() -> None:
    def undescribed(node: Any, at: str) -> Iterator[str]:
        if isinstance(node, dict):
            if (
                ("type" in node or "$ref" in node or "const" in node)
                and "description" not in node
                and "/items" not in at
            ):
                yield at
            for name, part in node.items():
                yield from undescribed(part, f"{at}/{name}")

    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert list(undescribed(SCHEMA["properties"], "")) == []


WRONG: list[tuple[str, Any]] = [
    ("/schema", "daybook-return/2"),
    ("/name", 7),
    ("/made_on", "soon"),
    ("/period/days", 0),
    ("/figures/opening_pence", 1.5),
    ("/figures/opening_pence", True),
    ("/figures/opening_pence", None),
    ("/lines/0/category", None),
    ("/lines/0/papers", [0]),
    ("/evidence/papers/0/sha256", "short"),
    ("/signer/capacity", "king"),
    ("/before", {"name": "x"}),
    ("/before", 3),
    ("/checks", {}),
    ("/surprise", 1),
]


def with_value(data: Any, pointer: str, value: Any) -> Any:
    changed = copy.deepcopy(data)
    node = changed
    *way, last = pointer.split("/")[1:]
    for name in way:
        node = node[int(name)] if isinstance(node, list) else node[name]
    node[int(last) if isinstance(node, list) else last] = value
    return changed


@pytest.mark.parametrize(("pointer", "value"), WRONG)
def test_our_check_of_the_schema_agrees_with_the_reference(pointer: str, value: Any) -> None:
    changed = with_value(to_data(full()), pointer, value)
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(changed)
    assert problems(changed, "return-1.json")


def test_a_missing_part_is_named() -> None:
    data = to_data(drafted())
    del data["figures"]["opening_pence"]
    assert problems(data, "return-1.json") == ["/figures/opening_pence is missing"]
    assert problems([], "return-1.json") == ["/ is not object"]


@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        b"{",
        b"[]",
        b"7",
        b'{"schema": "daybook-return/9"}',
        b'{"schema": 1.5}',
        b'{"schema": NaN}',
        b'{"a": 1, "a": 2}',
        b"[" * 100_000,
    ],
    ids=["bytes", "half", "list", "number", "newer", "fraction", "nan", "twice", "deep"],
)
def test_what_is_no_return_is_a_plain_sentence(content: bytes) -> None:
    with pytest.raises(AppError, match="data inside"):
        read(content)


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/made_on", "2026-02-30"),
        ("/contribution/weeks_behind", "some"),
        ("/period/first", "2027-01-01"),
        ("/name", None),
    ],
)
def test_data_that_say_nothing_are_refused(pointer: str, value: Any) -> None:
    with pytest.raises(AppError, match="do not follow their schema"):
        read(canonical(with_value(to_data(drafted()), pointer, value)))


@given(st.data(), st.sampled_from([-100_00, -1, 1, 9]))
def test_any_one_figure_changed_is_found(draw: st.DataObject, by: int) -> None:
    data = copy.deepcopy(FULL)
    node, name, pointer = draw.draw(st.sampled_from(list(leaves(data))))
    node[name] += by
    assert add_up(data), pointer


def test_every_figure_changed_by_a_penny_is_found() -> None:
    data = copy.deepcopy(FULL)
    missed = []
    for node, name, pointer in leaves(data):
        node[name] += 1
        missed += [] if add_up(data) else [pointer]
        node[name] -= 1
    assert missed == []
    assert add_up(data) == []


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/evidence/count", 3),
        ("/evidence/papers/0/size", 1),
        ("/position/retained_weeks", 9),
        ("/position/weeks", "9.9"),
        ("/position/weeks", None),
        ("/figures/bank_closing_pence", None),
        ("/figures/difference_pence", None),
        ("/accounts/0/bank_closing_pence", None),
        ("/accounts/0/difference_pence", None),
        ("/categories/0/lines", 9),
        ("/categories/0/code", "I02"),
        ("/groups/0/name", "Another"),
        ("/lines/0/category", "O05"),
        ("/lines/0/category", "T"),
        ("/lines/0/category", ""),
        ("/lines/0/number", 2),
        ("/lines/0/account", "Another"),
        ("/lines", []),
        ("/position/lines", []),
        ("/streams/1/last", "2026-08-31"),
    ],
)
def test_other_changes_that_do_not_add_up_are_found(pointer: str, value: Any) -> None:
    assert add_up(with_value(FULL, pointer, value))


def test_a_finding_says_where_and_what_it_should_be() -> None:
    (found, *_) = add_up(with_value(FULL, "/figures/money_in_pence", 1))
    assert found.sentence == "/figures/money_in_pence says £0.01, but the others make it £5,954.04"
    (found, *_) = add_up(with_value(FULL, "/figures/difference_pence", None))
    assert found.sentence == "/figures/difference_pence says nothing, but the others make it £0.00"


def test_a_weekly_sum_of_nothing_counts_no_weeks() -> None:
    bare = to_data(
        drafted(agreements=(replace(TERMS, contribution_model=ContributionModel.NONE, weekly=Money(0)),))
    )
    assert bare["position"]["weeks"] is None
    assert add_up(bare) == []


rows = st.lists(
    st.tuples(
        st.integers(0, 91), st.integers(-90_00, 90_00), st.sampled_from(["I01", "I08", "O01", "O14", ""])
    ),
    max_size=8,
)


@given(rows)
def test_whatever_moved_adds_up_and_reads_back(moved: list[tuple[int, int, str]]) -> None:
    entries = tuple(
        entry(n, QUARTER.first + timedelta(days=day), "Somebody", pence, code)
        for n, (day, pence, code) in enumerate(moved, start=1)
    )
    data = to_data(drafted(entries=entries))
    assert add_up(data) == []
    assert to_data(from_data(read(canonical(data)))) == data
    assert problems(data, "return-1.json") == []


FULL = to_data(full())
