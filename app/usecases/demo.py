"""The demonstration: a book, its statements and two signed returns, made as a person would make them."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.funding.agreement import Funder, FunderKind
from app.ledger.search import EntryQuery
from app.money import Money, total
from app.people import Actor, Person
from app.period import ONE_DAY, Period
from app.resources import resource
from app.store.book import Book
from app.store.passphrases import make_passphrase
from app.usecases.bank import Choice, import_statement, look_at_statement
from app.usecases.books import FirstRun, create_book
from app.usecases.demo_files import Move, moves, receipt_file, split_at, statement_file
from app.usecases.incoming import File
from app.usecases.ledger import entries, entry_numbers, note_entry
from app.usecases.papers import attach_paper
from app.usecases.returns import check_return, give_reason, say_own_words, sign_return
from app.usecases.terms import Bill, add_bill
from app.words import t

OVERLAP = 9  # days that the second statement repeats


def make_demo(folder: Path, today: date) -> dict[str, Any]:
    """Make the whole demonstration in a folder; give where everything is.

    The story's half year ends with the last whole quarter before `today`, so that the pages look lived in.
    """
    story = tomllib.loads(resource("demo", "story.toml").read_text("utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    first, second = _quarters(today)
    path, secret, passphrase = folder / "margaret.daybook", folder / "passphrase.txt", make_passphrase()
    secret.touch(0o600)
    secret.write_text(passphrase + "\n", "utf-8")
    told = moves(story, Period(first.first, today - timedelta(days=3)), second.last)
    files = _statements(folder, story, told, first)
    signed = []
    with create_book(path, _answers(story, first.first), passphrase) as book:
        for file, quarter in zip(files, (first, second), strict=True):
            _bring_in(book, file, told)
            _tidy(book, told)
            signed.append(_sign(book, story, quarter, folder, passphrase))
        _owe(book, story, today)
    named = {"book": path, "passphrase_file": secret, "statement": files[1], "return": signed[1]}
    named |= {"earlier_statement": files[0], "earlier_return": signed[0], "keys": folder / "keys"}
    genuine = check_return(signed[1].read_bytes(), signed[0].read_bytes()).genuine
    return {name: str(place) for name, place in named.items()} | {"genuine": genuine}


def _quarters(today: date) -> tuple[Period, Period]:
    """Give the last two whole quarters before a day."""
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    second_last = quarter - ONE_DAY
    second_first = date(second_last.year, second_last.month - 2, 1)
    first_last = second_first - ONE_DAY
    return Period(date(first_last.year, first_last.month - 2, 1), first_last), Period(
        second_first, second_last
    )


def _answers(story: dict[str, Any], opened: date) -> FirstRun:
    held, person = story["money"], Person(**story["person"])
    first_payment = opened + timedelta(-opened.weekday() % 7)
    return FirstRun(
        person=person,
        actor=Actor(person.name),
        funder=Funder(0, kind=FunderKind.COUNCIL, **story["funder"]),
        weekly=Money(held["weekly"]),
        first_payment=first_payment,
        account_name=held["account"],
        opened=opened,
        opening=Money(held["opening"]),
        cycle_weeks=held["cycle_weeks"],
        contribution=Money(held["contribution"]),
        sort_code=held["sort_code"],
        number=held["number"],
    )


def _statements(folder: Path, story: dict[str, Any], told: list[Move], first: Period) -> list[Path]:
    opening = Money(story["money"]["opening"])
    parts = split_at(told, first.last, OVERLAP)
    files = []
    for shown in parts:
        before = opening + total(move.amount for move in told if move.day < shown[0].day)
        file = folder / f"statement-{shown[0].day.isoformat()}-to-{shown[-1].day.isoformat()}.csv"
        file.write_bytes(statement_file(story, before, shown))
        files.append(file)
    return files


def _bring_in(book: Book, path: Path, told: list[Move]) -> None:
    """Bring a statement in, saying what each new payee is for and asking the book to remember it."""
    file = File(path.name, path.read_bytes())
    filed = {move.payee: move.told["category"] for move in told if "category" in move.told}
    seen: set[str] = set()
    choices: dict[int, Choice] = {}
    pot_id = look_at_statement(book, file).account.pot_id
    for one in look_at_statement(book, file).incoming:
        entry = one.entry
        if entry.needs_you and entry.payee in filed:
            choices[entry.line] = Choice(filed[entry.payee], pot_id, entry.payee not in seen)
            seen.add(entry.payee)
    import_statement(book, file, choices)


def _tidy(book: Book, told: list[Move]) -> None:
    """Attach the receipts and write the notes that the story has."""
    by_line = {(move.day, move.payee): move for move in told}
    for entry in entries(book, entry_numbers(book, EntryQuery())):
        move = by_line[entry.day, entry.payee]
        if "receipt" in move.told:
            attach_paper(book, entry.id, f"receipt-{entry.day.isoformat()}.pdf", receipt_file(move))
        if "note" in move.told and entry.note != move.told["note"]:
            note_entry(book, entry.id, move.told["note"])


def _owe(book: Book, story: dict[str, Any], today: date) -> None:
    """Write down the bills that are still to be paid."""
    for told in story["bill"]:
        by, amount = today + timedelta(days=told["in_days"]), Money(told["amount"])
        add_bill(book, Bill(told["payee"], amount, by, told["category"], told["note"]))


def _sign(book: Book, story: dict[str, Any], period: Period, folder: Path, password: str) -> Path:
    """Give each check that did not pass its reason, then sign."""
    drafted = say_own_words(book, 1, period, story["words"]["own"])
    reasons = {told["payee"]: told["reason"] for told in story["once"] if "reason" in told}
    for check in drafted.not_passed:
        spoken = [reason for payee, reason in reasons.items() if payee in f"{check.sentence} {check.detail}"]
        reason = spoken[0] if spoken else t("I keep the papers at home and can send them.")
        give_reason(book, 1, period, check.key, reason)
    signed = sign_return(book, 1, period, password, folder / "keys")
    out = folder / f"{signed.drafted.name}.pdf"
    out.write_bytes(signed.pdf)
    return out
