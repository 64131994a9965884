"""Big things bought for support: whose they are, and what becomes of them if support ends."""

from dataclasses import dataclass, field
from datetime import date

from app.plan.belonging import Belonging, check_belonging
from app.store.book import Book
from app.words import t


@dataclass(frozen=True, slots=True)
class Belongings:
    """What is there, the latest first, what is gone, and the names of the money by number."""

    here: tuple[Belonging, ...]
    gone: tuple[Belonging, ...]
    pots: dict[int, str] = field(default_factory=dict)


def belongings(book: Book) -> Belongings:
    """Give every big thing."""
    with book.begin() as work:
        kept = sorted(work.life.belongings.all(), key=lambda each: (each.bought, each.id), reverse=True)
        return Belongings(
            tuple(each for each in kept if each.gone is None),
            tuple(each for each in kept if each.gone is not None),
            {pot.id: pot.name for pot in work.pots.all()},
        )


def keep_belonging(book: Book, thing: Belonging, today: date) -> Belonging:
    """Keep a big thing with its owner and what happens to it if support ends."""
    check_belonging(thing, today)
    with book.begin(t("Wrote down something big")) as work:
        if thing.id:
            work.life.belongings.change(thing)
            return thing
        return work.life.belongings.add(thing)


def take_belonging_out(book: Book, number: int) -> None:
    """Take out a thing that was written down by mistake."""
    with book.begin(t("Took something big out")) as work:
        work.life.belongings.remove(number)
