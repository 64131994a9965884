import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.funding.agreement import Agreement, Due, DueKind
from app.ledger.entry import Account, AccountKind, Entry, Split
from app.ledger.sorting import Rule
from app.money import Money
from app.returns.kept import KeptReturn
from app.store.codec import columns, doc_text, flat, row, value

DAY = date(2026, 4, 1)
values = st.one_of(st.none(), st.integers(-(10**12), 10**12), st.text())
names = st.sampled_from(["id", "payee", "amount_pence", "day", "statement_id", "zebra", "note", "sort_code"])
docs = st.dictionaries(names, values)


@given(docs, st.lists(docs, max_size=3))
def test_a_record_is_written_as_sorted_json_without_its_empty_values(
    doc: dict[str, object], splits: list[dict[str, object]]
) -> None:
    def bare(one: dict[str, object]) -> dict[str, object]:
        return {name: kept for name, kept in one.items() if kept not in ("", 0, None)}

    expected = bare(doc) | ({"splits": [bare(split) for split in splits]} if splits else {})

    written = doc_text(doc, splits)

    assert json.loads(written) == expected
    assert written == json.dumps(expected, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize(
    "kept",
    [
        Account(3, "Tin", AccountKind.CASH, DAY, Money(-5), closed=DAY, pot_id=2),
        Agreement(
            1, 2, DAY, Money(1), DAY, 0, in_advance=False, contribution=Money(2), retained_weeks=8, last=DAY
        ),
        Agreement(1, 2, DAY, Money(1), DAY),
        Due(1, DueKind.HMRC, DAY, Money(-1), "HMRC", 1, "Tax", 4, "O05"),
        Rule(1, -3, "swim", "O14", 1, "out", 2, Money(-640), 5),
        Rule(1, -3, "swim", "O14", 1),
        KeptReturn(1, 2, DAY, DAY, datetime(2026, 7, 1, 9, 30, tzinfo=UTC), "Sam", "4F2A", "ab", "{}", DAY),
    ],
)
def test_a_value_comes_back_from_its_row_as_it_was(kept: object) -> None:
    assert value(type(kept), row(kept)) == kept
    assert flat(kept) == list(row(kept).values())
    assert columns(type(kept)) == tuple(row(kept))


def test_an_entrys_splits_are_kept_apart_from_its_row() -> None:
    entry = Entry(1, 2, DAY, "Shop", Money(-10), (Split(Money(-10), "O17", 1, note="x"),))

    stored = row(entry)

    assert "splits" not in stored
    assert value(Entry, stored, splits=entry.splits) == entry
