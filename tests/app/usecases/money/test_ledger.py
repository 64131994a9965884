from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.ledger.entry import Account, AccountKind, Entry, Split
from app.ledger.search import EntryQuery, Order
from app.money import Money, total
from app.period import Period
from app.returns.kept import KeptReturn
from app.store.book import Book
from app.usecases.money import ledger
from app.usecases.money.saying import Choice
from tests.app.usecases.started import OPENED, a_book


def typed(
    day: int = 2, pence: int = -640, payee: str = "Swim", category: str = "O14", account: int = 1
) -> Entry:
    amount = Money(pence)
    return Entry(
        0, account, date(2026, 4, day), payee, amount, (Split(amount, category, 1 if category else 0),)
    )


def seal(book: Book, first: date = OPENED, last: date = date(2026, 6, 30)) -> None:
    with book.begin("Signed a return") as work:
        at = datetime(2026, 7, 1, tzinfo=UTC)
        work.returns.add(KeptReturn(0, 1, first, last, at, "Sam Reed", "4F2A", "", "{}"))


def test_filing_an_entry_moves_it_between_the_totals_and_can_be_undone() -> None:
    book = a_book()
    entry = ledger.add_entry(book, typed(category=""))

    ledger.file_entry(book, entry.id, Choice("O16", 1, remember=True))
    with book.begin() as work:
        sums = {one.category: one.amount for one in work.sums.by_category(Period.month(2026, 4)) if one.count}
    newest = ledger.latest_changes(book)[0]
    ledger.undo(book, newest.id)

    assert sums == {"O16": Money(-640)}
    assert newest.because == "Said what an entry was for"
    assert ledger.entry_detail(book, entry.id).entry == entry
    with book.begin() as work:
        assert work.rules.all() == []


def test_an_undo_can_be_undone_and_the_history_shows_all_of_it() -> None:
    book = a_book()
    entry = ledger.add_entry(book, typed())
    ledger.note_entry(book, entry.id, "first")
    ledger.undo(book, ledger.latest_changes(book)[0].id)

    ledger.undo(book, ledger.latest_changes(book)[0].id)

    detail = ledger.entry_detail(book, entry.id)
    assert detail.entry.note == "first"
    assert [change.because for change in detail.history] == [
        "Undid a change",
        "Undid a change",
        "Wrote a note beside an entry",
        "Wrote down an entry",
    ]


def test_a_change_with_a_later_one_on_top_waits_for_that_to_be_undone() -> None:
    book = a_book()
    entry = ledger.add_entry(book, typed())
    added = ledger.latest_changes(book)[0]
    ledger.note_entry(book, entry.id, "later")
    later = ledger.latest_changes(book)[0]

    with pytest.raises(AppError, match="changed again"):
        ledger.undo(book, added.id)
    ledger.undo(book, later.id)
    ledger.undo(book, added.id)

    assert ledger.count_entries(book, EntryQuery()) == 0


def test_parts_must_add_up_to_the_entry() -> None:
    book = a_book()
    entry = ledger.add_entry(book, typed())

    split = ledger.split_entry(book, entry.id, [Split(Money(-600), "O14", 1), Split(Money(-40), "O16", 1)])
    with pytest.raises(AppError, match="do not add up"):
        ledger.split_entry(book, entry.id, [Split(Money(-600), "O14", 1)])

    assert ledger.entry_detail(book, entry.id).entry == split


def test_a_transfer_is_a_pair_and_no_money_comes_or_goes() -> None:
    book = a_book()
    with book.begin("Added a tin") as work:
        tin = work.accounts.add(Account(0, "Cash tin", AccountKind.CASH, OPENED))
    before = total(one.balance for one in ledger.standings(book))

    out, into = ledger.transfer(book, date(2026, 4, 5), Money(2000), 1, tin.id)

    assert (out.transfer_id, into.transfer_id) == (into.id, out.id)
    assert [one.balance for one in ledger.standings(book)] == [Money(8000), Money(2000)]
    assert total(one.balance for one in ledger.standings(book)) == before
    assert ledger.count_entries(book, EntryQuery(needs_you=True)) == 0
    with pytest.raises(AppError):
        ledger.transfer(book, date(2026, 4, 5), Money(0), 1, tin.id)


