"""Sets out the emergency sheet: numbers first, then who, what must not be missed, and what to do."""

from collections.abc import Iterator

from app.help_numbers import is_for
from app.pdf.elements import Bullets, Cell, Column, Document, Element, Heading, Table, Text
from app.plan.names import question_words
from app.plan.plan import Question
from app.plan.risk import Risk
from app.usecases.books.emergency import Emergency
from app.usecases.books.letters import Writer, cells
from app.usecases.books.one_page import shortened
from app.words import day, money, t


def emergency_document(found: Emergency, who: Writer, room: int) -> Document:
    """Set the sheet out; no answer on it is longer than `room` letters."""
    title = t("In an emergency: {name}", name=found.person.name)
    made = day(found.on)
    running = t("{name}: emergency sheet, as it stood on {day}", name=found.person.name, day=made)
    body = (Heading(title), *_elements(found, room))
    return Document(title, t("Emergency sheet"), found.person.name, body, who.made_at, running)


def _elements(found: Emergency, room: int) -> Iterator[Element]:
    yield from _who(found, room)
    yield Table(
        (Column(t("Ring"), 2), Column(t("When"), 8)),
        [(Cell(each.rings, strong=True), Cell(is_for(each.code))) for each in found.numbers],
        t("Numbers to ring"),
        row_headings=True,
        close=True,
    )
    yield Heading(t("Whom to call, in this order"), 2)
    yield from _call(found)
    if found.tasks:
        yield Heading(t("Health tasks"), 2)
        yield _tasks(found, room)
    yield from _what_to_do(found, room)
    yield Text(" ".join(_end(found)), "small")


def _who(found: Emergency, room: int) -> Iterator[Element]:
    person = found.person
    if person.words.strip():
        yield Text(t("How to communicate with me: {words}", words=shortened(person.words, room)), "lead")
    known = (
        t("Born {day}.", day=day(person.born)) if person.born else "",
        t("Lives at {address}.", address=", ".join(person.address.split("\n"))) if person.address else "",
        t("Reference: {reference}.", reference=person.reference) if person.reference else "",
        *(t("{name} acts for {person}.", name=each.name, person=person.name) for each in found.acting),
    )
    if any(known):
        yield Text(" ".join(filter(None, known)))


def _call(found: Emergency) -> Iterator[Element]:
    if found.is_bare:
        yield Text(t("Nobody has been named yet."))
        return
    rows = [
        (Cell(str(place)), Cell(name, strong=True), Cell(phone or t("no number is written down")))
        for place, (name, phone) in enumerate(found.call, 1)
    ]
    columns = (Column(t("Place"), 1), Column(t("Who"), 6), Column(t("Phone"), 4))
    yield Table(columns, rows, t("People to call, in order"), close=True)


def _tasks(found: Emergency, room: int) -> Table:
    rows = [
        cells(
            each.name,
            ", ".join(each.who) or t("nobody today"),
            shortened(each.stop_when, room) or "–",
            each.ask or "–",
        )
        for each in found.tasks
    ]
    columns = (
        Column(t("Task"), 3),
        Column(t("Who may do it"), 3),
        Column(t("Stop when"), 4),
        Column(t("Ask"), 3),
    )
    return Table(columns, rows, t("Health tasks, and who may do them"), row_headings=True, close=True)


def _what_to_do(found: Emergency, room: int) -> Iterator[Element]:
    if not (found.answers or found.risks):
        return
    yield Heading(t("What to know, and what to do"), 2)
    for answer in found.answers:
        asked = question_words(Question(answer.question))
        yield Text(
            t("{question} {words}", question=asked, words=shortened(answer.words, room)),
        )
    yield Bullets([_risk(each, room) for each in found.risks])


def _risk(risk: Risk, room: int) -> str:
    happens, stop = shortened(risk.if_it_happens, room), shortened(risk.stop_when, room)
    said = (
        t("{want}.", want=shortened(risk.want, room).rstrip(".")),
        t("If it happens: {words}", words=happens) if happens else "",
        t("Stop when: {words}", words=stop) if stop else "",
    )
    return " ".join(filter(None, said))


def _end(found: Emergency) -> Iterator[str]:
    if found.reserve:
        yield t("Money agreed for such a day: {amount}.", amount=money(found.reserve))
    if found.left_out:
        yield t("There is more in the book than has room here.")
    yield t("As it stood on {day}. Tear up older sheets.", day=day(found.on))
