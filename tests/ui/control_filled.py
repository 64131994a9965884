"""What the tests of agreeing look at: a trust, a provider's statements, proposals, and changes ahead."""

from dataclasses import replace
from datetime import date

from app.employment.contract import Contract, PayFrequency
from app.employment.pa import PersonalAssistant
from app.funding.agreement import Funder, FunderKind, Pot
from app.funding.changing import FunderChange, Kept, KeptPa
from app.funding.holding import HeldBy, Holding
from app.funding.isf import ProviderStatement
from app.funding.proposal import Proposal, Reply
from app.funding.trust import Trust, Trustee
from app.ledger.entry import Entry, Split
from app.money import Money
from app.store.book import Book
from app.usecases.funding import changing, isf, proposals, streams, trusts
from app.usecases.money.ledger import add_entry
from app.usecases.team.people import add_pa
from tests.prepared import prepared
from tests.ui.filled import TODAY, filled_book

TRUST_FROM = date(2026, 11, 10)
PIN = "4711"


@prepared
def control_book() -> Book:
    """Give the filled book with everything that is agreed, held or changed beside the person."""
    book = filled_book()
    fill_trust(book)
    fill_provider(book)
    fill_proposals(book)
    fill_change(book)
    return book


def fill_trust(book: Book) -> Trustee:
    """Let a trust hold the council's money, and pay a builder much; give who may approve."""
    made = Trust(
        0, 1, "The Ellery Trust", TRUST_FROM, "My own home, kept fit to live in",
        "Accounts to all trustees every April", TRUST_FROM,
    )  # fmt: skip
    trust = trusts.keep_trust(book, made, Money(500_00))
    trusts.keep_trustee(book, Trustee(0, trust.id, "Rose Ellery", TRUST_FROM))
    bea = trusts.keep_trustee(book, Trustee(0, trust.id, "Bea Ellery", TRUST_FROM, reached="01632 960001"))
    trusts.choose_pin(book, bea.id, PIN)
    split = Split(Money(-640_00), "O17", 1)
    add_entry(book, Entry(0, 1, date(2026, 11, 19), "Ridge Builders", Money(-640_00), (split,)))
    return bea


def fill_provider(book: Book) -> Pot:
    """Let a provider hold a small stream, with two statements of which the second does not add up."""
    pot = streams.open_pot(
        book, Pot(0, "Evenings", 0, "Evenings", "adult_social_care", date(2026, 9, 1)),
        Funder(0, "Good Care Ltd", FunderKind.ISF_PROVIDER),
    )  # fmt: skip
    streams.keep_holding(book, Holding(0, pot.id, date(2026, 9, 1), HeldBy.PROVIDER, payee="Good Care Ltd"))
    first = ProviderStatement(
        0, pot.id, date(2026, 9, 1), date(2026, 9, 28), Money(0), Money(480_00), Money(384_00), Money(96_00),
        0, 1440, 1152, 288, 1152,
    )  # fmt: skip
    isf.keep_provider_statement(book, first)
    second = replace(
        first, first=date(2026, 9, 29), last=date(2026, 10, 26), opening=Money(96_00), left=Money(192_00),
        opening_minutes=288, left_minutes=480, counted_minutes=1080,
    )  # fmt: skip
    isf.keep_provider_statement(book, second)
    return pot


def fill_proposals(book: Book) -> None:
    """Propose a ramp, and something that was said no to."""
    ramp = Proposal(
        0, date(2026, 11, 18), "P. Osei, lead nurse", "A ramp at the back door", "The step is too high",
        "Ramps Ltd", Money(340_00), date(2026, 12, 18), 1,
    )  # fmt: skip
    proposals.propose(book, ramp)
    club = proposals.propose(book, Proposal(0, date(2026, 10, 1), "M. Khan", "Try the day centre"))
    proposals.answer_proposal(book, club.id, Reply.NO, "I was there once. Never again.", TODAY)


def fill_change(book: Book) -> FunderChange:
    """Plan that the NHS pays from January, with a PA to keep."""
    contract = Contract(
        0, 0, date(2026, 4, 6), Money(1340), PayFrequency.MONTHLY, date(2026, 4, 30), weekly_minutes=840,
        pot_id=1,
    )  # fmt: skip
    wendy = add_pa(book, PersonalAssistant(0, "Wendy Hollis", date(2026, 4, 6)), contract)
    change = changing.keep_change(
        book, FunderChange(0, 1, date(2027, 1, 11), "Continuing care, Riverside ICB", date(2026, 11, 2))
    )
    changing.say_kept(book, KeptPa(0, change.id, wendy.id, Kept.YES, "By letter of 16 November"))
    return change
