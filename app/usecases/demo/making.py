"""The demonstration: a book of a year, its statements and its signed returns, made as a person would."""

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from app.funding.agreement import Due, DueKind, Funder, FunderKind
from app.ledger.entry import Entry
from app.ledger.search import EntryQuery
from app.money import Money, total
from app.payroll.statutory import years
from app.people import Actor, Person
from app.period import ONE_DAY, Period
from app.resources import resource
from app.store.book import Book
from app.store.passphrases import make_passphrase
from app.usecases.books.keeping import FirstRun, create_book
from app.usecases.demo.files import Move, moves, receipt_file, statement_file
from app.usecases.demo.life import DemoLife
from app.usecases.demo.team import DemoTeam
from app.usecases.funding.terms import Bill, add_bill, change_terms, terms
from app.usecases.money.bank import import_statement, look_at_statement
from app.usecases.money.incoming import File
from app.usecases.money.ledger import entries, entry_numbers, note_entry
from app.usecases.money.papers import attach_paper
from app.usecases.money.saying import Choice
from app.usecases.returns.drawing import check_return, give_reason, mark_sent, say_own_words, sign_return
from app.words import t

OVERLAP = ONE_DAY * 9  # what each statement repeats of the one before
QUARTERS = 4  # whole ones, each with a signed return, before the days that are still open
BROUGHT_IN = ONE_DAY * 11  # after a quarter's end
BANK_BEHIND = ONE_DAY * 3
FUNDER = "I01"  # what the funder pays in


