"""The command line: the same use cases for scripts, with JSON.

Exit 0 when done, 1 when it cannot be done (a sentence and what to do about it), 2 for wrong usage.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import commands
from app.errors import AppError
from app.period import Period
from app.words import t

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # it has no public name

Result = dict[str, Any]


def main(argv: Sequence[str]) -> int:
    """Carry out one command; give the exit code."""
    options = _parser().parse_args(argv)
    as_json: bool = options.json
    try:
        _tell(options.run(options), as_json)
    except AppError as error:
        return _cannot(error, as_json)
    except OSError as error:
        return _cannot(AppError(_why(error), t("Check the name and try again.")), as_json)
    return 0


def _why(error: OSError) -> str:
    return t("{file} cannot be used: {reason}.", file=error.filename or t("A file"), reason=error.strerror)


def _cannot(error: AppError, as_json: bool) -> int:
    if as_json:
        print(json.dumps({"error": error.sentence, "remedy": error.remedy}, ensure_ascii=False))
    else:
        print(error, file=sys.stderr)
    return 1


def _tell(result: Result, as_json: bool) -> None:
    if as_json:
        print(json.dumps(result, ensure_ascii=False))
        return
    for name, value in result.items():
        listed = value if isinstance(value, list) else [value]
        for one in listed:
            print(f"{name}: {_plain(one)}")


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_plain(one)}" for name, one in value.items())
    if value is None:
        return "–"
    return {True: t("yes"), False: t("no")}.get(value, str(value)) if isinstance(value, bool) else str(value)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="daybook", description=t("Daybook from the command line."))
    commands_ = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (_demo, _new, _info, _statement, _import, _return, _verify, _export):
        add(commands_)
    return parser


def _add(
    to: "Commands", name: str, help_: str, run: Callable[[argparse.Namespace], Result]
) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = to.add_parser(name, help=help_)
    made.set_defaults(run=run)
    made.add_argument("--json", action="store_true", help=t("print one JSON object"))
    return made


def _opened(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", type=Path, metavar="BOOK")
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE", help=t("a file with the passphrase"))


def _passphrase(options: argparse.Namespace) -> str:
    """Take the passphrase from its file, or ask; it is never an argument, which other people could see."""
    if options.passphrase_file:
        return str(options.passphrase_file.read_text("utf-8")).rstrip("\r\n")
    if not sys.stdin.isatty():
        raise AppError(t("This book needs its passphrase."), t("Name a file with --passphrase-file."))
    return getpass(t("Passphrase: "))


def _demo(to: "Commands") -> None:
    made = _add(to, "demo", t("make a demonstration book"), lambda o: commands.demo(o.folder))
    made.add_argument("folder", type=Path, metavar="FOLDER")


def _new(to: "Commands") -> None:
    made = _add(to, "new", t("make a book"), lambda o: commands.new(o.book, _passphrase(o), vars(o)))
    _opened(made)
    made.add_argument("--person", help=t("whose money it is"))
    made.add_argument("--funder", help=t("who pays it"))
    made.add_argument("--profile", default="gb-eng-generic", help=t("the funder's rules, by their id"))
    made.add_argument("--weekly", default="0", help=t("pounds a week"))
    made.add_argument("--contribution", default="0", help=t("the person's own pounds a week"))
    made.add_argument("--cycle-weeks", type=int, default=4, help=t("weeks between payments; 0 is monthly"))
    made.add_argument("--first-payment", metavar="DAY", help=t("a day on which a payment comes, 2026-04-06"))
    made.add_argument("--account", default=t("Bank account"), help=t("what the account is called"))
    made.add_argument("--number", default="", help=t("the account's number"))
    made.add_argument(
        "--opened", metavar="DAY", help=t("the book's first day; without it, the first statement's")
    )
    made.add_argument("--opening", default="0", help=t("pounds in the account before that day"))


def _info(to: "Commands") -> None:
    _opened(_add(to, "info", t("say what is in a book"), lambda o: commands.info(o.book, _passphrase(o))))


def _statement(to: "Commands") -> None:
    made = _add(
        to, "statement", t("read a bank file without a book"), lambda o: commands.statement(o.file, o.dates)
    )
    made.add_argument("file", type=Path, metavar="FILE")
    _dates(made)


def _dates(made: argparse.ArgumentParser) -> None:
    order = ("day-first", "month-first")
    made.add_argument("--dates", choices=order, help=t("which part of a date comes first"))


def _import(to: "Commands") -> None:
    made = _add(
        to,
        "import",
        t("bring a statement into a book"),
        lambda o: commands.bring_in(o.book, _passphrase(o), o.file, o.dates, o.account),
    )
    _opened(made)
    made.add_argument("file", type=Path, metavar="FILE")
    made.add_argument("--account", default="", help=t("which account of the file, by its number there"))
    _dates(made)


def _return(to: "Commands") -> None:
    made = _add(
        to,
        "return",
        t("draft, check and sign a return"),
        lambda o: commands.make_return(o.book, _passphrase(o), o.funder, o.period, o.out, _signing(o)),
    )
    _opened(made)
    made.add_argument("--funder", required=True, help=t("who it is for, by name or number"))
    made.add_argument("--period", required=True, type=_period, metavar="A..B")
    made.add_argument("--out", required=True, type=Path, metavar="FILE")
    made.add_argument("--signing-passphrase-file", type=Path, help=t("the password of your signing key"))
    made.add_argument("--keys", type=Path, metavar="FOLDER", help=t("where your signing keys are kept"))


def _signing(options: argparse.Namespace) -> commands.Signing:
    """Name the key's folder and password; without a keyring the book's passphrase locks the key too."""
    file = options.signing_passphrase_file or options.passphrase_file
    return commands.Signing(file.read_text("utf-8").rstrip("\r\n") if file else "", options.keys)


def _period(text: str) -> Period:
    try:
        return Period.parse(text)
    except AppError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _verify(to: "Commands") -> None:
    made = _add(to, "verify", t("check a signed return"), lambda o: commands.verify(o.file, o.previous))
    made.add_argument("file", type=Path, metavar="FILE")
    made.add_argument("--previous", type=Path, metavar="FILE", help=t("the return before it"))


def _export(to: "Commands") -> None:
    made = _add(
        to,
        "export",
        t("write everything for other programs"),
        lambda o: commands.export_book(o.book, _passphrase(o), o.form, o.out),
    )
    _opened(made)
    made.add_argument("--as", dest="form", required=True, choices=("beancount", "csv", "json"))
    made.add_argument("--out", required=True, type=Path, metavar="FILE")
