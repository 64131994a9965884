"""What every letter of the person shares: who writes to whom, when, about what, and the place to sign."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.funding.agreement import Funder
from app.pdf.elements import Cell, Document, Element, Heading, SigningLines, Text
from app.people import Person
from app.store.work import Work
from app.words import day, t


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes: the person, who acts for them (or the person too), and the body that pays, if known."""

    person: Person
    acting: str
    funder: Funder | None
    made_at: datetime

    @property
    def signer(self) -> str:
        """Who signs."""
        if self.acting in ("", self.person.name):
            return self.person.name
        return t("{name}, for {person}", name=self.acting, person=self.person.name)


def writer(work: Work, pot_id: int = 0) -> Writer:
    """Give who writes, and to which funder: that of the pot, else the book's first."""
    person = next(iter(work.people.all()), Person(""))
    pots = [pot for pot in work.pots.all() if pot.id == pot_id] or work.pots.all()[:1]
    funder = work.funders.find(pots[0].funder_id) if pots else None
    return Writer(person, work.actor.name, funder, work.now)


def cells(*texts: str, strong: bool = False) -> tuple[Cell, ...]:
    """Give a row of plain cells."""
    return tuple(Cell(text, strong=strong) for text in texts)


def sheet(title: str, who: Writer, body: Sequence[Element]) -> Document:
    """Set out a sheet under its title; the person's name stands at each foot."""
    running = t("{name}: {title}", name=who.person.name, title=title)
    return Document(title, title, who.person.name, tuple(body), who.made_at, running=running)


def letter(title: str, who: Writer, on: date, body: Sequence[Element]) -> Document:
    """Set out a letter to the funder, with a line to sign."""
    head: list[Element] = [
        Heading(title),
        Text(t("From: {who}", who=_address(who.person.name, who.person.address))),
    ]
    if who.funder is not None:
        named = ", ".join(filter(None, (who.funder.name, who.funder.team)))
        head.append(Text(t("To: {who}", who=_address(named, who.funder.address))))
    reference = (who.funder.reference if who.funder else "") or who.person.reference
    if reference:
        head.append(Text(t("Reference: {reference}", reference=reference)))
    head.append(Text(day(on)))
    return sheet(title, who, (*head, *body, SigningLines((who.signer,))))


def _address(name: str, address: str) -> str:
    lines = (line.strip() for line in address.splitlines())
    return ", ".join(filter(None, (name, *lines)))