def test_two_bank_lines_can_be_joined_as_one_move() -> None:
    book = a_book()
    with book.begin("Added a card") as work:
        card = work.accounts.add(Account(0, "Card", AccountKind.CARD, OPENED))
    out = ledger.add_entry(book, typed(pence=-2000, category=""))
    into = ledger.add_entry(book, typed(pence=2000, category="", account=card.id))
    other = ledger.add_entry(book, typed(pence=-1999, category=""))

    ledger.join_transfer(book, out.id, into.id)

    assert ledger.entry_detail(book, out.id).entry.transfer_id == into.id
    with pytest.raises(AppError, match="mirror"):
        ledger.join_transfer(book, other.id, into.id)


@pytest.mark.parametrize(
    "wrong",
    [
        typed(payee=" "),
        typed(pence=0),
        Entry(0, 1, date(2026, 3, 31), "Early", Money(-1), (Split(Money(-1)),)),
    ],
)
def test_an_entry_that_cannot_be_is_refused_in_words(wrong: Entry) -> None:
    book = a_book()

    with pytest.raises(AppError) as refused:
        ledger.add_entry(book, wrong)

    assert refused.value.remedy
    assert ledger.count_entries(book, EntryQuery()) == 0


def test_nothing_in_a_signed_return_changes_and_a_correction_puts_it_right() -> None:
    book = a_book()
    entry = ledger.add_entry(book, typed())
    added = ledger.latest_changes(book)[0]
    seal(book)

    for attempt in (
        lambda: ledger.file_entry(book, entry.id, Choice("O16", 1)),
        lambda: ledger.remove_entry(book, entry.id),
        lambda: ledger.undo(book, added.id),
        lambda: ledger.add_entry(book, typed(3)),
    ):
        with pytest.raises(AppError, match="signed"):
            attempt()
    made = ledger.correct_entry(book, entry.id, Choice("O16", 1), date(2026, 7, 2))

    detail = ledger.entry_detail(book, entry.id)
    assert detail.entry == entry
    assert detail.corrections == (made,)
    assert (made.amount, made.corrects_id) == (Money(0), entry.id)
    with book.begin() as work:
        july = {one.category: one.amount for one in work.sums.by_category(Period.month(2026, 7))}
    assert july == {"O14": Money(640), "O16": Money(-640)}


def test_a_note_may_be_written_at_any_time() -> None:
    book = a_book()
    entry = ledger.add_entry(book, typed())
    seal(book)

    assert ledger.note_entry(book, entry.id, "  Joy came too ").note == "Joy came too"


