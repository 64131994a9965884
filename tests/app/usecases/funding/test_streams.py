from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.funding.agreement import Agreement, Funder, FunderKind, Pot
from app.funding.holding import Control, HeldBy, Holding, Task
from app.funding.sharing import Part, Pool, PotDebt, SharedCost
from app.ledger.entry import Entry, Split
from app.money import Money, total
from app.store.book import Book
from app.usecases.funding import sharing, streams
from app.usecases.money.ledger import add_entry
from tests.app.usecases.started import OPENED, a_book

DAY = date(2026, 5, 4)
NHS = Funder(0, "Riverside ICB", FunderKind.ICB)


def with_health(book: Book) -> Pot:
    return streams.open_pot(book, Pot(0, "Health", 0, "NHS", "phb", DAY), NHS)


def spend(book: Book, *parts: tuple[int, int]) -> Entry:
    splits = tuple(Split(Money(pence), "O20", pot) for pence, pot in parts)
    whole = total(split.amount for split in splits)
    return add_entry(book, Entry(0, 1, DAY, "Somebody", whole, splits=splits))


def test_story_17_a_disputed_cost_is_shared_sixty_to_forty_and_counted_once() -> None:
    book = a_book()
    health = with_health(book)
    entry = spend(book, (-45_00, 1))

    shared = sharing.share_cost(
        book, entry.id, [Part(1, 6000), Part(health.id, 4000)], SharedCost(0, 0, DAY, "Acupuncture for pain")
    )

    assert [(split.pot_id, split.amount.pence) for split in shared.splits] == [
        (1, -27_00),
        (health.id, -18_00),
    ]
    seen = streams.money_streams(book, DAY)
    assert [view.held.pence for view in seen.pots] == [73_00, -18_00]
    assert (seen.held, seen.not_sorted) == (Money(55_00), Money(0))
    [cost] = seen.disputed
    sharing.settle_sharing(book, cost.id, "Both teams", DAY)
    assert streams.money_streams(book, DAY).disputed == ()


def test_sharing_anew_begins_from_the_whole_cost_and_keeps_one_reason() -> None:
    book = a_book()
    health = with_health(book)
    entry = spend(book, (-10_00, 1))
    for share, reason in ((5000, "Pain"), (7000, "Sleep")):
        parts = [Part(1, share), Part(health.id, 10_000 - share)]
        shared = sharing.share_cost(book, entry.id, parts, SharedCost(0, 0, DAY, reason, "Both", DAY))
    assert [split.amount for split in shared.splits] == [Money(-7_00), Money(-3_00)]
    with book.begin() as work:
        assert [each.reason for each in work.streams.shared_costs.all()] == ["Sleep"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(-(10**6), 10**6), st.sampled_from([0, 1, 2])), min_size=1, max_size=6))
def test_for_any_splits_the_pots_add_up_to_the_account(parts: list[tuple[int, int]]) -> None:
    assume(sum(pence for pence, _ in parts))
    book = a_book()
    with_health(book)
    spend(book, *parts)
    seen = streams.money_streams(book, DAY)
    assert total(view.held for view in seen.pots) + seen.not_sorted == seen.held
    assert seen.not_sorted == Money(sum(pence for pence, pot in parts if pot == 0))


def test_story_15_becoming_nhs_funded_mid_month_ends_one_stream_and_its_terms_and_begins_the_other() -> None:
    book = a_book()
    with book.begin("A funder") as work:
        funder = work.funders.add(NHS)
    new = streams.change_funder_on(book, 1, Pot(0, "Health", funder.id, "NHS", "phb"), date(2026, 5, 18))

    with book.begin() as work:
        old, kept = work.pots.get(1), work.agreements.all()
    assert (old.last, new.first) == (date(2026, 5, 17), date(2026, 5, 18))
    assert [terms.last for terms in kept] == [date(2026, 5, 17)]
    views = streams.money_streams(book, date(2026, 5, 18)).pots
    assert [view.is_open(date(2026, 5, 18)) for view in views] == [False, True]
    with pytest.raises(AppError, match="had not begun"):
        streams.change_funder_on(book, new.id, new, date(2026, 5, 18))