def make_demo(folder: Path, today: date) -> dict[str, Any]:
    """Make the whole demonstration in a folder; give where everything is.

    The story's year ends with the last whole quarter before `today`, so that the pages look lived in. Where
    the pay figures do not reach to `today`, it is told as on their last day.
    """
    story = tomllib.loads(resource("demo", "story.toml").read_text("utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    path, secret, passphrase = folder / "margaret.daybook", folder / "passphrase.txt", make_passphrase()
    secret.touch(0o600)
    secret.write_text(passphrase + "\n", "utf-8")
    today = min(today, max(year.minimum_wage.period.last for year in years()))
    told = Telling(story, today)
    with create_book(path, _answers(story, told.opened), passphrase, clock=told.clock) as book:
        told.live(book, folder, passphrase)
    *_, before, last = told.signed
    named = {"book": path, "passphrase_file": secret, "statement": told.files[-1], "return": last}
    named |= {"earlier_statement": told.files[-2], "earlier_return": before, "keys": folder / "keys"}
    genuine = check_return(last.read_bytes(), before.read_bytes()).genuine
    return {name: str(place) for name, place in named.items()} | {"genuine": genuine}


class Telling:
    """Tells the story day by day, so that everything in the book happens when it happened."""

    def __init__(self, story: dict[str, Any], today: date) -> None:
        self._story, self._today = story, today
        self._quarters = _quarters(today)
        self.opened = self._quarters[0].first
        self._day = self._shown_until = self.opened
        until = today - BANK_BEHIND
        self._rises = _first_of_april(Period(self.opened, today))
        told = moves(story, Period(self.opened, until), self._quarters[-1].last)
        self._more_from = {rise: on for rise in self._rises if (on := _next_payment(rise, told)) is not None}
        self._moves = [self._with_more(move) for move in told]
        self._paid: dict[int, Move] = {}
        self._tidied: set[int] = set()
        self.files: list[Path] = []
        self.signed: list[Path] = []

    def clock(self) -> datetime:
        """Give the moment at which the story stands."""
        return datetime.combine(self._day, time(9), UTC)

    def live(self, book: Book, folder: Path, password: str) -> None:
        """Live through every day from the book's first to today."""
        team, life = DemoTeam(book, self._story, self.opened), DemoLife(book, self.opened, self._today)
        quarters = {quarter.last + BROUGHT_IN: quarter for quarter in self._quarters}
        rises = dict(zip((rise - ONE_DAY * 10 for rise in self._rises), self._rises, strict=True))
        for day in Period(self.opened, self._today - ONE_DAY):
            self._day = day
            life.live(day)
            if day in rises:
                team.rise(rises[day], day)
                self._agree_more(book, self._more_from.get(rises[day]))
            if day.weekday() or day + timedelta(weeks=1) < self._today:
                team.live(day)
            if day in quarters:
                self._bring_in(book, folder, quarters[day].last, life)
                self._sign(book, quarters[day], folder, password)
        self._day = self._today
        team.leave_open(self._today - timedelta(days=self._today.weekday(), weeks=1))
        self._bring_in(book, folder, self._today - BANK_BEHIND, life)
        _owe(book, self._story, self._today)

    def _with_more(self, move: Move) -> Move:
        """Give a movement with what the funder pays more since the agreement went up."""
        weeks = self._story["money"]["cycle_weeks"]
        times = sum(first <= move.day for first in self._more_from.values())
        if move.told.get("category") != FUNDER:
            return move
        return replace(
            move, amount=move.amount + Money(self._story["agreement"]["weekly_rise"]) * weeks * times
        )

    def _agree_more(self, book: Book, first: date | None) -> None:
        """Let the agreement's weekly sum go up after the wages did, with the funder's next payment."""
        if first is None:
            return
        [now, *_] = terms(book)
        more = Money(self._story["agreement"]["weekly_rise"])
        change_terms(book, replace(now, weekly=now.weekly + more), first)

    def _bring_in(self, book: Book, folder: Path, until: date, life: DemoLife) -> None:
        """Write the bank's statement up to a day, and bring it in."""
        for due in _to_pay(book):
            on = self._paid_on(due)
            if on <= until:
                self._paid.setdefault(due.id, self._as_move(due, on))
        told = sorted([*self._moves, *self._paid.values()], key=lambda move: move.day)
        shown = [move for move in told if self._shown_until - OVERLAP < move.day <= until]
        before = Money(self._story["money"]["opening"])
        before += total(move.amount for move in told if move.day < shown[0].day)
        file = folder / f"statement-{shown[0].day.isoformat()}-to-{shown[-1].day.isoformat()}.csv"
        file.write_bytes(statement_file(self._story, before, shown))
        self.files.append(file)
        self._shown_until = until
        _import(book, file, shown)
        life.serve(self._tidy(book, shown))

    def _tidy(self, book: Book, told: list[Move]) -> tuple[Entry, ...]:
        """Attach the receipts and write the notes that the story has, beside what came in now; give that."""
        by_line = {(move.day, move.payee): move for move in told}
        new = [number for number in entry_numbers(book, EntryQuery()) if number not in self._tidied]
        self._tidied.update(new)
        found = entries(book, new)
        for entry in found:
            move = by_line[entry.day, entry.payee]
            if "receipt" in move.told:
                attach_paper(book, entry.id, f"receipt-{entry.day.isoformat()}.pdf", receipt_file(move))
            if "note" in move.told:
                note_entry(book, entry.id, move.told["note"])
        return found

    def _paid_on(self, due: Due) -> date:
        early = self._story["bank"]["hmrc_days_early"] if due.kind is DueKind.HMRC else 0
        return due.day - timedelta(days=early)

    def _as_move(self, due: Due, on: date) -> Move:
        bank = self._story["bank"]
        payee = bank.get(f"{due.kind}_payee", due.payee.upper())
        return Move(on, payee, due.amount, {"type": bank[str(due.kind)]})

    def _reason(self, payees: set[str]) -> str:
        """Give the story's reason for what was paid to somebody."""
        told = [one["reason"] for one in self._story["once"] if "reason" in one and one["payee"] in payees]
        return str(told[0]) if told else t("I keep the papers at home and can send them.")

    def _sign(self, book: Book, period: Period, folder: Path, password: str) -> None:
        """Give each check that did not pass its reason, then sign and send."""
        own = self._story["words"]["own"][len(self.signed)]
        drafted = say_own_words(book, 1, period, own)
        for check in drafted.not_passed:
            if check.needs_reason:
                payees = {line.payee for line in drafted.lines if line.number in check.lines}
                give_reason(book, 1, period, check.key, self._reason(payees))
        signed = sign_return(book, 1, period, password, folder / "keys")
        mark_sent(book, signed.kept.id, self._day)
        out = folder / f"{signed.drafted.name}.pdf"
        out.write_bytes(signed.pdf)
        self.signed.append(out)


def _quarters(today: date) -> list[Period]:
    """Give the last whole quarters before a day, the earliest first."""
    found: list[Period] = []
    first = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    for _ in range(QUARTERS):
        last = first - ONE_DAY
        first = date(last.year, last.month - 2, 1)
        found.insert(0, Period(first, last))
    return found


def _first_of_april(span: Period) -> list[date]:
    """Give each 1 April that comes well within a span."""
    days = (date(year, 4, 1) for year in range(span.first.year, span.last.year + 1))
    return [day for day in days if span.first + timedelta(weeks=6) <= day <= span.last]


def _next_payment(day: date, told: list[Move]) -> date | None:
    """Give the funder's first payment from a day on, or None where it is still to come."""
    paid = (move.day for move in told if move.day >= day and move.told.get("category") == FUNDER)
    return next(paid, None)


def _to_pay(book: Book) -> list[Due]:
    kinds = (DueKind.NET_PAY, DueKind.HMRC, DueKind.PENSION)
    with book.begin() as work:
        return [due for due in work.dues.open() if due.kind in kinds]


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


def _import(book: Book, path: Path, told: list[Move]) -> None:
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


def _owe(book: Book, story: dict[str, Any], today: date) -> None:
    """Write down the bills that are still to be paid."""
    for told in story["bill"]:
        by, amount = today + timedelta(days=told["in_days"]), Money(told["amount"])
        add_bill(book, Bill(told["payee"], amount, by, told["category"], told["note"]))