def test_a_typed_entry_can_go_and_a_bank_line_stays() -> None:
    book = a_book()
    entry = ledger.add_entry(book, typed())
    with book.begin("Brought in") as work:
        bank = work.entries.add(Entry(0, 1, OPENED, "Bus", Money(-200), (Split(Money(-200)),), bank_key="k"))

    ledger.remove_entry(book, entry.id)

    with pytest.raises(AppError, match="bank statement"):
        ledger.remove_entry(book, bank.id)
    assert ledger.entry_numbers(book, EntryQuery()) == (bank.id,)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (EntryQuery(words="swim"), ["Swimming"]),
        (EntryQuery(words="im"), ["Swimming"]),
        (EntryQuery(words='swi "or'), []),
        (EntryQuery(words="6.40"), ["Swimming"]),
        (EntryQuery(words="£2"), ["100% Bus"]),
        (EntryQuery(words="0%"), ["100% Bus"]),
        (EntryQuery(words="club card"), ["Swimming"]),
        (EntryQuery(needs_you=True), ["100% Bus"]),
        (EntryQuery(category="O14"), ["Swimming"]),
        (EntryQuery(pot_id=1), ["Swimming"]),
        (EntryQuery(account_id=2), []),
        (EntryQuery(period=Period(date(2026, 4, 3), date(2026, 4, 3))), ["100% Bus"]),
        (EntryQuery(order=Order.AMOUNT), ["100% Bus", "Swimming"]),
        (EntryQuery(order=Order.PAYEE, newest_first=False), ["100% Bus", "Swimming"]),
        (EntryQuery(), ["100% Bus", "Swimming"]),
    ],
)
def test_entries_are_found_by_what_people_remember(query: EntryQuery, found: list[str]) -> None:
    book = a_book()
    with book.begin("Wrote down") as work:
        work.entries.add_all(
            [
                Entry(
                    0,
                    1,
                    date(2026, 4, 2),
                    "Swimming",
                    Money(-640),
                    (Split(Money(-640), "O14", 1),),
                    "club card",
                ),
                Entry(0, 1, date(2026, 4, 3), "100% Bus", Money(-200), (Split(Money(-200)),)),
            ]
        )

    assert [entry.payee for entry in ledger.entries(book, ledger.entry_numbers(book, query))] == found
    assert ledger.count_entries(book, query) == len(found)


def file_it(book: Book, number: int) -> None:
    ledger.file_entry(book, number, Choice("O16", 1))


def take_it_out(book: Book, number: int) -> None:
    ledger.remove_entry(book, number)


def share_it(book: Book, number: int) -> None:
    amount = ledger.entry_detail(book, number).entry.amount
    ledger.split_entry(book, number, [Split(share, "O17", 1) for share in amount.shared([1, 2])])


def undo_last(book: Book, _: int) -> None:
    ledger.undo(book, ledger.latest_changes(book)[0].id)


amounts = st.integers(-5000, 5000).filter(bool)


@settings(max_examples=20)
@given(
    st.lists(st.tuples(st.integers(1, 30), amounts, st.sampled_from(["", "O14", "I01"])), max_size=12),
    st.data(),
)
def test_running_totals_are_the_entries_whatever_is_done(
    rows: list[tuple[int, int, str]], data: st.DataObject
) -> None:
    book = a_book()
    for day, pence, category in rows:
        ledger.add_entry(book, typed(day, pence, "Shop", category))
    for number in ledger.entry_numbers(book, EntryQuery()):
        act = data.draw(st.sampled_from([file_it, take_it_out, share_it, undo_last]))
        if ledger.entries(book, [number]):
            act(book, number)

    listed = ledger.entries(book, ledger.entry_numbers(book, EntryQuery()))
    with book.begin() as work:
        by_category = {one.category: one.amount for one in work.sums.by_category(Period.month(2026, 4))}
        by_month = work.sums.by_month("2026-04", "2026-04")
        assert work.broken_history() == 0
        assert work.sums.balance(1) == Money(10000) + total(entry.amount for entry in listed)
        assert work.sums.balance(1, date(2026, 4, 15)) == Money(10000) + total(
            entry.amount for entry in listed if entry.day <= date(2026, 4, 15)
        )
    for category, summed in by_category.items():
        assert summed == total(
            split.amount for entry in listed for split in entry.splits if split.category == category
        )
    assert {one.category: one.amount for one in by_month if one.amount} == {
        name: amount for name, amount in by_category.items() if amount
    }


def test_names_lists_what_there_is_to_choose_from() -> None:
    names = ledger.names(a_book())

    assert [account.name for account in names.accounts] == ["Nationwide"]
    assert [pot.label for pot in names.pots] == ["Council"]
    assert {"I01", "O05", "O29"} <= {category.code for category in names.categories}


def test_an_entry_that_is_gone_cannot_be_changed_without_a_word() -> None:
    book = a_book()
    entry = ledger.add_entry(book, typed())
    ledger.remove_entry(book, entry.id)

    with pytest.raises(AppError, match="no longer in the book"), book.begin("Changed what is gone") as work:
        work.entries.change(entry)
