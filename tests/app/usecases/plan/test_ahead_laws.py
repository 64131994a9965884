"""Laws of the look ahead on real books: whatever moved, the parts are the accounts and the ledger."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.funding.agreement import Pot
from app.funding.holding import HeldBy, Holding
from app.ledger.entry import Entry, Split
from app.money import Money, total
from app.period import Period
from app.plan.outcome import Outcome
from app.usecases.funding.streams import keep_holding, open_pot
from app.usecases.life.outcomes import keep_outcome, outcomes
from app.usecases.plan.ahead import year_ahead
from tests.app.usecases.looking_ahead import agency, mornings, plan_of
from tests.app.usecases.paying import with_pa
from tests.app.usecases.started import OPENED

TODAY = date(2026, 9, 14)
YEAR = Period(date(2026, 4, 1), date(2027, 3, 31))

moved = st.tuples(
    st.integers(0, (TODAY - OPENED).days),
    st.integers(-90_000, 90_000).filter(bool),
    st.sampled_from(("O01", "O12", "O14", "O26", "I01", "I12", "")),
    st.integers(0, 3),  # pots: none, the council's, the NHS's, and one that a provider spends
    st.integers(0, 2),  # lines
    st.integers(0, 1),  # outcomes
)


@settings(max_examples=8, deadline=None)
@given(st.lists(moved, max_size=12))
def test_streams_are_the_accounts_and_outcomes_the_ledger(moves: list[tuple[int, ...]]) -> None:
    book, _ = with_pa()
    aim = keep_outcome(book, Outcome(0, "Get about", OPENED))
    for held in (HeldBy.ME, HeldBy.PROVIDER):
        pot = open_pot(book, Pot(0, f"Health {held}", 1, "NHS", "phb"))
        keep_holding(book, Holding(0, pot.id, OPENED, held))
    lines = (0, *plan_of(book, agency(outcome_id=aim.id), mornings(pot_id=2)))
    with book.begin("Moved") as work:
        for days, pence, category, pot_id, line, outcome in moves:
            amount = Money(pence)
            split = Split(amount, str(category), pot_id, lines[line], outcome * aim.id)
            work.entries.add(Entry(0, 1, OPENED + timedelta(days=days), "X", amount, splits=(split,)))

    ahead = year_ahead(book, TODAY)

    whole = ahead.whole
    with book.begin() as work:
        held = total(work.sums.balance(account.id, TODAY) for account in work.accounts.all())
    known = outcomes(book, YEAR)
    ledger = {each.outcome.id: each.spent for each in known.views} | {0: known.spent_elsewhere}
    assert whole.held == total(each.held for each in ahead.streams) == held
    assert whole.ends_with == held + whole.comes_in - whole.goes_out == whole.weeks[-1].left
    assert {part.number: part.spent for part in ahead.outcomes if part.spent} == {
        number: spent for number, spent in ledger.items() if spent
    }
    for parts in (ahead.lines, ahead.outcomes):
        assert total(part.spent for part in parts) == known.spent
        assert total(part.to_come for part in parts) == whole.goes_out
