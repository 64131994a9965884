"""What the tests of money streams, people and the like look at: a second stream, and what comes of two."""

from datetime import date

from app.funding.agreement import Funder, FunderKind, Pot
from app.funding.balance import Saving, UnspentReason, Why
from app.funding.holding import Control, HeldBy, Holding, Task
from app.funding.sharing import Part, Pool, PotDebt, SharedCost
from app.ledger.search import EntryQuery
from app.money import Money
from app.plan.people_around import Helper, Role
from app.store.book import Book
from app.usecases.funding import balance, sharing, streams
from app.usecases.life import around
from app.usecases.money.ledger import entry_numbers

HEALTH = Pot(0, "Health money", 0, "NHS", "phb", date(2026, 9, 1))


def fill_streams(book: Book) -> Pot:
    """Open a health budget beside the council's money; share, lend and save between them."""
    health = streams.open_pot(book, HEALTH, Funder(0, "Riverside ICB", FunderKind.ICB))
    streams.keep_holding(book, Holding(0, health.id, date(2026, 9, 1)))
    streams.keep_holding(
        book,
        Holding(
            0, health.id, date(2026, 11, 1), HeldBy.PROVIDER, payee="Good Care Ltd", left=Money(12000),
            left_minutes=480, left_on=date(2026, 11, 20),
        ),
    )  # fmt: skip
    debt = PotDebt(
        0, 1, health.id, date(2026, 11, 2), Money(5000), "Wages while the card was down", date(2027, 1, 31)
    )
    lent = sharing.lend(book, debt)
    sharing.pay_back(book, lent.id, Money(2000))
    share_physio(book, health)
    sharing.keep_pool(
        book, Pool(0, "Art class", date(2026, 9, 7), "M, R, S", 3333, 1, Money(9000), payer="R",
                   leaving_rule="Four weeks’ notice")
    )  # fmt: skip
    save_up(book)
    for day, task, step in (
        (date(2026, 5, 1), Task.PAYING, 4),
        (date(2026, 10, 1), Task.PAYING, 2),
        (date(2026, 5, 1), Task.ROTA, 1),
    ):
        streams.say_control(book, Control(0, day, task, step))
    return health


def save_up(book: Book) -> None:
    """Save for a holiday, and say why other money of the council was not spent."""
    holiday = Saving(
        0, 1, "A holiday with my PA", date(2027, 6, 1), Money(60000), "P. Marsh", date(2026, 10, 2)
    )
    balance.keep_saving(book, holiday)
    reason = UnspentReason(0, 1, date(2026, 10, 1), date(2027, 1, 31), Money(24000), Why.NO_PA)
    balance.keep_reason(book, reason)


def share_physio(book: Book, health: Pot) -> None:
    """Share the newest physiotherapy sixty to forty, while it is still the health money's to spend."""
    number = entry_numbers(book, EntryQuery("physio"))[-1]
    cost = SharedCost(0, 0, date(2026, 11, 3), "Acupuncture for pain, and to keep moving")
    sharing.share_cost(book, number, [Part(1, 6000), Part(health.id, 4000)], cost)


def fill_people(book: Book) -> None:
    """Write down a family carer, a friend, a social worker, and somebody of earlier days."""
    people = (
        Helper(
            0, "Bea Ellery", Role.CARER, date(2020, 1, 1), phone="01632 960001", weekly_minutes=630, backup=1,
            needs="One free day a week", decides="Nothing, she helps",
        ),
        Helper(
            0, "Cai Moss", Role.FRIEND, date(2024, 3, 1), backup=2, may_see="My rota", phone="01632 960002",
            consent=date(2026, 1, 5), consent_ends=date(2026, 10, 31),
        ),
        Helper(
            0, "P. Marsh", Role.SOCIAL_WORKER, date(2025, 6, 1), organisation="Oakshire Council",
            email="p.marsh@oakshire.example", decides="Agrees my plan",
        ),
        Helper(0, "Tally Payroll", Role.PAYROLL, date(2022, 1, 1), date(2025, 3, 31)),
    )  # fmt: skip
    for each in people:
        around.keep_helper(book, each)
