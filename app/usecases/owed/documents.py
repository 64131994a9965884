"""Sets out what is owed on paper: the sheet to pay from, letters to the funder, why nothing is spare."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from app.employment.insurance import ask_insurer_first
from app.funding.agreement import DueKind
from app.funding.lent import Lent
from app.money import Money, total
from app.pdf.elements import Bullets, Cell, Column, Document, Element, Heading, Table, Text
from app.usecases.books.letters import Writer, cells, letter, sheet
from app.usecases.owed.lent import LentMoney
from app.usecases.owed.liability import LiabilityMeter
from app.usecases.owed.supplier_out import Owed, by_in_words, owed_name
from app.words import day, money, t


def pay_sheet(
    owed: Sequence[Owed], lent: Sequence[LentMoney], pots: dict[int, str], who: Writer, today: date
) -> Document:
    """Set out who is to be paid, with bank details, for somebody else to pay from, and lent money beside."""
    return sheet(t("Who is to be paid"), who, tuple(_pay_sheet(owed, lent, pots, today)))


def _pay_sheet(
    owed: Sequence[Owed], lent: Sequence[LentMoney], pots: dict[int, str], today: date
) -> Iterator[Element]:
    yield Heading(t("Who is to be paid"))
    yield Text(t("As it stands on {day}.", day=day(today)), "lead")
    warning = t("There are bank details on this sheet. Keep it safe, and destroy it when all is paid.")
    yield Text(warning, "notice")
    if not owed:
        yield Text(t("Nobody is owed anything."))
        return
    yield owed_table(owed, today)
    yield from _by_pot(owed, pots)
    yield Heading(t("Where the money goes to"), 2)
    yield bank_table(owed)
    yield Heading(t("Who paid, and from where"), 2)
    yield Text(t("Write down each payment, so that whoever lent the money gets it back."))
    yield _write_in(owed)
    yield from _lent_list(lent)


def owed_table(owed: Iterable[Owed], today: date) -> Table:
    """Set out who is owed what, and by when."""
    columns = (
        Column(t("Who"), 5),
        Column(t("What for"), 6),
        Column(t("By when"), 4),
        Column(t("How much"), 3, figures=True),
    )
    rows = [cells(one.name, _what_for(one), by_in_words(one, today), money(one.amount)) for one in owed]
    return Table(columns, rows, t("Who is owed what, and by when"), row_headings=True)


def _what_for(one: Owed) -> str:
    """Say what a payment is for: its note, with the name of its kind where the note alone does not say it."""
    if not one.note:
        return owed_name(one.kind)
    says_it = not one.is_worked_out and one.kind is not DueKind.INVOICE
    return one.note if says_it else t("{kind}: {note}", kind=owed_name(one.kind), note=one.note)


def _by_pot(owed: Sequence[Owed], pots: dict[int, str]) -> Iterator[Element]:
    """Add up what each pot pays, where there are several."""
    sums: dict[int, Money] = {}
    for one in owed:
        sums[one.pot_id] = sums.get(one.pot_id, Money(0)) + one.amount
    parts = [
        t("{amount} from {pot}", amount=money(amount), pot=pots.get(pot_id, t("the account")))
        for pot_id, amount in sums.items()
    ]
    whole = money(total(one.amount for one in owed))
    yield Text(t("In all {amount}: {parts}.", amount=whole, parts=", ".join(parts)))


def bank_table(owed: Sequence[Owed]) -> Table:
    """Set out where the money goes to."""
    columns = (
        Column(t("Who"), 5),
        Column(t("Name on the account"), 4),
        Column(t("Sort code"), 3),
        Column(t("Account number"), 3),
        Column(t("Reference"), 5),
    )
    known = {(one.name, one.reference): one for one in owed}
    rows = [
        cells(
            one.name,
            one.bank_name or t("not known here"),
            _sort_code(one.sort_code) or "–",
            one.account_number or "–",
            one.reference or "–",
        )
        for one in known.values()
    ]
    return Table(columns, rows, t("Bank details of everybody who is to be paid"), row_headings=True)


def _sort_code(text: str) -> str:
    digits = "".join(filter(str.isdigit, text))
    return "-".join((digits[:2], digits[2:4], digits[4:])) if len(digits) == 6 else text


def _write_in(owed: Sequence[Owed]) -> Table:
    columns = (
        Column(t("Who was paid"), 5),
        Column(t("How much"), 3, figures=True),
        Column(t("Day"), 3),
        Column(t("By whom, and from which account"), 8),
    )
    rows = [cells(one.name, money(one.amount), "", "") for one in owed]
    return Table(columns, rows, t("To write in who paid, when, and from where"), write_in=True, aligned=True)


def _lent_list(lent: Sequence[LentMoney]) -> Iterator[Element]:
    owing = [one.lent for one in lent if one.repaid is None]
    if not owing:
        return
    yield Heading(t("Lent and not given back yet"), 2)
    yield Bullets(
        tuple(
            t(
                "{lender} lent {amount} on {day}. It is to be given back by {by}.",
                lender=one.lender,
                amount=money(one.amount),
                day=day(one.day),
                by=day(one.repay_by),
            )
            for one in owing
        )
    )


def lent_letter(one: LentMoney, who: Writer, today: date) -> Document:
    """Set out the letter that tells the funder who lent the wages, why, and how they are given back."""
    title = t("Wages were paid with lent money")
    return letter(title, who, today, tuple(_lent_letter(one, one.lent)))


def _lent_letter(one: LentMoney, lent: Lent) -> Iterator[Element]:
    yield Text(
        t(
            "On {day} {lender} paid {amount} out of their own money, so that these people were paid on time.",
            day=day(lent.day),
            lender=lent.lender,
            amount=money(lent.amount),
        )
    )
    if lent.why:
        yield Text(t("Why: {why}", why=lent.why))
    rows = [cells(entry.payee, day(entry.day), money(-entry.amount)) for entry in one.paid]
    columns = (Column(t("Who was paid"), 6), Column(t("Day"), 4), Column(t("How much"), 3, figures=True))
    yield Table(columns, rows, t("What was paid with the lent money"), row_headings=True)
    if one.repaid is None:
        yield Text(
            t(
                "I will give {lender} {amount} back from the direct payment by {by}.",
                lender=lent.lender,
                amount=money(lent.amount),
                by=day(lent.repay_by),
            )
        )
    else:
        yield Text(t("{lender} got it back on {day}.", lender=lent.lender, day=day(one.repaid)))
    yield Text(t("My next return shows the payments, and the money given back as a move between accounts."))


def liability_sheet(meter: LiabilityMeter, who: Writer) -> Document:
    """Set out why the money is not spare, part by part and PA by PA."""
    title = t("Why this money is not spare")
    return sheet(title, who, (Heading(title), *_liability(meter)))


def _liability(meter: LiabilityMeter) -> Iterator[Element]:
    yield Text(
        t(
            "If every job ended on {day}, {amount} would have to be paid. There is {held} in the accounts.",
            day=day(meter.on),
            amount=money(meter.amount),
            held=money(meter.held),
        ),
        "lead",
    )
    yield Table(
        (Column(t("What"), 8), Column(t("How much"), 3, figures=True)),
        [*(cells(name, money(amount)) for name, amount in parts(meter)), _whole(meter)],
        t("What the money is needed for"),
        row_headings=True,
        close=True,
    )
    if meter.jobs:
        yield Heading(t("For each PA"), 2)
        yield _jobs(meter)
    yield Text(ask_insurer_first(meter.policy, meter.on), "notice")
    if meter.findings:
        yield Heading(t("What is not sure"), 2)
        yield Bullets(tuple(finding.sentence for finding in meter.findings))


def _whole(meter: LiabilityMeter) -> tuple[Cell, ...]:
    return cells(t("In all"), money(meter.amount), strong=True)


def parts(meter: LiabilityMeter) -> tuple[tuple[str, Money], ...]:
    """Name the parts of what the money is needed for; they add up to all of it."""
    return (
        (t("Wages that no payslip has paid yet"), meter.wages),
        (t("Wages on payslips, not paid out yet"), meter.net_pay),
        (t("Holiday that was earned and not taken"), meter.leave),
        (t("Notice"), meter.notice),
        (t("Redundancy pay"), meter.redundancy),
        (t("My National Insurance and pension part on these"), meter.on_costs),
        (t("Tax and National Insurance owed"), meter.ending.hmrc),
        (t("Pension owed"), meter.ending.pension),
        (t("Other bills"), meter.bills),
    )


def _jobs(meter: LiabilityMeter) -> Table:
    headings = (t("Wages"), t("Holiday"), t("Notice"), t("Redundancy"), t("On top"), t("In all"))
    columns = (Column(t("Who"), 5), *(Column(name, 3, figures=True) for name in headings))
    rows = [
        cells(
            job.name,
            *(
                money(amount)
                for amount in (job.wages, job.leave, job.notice, job.redundancy, job.on_costs, job.amount)
            ),
        )
        for job in meter.jobs
    ]
    return Table(columns, rows, t("What ending each job would cost"), row_headings=True, close=True)
