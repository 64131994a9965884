"""The people of the stories and their books: invented, encrypted, filled through the use cases alone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw

from app.employment.contract import Contract, PayFrequency
from app.employment.pa import PersonalAssistant
from app.funding.agreement import Funder, FunderKind, Pot
from app.ledger.entry import Entry, Split
from app.money import Money
from app.payroll.kept import KeptPayslip
from app.payroll.record import PayrollRecord
from app.payroll.starters import Declaration
from app.people import Actor, Person
from app.period import Period
from app.plan.decision import Decision, Verdict
from app.plan.outcome import Outcome
from app.plan.plan import LifeArea, LineWording
from app.store.book import Book, utc_now
from app.usecases.books.keeping import FirstRun, create_book, open_book
from app.usecases.funding import streams
from app.usecases.funding.terms import put_terms_right, terms
from app.usecases.hours.agreed import agree_as_holder, agree_by_paper
from app.usecases.hours.writing import fill_as_planned
from app.usecases.life.outcomes import keep_outcome
from app.usecases.money.bank import Imported, import_statement, look_at_statement
from app.usecases.money.incoming import File
from app.usecases.money.ledger import add_entry, standings
from app.usecases.money.saying import Choice
from app.usecases.pay.records import keep_payroll_record
from app.usecases.pay.run import pay, pay_run
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from app.usecases.returns import drawing
from app.usecases.team.people import add_pa
from tests.app.usecases.started import a_statement

PASSPHRASE = "blade visit saga plural deal muffin"
SIGNING = "a signing password"
OPENED = date(2026, 4, 1)
STARTED = date(2026, 4, 6)  # a Monday, and the first day of a tax year
COUNCIL = Funder(0, "Riverside Council", FunderKind.COUNCIL)
NHS = Funder(0, "Riverside ICB", FunderKind.ICB)


class Days:
    """A clock that is put to a day by hand and goes on by a second at each look."""

    def __init__(self, day: date = OPENED) -> None:
        self.day = day
        self._looks = count()

    def __call__(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 9, tzinfo=UTC) + timedelta(
            seconds=next(self._looks)
        )


def start_book(folder: Path, clock: Days | None = None, **more: Any) -> Book:
    """Make a person's encrypted book: £369 a week from 6 April 2026, every four weeks, ahead."""
    said: dict[str, Any] = {
        "person": Person("Sam Reed", date(1971, 3, 2), address="4 Mill Lane, Riverside"),
        "actor": Actor("Sam Reed"),
        "funder": COUNCIL,
        "weekly": Money(369_00),
        "first_payment": STARTED,
        "account_name": "Support account",
        "opened": OPENED,
        "opening": Money(100_00),
        "number": "33334471",
        **more,
    }
    name = said.pop("file", "Sam.daybook")
    return create_book(folder / name, FirstRun(**said), PASSPHRASE, clock or Days())


def open_again(path: Path, clock: Days | None = None) -> Book:
    """Open a book that was closed, on a day of the story or by this computer's clock."""
    return open_book(path, PASSPHRASE, clock=clock or utc_now)


def better_terms(book: Book, **more: Any) -> None:
    """Write more into the agreement's terms."""
    [first] = terms(book)
    put_terms_right(book, replace(first, **more))


def outcome(book: Book, words: str, start: str) -> Outcome:
    """Write down something that matters, and how it was at the start."""
    return keep_outcome(book, Outcome(0, words, OPENED, start=start))


def health_money(book: Book, first: date = OPENED) -> Pot:
    """Open a personal health budget beside the council's money."""
    return streams.open_pot(book, Pot(0, "Health money", 0, "NHS", "phb", first), NHS)


def moved(book: Book, day: date, payee: str, pence: int, category: str, **more: int) -> Entry:
    """Write down money that moved: below nought it went out; `pot`, `line`, `outcome`, `account`."""
    pot, line, outcome = more.get("pot", 1), more.get("line", 0), more.get("outcome", 0)
    split = Split(Money(pence), category, pot, line, outcome)
    return add_entry(book, Entry(0, more.get("account", 1), day, payee, Money(pence), splits=(split,)))


def agreed_plan(
    book: Book, day: date, *lines: tuple[LifeArea, LineWording], by: str = "Panel"
) -> list[LineWording]:
    """Write a plan of these lines, send it, and have it agreed on a day."""
    version = plans.begin_version(book, day)
    made = [plans.add_line(book, area, replace(line, version_id=version.id), day) for area, line in lines]
    signing_off.send_plan(book, version.id, day, "Duty team")
    signing_off.plan_agreed(book, version.id, day, by, day)
    return made


