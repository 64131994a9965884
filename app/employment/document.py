"""Sets out the papers of a job: the written statement, a letter about changed terms, a letter of notice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.employment.leaving import KeptLeaving, LeavingReason
from app.employment.names import item_name
from app.employment.particulars import ChangedTerm, Item, Particulars, Term
from app.pdf.elements import Bullets, Cell, Column, Document, Element, Heading, SigningLines, Table, Text
from app.words import day, t, tn

# The statement's parts, each under a heading of its own; every item stands in one of them.
_PARTS: tuple[tuple[Item, ...], ...] = (
    (
        Item.EMPLOYER,
        Item.WORKER,
        Item.JOB,
        Item.PLACE,
        Item.ABROAD,
        Item.STARTED,
        Item.CONTINUOUS,
        Item.HOW_LONG,
        Item.PROBATION,
    ),
    (Item.PAY, Item.PAY_DAYS, Item.BENEFITS, Item.PENSION),
    (Item.HOURS, Item.HOURS_VARY),
    (Item.HOLIDAY, Item.HOLIDAY_ON_LEAVING, Item.SICK, Item.OTHER_LEAVE),
    (Item.TRAINING, Item.PAID_TRAINING),
    (Item.NOTICE, Item.DISCIPLINE, Item.GRIEVANCE, Item.COLLECTIVE),
)


@dataclass(frozen=True, slots=True)
class Parties:
    """Who writes to whom: the employer, who acts for them (or ""), and the PA."""

    employer: str
    acting: str
    pa: str
    address: str = ""
    pa_address: str = ""

    @property
    def signer(self) -> str:
        """Who signs for the employer."""
        if not self.acting or self.acting == self.employer:
            return t("{name}, employer", name=self.employer)
        return t("{name}, for {employer}, employer", name=self.acting, employer=self.employer)

    @property
    def estate(self) -> str:
        """Who signs once the employer has died."""
        if not self.acting or self.acting == self.employer:
            return t("For the estate of {employer}", employer=self.employer)
        return t("{name}, for the estate of {employer}", name=self.acting, employer=self.employer)

    @property
    def worker(self) -> str:
        """Who signs as the PA."""
        return t("{name}, personal assistant", name=self.pa)


def statement_document(statement: Particulars, parties: Parties, made_at: datetime) -> Document:
    """Set out a written statement for both to sign."""
    return Document(
        title=t("Written statement of particulars: {name}", name=parties.pa),
        subject=t("Version {version}, from {day}", version=statement.version, day=day(statement.first)),
        author=parties.employer,
        elements=tuple(_statement(statement, parties)),
        made_at=made_at,
        running=t("{name}, version {version}", name=parties.pa, version=statement.version),
    )


def _statement(statement: Particulars, parties: Parties) -> Iterator[Element]:
    yield Heading(t("Written statement of particulars"))
    yield Text(t("What {employer} and {pa} have agreed about the job.", **_both(parties)), "lead")
    yield Text(
        t(
            "Version {version}. It holds from {first} and was written on {made}.",
            version=statement.version,
            first=day(statement.first),
            made=day(statement.made),
        )
    )
    terms = {term.item: term for term in statement.terms}
    unsaid = [item_name(item) for item, term in terms.items() if not term.is_said]
    if unsaid:
        yield Text(t("Still to be written: {items}.", items=", ".join(unsaid)), "notice")
    for heading, items in zip(_headings(), _PARTS, strict=True):
        yield Heading(heading, 2)
        yield _table(heading, [terms[item] for item in items])
    yield Heading(t("Signed by both"), 2)
    yield Text(t("Each of us keeps a copy. A change is written down and signed by both again."))
    yield SigningLines((parties.signer, parties.worker))


def _headings() -> tuple[str, ...]:
    return (
        t("The job"),
        t("Pay"),
        t("Hours"),
        t("Holiday, sickness and time off"),
        t("Training"),
        t("When things change or end"),
    )


def _table(summary: str, terms: Sequence[Term]) -> Table:
    rows = [(Cell(item_name(term.item), strong=True), Cell(said(term))) for term in terms]
    columns = (Column(t("What"), 2), Column(t("What we agreed"), 5))
    return Table(columns, rows, summary, row_headings=True, aligned=True)


def said(term: Term) -> str:
    """Say a term on paper: its words, the document that says it, both, or that it is not written yet."""
    named = t("See: {document}.", document=term.document.strip()) if term.document.strip() else ""
    return " ".join(filter(None, (term.words.strip(), named))) or t("Not written yet")


def _both(parties: Parties) -> dict[str, str]:
    return {"employer": parties.employer, "pa": parties.pa}


def change_letter(
    changed: Sequence[ChangedTerm], first: date, parties: Parties, made_at: datetime
) -> Document:
    """Set out a letter that says which terms change, from what to what, for both to sign."""
    title = t("A change to the terms of your job")
    columns = (Column(t("What"), 2), Column(t("Until now"), 4), Column(t("From then on"), 4))
    rows = [
        (Cell(item_name(each.item), strong=True), Cell(said(each.before)), Cell(said(each.after)))
        for each in changed
    ]
    elements = (
        *_head(title, parties.signer, parties, made_at.date()),
        Text(t("From {day} these terms of your job are different:", day=day(first))),
        Table(
            columns, rows, t("What was agreed until now and from then on"), row_headings=True, aligned=True
        ),
        Text(t("Everything else stays as it is in the written statement.")),
        SigningLines((parties.signer, parties.worker)),
    )
    return Document(title, parties.pa, parties.employer, elements, made_at, running=parties.pa)


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """What a letter of notice says beside the reason: whose insurer was asked, and what will be paid."""

    pay_day: date | None
    redundancy: str = ""


def notice_letter(leaving: KeptLeaving, facts: NoticeFacts, parties: Parties, made_at: datetime) -> Document:
    """Set out the employer's letter of notice, for the PA to sign that they have it."""
    title = t("Notice that your job ends")
    signer = parties.estate if leaving.reason is LeavingReason.PERSON_DIED else parties.signer
    elements = (
        *_head(title, signer, parties, leaving.told),
        Text(_why(leaving.reason, parties)),
        Text(
            t(
                "Your notice is {weeks}, from {told}. Your last day is {last}.",
                weeks=tn("{count} week", "{count} weeks", leaving.weeks),
                told=day(leaving.told),
                last=day(leaving.last_day),
            )
        ),
        Heading(t("What you will get"), 2),
        Bullets(tuple(_will_get(facts))),
        Heading(t("If you do not agree"), 2),
        Text(t("Write to me, and we will meet and talk about it. You may bring somebody with you.")),
        Text(t("Acas gives free advice to everybody who works.")),
        SigningLines((signer, t("{name}, to say that I have this letter", name=parties.pa))),
    )
    return Document(title, parties.pa, parties.employer, elements, made_at, running=parties.pa)


