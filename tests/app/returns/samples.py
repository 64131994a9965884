"""A quarter's records written out: what the tests of the return start from and change."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.funding.agreement import Agreement, Due, DueKind, Funder, FunderKind, Pot
from app.funding.profiles import load_profile
from app.ledger.entry import Account, AccountKind, Entry, Split
from app.money import Money, total
from app.papers import Paper
from app.people import Actor, Capacity, Person
from app.period import Period
from app.returns.draft import draft_return
from app.returns.parts import Return
from app.returns.records import Attached, Held, Records, StatementSeen

QUARTER = Period(date(2026, 7, 1), date(2026, 9, 30))
TODAY = date(2026, 11, 21)
COUNCIL = Funder(
    1, "Haringey Council", FunderKind.COUNCIL, "gb-eng-haringey", "Direct payments team", "DP-4471"
)
POT = Pot(1, "Direct payment", 1, "Council")
BANK = Account(
    1, "Direct payment account", AccountKind.BANK, date(2026, 4, 1), sort_code="010203", number="12345678"
)
TIN = Account(2, "Cash tin", AccountKind.CASH, date(2026, 4, 1))
TERMS = Agreement(
    1,
    1,
    date(2026, 4, 6),
    Money(399_77),
    date(2026, 4, 6),
    contribution=Money(96_40),
    contribution_cycle_weeks=4,
)
OPENING = Money(2_871_40)


def entry(number: int, day: date, payee: str, pence: int, category: str, **more: Any) -> Entry:
    """One bank line, all of it for one thing."""
    splits = (Split(Money(pence), category, 1),)
    settings: dict[str, Any] = {"bank_key": f"key {number}", **more}
    return Entry(number, settings.pop("account_id", 1), day, payee, Money(pence), splits, **settings)


def _entries() -> list[Entry]:
    paid_in = [date(2026, 7, 27), date(2026, 8, 24), date(2026, 9, 21)]
    rows = [(day, "Haringey Council", 1599_08, "I01") for day in paid_in]
    rows += [(day, "M Osei", 385_60, "I08") for day in paid_in]
    for week, day in enumerate([date(2026, 7, 10), date(2026, 8, 7), date(2026, 9, 4)], start=1):
        rows += [(day, "Amina Khan", -980_00 - week, "O01"), (day, "Tomasz Nowak", -412_35, "O01")]
    rows += [
        (date(2026, 7, 22), "HMRC", -318_40, "O05"),
        (date(2026, 7, 28), "Hampton Leisure Centre", -46_00, "O14"),
        (date(2026, 8, 3), "Premier Care Insurance", -118_00, "O08"),
        (date(2026, 8, 19), "Dial-a-Ride", -28_50, "O16"),
        (date(2026, 9, 3), "Mobility shop", -64_00, "O17"),
        (date(2026, 9, 15), "Payroll Partners", -45_00, "O07"),
    ]
    return [
        entry(n, day, payee, pence, code) for n, (day, payee, pence, code) in enumerate(sorted(rows), start=1)
    ]


ENTRIES = tuple(_entries())


def paper(number: int, *entry_ids: int, kind: str = "receipt") -> Attached:
    """One paper for some entries."""
    name = f"Receipt {number}.jpg"
    return Attached(
        Paper(number, name, "image/jpeg", f"{number:064x}", 1000 + number, TODAY), entry_ids, kind
    )


def receipts(entries: tuple[Entry, ...] = ENTRIES) -> tuple[Attached, ...]:
    """Give a receipt for every payment out."""
    return tuple(paper(each.id, each.id) for each in entries if each.amount.pence < 0)


def records(entries: tuple[Entry, ...] = ENTRIES, **changes: Any) -> Records:
    """Give a quarter that passes every check, unless it is changed."""
    closing = OPENING + total(each.amount for each in entries if each.account_id == 1)
    held = Held(BANK, OPENING, closing, closing, QUARTER.last)
    whole = Records(
        person=Person(
            "Marian Osei",
            date(1961, 3, 14),
            "SC-20931",
            "4 Alder Court, London N15",
            "Please write in large print.",
        ),
        actor=Actor("Marian Osei", Capacity.SELF),
        funder=COUNCIL,
        pots=(POT,),
        agreements=(TERMS,),
        held=(held,),
        entries=entries,
        opening=OPENING,
        statements=(StatementSeen(1, QUARTER, OPENING, closing),),
        dues=(Due(1, DueKind.NET_PAY, date(2026, 10, 2), Money(-1146_20), "Amina Khan", 1),),
        papers=receipts(entries),
        own_words="A good summer. I swam every week and went to the fair with Amina.",
    )
    return replace(whole, **changes)


def drafted(profile: str = "gb-eng-haringey", **changes: Any) -> Return:
    """Draw up the quarter's return."""
    return draft_return(records(**changes), load_profile(profile), QUARTER, TODAY)
