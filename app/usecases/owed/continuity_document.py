"""Sets out the continuity pack on paper: what to do first, who comes when, whom to ask, how to pay."""

from collections.abc import Iterator

from app.employment.clock import clocks, long_hours
from app.employment.names import frequency_name
from app.employment.time_names import shift_name
from app.money import total
from app.pdf.elements import Attachment, Bullets, Cell, Column, Document, Element, Heading, Table, Text
from app.usecases.books.letters import Writer
from app.usecases.owed.continuity import ContinuityPack, PackOfPa
from app.usecases.owed.documents import bank_table, owed_table
from app.usecases.rota.seen import RotaWeek, Slot
from app.words import day, long_day, money, t, tn


def continuity_sheet(pack: ContinuityPack, who: Writer, data: Attachment) -> Document:
    """Set out the pack, with its data inside."""
    title = t("If somebody else has to take over")
    return Document(
        title,
        t("How to cover the week and run pay for {name}", name=pack.person.name),
        pack.person.name,
        (Heading(title), *_elements(pack)),
        who.made_at,
        running=t("{name}: {title}", name=pack.person.name, title=title),
        attachments=(data,),
    )


def _elements(pack: ContinuityPack) -> Iterator[Element]:
    yield Text(t("For {name}, as it stands on {day}.", name=pack.person.name, day=day(pack.on)), "lead")
    yield Text(
        t("Bank details and other private things stand here. Keep this safe, and tear up the old one."),
        "notice",
    )
    if pack.person.words.strip():
        yield Text(t("How to communicate with me: {words}", words=pack.person.words.strip()), "quote")
    yield Heading(t("What to do"), 2)
    yield Bullets(tuple(_to_do(pack)))
    yield Heading(t("Who can help"), 2)
    yield _who_can_help(pack)
    for week in pack.weeks:
        yield Heading(t("The week from {day}", day=day(week.monday)), 2)
        yield _week(week)
    yield from _ask(pack)
    yield Heading(t("The PAs and their pay"), 2)
    for one in pack.team:
        yield from _pa(one)
    if pack.owed:
        yield Heading(t("Who is to be paid"), 2)
        yield owed_table(pack.owed, pack.on)
        yield Heading(t("Where the money goes to"), 2)
        yield bank_table(pack.owed)
    yield Text(t("The same is inside this document as data: {file}.", file="continuity.json"), "small")


def _to_do(pack: ContinuityPack) -> Iterator[str]:
    gaps = sum(len(week.gaps) for week in pack.weeks)
    if gaps:
        missing = tn("{count} time", "{count} times", gaps)
        yield t(
            "Find somebody for the {missing} marked “nobody yet”. Ask in the order below.", missing=missing
        )
    else:
        yield t("All planned times have somebody. Ring each PA to say that you have taken over.")
    if pack.tasks:
        tasks = ", ".join(pack.tasks)
        yield t("Only a PA who is signed off may do these: {tasks}.", tasks=tasks)
    yield t("Let each PA write down their hours each day, and sign the sheet with them at the week’s end.")
    yield from _to_pay(pack)
    yield t("Tell the council that you have taken over, and until when.")


def _to_pay(pack: ContinuityPack) -> Iterator[str]:
    employer = pack.employer
    if employer.bureau_name:
        contact = ", ".join(filter(None, (employer.bureau_name, employer.bureau_contact)))
        yield t("Give the hours to the payroll bureau: {contact}.", contact=contact)
    elif employer.paye_reference:
        yield t("Give HMRC the figures of each pay on or before the payday, with its own tool.")
    days = sorted({one.next_pay_day for one in pack.team if one.next_pay_day})
    if days:
        yield t("Pay on {days}.", days=", ".join(day(each) for each in days))


