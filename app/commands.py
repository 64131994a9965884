"""What each command of the command line does: use cases in, plain objects for JSON out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import AppError, Finding
from app.period import Period
from app.statements.statement import DateOrder
from app.words import t

if TYPE_CHECKING:
    from app.money import Money
    from app.returns.parts import Check
    from app.store.book import Book
    from app.usecases.books.keeping import FirstRun
    from app.usecases.money.ledger import Standing

Result = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Signing:
    """How to sign: the key's password where no keyring knows it, and the folder of keys (None: usual)."""

    password: str = ""
    folder: Path | None = None


def statement(file: Path, dates: str | None) -> Result:
    """Read a bank file without a book."""
    from app.statements.data import as_data
    from app.statements.read import read

    return as_data(read(_bytes(file), name=file.name, dates=DateOrder(dates) if dates else None))


def new(path: Path, passphrase: str, said: dict[str, Any]) -> Result:
    """Make a book from what was said on the command line; what was not said is left for later."""
    from app.usecases.books.keeping import create_book

    with create_book(path, _answers(said), passphrase) as book:
        return {"book": str(path), "id": book.id}


def info(path: Path, passphrase: str) -> Result:
    """Say what is in a book, what is in its accounts, and whether the file is sound."""
    from app.usecases.books.keeping import about, check_book
    from app.usecases.money.ledger import standings

    with _book(path, passphrase) as book:
        told = about(book)
        return {
            "book": told.path,
            "person": told.person.name,
            "actor": told.actor.name,
            "capacity": str(told.actor.capacity),
            "funders": [funder.name for funder in told.funders],
            "accounts": [_account(one) for one in standings(book)],
            "entries": told.entries,
            "statements": told.statements,
            "returns": told.returns,
            "findings": [_finding(found) for found in check_book(book)],
        }


def bring_in(path: Path, passphrase: str, file: Path, dates: str | None, account: str) -> Result:
    """Bring a statement into a book."""
    from app.usecases.money.bank import import_statement
    from app.usecases.money.incoming import File

    chosen = File(file.name, _bytes(file), DateOrder(dates) if dates else None, account)
    with _book(path, passphrase) as book:
        done = import_statement(book, chosen)
    return {
        "added": done.added,
        "already_known": done.already_known,
        "matched": done.matched,
        "needs_you": done.needs_you,
        "problems": done.problems,
        "findings": [_finding(found) for found in done.findings],
    }


def make_return(
    path: Path, passphrase: str, funder: str, period: Period, out: Path, signing: Signing
) -> Result:
    """Draft, check and sign a return, and write the PDF."""
    from app.usecases.returns import drawing as returns

    with _book(path, passphrase) as book:
        number, pot_id = returns.return_number(book, funder)
        signed = returns.sign_return(book, number, period, signing.password, signing.folder, pot_id)
    out.write_bytes(signed.pdf)
    return {
        "file": str(out),
        "sha256": signed.kept.sha256,
        "signer": signed.kept.signer,
        "fingerprint": signed.kept.fingerprint,
        "signed_at": signed.kept.signed_at.isoformat(),
        "checks": [_check(check) for check in signed.drafted.checks],
    }


def verify(file: Path, previous: Path | None) -> Result:
    """Check a signed return, beside the one before it where that is given."""
    from app.usecases.returns.drawing import check_return, verdict_data

    return verdict_data(check_return(_bytes(file), _bytes(previous) if previous else None))


def export_book(path: Path, passphrase: str, form: str, out: Path) -> Result:
    """Write everything in a book for other programs."""
    from app.usecases.books.export import ExportAs, export

    with _book(path, passphrase) as book:
        text = export(book, ExportAs(form))
    out.write_text(text, "utf-8", newline="")
    return {"file": str(out), "as": form, "bytes": len(text.encode())}


def demo(folder: Path) -> Result:
    """Make a demonstration book and return from real-looking files."""
    from app.usecases.demo.making import make_demo

    return make_demo(folder, date.today())  # noqa: DTZ011  # the command line says what day it is here


@contextmanager
def _book(path: Path, passphrase: str) -> "Iterator[Book]":
    from app.usecases.books.keeping import open_book

    with open_book(path, passphrase) as book:
        yield book


def _answers(said: dict[str, Any]) -> "FirstRun":
    from app.funding.agreement import Funder, FunderKind
    from app.ledger.entry import NOT_YET
    from app.people import Actor, Person
    from app.usecases.books.keeping import FirstRun

    person = said["person"] or getuser()
    opened = _day(said["opened"]) or NOT_YET
    return FirstRun(
        person=Person(person),
        actor=Actor(person),
        funder=Funder(0, said["funder"] or t("My council"), FunderKind.COUNCIL, said["profile"]),
        weekly=_pounds(said["weekly"]),
        first_payment=_day(said["first_payment"]) or max(opened, date(2000, 4, 3)),
        account_name=said["account"],
        opened=opened,
        opening=_pounds(said["opening"]),
        cycle_weeks=said["cycle_weeks"],
        contribution=_pounds(said["contribution"]),
        number=said["number"],
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise AppError(t("“{text}” is not a day.", text=text), t("Write it like 2026-04-06.")) from error


def _pounds(text: str) -> "Money":
    from app.ledger.search import amount_in
    from app.money import Money

    pence = amount_in(text if "." in text else f"{text}.00")
    if pence is None:
        raise AppError(t("“{text}” is not an amount.", text=text), t("Write it like 480.00."))
    return Money(-pence if text.strip().startswith(("-", "−")) else pence)


def _bytes(file: Path) -> bytes:
    if not file.is_file():
        raise AppError(t("There is no file called {name}.", name=file.name), t("Check the name."))
    return file.read_bytes()


def _account(one: "Standing") -> Result:
    agreed = one.agreed
    return {
        "name": one.account.name,
        "balance_pence": one.balance.pence,
        "bank_pence": agreed.bank.pence if agreed else None,
        "bank_day": agreed.day.isoformat() if agreed else None,
        "agrees": agreed.agrees if agreed else None,
    }


def _finding(found: Finding) -> Result:
    return {"severity": str(found.severity), "sentence": found.sentence, "remedy": found.remedy}


def _check(check: "Check") -> Result:
    return {"rule": check.rule, "passed": check.passed, "sentence": check.sentence, "reason": check.reason}