def employ(book: Book, name: str = "Ana Costa", **more: Any) -> int:
    """Take on a PA at £13.40 an hour for ten hours a week; give their number."""
    said: dict[str, Any] = {
        "hourly": Money(13_40),
        "frequency": PayFrequency.FOUR_WEEKLY,
        "first_pay_day": date(2026, 5, 1),
        "weekly_minutes": 600,
        **more,
    }
    started, record, since = said.pop("started", STARTED), said.pop("record", {}), said.pop("since", None)
    pa = PersonalAssistant(0, name, started, date(1990, 3, 2), continuous_from=since, address="9 High Street")
    made = add_pa(book, pa, Contract(0, 0, started, **said))
    keep_payroll_record(
        book, PayrollRecord(0, made.id, started, **{"declaration": Declaration.ONLY_JOB, **record})
    )
    return made.id


def work_as_planned(book: Book, pa_id: int, monday: date, weeks: int) -> None:
    """Let a PA work what the rota says, some weeks long, agreed by both."""
    for turn in range(weeks):
        week = monday + timedelta(weeks=turn)
        fill_as_planned(book, pa_id, week)
        agree(book, pa_id, week)


def agree(book: Book, pa_id: int, monday: date) -> None:
    """Let the PA sign the week's sheet, and the holder agree it."""
    agree_by_paper(book, pa_id, monday, "sheet.txt", f"Signed {pa_id} {monday}".encode())
    agree_as_holder(book, pa_id, monday)


def pay_everybody(book: Book, pay_day: date) -> tuple[KeptPayslip, ...]:
    """Pay all who can be paid on a pay day."""
    return pay(book, pay_day, [line.pa.id for line in pay_run(book, pay_day).lines])


Row = tuple[date, str, Money]


def bring_in(book: Book, *rows: Row, said: Mapping[str, Choice] | None = None) -> Imported:
    """Bring in a bank file of these lines; `said` is what each payee was paid for."""
    [first, *_] = standings(book)
    lines = [(f"{day:%d %b %Y}", payee, f"{amount.pence / 100:.2f}") for day, payee, amount in rows]
    content = a_statement(*lines, opening=f"{first.balance.pence / 100:.2f}")
    file = File("statement.csv", content)
    new = look_at_statement(book, file).incoming
    chosen = {one.entry.line: said[one.entry.payee] for one in new if said and one.entry.payee in said}
    return import_statement(book, file, chosen)


def settle_wages(book: Book, slip: KeptPayslip) -> None:
    """Let the bank say that a payslip was paid; the line settles what was owed."""
    assert bring_in(book, (slip.pay_day, slip.name, -slip.to_pay)).matched == 1


def answered(asked: Decision, verdict: Verdict, on: date, by: str, **more: str) -> Decision:
    """Give a question with its answer."""
    return replace(asked, verdict=verdict, answered=on, answered_by=by, **more)  # type: ignore[arg-type]


def sign(book: Book, keys: Path, funder_id: int, period: Period, pot_id: int = 0) -> drawing.Signed:
    """Sign a return (`pot_id`: of an award), with a reason for each check that did not pass."""
    for check in drawing.open_return(book, funder_id, period, pot_id).not_passed:
        drawing.give_reason(book, funder_id, period, check.key, "Talked over with my worker.", pot_id)
    return drawing.sign_return(book, funder_id, period, SIGNING, keys, pot_id)


def scan_of(*lines: str) -> bytes:
    """Give the picture of a letter with these lines, as a scanner makes it."""
    paper = Image.new("L", (900, 640), 250)
    draw = ImageDraw.Draw(paper)
    for row, line in enumerate(lines):
        draw.text((80, 80 + 60 * row), line, fill=30, font_size=32)
    content = BytesIO()
    paper.save(content, "PNG")
    return content.getvalue()


def words_of(pdf: bytes) -> str:
    """Give the words on all pages of a document, one space between each."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in opened)


def pages_of(pdf: bytes) -> int:
    """Count a document's pages."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return len(opened)


def in_pounds(amounts: Sequence[Money]) -> list[str]:
    """Write amounts as pounds, as a person reads them."""
    return [f"£{amount.pence / 100:.2f}" for amount in amounts]
