"""The hand-over pack (S113) opens without Daybook, and the move pack (S044) takes all of it to the penny."""

import csv
import json
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.errors import AppError
from app.funding.agreement import Agreement, ContributionModel, Due, DueKind
from app.money import Money
from app.plan.decision import Decision, Verdict
from app.plan.outcome import CheckIn, Feeling
from app.plan.people_around import Helper, Role
from app.plan.plan import LifeArea, LineWording
from app.store.book import Book
from app.usecases.books.export import ExportAs, export
from app.usecases.books.hand_over import (
    ALL_PARTS,
    PackFile,
    hand_over,
    part_name,
    part_says,
    write_folder,
    write_zip,
)
from app.usecases.books.hand_over_data import Part
from app.usecases.books.keeping import create_book, open_book
from app.usecases.books.keeping import fill as write_answers
from app.usecases.books.move_pack import move_pack
from app.usecases.books.private_notes import write_private
from app.usecases.life.around import keep_helper
from app.usecases.life.decisions import ask
from app.usecases.life.outcomes import check_in
from app.usecases.money.ledger import standings
from app.usecases.plan.writing import add_line
from tests.app.usecases.bagged import DAY, fill, told_anywhere
from tests.app.usecases.paying import words_of
from tests.app.usecases.started import ACTOR, a_book, answers, ticking
from tests.verapdf import problems

AGREED = Helper(0, "Vi Moss", Role.FRIEND, DAY, phone="01632 960111", consent=DAY, note="owes me a tenner")


def packed(book: Book) -> Book:
    """Write something for every part into a book."""
    fill(book, "Samuel Reed")
    keep_helper(book, AGREED)
    keep_helper(book, replace(AGREED, name="Never Asked", consent=None))
    keep_helper(
        book, replace(AGREED, name="No Longer", consent_ends=date(2026, 1, 1), consent=date(2025, 1, 1))
    )
    keep_helper(book, replace(AGREED, name="Has Gone", last=date(2026, 1, 1)))
    ask(book, Decision(0, DAY, "=A new =wheel", Money(4000), "To get out", asked_of="The council"))
    settled = Decision(0, DAY, "A lamp", verdict=Verdict.YES, answered=DAY, answered_by="Jo", reason="Fair.")
    ask(book, settled)
    check_in(book, CheckIn(0, 1, DAY, "Twelve lengths", Feeling.BETTER, level=1))
    add_line(book, LifeArea.HEALTH, LineWording(0, 0, 1, "Swim", minutes=90, rate=Money(1300)), DAY)
    with book.begin("A bill") as work:
        work.dues.add(Due(0, DueKind.INVOICE, DAY, Money(-4200), "Bellwether", 1))
        [funder] = work.funders.all()
        work.funders.change(replace(funder, reference="RC-7"))
        [terms] = work.agreements.all()
        work.agreements.change(replace(terms, contribution=Money(2410), last=date(2026, 6, 30)))
        more = {"cycle_weeks": 0, "contribution_model": ContributionModel.GROSS, "retained_weeks": 4}
        work.agreements.add(Agreement(0, 1, date(2026, 7, 1), Money(40000), date(2026, 7, 1), **more))
    return book


def at_noon() -> Book:
    """Start a book in which it is always noon."""
    book = Book.in_memory(actor=ACTOR, clock=lambda: datetime(2026, 5, 4, 12, tzinfo=UTC))
    with book.begin("Started this book") as work:
        write_answers(work, answers())
    return book


def on_disk(folder: Path) -> Book:
    return packed(create_book(folder / "Sam.daybook", answers(), "quiet heron lake", ticking()))


