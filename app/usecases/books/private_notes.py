"""Private notes and drafts of alerts behind their own passphrase: nothing else in the book knows of them."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace
from datetime import date

from app.errors import AppError
from app.store.book import Book
from app.words import day, t

LEAST = 8  # letters of the passphrase
Kept = list[tuple[str, ...]]
NOTE_PARTS = 2  # a note is its day and its words; an alert has more parts


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """A note and the day it was written on."""

    day: date
    words: str


@dataclass(frozen=True, slots=True)
class Alert:
    """A draft that says somebody may be hurt or neglected: written to whom, what was seen, by whom and when.

    `written` is the day of the draft, `to` the local contact with their number in `reach`, `when` in the
    person's own words, `wish` what they want to happen. `sent` is the day it went off; None: not sent.
    """

    written: date
    to: str
    seen: str
    reach: str = ""
    by: str = ""
    when: str = ""
    wish: str = ""
    sent: date | None = None


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind one passphrase, the newest first."""

    notes: tuple[PrivateNote, ...] = ()
    alerts: tuple[Alert, ...] = ()


def read_behind(book: Book, passphrase: str) -> Behind:
    """Give what stands behind a passphrase.

    Another passphrase gives nothing, just as if there were nothing: nobody can tell the two apart.
    """
    with book.begin() as work:
        return _told(work.private.read(passphrase))


def read_private(book: Book, passphrase: str) -> tuple[PrivateNote, ...]:
    """Give the notes under a passphrase, the newest first."""
    return read_behind(book, passphrase).notes


def write_private(book: Book, passphrase: str, words: str, today: date) -> tuple[PrivateNote, ...]:
    """Add a note under a passphrase; gives the notes, the newest first."""
    if not words.strip():
        raise AppError(t("The note has no words."), t("Type what you want to remember."))
    return _kept(book, passphrase, [(today.isoformat(), words.strip())]).notes


def take_private_out(book: Book, passphrase: str, note: PrivateNote) -> tuple[PrivateNote, ...]:
    """Take a note out for good; no history keeps it."""
    return _kept(book, passphrase, [], (note.day.isoformat(), note.words)).notes


def keep_alert(book: Book, passphrase: str, alert: Alert, before: Alert | None = None) -> Behind:
    """Keep the draft of an alert under a passphrase, in place of what it was `before`."""
    if not alert.seen.strip():
        raise AppError(t("The alert does not say what was seen."), t("Write what you saw or heard."))
    if not alert.to.strip():
        raise AppError(t("The alert goes to nobody yet."), t("Write who it is for. You can change it later."))
    return _kept(book, passphrase, [_packed(alert)], None if before is None else _packed(before))


def alert_sent(book: Book, passphrase: str, alert: Alert, on: date | None) -> Behind:
    """Write down on which day an alert was sent; None: it was not sent after all."""
    return keep_alert(book, passphrase, replace(alert, sent=on), alert)


def take_alert_out(book: Book, passphrase: str, alert: Alert) -> Behind:
    """Take the draft of an alert out for good; no history keeps it."""
    return _kept(book, passphrase, [], _packed(alert))


def alert_pdf(book: Book, alert: Alert) -> bytes:
    """Print an alert, to hand over or to read out on the telephone; nothing of it is kept in the book."""
    from app.pdf.elements import Cell, Column, Heading, SigningLines, Table, Text
    from app.usecases.books.letters import sheet, writer
    from app.usecases.owed.papers import printed

    title = t("I am worried that somebody is not safe")
    told = (
        (t("To"), ", ".join(filter(None, (alert.to, alert.reach)))),
        (t("Written on"), day(alert.written)),
        (t("What was seen or heard"), alert.seen),
        (t("Who saw or heard it"), alert.by),
        (t("When"), alert.when),
        (t("What I want to happen"), alert.wish),
    )
    rows = [(Cell(name, strong=True), Cell(words)) for name, words in told if words]
    table = Table(
        (Column(t("What"), 2), Column(t("In my words"), 5)), rows, t("What the alert says"), row_headings=True
    )
    with book.begin() as work:
        who = writer(work)
        asks = Text(t("Tell me what you will do, and by when."))
        return printed(sheet(title, who, (Heading(title), table, asks, SigningLines((who.signer,)))))


def _kept(book: Book, passphrase: str, new: Kept, out: tuple[str, ...] | None = None) -> Behind:
    """Keep what is new under a passphrase without what goes out; gives what now stands there."""
    if new and len(passphrase.strip()) < LEAST:
        raise AppError(
            t("This passphrase is too short to keep notes safe."),
            t("Use three words or more, and not the one that opens the book."),
        )
    with book.begin() as work:
        kept = [*(each for each in work.private.read(passphrase) if each != out), *new]
        work.private.write(passphrase, kept)
        return _told(kept)


def _told(kept: Iterable[tuple[str, ...]]) -> Behind:
    newest = tuple(kept)[::-1]
    notes = (PrivateNote(date.fromisoformat(one[0]), one[1]) for one in newest if len(one) == NOTE_PARTS)
    alerts = (_alert(one) for one in newest if len(one) > NOTE_PARTS)
    return Behind(tuple(notes), tuple(alerts))


def _packed(alert: Alert) -> tuple[str, ...]:
    written, *texts, sent = astuple(alert)
    return (written.isoformat(), *texts, sent.isoformat() if sent else "")


def _alert(kept: tuple[str, ...]) -> Alert:
    written, to, seen, reach, by, when, wish, sent = kept
    on = date.fromisoformat(sent) if sent else None
    return Alert(date.fromisoformat(written), to, seen, reach, by, when, wish, on)