def _why(reason: LeavingReason, parties: Parties) -> str:
    return {
        LeavingReason.DISMISSED: t("After what we talked about, I have decided to end your job."),
        LeavingReason.REDUNDANCY: t("The work you do, or the money that pays for it, comes to an end."),
        LeavingReason.PERSON_DIED: t(
            "{employer} has died, so the job comes to an end.", employer=parties.employer
        ),
        LeavingReason.MOVED_INTO_CARE: t(
            "{employer} moves into a care home, so the job comes to an end.", employer=parties.employer
        ),
    }[reason]


def _will_get(facts: NoticeFacts) -> Iterator[str]:
    yield t("pay for all hours up to your last day, and for notice that is left;")
    yield t("pay for holiday that you have earned and not taken;")
    if facts.redundancy:
        yield t("redundancy pay of {amount};", amount=facts.redundancy)
    if facts.pay_day is not None:
        yield t("your last payslip on {day}, and your P45 with it.", day=day(facts.pay_day))
    else:
        yield t("your last payslip, and your P45 with it.")


def _head(title: str, signer: str, parties: Parties, on: date) -> Iterator[Element]:
    """Begin a letter: what it is about, from whom, to whom, when."""
    yield Heading(title)
    yield Text(t("From: {who}", who=", ".join(filter(None, (signer, *_lines(parties.address))))))
    yield Text(t("To: {who}", who=", ".join(filter(None, (parties.pa, *_lines(parties.pa_address))))))
    yield Text(day(on))


def _lines(address: str) -> list[str]:
    return [line.strip() for line in address.splitlines()]
