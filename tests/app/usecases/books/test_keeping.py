from datetime import date
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from app.errors import AppError, Severity
from app.funding.agreement import ContributionModel, Funder, FunderKind
from app.money import Money
from app.people import Actor, Capacity, Person
from app.usecases.books import keeping as books
from app.usecases.books import recent
from tests.app.usecases.started import ACTOR, a_book, answers
from tests.keyring import an_unlocked_keyring

WORDS = "six plain words of my own"


def test_a_book_opens_with_what_the_five_answers_said(tmp_path: Path) -> None:
    path = tmp_path / "sam.daybook"
    books.create_book(path, answers(contribution=Money(2410)), WORDS).close()

    with books.open_book(path, WORDS) as book:
        told = books.about(book)

    assert (told.person.name, told.actor, told.entries) == ("Sam Reed", ACTOR, 0)
    assert [pot.label for pot in told.pots] == ["Council"]
    [terms] = told.agreements
    assert (terms.weekly, terms.contribution, terms.first) == (Money(36900), Money(2410), date(2026, 4, 6))
    assert terms.contribution_model is ContributionModel.NET
    assert told.accounts[0].pot_id == told.pots[0].id


def test_health_money_is_called_so() -> None:
    told = books.about(a_book(funder=Funder(0, "Surrey Heartlands", FunderKind.ICB)))

    assert [(pot.label, pot.stream) for pot in told.pots] == [("NHS", "phb")]


@pytest.mark.parametrize(
    ("ends", "may_change"), [(None, True), (date(2099, 12, 31), True), (date(2020, 1, 1), False)]
)
def test_a_representative_acts_while_their_authority_runs_and_reads_after_it(
    tmp_path: Path, ends: date | None, *, may_change: bool
) -> None:
    path = tmp_path / "sam.daybook"
    ann = Actor("Ann Reed", Capacity.NOMINATED, "Sam Reed")
    books.create_book(path, answers(actor=ann, authority_ends=ends), WORDS).close()

    with books.open_book(path, WORDS) as book:
        assert book.actor.name == "Ann Reed"
        assert (book.reading_only == "") is may_change


@pytest.mark.parametrize(
    "wrong",
    [
        {"person": Person(" ")},
        {"funder": Funder(0, "", FunderKind.COUNCIL)},
        {"weekly": Money(-1)},
        {"contribution": Money(-1)},
    ],
)
def test_a_book_does_not_begin_with_half_an_answer(tmp_path: Path, wrong: dict[str, object]) -> None:
    with pytest.raises(AppError):
        books.create_book(tmp_path / "sam.daybook", answers(**wrong), WORDS)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("first_payment", "in_advance", "begins"),
    [
        (date(2026, 4, 1), True, date(2026, 4, 1)),
        (date(2026, 4, 6), True, date(2026, 4, 6)),
        (date(2026, 3, 9), True, date(2026, 4, 6)),
        (date(2026, 4, 20), True, date(2026, 4, 20)),
        (date(2026, 4, 20), False, date(2026, 3, 23)),
    ],
)
def test_the_terms_begin_with_the_first_payment_inside_the_book(
    first_payment: date,
    in_advance: bool,
    begins: date,
) -> None:
    told = books.about(a_book(first_payment=first_payment, in_advance=in_advance))

    assert told.agreements[0].first == begins


def test_without_a_keyring_nothing_is_remembered_and_the_passphrase_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "sam.daybook"
    with books.create_book(path, answers(), WORDS) as book:
        assert not books.remember_book(book)
        books.forget_book(book)

    assert not books.is_remembered(path)
    assert not books.is_remembered(tmp_path / "gone.daybook")
    with pytest.raises(AppError, match="needs its passphrase"):
        books.open_book(path)


def test_a_record_altered_behind_the_books_back_is_found(tmp_path: Path) -> None:
    path = tmp_path / "sam.daybook"
    with books.create_book(path, answers(), WORDS) as book:
        assert books.check_book(book) == ()
        key, salt = book.key.hex(), book.id
    raw = sqlcipher.connect(path)
    raw.execute(f"PRAGMA key = \"x'{key}{salt}'\"")
    raw.execute("UPDATE account SET opening_pence = 99999999")
    raw.commit()
    raw.close()

    with books.open_book(path, WORDS) as book:
        [found] = books.check_book(book)

    assert found.severity is Severity.STOP
    assert "altered outside Daybook" in found.sentence


def test_recent_books_are_newest_first_and_only_those_still_there(tmp_path: Path) -> None:
    (recent.folder() / "recent.json").unlink(missing_ok=True)
    paths = [tmp_path / f"{name}.daybook" for name in "abc"]
    for path in paths:
        path.touch()
        recent.note_recent(path)
    recent.note_recent(paths[0])
    paths[1].unlink()
    recent.forget_recent(paths[2])

    assert recent.recent_books() == (paths[0].resolve(),)
    (recent.folder() / "recent.json").write_text("{not json")
    assert recent.recent_books() == ()
    recent.note_recent(paths[2])
    assert recent.recent_books() == (paths[2].resolve(),)


def test_only_the_new_passphrase_opens_a_book_and_the_keyring_learns_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, ring = tmp_path / "sam.daybook", tmp_path / "ring"
    ring.mkdir(mode=0o700)
    with an_unlocked_keyring(ring, monkeypatch):
        with books.create_book(path, answers(), WORDS) as book:
            assert books.remember_book(book)
            with pytest.raises(AppError, match="old passphrase is not right"):
                books.change_passphrase(book, "some other words", "new words")
            books.change_passphrase(book, WORDS, "six other words of my own")
        books.open_book(path).close()

    books.open_book(path, "six other words of my own").close()
    with pytest.raises(AppError, match="does not open this book"):
        books.open_book(path, WORDS)


def test_who_may_only_read_cannot_lock_the_others_out(tmp_path: Path) -> None:
    with books.create_book(tmp_path / "sam.daybook", answers(), WORDS) as book:
        book.reading_only = "Your right ended."
        with pytest.raises(AppError, match="Your right ended"):
            books.change_passphrase(book, WORDS, "six other words of my own")
    books.open_book(tmp_path / "sam.daybook", WORDS).close()