class Links(HTMLParser):
    """Gathers what a page links to, and whether it holds a script."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        self.found += [value or "" for name, value in attrs if name == "href"]


def test_the_pack_opens_without_daybook_and_every_file_is_named_with_its_fingerprint(tmp_path: Path) -> None:
    pack = hand_over(packed(a_book()), ALL_PARTS, DAY)

    folder = write_folder(pack, tmp_path)

    inside = {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}
    assert inside == {
        *("read-me-first.html", "sha256.txt", "plan.pdf", "outcomes.pdf", "decisions.pdf", "terms.pdf"),
        *("owed.pdf", "people.pdf", "data/plan-answers.csv", "data/plan-lines.csv", "data/outcomes.csv"),
        *("data/how-it-went.csv", "data/decisions.csv", "data/terms.csv", "data/owed.csv"),
        *("data/people.csv", "data/payments.csv", "data/everything.json"),
    }
    # A tool of the system, not ours, checks every fingerprint.
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "sha256.txt"], cwd=folder, capture_output=True, check=False
    )
    assert checked.returncode == 0
    links = Links()
    links.feed((folder / "read-me-first.html").read_text("utf-8"))
    assert (set(links.found), links.scripts) == (inside - {"read-me-first.html", "sha256.txt"}, 0)
    with pytest.raises(AppError, match="already a folder"):
        write_folder(pack, tmp_path)


@pytest.mark.parametrize("name", ["outcomes.pdf", "decisions.pdf", "terms.pdf", "people.pdf"])
def test_each_document_made_for_it_is_tagged(name: str) -> None:
    for book in (packed(a_book()), a_book()) if name == "terms.pdf" else (packed(a_book()),):
        pdf = next(each.content for each in hand_over(book, ALL_PARTS, DAY).files if each.name == name)
        assert problems(pdf, "ua1") == []


def test_the_data_can_be_read_and_is_the_books() -> None:
    files = {each.name: each.content for each in hand_over(packed(a_book()), ALL_PARTS, DAY).files}

    def rows(name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(StringIO(files[f"data/{name}.csv"].decode("utf-8-sig"))))

    assert [each["what"] for each in rows("decisions")] == ["'=A new =wheel", "A lamp"]
    [line] = rows("plan-lines")
    assert (line["hours_a_week"], line["hourly_rate"], line["a_year_before_on_costs"]) == (
        "1.50", "13.00", "1014.00",
    )  # fmt: skip
    assert [(each["weekly"], each["own_share_a_week"]) for each in rows("terms")] == [
        ("369.00", "24.10"), ("400.00", "0.00"),
    ]  # fmt: skip
    assert [each["amount"] for each in rows("owed")] == ["42.00"]
    assert [each["name"] for each in rows("people")] == ["Vi Moss"]
    [went] = rows("how-it-went")
    assert (went["words"], went["level"]) == ("Twelve lengths", "1")
    whole = json.loads(files["data/everything.json"])
    assert whole["tables"]["people"] == rows("people")
    assert (whole["format"], whole["made_on"]) == ("daybook-hand-over/1", "2026-05-04")
    assert sum(1 for _ in csv.reader(StringIO(files["data/payments.csv"].decode("utf-8-sig")))) == 3


def test_only_who_agreed_stands_in_it_and_no_note_on_anybody() -> None:
    pack = hand_over(packed(a_book()), (Part.PLAN, Part.PEOPLE), DAY)
    plan = words_of(next(each.content for each in pack.files if each.name == "plan.pdf"))
    people = next(each.content for each in pack.files if each.name == "people.pdf")
    assert "Vi Moss" in words_of(people)
    # Who is called keeps their place in the plan, without a name or a number.
    assert "Somebody who is not named here, Neighbour" in plan
    assert "Neighbour of Samuel Reed" not in plan
    assert "01632 960777" not in plan
    every = words_of(people).encode() + b"".join(
        each.content for each in pack.files if "pdf" not in each.name
    )
    for word in (b"Never Asked", b"No Longer", b"Has Gone", b"owes me a tenner"):
        assert word not in every


def test_a_pack_is_the_same_byte_for_byte_whether_there_are_private_notes_or_not(tmp_path: Path) -> None:
    books = [packed(at_noon()), packed(at_noon())]
    write_private(books[1], "three quiet herons", "He took my card again", DAY)
    zips = [
        write_zip(hand_over(book, ALL_PARTS, DAY), tmp_path / f"{at}.zip") for at, book in enumerate(books)
    ]
    assert zips[0].read_bytes() == zips[1].read_bytes()


def test_a_part_that_is_not_chosen_is_not_there_and_nothing_chosen_is_said(tmp_path: Path) -> None:
    book = packed(a_book())
    file = write_zip(hand_over(book, (Part.TERMS,), DAY), tmp_path / "pack.zip")
    with ZipFile(file) as zipped:
        names = {name.partition("/")[2] for name in zipped.namelist()}
        assert zipped.testzip() is None
    assert names == {
        "read-me-first.html", "terms.pdf", "data/terms.csv", "data/everything.json", "sha256.txt"
    }  # fmt: skip
    only = {each.name for each in hand_over(book, (Part.PAYMENTS,), DAY).files}
    assert only == {"read-me-first.html", "data/payments.csv", "sha256.txt"}
    with pytest.raises(AppError, match="Nothing is chosen"):
        hand_over(book, (), DAY)
    assert len({part_name(part) + part_says(part) for part in Part}) == len(Part)


def test_an_empty_book_makes_a_pack_that_says_so() -> None:
    book = a_book()
    with book.begin("No terms") as work:
        [terms] = work.agreements.all()
        work.agreements.remove(terms.id)
    files = {each.name: each.content for each in hand_over(book, ALL_PARTS, DAY).files}
    assert "plan.pdf" not in files
    assert "Nothing has been asked yet" in words_of(files["decisions.pdf"])
    assert "Nothing is written down yet" in words_of(files["outcomes.pdf"])
    assert "No terms are written down" in words_of(files["terms.pdf"])
    assert "agreement is written down" in words_of(files["people.pdf"])


def test_the_locked_copy_in_a_move_pack_opens_and_is_the_book_to_the_penny(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with on_disk(tmp_path) as book:
        moved = move_pack(book, stick, DAY)
        before = standings(book), export(book, ExportAs.JSON)

    with open_book(moved.copy, "quiet heron lake") as copied:
        assert (standings(copied), export(copied, ExportAs.JSON)) == before
    assert moved.totals.held == Money(156960)
    assert (moved.folder / "everything" / "everything.json").read_text("utf-8") == before[1]
    assert (moved.folder / "hand-over" / "plan.pdf").is_file()
    assert told_anywhere(moved.folder / "book", "Samuel Reed", "RIVERSIDE") == []
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "sha256.txt"], cwd=moved.folder, capture_output=True, check=False
    )
    assert checked.returncode == 0
    assert f"{moved.sha256}  book/Sam.daybook" in (moved.folder / "sha256.txt").read_text()
    assert moved.sha256 in (moved.folder / "read-me-first.html").read_text("utf-8")


def test_what_cannot_be_written_says_why(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="no file to copy"):
        move_pack(packed(a_book()), tmp_path, DAY)
    pack = hand_over(a_book(), (Part.TERMS,), DAY)
    spoilt = replace(pack, files=(*pack.files, PackFile("terms.pdf/inside", "", b"")))
    with pytest.raises(AppError):
        write_folder(spoilt, tmp_path)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(AppError):
        write_zip(hand_over(a_book(), (Part.TERMS,), DAY), tmp_path / "nowhere" / "pack.zip")
