"""A book with an agreed plan, an answered question with its letter, and one that still waits."""

from dataclasses import replace
from datetime import date

from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.decision import CanDecide, Capacity, Decision, Verdict
from app.plan.outcome import Outcome
from app.plan.plan import LifeArea, LineWording, MetBy
from app.store.book import Book
from app.usecases.life.decisions import ask, attach_letter, change_decision, keep_capacity, rest_on
from app.usecases.money.ledger import add_entry, file_entry
from app.usecases.money.saying import Choice
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.prepared import prepared
from tests.ui.filled import filled_book, number_of

GARDEN, SAT_NAV = "Help in the garden", "A sat nav for the car"
LETTER = b"Dear Ms Ellery, we agree that the garden can be kept safe from your direct payment."


@prepared
def decisions_book() -> Book:
    """Give the filled book with its decisions."""
    book = filled_book()
    fill_decisions(book)
    return book


def fill_decisions(book: Book) -> tuple[Decision, Decision]:
    """Agree a plan, and ask two things: the garden was answered, the sat nav waits."""
    swim = agree_plan(book)
    garden = answered_garden(book)
    paid = (Split(Money(-40_00), "O17", 1),)
    gardener = add_entry(book, Entry(0, 1, date(2026, 11, 12), "GREEN FINGERS", Money(-40_00), paid))
    rest_on(book, garden.id, gardener.id)
    file_entry(book, number_of(book, "KINGFISHER"), Choice("O14", 1, plan_line_id=swim.line_id))
    record = Capacity(0, GARDEN, date(2026, 5, 2), "Ann Ellery", CanDecide.WITH_SUPPORT, garden.id)
    keep_capacity(book, record)
    return garden, ask(book, Decision(0, date(2026, 11, 3), SAT_NAV, Money(129_00), asked_of="Duty team"))


def answered_garden(book: Book) -> Decision:
    """Ask for help in the garden, and keep the answer with its letter."""
    garden = ask(
        book,
        Decision(
            0,
            date(2026, 5, 4),
            GARDEN,
            Money(40_00),
            "I cannot bend, and the path is not safe.",
            "A neighbour helped, and has moved away.",
            asked_of="Duty team",
            helped_by="Ann Ellery",
            my_words="I want to sit outside again.",
        ),
    )
    said = replace(
        garden,
        verdict=Verdict.YES_IF,
        answered=date(2026, 5, 14),
        answered_by="M. Khan, duty team",
        reason="Yes, if it is for the path and the steps.",
        term="Care plan, page 4",
    )
    garden = change_decision(book, said)
    attach_letter(book, garden.id, "answer-garden.txt", LETTER)
    return garden


def agree_plan(book: Book) -> LineWording:
    """Agree a plan of one line, and give the line's words."""
    first = date(2026, 4, 1)
    with book.begin("Wrote down what matters") as work:
        outcome = work.plan.outcomes.add(Outcome(0, "See people every week", first, rank=1))
    version = plans.begin_version(book, first)
    wording = LineWording(
        0, 0, version.id, "Swim with my friend on Thursdays", MetBy.BOUGHT, Money(8_00), outcome_id=outcome.id
    )
    kept = plans.add_line(book, LifeArea.WHAT_I_DO, wording, first)
    signing_off.send_plan(book, version.id, date(2026, 4, 2), "Duty team")
    signing_off.plan_agreed(book, version.id, date(2026, 4, 9), "P. Marsh", date(2026, 4, 9))
    return kept