def test_nobody_is_charged_for_health_money() -> None:
    terms = Agreement(0, 0, DAY, Money(100_00), DAY, contribution=Money(1))
    with pytest.raises(AppError, match="Nobody can charge you"):
        streams.open_pot(a_book(), Pot(0, "Health", 0, "NHS", "phb"), NHS, terms)
    book = a_book()
    pot = streams.open_pot(book, Pot(0, "More care", 1, "Council"), None, terms)
    [view] = [each for each in streams.money_streams(book, DAY).pots if each.pot.id == pot.id]
    assert [each.contribution for each in view.terms] == [Money(1)]


def test_a_stream_needs_a_name() -> None:
    with pytest.raises(AppError, match="needs a name"):
        streams.open_pot(a_book(), Pot(0, " ", 1, "x"))


def test_what_a_provider_holds_cannot_be_spent_and_its_history_stays() -> None:
    book = a_book()
    health = with_health(book)
    streams.keep_holding(book, Holding(0, health.id, OPENED))
    later = streams.keep_holding(book, Holding(0, health.id, DAY, HeldBy.PROVIDER, payee="Good Care"))
    streams.keep_holding(book, replace(later, left_minutes=600))
    entry = spend(book, (-10_00, 1))

    with pytest.raises(AppError, match="held for you"):
        sharing.share_cost(book, entry.id, [Part(health.id, 10_000)], SharedCost(0, 0, DAY, "Massage"))
    with book.begin() as work:
        first, second = work.streams.holdings.all()
    assert (first.last, second.left_minutes) == (date(2026, 5, 3), 600)
    assert streams.money_streams(book, DAY).pots[1].holding == second


def test_how_much_control_somebody_wants_is_kept_answer_by_answer() -> None:
    book = a_book()
    streams.say_control(book, Control(0, OPENED, Task.ROTA, 4))
    streams.say_control(book, Control(0, DAY, Task.ROTA, 1))
    with pytest.raises(AppError, match="six steps"):
        streams.say_control(book, Control(0, DAY, Task.ROTA, 7))


def test_money_goes_from_pot_to_pot_only_as_a_debt_that_is_paid_back() -> None:
    book = a_book()
    health = with_health(book)
    debt = sharing.lend(book, PotDebt(0, 1, health.id, DAY, Money(50_00), "Wages while the card was down"))
    assert streams.money_streams(book, DAY).pots[0].debts == (debt,)
    sharing.pay_back(book, debt.id, Money(20_00))
    with pytest.raises(AppError, match="left to pay back"):
        sharing.pay_back(book, debt.id, Money(30_01))
    sharing.pay_back(book, debt.id, Money(30_00))
    assert streams.money_streams(book, DAY).pots[0].debts == ()


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"to_pot": 1}, "one pot to another"), ({"amount": Money(0)}, "one pot"), ({"reason": " "}, "Say why")],
)
def test_a_debt_names_two_pots_an_amount_and_why(changed: dict[str, object], said: str) -> None:
    book = a_book()
    debt = PotDebt(0, 1, with_health(book).id, DAY, Money(1), "Wages")
    with pytest.raises(AppError, match=said):
        sharing.lend(book, replace(debt, **changed))  # type: ignore[arg-type]


def test_a_shared_cost_says_why() -> None:
    book = a_book()
    entry = spend(book, (-1, 1))
    with pytest.raises(AppError, match="needs a reason"):
        sharing.share_cost(book, entry.id, [Part(1, 10_000)], SharedCost(0, 0, DAY, ""))


def test_story_18_an_art_class_for_three_and_one_leaves() -> None:
    book = a_book()
    three = Pool(0, "Art class", OPENED, "M, R, S", 3333, 1, Money(90_00))
    sharing.keep_pool(book, three)
    sharing.keep_pool(book, replace(three, first=date(2026, 7, 1), members="M, R", share=5000))

    two, ended = sharing.pools(book)

    assert (ended.own_part, ended.last) == (Money(30_00), date(2026, 6, 30))
    assert (two.own_part, two.last) == (Money(45_00), None)
    with pytest.raises(AppError, match="who shares it"):
        sharing.keep_pool(book, replace(three, members=" "))
