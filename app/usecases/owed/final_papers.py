"""Prints the end of everything: the final account for the estate, or for the person who moves into care."""

from collections.abc import Iterator
from datetime import date

from app.employment.law import law
from app.employment.leaving import LeavingStep, keep_until
from app.employment.names import keep_name
from app.funding.ending import Ending, FinalAccount, PotLeft, WhyEnds, why_ends_name
from app.money import NOTHING
from app.pdf.elements import Bullets, Cell, Column, Element, Heading, SigningLines, Table, Text
from app.store.book import Book
from app.usecases.books.letters import Writer, cells, sheet, writer
from app.usecases.owed.ending import EndingView, open_ending
from app.usecases.owed.final_account import open_final_account
from app.usecases.owed.papers import printed
from app.words import day, money, t


def final_account_pdf(book: Book, today: date) -> bytes:
    """Print the final account: the sums, what must still be paid, who gets the rest, and what to keep."""
    with book.begin() as work:
        account, seen, who = open_final_account(work, today), open_ending(work, today), writer(work)
        body = (
            *_head(seen.ending, who, today),
            *_account(account, seen),
            SigningLines((_signer(seen, who),)),
        )
        return printed(sheet(t("Final account"), who, body))


def _head(end: Ending | None, who: Writer, today: date) -> Iterator[Element]:
    name = who.person.name
    died = end is not None and end.why is WhyEnds.DIED
    yield Heading(t("Final account"))
    yield Text(t("For the estate of {name}", name=name) if died else t("For {name}", name=name), "lead")
    if end is not None:
        yield Text(t("{why}: {day}.", why=why_ends_name(end.why), day=day(end.day)))
        yield Text(t("Money was given until {day}.", day=day(end.money_until)))
        if end.settles:
            settles = ", ".join(filter(None, (end.settles, end.contact)))
            yield Text(t("Who settles it: {who}", who=settles))
    yield Text(t("As it stands on {day}.", day=day(today)))


def _account(account: FinalAccount, seen: EndingView) -> Iterator[Element]:
    yield from _sums(account)
    yield from _owed(account)
    yield from _rest(account, seen.ending)
    yield from _jobs(seen)


def _sums(account: FinalAccount) -> Iterator[Element]:
    before = t("In the accounts at the beginning")
    if account.since is not None:
        before = t("In the accounts on {day}, as in the last signed return", day=day(account.since))
    rows = [
        cells(before, money(account.before)),
        cells(t("Came in since then"), money(account.money_in)),
        cells(t("Went out since then"), money(-account.money_out)),
        cells(t("In the accounts now"), money(account.held), strong=True),
    ]
    yield Heading(t("What came and went"), 2)
    columns = (Column(t("What"), 8), Column(t("Amount"), 3, figures=True))
    yield Table(columns, rows, t("What came and went until now"), row_headings=True, close=True)


def _owed(account: FinalAccount) -> Iterator[Element]:
    yield Heading(t("What must still be paid"), 2)
    if not account.owed:
        yield Text(t("Nobody is owed anything."))
        return
    names = {pot.pot_id: pot.name for pot in account.pots}
    rows = [
        cells(each.name, each.what, names.get(each.pot_id, t("the account")), money(each.amount))
        for each in account.owed
    ]
    rows.append(cells(t("In all"), "", "", money(account.to_pay), strong=True))
    columns = (
        Column(t("Who"), 4), Column(t("What for"), 6), Column(t("From which money"), 4),
        Column(t("Amount"), 3, figures=True),
    )  # fmt: skip
    yield Table(columns, rows, t("Who is still owed what"), row_headings=True, close=True)
    yield Text(t("The wages of people who worked come first. They are owed even after a death."))


def _rest(account: FinalAccount, end: Ending | None) -> Iterator[Element]:
    yield Heading(t("Who gets the rest"), 2)
    columns = (
        Column(t("Money stream"), 5), Column(t("In it"), 3, figures=True),
        Column(t("Still to pay"), 3, figures=True), Column(t("Left"), 3, figures=True),
        Column(t("Goes to"), 5),
    )  # fmt: skip
    rows = [_pot(pot, end) for pot in account.pots]
    if account.not_sorted:
        unsorted = t("Nobody has said yet")
        rows.append(cells(t("Not sorted yet"), money(account.not_sorted), "–", "–", unsorted))
    yield Table(columns, rows, t("What each money stream leaves, and who gets it"), row_headings=True)
    yield Text(t("Public money goes back to who paid it. No stream pays for another."))
    if account.missing:
        says = t(
            "{amount} is missing. Ask who paid the money before anybody pays it.",
            amount=money(account.missing),
        )
        yield Text(says, "notice")


def _pot(pot: PotLeft, end: Ending | None) -> tuple[Cell, ...]:
    own = t("the estate") if end is not None and end.why is WhyEnds.DIED else t("the person")
    left = money(pot.left) if pot.left >= NOTHING else t("{amount} missing", amount=money(-pot.left))
    goes = "–" if pot.left <= NOTHING else own if pot.own else pot.goes_to
    return cells(pot.name, money(pot.held), money(pot.owed), left, goes)


def _jobs(seen: EndingView) -> Iterator[Element]:
    if not seen.jobs:
        return
    yield Heading(t("The jobs that end"), 2)
    columns = (
        Column(t("Who"), 4), Column(t("Last day"), 3), Column(t("Insurer asked"), 3),
        Column(t("Letter given"), 3), Column(t("Last pay"), 3),
    )  # fmt: skip
    steps = (LeavingStep.ASK_INSURER, LeavingStep.NOTICE_LETTER, LeavingStep.LAST_PAY)
    rows = []
    for job in seen.jobs:
        done = (job.done_on(step) for step in steps)
        said = (day(each) if each else t("not yet") for each in done)
        rows.append(cells(job.name, day(job.leaving.kept.last_day), *said))
    yield Table(columns, rows, t("How far the end of each job has come"), row_headings=True)
    yield Text(seen.first, "notice")
    last = max(job.leaving.kept.last_day for job in seen.jobs)
    yield Heading(t("How long to keep the papers"), 2)
    yield Bullets([
        t("{what}: until {day}", what=keep_name(each.rule.what), day=day(each.until))
        for each in keep_until(last, law().keep)
    ])  # fmt: skip


def _signer(seen: EndingView, who: Writer) -> str:
    return seen.ending.settles if seen.ending is not None and seen.ending.settles else who.signer
