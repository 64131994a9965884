"""Awards for one thing: their own return, which closes them, and the story of a carer's break."""

from datetime import date
from pathlib import Path

import pytest

from app.errors import AppError
from app.funding.agreement import Funder, FunderKind, Pot
from app.ledger.entry import Entry, Split
from app.money import Money
from app.pdf.reading import printed
from app.pdf.render import pages_of
from app.period import Period
from app.plan.breaks import BreaksAgreed, CarerBreak
from app.returns.agreed import Length
from app.returns.data import to_data
from app.returns.document import document
from app.returns.kept import KeptReturn
from app.returns.parts import Return
from app.store.book import Book
from app.usecases.funding import streams
from app.usecases.life.breaks import agree_breaks, keep_break
from app.usecases.money.ledger import add_entry, remove_entry, split_entry
from app.usecases.returns import drawing as returns
from app.usecases.today.todo import to_do
from tests.app.usecases.started import a_book

AWARD = Period(date(2026, 4, 20), date(2026, 6, 30))
TODAY = date(2026, 7, 1)
WORDS = "six words are enough here today"


def pay(book: Book, day: date, pence: int, category: str, pot: int, payee: str = "Somebody") -> Entry:
    split = Split(Money(pence), category, pot)
    return add_entry(book, Entry(0, 1, day, payee, Money(pence), splits=(split,)))


def with_award(last: date | None = AWARD.last, funder_id: int = 1) -> tuple[Book, Pot]:
    """Give a book whose council also gave £600 for a carer's break."""
    book = a_book()
    pot = Pot(0, "Carer's break", funder_id, "Break", "one_off", AWARD.first, last)
    return book, streams.open_pot(book, pot)


def lived(book: Book, pot: Pot) -> None:
    pay(book, AWARD.first, 600_00, "I07", pot.id, "Riverside Council")
    pay(book, date(2026, 5, 9), -318_00, "O15", pot.id, "Seaview Guest House")
    pay(book, date(2026, 5, 8), -150_00, "O12", pot.id, "Anna Bright")
    agree_breaks(book, BreaksAgreed(0, 6, AWARD.first, AWARD.last, once=True, pot_id=pot.id))
    keep_break(book, CarerBreak(0, date(2026, 5, 9), date(2026, 5, 12), taken=True, pot_id=pot.id), TODAY)


def signed(book: Book, folder: Path, pot_id: int, period: Period = AWARD) -> returns.Signed:
    drafted = returns.open_return(book, 1, period, pot_id)
    for check in drafted.not_passed:
        returns.give_reason(book, 1, period, check.key, "I know.", pot_id)
    return returns.sign_return(book, 1, period, WORDS, folder, pot_id)


def failing(drafted: Return) -> set[str]:
    return {check.rule for check in drafted.not_passed}


def test_story_28_a_carer_s_break_closes_with_one_page(tmp_path: Path) -> None:
    book, pot = with_award()
    lived(book, pot)

    made = signed(book, tmp_path, pot.id)

    data = to_data(made.drafted)
    assert data["set_out"]["length"] == "short"
    assert data["told"]["breaks"] == {"planned": 6, "taken": 4}
    assert "team" not in data
    assert made.drafted.figures.closing == Money(132_00)
    assert printed(made.pdf)["/figures/closing_pence"] == "£132.00"
    assert pages_of(document(made.drafted, {}, made.kept.signed_at)) == 1
    assert returns.check_return(made.pdf).genuine


def test_an_award_is_apart_from_the_council_s_other_money() -> None:
    book, pot = with_award()
    lived(book, pot)
    pay(book, date(2026, 5, 1), -40_00, "O14", 1)

    council = returns.open_return(book, 1, Period(date(2026, 4, 1), AWARD.last))
    award = returns.open_return(book, 1, AWARD, pot.id)

    assert [line.amount for line in council.lines] == [Money(-40_00)]
    assert council.figures.others == award.figures.closing
    assert council.set_out is not None
    assert council.set_out.length.length is Length.FULL
    assert failing(award) == {"R14", "R25", "R32"}


def test_it_closes_itself_with_its_last_day(tmp_path: Path) -> None:
    book, pot = with_award()
    lived(book, pot)

    before = returns.return_choices(book, TODAY)[1]
    signed(book, tmp_path, pot.id)
    after = returns.return_choices(book, TODAY)[1]

    assert before.name == "Riverside Council: Carer's break"
    assert (before.coming.period, before.coming.last, before.coming.over) == (AWARD, True, False)
    assert (after.coming.over, after.coming.due) == (True, None)
    assert [kept.pot_id for kept in after.sent] == [pot.id]
    with book.begin() as work:
        names = [todo.detail for todo in to_do(work, TODAY, [], needs_you=0)]
    assert "For Riverside Council: Carer's break" not in names


