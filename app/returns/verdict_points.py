"""The points of a verdict that speak of what is inside: figures, sums, opening, papers, checks."""

import csv
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Any

from app.errors import AppError
from app.money import Money
from app.pdf.face import shown
from app.pdf.reading import printed
from app.period import ONE_DAY
from app.returns.adding import add_up
from app.returns.data import FILE_NAME
from app.returns.figures import figures, text_of
from app.words import money, t, tn

Data = Mapping[str, Any]
LINES_NAME = "lines.csv"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was looked at: its stable name, whether it holds (None: cannot be known), in words."""

    name: str
    ok: bool | None
    sentence: str


def check_printed(pdf: bytes, inside: Mapping[str, bytes], data: Data) -> Point:
    """Say whether what is painted on the pages is what the data say, every figure of it."""
    try:
        painted = printed(pdf)
    except AppError:
        return Point("printed", ok=False, sentence=t("The printed figures cannot be read"))
    different = next(_different(painted, data), "")
    if different:
        says = t("A printed figure is not the data's figure: {where}", where=different)
        return Point("printed", ok=False, sentence=says)
    if not _same_lines(inside.get(LINES_NAME, b""), data):
        return Point("printed", ok=False, sentence=t("The spreadsheet inside is not the data's lines"))
    return Point("printed", ok=True, sentence=t("Printed figures equal the data inside"))


def check_sums(data: Data) -> Point:
    """Say whether everything adds up."""
    wrong = add_up(data)
    if wrong:
        return Point(
            "sums", ok=False, sentence=t("The figures do not add up: {what}", what=wrong[0].sentence)
        )
    count = len(data["lines"])
    says = tn("The one line adds up to the totals", "All {count} lines add up to the totals", count)
    return Point("sums", ok=True, sentence=says)


def check_opening(data: Data, earlier: Data, sha256: str) -> Point:
    """Say whether it opens where the earlier return closed, on the day after."""
    opening = Money(data["figures"]["opening_pence"])
    closed = Money(earlier["figures"]["closing_pence"])
    if opening != closed:
        says = t(
            "It opens with {now}; the earlier return closed with {then}",
            now=money(opening),
            then=money(closed),
        )
        return Point("opening", ok=False, sentence=says)
    if date.fromisoformat(data["period"]["first"]) != date.fromisoformat(earlier["period"]["last"]) + ONE_DAY:
        return Point("opening", ok=False, sentence=t("The days do not follow on from the earlier return"))
    named = data["before"]
    if named is not None and named["sha256"] not in ("", sha256):
        return Point("opening", ok=False, sentence=t("It names another earlier return than the one given"))
    return Point(
        "opening",
        ok=True,
        sentence=t("Opens with the last return's closing balance, {then}", then=money(closed)),
    )


def check_papers(inside: Mapping[str, bytes], data: Data) -> Point:
    """Say whether the papers inside are those that are listed, each with its fingerprint, and no others."""
    listed = data["evidence"]["papers"]
    for paper in listed:
        content = inside.get(paper["file"])
        if content is None or hashlib.sha256(content).hexdigest() != paper["sha256"]:
            says = t("Paper {number} is not the paper listed", number=paper["number"])
            return Point("papers", ok=False, sentence=says)
    known = {paper["file"] for paper in listed} | {FILE_NAME, LINES_NAME}
    if inside.keys() - known:
        return Point("papers", ok=False, sentence=t("There is a paper inside that is not listed"))
    if not listed:
        return Point("papers", ok=True, sentence=t("No papers are listed and none are inside"))
    says = tn(
        "The one paper matches its fingerprint", "All {count} papers match their fingerprints", len(listed)
    )
    return Point("papers", ok=True, sentence=says)


def check_checks(data: Data) -> Point:
    """Say how the funder's checks went; a reason that is missing is for the reader to ask for."""
    failed = [check for check in data["checks"] if not check["passed"]]
    if any(check["blocks"] for check in failed):
        return Point("checks", ok=False, sentence=t("A check on the sums did not pass"))
    weighty = [check for check in failed if check["severity"] != "note"]
    without = [check for check in weighty if not check["reason"].strip()]
    if without:
        says = tn(
            "{count} check did not pass and gives no reason",
            "{count} checks did not pass and give no reason",
            len(without),
        )
        return Point("checks", ok=None, sentence=says)
    if weighty:
        says = tn(
            "{count} check did not pass, with a reason given",
            "{count} checks did not pass, each with a reason given",
            len(weighty),
        )
        return Point("checks", ok=True, sentence=says)
    return Point("checks", ok=True, sentence=t("All the funder's checks passed"))


def _different(painted: Mapping[str, str], data: Data) -> Iterator[str]:
    """Give each place where paper and data part: printed otherwise, printed from nothing, or not printed."""
    for key, text in painted.items():
        if _bare(text) != _bare(shown(text_of(data, key))):
            yield key
    yield from sorted(figures(data).keys() - painted.keys())


def _bare(text: str) -> str:
    """Leave out spaces: where a line was broken on paper says nothing."""
    return "".join(text.split())


def _same_lines(sheet: bytes, data: Data) -> bool:
    """Say whether the spreadsheet has the data's lines; its headings may be in any wording."""
    try:
        rows = list(csv.reader(StringIO(sheet.decode("utf-8-sig"), newline="")))[1:]
    except (UnicodeDecodeError, csv.Error):
        return False
    said = [(row[0], row[1], row[5]) for row in rows if len(row) > 5]
    return len(said) == len(rows) and said == [
        (str(line["number"]), line["day"], _pounds(line["amount_pence"])) for line in data["lines"]
    ]


def _pounds(pence: int) -> str:
    pounds, rest = divmod(abs(pence), 100)
    return f"{'-' if pence < 0 else ''}{pounds}.{rest:02d}"
