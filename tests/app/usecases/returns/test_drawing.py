from datetime import date, timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.period import Period
from app.signing import make_identity
from app.store.book import Book
from app.usecases.money import ledger
from app.usecases.money.bank import import_statement, look_at_statement
from app.usecases.money.incoming import File
from app.usecases.money.saying import Choice
from app.usecases.returns import drawing as returns
from app.usecases.returns.identity import key_file
from tests.app.usecases.started import a_book, a_statement

QUARTER = Period(date(2026, 4, 1), date(2026, 6, 30))
ROWS = (
    ("06 Apr 2026", "RIVERSIDE COUNCIL", "1476.00"),
    ("09 Apr 2026", "JOY WAGES", "-420.00"),
    ("04 May 2026", "RIVERSIDE COUNCIL", "1476.00"),
    ("01 Jun 2026", "RIVERSIDE COUNCIL", "1476.00"),
    ("29 Jun 2026", "RIVERSIDE COUNCIL", "1476.00"),
    ("30 Jun 2026", "JOY WAGES", "-2400.00"),
)
CATEGORIES = {"RIVERSIDE COUNCIL": "I01", "JOY WAGES": "O01"}


def filled(*rows: tuple[str, str, str]) -> Book:
    book = a_book()
    bring_in(book, *(rows or ROWS))
    return book


def bring_in(book: Book, *rows: tuple[str, str, str], opening: str = "100.00") -> int:
    file = File("quarter.csv", a_statement(*rows, opening=opening))
    incoming = look_at_statement(book, file).incoming
    return import_statement(
        book, file, {one.entry.line: Choice(CATEGORIES[one.entry.payee], 1) for one in incoming}
    ).change_id


def sign(book: Book, keys: Path, period: Period = QUARTER) -> returns.Signed:
    for check in returns.open_return(book, 1, period).not_passed:
        returns.give_reason(book, 1, period, check.key, "Talked over with my worker.")
    return returns.sign_return(book, 1, period, "a signing password", keys)


def test_the_return_that_comes_next_follows_the_last_one_signed(tmp_path: Path) -> None:
    book = filled()
    today = date(2026, 7, 10)

    [before] = returns.return_choices(book, today)
    sign(book, tmp_path)
    [after] = returns.return_choices(book, today)

    assert (before.coming.period, before.coming.due, before.sent) == (QUARTER, date(2026, 7, 28), ())
    assert after.coming.period == Period(date(2026, 7, 1), date(2026, 9, 30))
    assert [kept.period for kept in after.sent] == [QUARTER]


def test_a_signed_return_is_kept_whole_and_verifies(tmp_path: Path) -> None:
    book = filled()
    returns.say_own_words(book, 1, QUARTER, "I swim every week.")

    signed = sign(book, tmp_path)

    assert returns.return_pdf(book, signed.kept.id) == signed.pdf
    verdict = returns.check_return(signed.pdf)
    assert verdict.genuine
    assert verdict.fingerprint == signed.kept.fingerprint
    assert returns.verdict_data(verdict)["signer"] == "Sam Reed"
    assert signed.drafted.own_words == "I swim every week."
    returns.mark_sent(book, signed.kept.id, date(2026, 7, 11))
    assert returns.kept_returns(book)[0].sent == date(2026, 7, 11)


def test_the_next_return_opens_with_the_last_ones_closing_balance(tmp_path: Path) -> None:
    book = filled()
    first = sign(book, tmp_path)
    bring_in(book, ("27 Jul 2026", "RIVERSIDE COUNCIL", "1476.00"), opening="3184.00")
    third = Period(date(2026, 7, 1), date(2026, 7, 31))

    second = sign(book, tmp_path, third)

    assert second.drafted.figures.opening == first.drafted.figures.closing
    assert second.drafted.before is not None
    assert returns.check_return(second.pdf, first.pdf).genuine


def test_a_signed_period_is_signed_once_and_nothing_in_it_can_be_undone(tmp_path: Path) -> None:
    book = a_book()
    brought = bring_in(book, *ROWS)
    sign(book, tmp_path)
    signed_change = next(c for c in ledger.latest_changes(book) if c.because.startswith("Signed"))

    with pytest.raises(AppError, match="signed return"):
        sign(book, tmp_path, Period(date(2026, 6, 1), date(2026, 7, 31)))
    with pytest.raises(AppError, match="you have signed"):
        ledger.undo(book, brought)
    with pytest.raises(AppError, match="stays signed"):
        ledger.undo(book, signed_change.id)


def test_what_the_sums_need_stops_the_signing(tmp_path: Path) -> None:
    book = a_book()
    import_statement(book, File("quarter.csv", a_statement(*ROWS)))

    drafted = returns.open_return(book, 1, QUARTER)
    with pytest.raises(AppError, match="do not hold yet"):
        returns.sign_return(book, 1, QUARTER, "a signing password", tmp_path)

    assert not drafted.can_be_signed
    assert returns.kept_returns(book) == ()


def test_a_reason_can_be_given_changed_and_taken_back() -> None:
    book = filled()
    check = returns.open_return(book, 1, QUARTER).not_passed[0]

    for words in ("Because.", "Because of that.", ""):
        drafted = returns.give_reason(book, 1, QUARTER, check.key, words)
        assert next(one for one in drafted.checks if one.key == check.key).reason == words


def test_the_signing_key_stays_outside_the_book_and_wants_its_password(tmp_path: Path) -> None:
    book = filled()
    sign(book, tmp_path)
    [key] = tmp_path.iterdir()

    with pytest.raises(AppError, match="did not open"):
        returns.sign_return(book, 1, Period(date(2026, 7, 1), date(2026, 7, 31)), "not this one", tmp_path)

    assert key.stat().st_mode & 0o077 == 0


def test_a_key_that_has_run_out_signs_nothing_that_is_kept(tmp_path: Path) -> None:
    book = filled()
    with book.begin() as work:
        long_ago = work.now - timedelta(days=366 * 11)
    p12 = make_identity("Sam Reed", "self", "a signing password", long_ago)
    key_file(book.actor, tmp_path).write_bytes(p12)

    with pytest.raises(AppError, match="did not pass its own check"):
        sign(book, tmp_path)

    assert returns.kept_returns(book) == ()


def test_without_a_keyring_a_password_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="no place to keep"):
        returns.sign_return(filled(), 1, QUARTER, "", tmp_path)


def test_a_preview_is_a_pdf_without_a_signature() -> None:
    verdict = returns.check_return(returns.preview_pdf(filled(), 1, QUARTER))

    assert not verdict.genuine


def test_a_funder_is_found_by_name_label_or_number() -> None:
    book = a_book()

    assert {returns.funder_number(book, name) for name in ("riverside council", "Council", "1")} == {1}
    with pytest.raises(AppError) as refused:
        returns.funder_number(book, "Elsewhere")
    assert "Riverside Council" in refused.value.remedy
