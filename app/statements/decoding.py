"""A file's bytes: what they cannot be, and the text they hold."""

import re
from dataclasses import dataclass

from app.errors import AppError, Finding, Severity
from app.words import t, tn

MOST_BYTES = 25 * 1024 * 1024
MOST_ROWS = 100_000

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_UTF8_LETTER = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
_STRAY = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1a")


@dataclass(frozen=True, slots=True)
class Text:
    """A file's text with every line ended by one newline, and what is to be said of its letters."""

    text: str
    notes: tuple[Finding, ...] = ()


def decode(content: bytes) -> Text:
    """Give the file's text; raises AppError where the file is empty, too big, or not text at all."""
    if len(content) > MOST_BYTES:
        raise AppError(
            t("This file is larger than 25 MB."), t("Download a shorter stretch of days from the bank.")
        )
    _refuse_other_kinds(content)
    found = _text(content)
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff \t\n\x00\xa0"):
        raise AppError(t("This file is empty."), t("Download it from the bank again."))
    _refuse_markup(text)
    return Text(text, found.notes)


def too_many_rows() -> AppError:
    """Give the refusal for a file past the limit of rows."""
    return AppError(
        t("This file has more than {count} rows.", count=f"{MOST_ROWS:,}"),
        t("Download a shorter stretch of days from the bank."),
    )


def _refuse_other_kinds(content: bytes) -> None:
    starts = (
        (b"%PDF", t("a PDF document")),
        (b"PK\x03\x04", t("a spreadsheet or a ZIP folder")),
        (b"\xd0\xcf\x11\xe0", t("an old spreadsheet or document")),
        (b"\x89PNG", t("a picture")),
        (b"\xff\xd8\xff", t("a picture")),
        (b"GIF8", t("a picture")),
        (b"\x1f\x8b", t("a packed file")),
        (b"{\\rtf", t("a text document")),
        (b"SQLite format 3", t("a database")),
    )
    for start, kind in starts:
        if content.startswith(start):
            raise AppError(
                t("This file is {kind}, not a bank statement that can be read.", kind=kind),
                t("Download the statement from the bank as CSV, OFX or QIF."),
            )


def _text(content: bytes) -> Text:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], name)
    return _decoded(content, _unmarked(content))


def _unmarked(content: bytes) -> str:
    """Tell UTF-16 without a mark by the empty half of its ordinary letters."""
    head = content[:2000]
    half = max(1, len(head) // 2)
    for name, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if zeros.count(0) > half * 0.8:
            return name
    if len(content) - len(content.translate(None, _STRAY)) > max(8, len(content) // 100):
        raise AppError(
            t("This file is not text, so it is not a bank statement that can be read."),
            t("Download the statement from the bank as CSV, OFX or QIF."),
        )
    return "utf-8"


def _decoded(content: bytes, name: str) -> Text:
    try:
        return Text(content.decode(name))
    except UnicodeDecodeError:
        if name != "utf-8":
            return _marked(content.decode(name, "replace"))
    # Banks that are not UTF-8 write Windows-1252; a file put together by hand can be both.
    if not _UTF8_LETTER.search(content):
        return _marked(content.decode("cp1252", "replace"))
    return _marked("".join(_line(line) for line in content.splitlines(keepends=True)))


def _line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _marked(text: str) -> Text:
    lost = text.count("\ufffd")
    if not lost:
        return Text(text)
    sentence = tn(
        "{count} letter cannot be read and is shown as �.",
        "{count} letters cannot be read and are shown as �.",
        lost,
    )
    return Text(text, (Finding(Severity.WARNING, sentence, rule="letters"),))


def _refuse_markup(text: str) -> None:
    head = text[:4000].lstrip("\ufeff \t\n").lower()
    if not head.startswith("<") and "<ofx" not in head:
        return  # angle brackets in a payee are only letters
    if head.startswith(("<!doctype html", "<head", "<table")) or re.search(r"<html[\s>]", head):
        raise AppError(
            t("This file is a web page, not a bank statement."),
            t("Log in to the bank again and download the statement as CSV, OFX or QIF."),
        )
    if re.search(r"<!(?:DOCTYPE|ENTITY)\b", text, re.IGNORECASE):
        # No statement needs them, and they are how a file makes its reader open others or swell without end.
        raise AppError(
            t("This file holds instructions that a bank statement never has, so it was not read."),
            t("Download the statement from the bank again."),
        )