def test_money_that_moves_after_the_end_asks_for_one_more(tmp_path: Path) -> None:
    book, pot = with_award()
    lived(book, pot)
    signed(book, tmp_path, pot.id)
    pay(book, date(2026, 7, 3), -132_00, "O26", pot.id, "Riverside Council")

    coming = returns.return_choices(book, TODAY)[1].coming

    assert not coming.over
    assert coming.period.first == TODAY
    later = date(2026, 9, 3)
    pay(book, later, -1_00, "O15", pot.id)
    assert not returns.return_choices(book, later)[1].coming.over


def test_today_asks_for_the_one_page_once_the_award_has_ended() -> None:
    book, pot = with_award()
    lived(book, pot)
    with book.begin() as work:
        told = [todo.detail for todo in to_do(work, TODAY, [], needs_you=0)]
        before = [todo.detail for todo in to_do(work, AWARD.last, [], needs_you=0)]
    assert "For Riverside Council: Carer's break" in told
    assert "For Riverside Council: Carer's break" not in before


def test_an_award_without_a_last_day_ends_when_its_funder_s_rules_say() -> None:
    book = a_book(funder=Funder(0, "Essex", FunderKind.COUNCIL, "gb-eng-essex"))
    streams.open_pot(book, Pot(0, "A washing machine", 1, "One-off", "one_off", AWARD.first))
    coming = returns.return_choices(book, TODAY)[1].coming
    assert coming.period == Period(AWARD.first, date(2027, 4, 19))


def test_an_award_whose_end_nobody_knows_goes_by_quarters() -> None:
    book, _ = with_award(last=None)
    coming = returns.return_choices(book, TODAY)[1].coming
    assert (coming.period.last, coming.last) == (AWARD.last, False)


def test_what_is_signed_for_the_award_does_not_seal_other_money(tmp_path: Path) -> None:
    book, pot = with_award()
    lived(book, pot)
    own = pay(book, date(2026, 5, 1), -40_00, "O14", 1)
    [sealed, *_] = returns.open_return(book, 1, AWARD, pot.id).lines
    signed(book, tmp_path, pot.id)

    split_entry(book, own.id, [Split(own.amount, "O16", 1)])

    with pytest.raises(AppError, match="which you have signed"):
        remove_entry(book, sealed.entry_id)


def test_a_funder_that_gives_only_an_award_has_its_return(tmp_path: Path) -> None:
    book = a_book()
    with book.begin("The pot is an award") as work:
        pot = work.pots.get(1)
        work.pots.change(Pot(1, "Break", pot.funder_id, pot.label, "one_off", AWARD.first, AWARD.last))
    pay(book, AWARD.first, 600_00, "I07", 1)

    [choice] = returns.return_choices(book, TODAY)
    kept = signed(book, tmp_path, 0).kept

    assert choice.pot_id == kept.pot_id == 1
    assert returns.return_number(book, "break") == (1, 1)
    assert returns.return_number(book, "riverside council") == (1, 1)


def test_it_is_found_by_its_name() -> None:
    book, pot = with_award()
    assert returns.return_number(book, "Carer's break") == (1, pot.id)
    assert returns.return_number(book, "Riverside Council") == (1, 0)
    assert returns.return_number(book, "1") == (1, 0)


def test_an_award_that_is_spent_says_so() -> None:
    book, pot = with_award()
    pay(book, AWARD.first, 600_00, "I07", pot.id)
    pay(book, AWARD.last, -600_00, "O15", pot.id)
    drafted = returns.open_return(book, 1, AWARD, pot.id)
    said = {check.rule: check.sentence for check in drafted.checks}
    assert said["R32"] == "Nothing of the award is left"
    assert said["R27"] == "The award came"


def test_signed_before_there_were_awards_it_counts_for_the_other_pots() -> None:
    book, pot = with_award()
    with book.begin("Signed long ago") as work:
        at = work.now
        work.returns.add(KeptReturn(0, 1, AWARD.first, AWARD.last, at, "Sam Reed", "4F2A", "", "{}"))
    first, second = returns.return_choices(book, TODAY)
    assert (len(first.sent), len(second.sent)) == (1, 0)
    assert second.pot_id == pot.id
