"""What was spent on each day, summed by the database as the rule for spending has it."""

from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.funding.movement import NOT_SPENDING, Movement
from app.ledger.entry import Entry, Split
from app.money import NOTHING, Money, total
from app.period import Period
from tests.app.usecases.started import a_book

DAY = date(2026, 5, 4)
SPAN = Period(DAY, DAY + timedelta(days=3))
splits = st.tuples(
    st.integers(0, 4), st.integers(-900, 900), st.sampled_from(("O01", "O14", "O26", "O30", "I01", "I12", ""))
)


def is_spending(move: Movement) -> bool:
    """Money out that bought something, and what came back for it."""
    return move.category not in NOT_SPENDING and (move.amount.pence < 0 or move.category.startswith("O"))


def came_and_went(entries: Iterable[Entry]) -> tuple[Money, Money]:
    own = [entry.amount for entry in entries if not entry.transfer_id]
    return (
        total(amount for amount in own if amount > NOTHING),
        total(amount for amount in own if amount < NOTHING),
    )


def test_the_database_adds_up_what_was_spent_on_each_day() -> None:
    book = a_book()

    @given(st.lists(splits, max_size=12))
    def holds(moved: list[tuple[int, int, str]]) -> None:
        with book.begin() as work:
            for entry in work.entries.all():
                work.entries.remove(entry.id)
            for after, pence, category in moved:
                amount = Money(pence)
                day = DAY + timedelta(days=after)
                parts = (Split(amount, category, 1),)
                work.entries.add(Entry(0, 1, day, "Shop", amount, parts, transfer_id=int(pence % 5 == 0)))
            spent: dict[date, int] = {}
            for move in filter(is_spending, work.sums.by_day(SPAN)):
                spent[move.day] = spent.get(move.day, 0) - move.amount.pence
            assert work.sums.in_and_out(SPAN) == came_and_went(work.entries.within(SPAN))
            assert work.sums.spent_by_day(SPAN) == {day: Money(pence) for day, pence in spent.items()}

    holds()