def _who_can_help(pack: ContinuityPack) -> Table:
    employer = pack.employer
    policy = pack.policy
    insured = ", ".join(filter(None, (policy.name, policy.number, policy.legal_line))) if policy else ""
    rows = [
        *((t("Acts for {name}", name=pack.person.name), one.name) for one in pack.helpers),
        *(
            (t("Pays the money"), ", ".join(filter(None, (one.name, one.team, one.email, one.reference))))
            for one in pack.funders
        ),
        (t("PAYE reference"), employer.paye_reference),
        (t("Accounts office reference"), employer.accounts_reference),
        (t("Payroll bureau"), ", ".join(filter(None, (employer.bureau_name, employer.bureau_contact)))),
        (t("Pension"), ", ".join(filter(None, (employer.pension_provider, employer.pension_reference)))),
        (t("Insurance for employers"), insured),
    ]
    cells = [(Cell(name), Cell(told or t("not written down"))) for name, told in rows]
    columns = (Column(t("What"), 3), Column(t("Who, or which number"), 5))
    return Table(columns, cells, t("Who can help"), row_headings=True)


def _week(week: RotaWeek) -> Table:
    columns = (Column(t("Day"), 4), Column(t("When"), 4), Column(t("What"), 3), Column(t("Who"), 5))
    rows = [
        (
            Cell(long_day(each.day)),
            Cell(clocks(slot.planned.shift.start, slot.planned.shift.finish)),
            Cell(shift_name(slot.planned.shift.kind)),
            Cell(_who(slot)),
        )
        for each in week.days
        for slot in each.slots
    ]
    nothing = (Cell(t("Nothing is planned")), Cell("–"), Cell("–"), Cell("–"))
    return Table(columns, rows or [nothing], t("Who comes when in the week from {day}", day=day(week.monday)))


def _who(slot: Slot) -> str:
    if slot.who:
        return slot.who
    if not slot.planned.wanted:
        return t("not needed")
    return t("nobody yet ({name} is away)", name=slot.away_name) if slot.away_name else t("nobody yet")


def _ask(pack: ContinuityPack) -> Iterator[Element]:
    if not pack.back_ups:
        return
    yield Heading(t("Whom to ask for cover, in this order"), 2)
    said = []
    for each in pack.back_ups:
        name, phone = pack.name_of(each)
        said.append(", ".join(filter(None, (name, phone, each.note))))
    yield Bullets(tuple(said))


def _pa(one: PackOfPa) -> Iterator[Element]:
    yield Heading(one.pa.name, 3)
    rows = [
        (t("Phone"), one.pa.phone),
        (t("Next of kin"), ", ".join(filter(None, (one.pa.kin_name, one.pa.kin_phone)))),
        (t("Pay"), "; ".join(_terms(one))),
        (t("Paid next"), _next(one)),
        (t("National Insurance number"), one.pa.insurance_number),
        (t("Tax code and letter"), ", ".join(filter(None, (one.tax_code, one.letter)))),
        (t("Pension"), one.pension),
        (t("Tax year so far"), _year(one)),
        (t("Earned and not paid yet"), money(total(line.amount for line in (*one.unpaid, *one.expenses)))),
    ]
    cells = [(Cell(name), Cell(told or "–")) for name, told in rows]
    yield Table(
        (Column(t("What"), 3), Column(t("As it is"), 6)), cells, one.pa.name, row_headings=True, close=True
    )


def _terms(one: PackOfPa) -> Iterator[str]:
    for contract in one.contracts:
        rate = money(contract.hourly)
        said = t("{rate} an hour, hours that vary", rate=rate)
        if contract.weekly_minutes:
            hours = long_hours(contract.weekly_minutes)
            said = t("{rate} an hour, {hours} a week", rate=rate, hours=hours)
        if contract.sleep_in:
            said = t("{said}, {night} a sleep-in", said=said, night=money(contract.sleep_in))
        yield said


def _next(one: PackOfPa) -> str:
    often = frequency_name(one.contracts[0].frequency)
    return t("{often}, next on {day}", often=often, day=day(one.next_pay_day)) if one.next_pay_day else often


def _year(one: PackOfPa) -> str:
    return t("pay {pay}, tax {tax}", pay=money(one.year.all_taxable), tax=money(one.year.all_tax))
