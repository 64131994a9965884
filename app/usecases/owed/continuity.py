"""The continuity pack: one sheet and one data file by which somebody else can cover the week and run pay.

For the day when the holder, the laptop, the card or the bureau is out. It holds people's bank details and
National Insurance numbers, so it says that it is to be kept safe.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.employment.back_up import BackUp
from app.employment.check import Check
from app.employment.contract import Contract
from app.employment.insurance import policy_on
from app.employment.pa import PersonalAssistant
from app.funding.agreement import Funder
from app.money import Money
from app.payroll.payslip import Earning
from app.payroll.pension import Relief, Scheme
from app.payroll.record import EmployerRecord
from app.payroll.year import YearSoFar
from app.people import Person, Representative
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.seen import monday_of
from app.usecases.owed.supplier_out import Owed, who_is_owed
from app.usecases.pay.records import employer_of
from app.usecases.pay.run import next_pay_days
from app.usecases.rota.seen import RotaWeek, see_rota
from app.usecases.team.money import PaMoney, so_far, team_money, unpaid
from app.words import t

DATA_NAME = "continuity.json"
VERSION = 1
WEEKS = 2


@dataclass(frozen=True)
class PackOfPa:
    """What somebody needs to know of one PA to let them work and to pay them.

    `tax_code`, `letter` and `pension` are what pay is worked out by, `year` the tax year's figures so far.
    `unpaid` is pay earned that no payslip has paid.
    """

    pa: PersonalAssistant
    contracts: tuple[Contract, ...]
    tax_code: str
    letter: str
    pension: str
    year: YearSoFar
    unpaid: tuple[Earning, ...]
    expenses: tuple[Earning, ...]
    next_pay_day: date | None


@dataclass(frozen=True)
class ContinuityPack:
    """Everything of the pack, as it stands on a day."""

    on: date
    person: Person
    helpers: tuple[Representative, ...]
    funders: tuple[Funder, ...]
    employer: EmployerRecord
    policy: Check | None
    weeks: tuple[RotaWeek, ...]
    back_ups: tuple[BackUp, ...]
    team: tuple[PackOfPa, ...]
    owed: tuple[Owed, ...]
    tasks: tuple[str, ...]

    def name_of(self, back_up: BackUp) -> tuple[str, str]:
        """Give the name and the phone number of somebody to ask."""
        pa = next((one.pa for one in self.team if one.pa.id == back_up.pa_id), None)
        return (pa.name, pa.phone or back_up.phone) if pa else (back_up.name, back_up.phone)


def continuity_pack(book: Book, today: date) -> ContinuityPack:
    """Gather what somebody else needs to cover this week and the next, and to run pay."""
    owed = who_is_owed(book, today)
    pay_days = {pa.id: each.day for each in reversed(next_pay_days(book, today)) for pa in each.pas}
    with book.begin() as work:
        team = [one for one in team_money(work, today) if one.pa.works_on(today)]
        monday = monday_of(today)
        return ContinuityPack(
            on=today,
            person=next(iter(work.people.all()), Person("")),
            helpers=tuple(one for one in work.representatives.all() if one.last is None or one.last >= today),
            funders=tuple(work.funders.all()),
            employer=employer_of(work),
            policy=policy_on(work.checks.all(), today),
            weeks=tuple(see_rota(work, monday + timedelta(weeks=week)) for week in range(WEEKS)),
            back_ups=tuple(sorted(work.back_ups.all(), key=lambda one: (one.position, one.id))),
            team=tuple(_of_pa(work, one, today, pay_days.get(one.pa.id)) for one in team),
            owed=owed,
            tasks=tuple(dict.fromkeys(task.name for task in work.health_tasks.all())),
        )


def continuity_data(pack: ContinuityPack) -> bytes:
    """Write the pack as canonical JSON: money in pence, days as 2026-05-01, time in minutes."""
    told = {
        "what": "Daybook continuity pack",
        "version": VERSION,
        "made_on": pack.on,
        "person": pack.person,
        "helpers": pack.helpers,
        "funders": pack.funders,
        "employer": pack.employer,
        "insurance": pack.policy,
        "rota": [slot for week in pack.weeks for slot in _slots(week)],
        "back_ups": [
            {"name": pack.name_of(each)[0], "phone": pack.name_of(each)[1], "note": each.note}
            for each in pack.back_ups
        ],
        "team": pack.team,
        "owed": pack.owed,
        "health_tasks": pack.tasks,
    }
    return json.dumps(_plain(told), sort_keys=True, ensure_ascii=False, indent=1).encode()


def continuity_pdf(book: Book, today: date) -> bytes:
    """Print the sheet, with the data file inside it."""
    from app.pdf.elements import Attachment  # the makers of documents are loaded when used
    from app.usecases.books.letters import writer
    from app.usecases.owed.continuity_document import continuity_sheet
    from app.usecases.owed.papers import printed

    pack = continuity_pack(book, today)
    with book.begin() as work:
        who = writer(work)
    data = Attachment(DATA_NAME, "application/json", continuity_data(pack), t("Everything as data"), "Data")
    return printed(continuity_sheet(pack, who, data))


def _of_pa(work: Work, one: PaMoney, today: date, pay_day: date | None) -> PackOfPa:
    terms = one.terms_on(pay_day or today)
    owing = unpaid(work, one, today)
    return PackOfPa(
        one.pa,
        one.contracts,
        str(terms.tax_code),
        terms.letter,
        _pension(terms.scheme),
        so_far(work, one, pay_day or today),
        owing.earnings,
        owing.expenses,
        pay_day,
    )


def _pension(scheme: Scheme | None) -> str:
    if scheme is None:
        return ""
    theirs, mine = (f"{(rate * 100).normalize():f}" for rate in (scheme.employee_rate, scheme.employer_rate))
    if scheme.relief is Relief.NET_PAY:
        return t("{theirs}% from the PA before tax, {mine}% from me", theirs=theirs, mine=mine)
    return t("{theirs}% from the PA after tax, {mine}% from me", theirs=theirs, mine=mine)


def _slots(week: RotaWeek) -> Iterator[dict[str, Any]]:
    for day in week.days:
        for slot in day.slots:
            planned = slot.planned.shift
            yield {
                "day": day.day,
                "start": planned.start,
                "finish": planned.finish,
                "kind": planned.kind,
                "who": slot.who,
                "away": slot.away_name,
                "wanted": slot.planned.wanted,
            }


# What nobody needs to run pay, and nobody else should have.
LEFT_OUT = frozenset({"pin"})


def _plain(value: object) -> Any:  # noqa: ANN401  # JSON
    if isinstance(value, Money):
        return value.pence
    if is_dataclass(value) and not isinstance(value, type):
        kept = [field.name for field in fields(value) if field.name not in LEFT_OUT]
        return {name: _plain(getattr(value, name)) for name in kept}
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple | frozenset):
        return [_plain(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
