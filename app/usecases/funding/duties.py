"""What somebody who looks after public money must do, and the proof that stands in the book."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.errors import Finding, Severity
from app.funding.agreement import DueKind
from app.ledger.entry import Entry
from app.ledger.search import EntryQuery
from app.period import Period
from app.plan.review import ReviewDue
from app.returns.checks_spending import NO_RECEIPT
from app.store.book import Book
from app.store.work import Work
from app.usecases.life.reviews import reviews
from app.usecases.money.ledger import STATEMENT_OLD_AFTER, standing
from app.usecases.returns.scope import coming_return, every_return
from app.usecases.team.findings import TeamFile, employer_findings, pa_findings, team_file
from app.usecases.today.todo_control import control_to_do
from app.words import day, t, tn

LATELY = 91


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: what, on whose word, and how it stands.

    `done` is None where it is nothing to do for this book now; `because` says why. `page` and `wish` lead to
    where it is done.
    """

    code: str
    what: str
    source: str
    done: bool | None
    because: str
    page: str
    wish: str = ""


def duties(book: Book, today: date) -> tuple[Duty, ...]:
    """Give every duty with its proof from the book, those to do first."""
    reviewed = _review(reviews(book, today).dues, today)
    with book.begin() as work:
        team = team_file(work) if work.pas.all() else None
        found = [*(rule(work, today) for rule in _OF_ALL), reviewed]
        found += [rule(team, today) for rule in _OF_EMPLOYERS] if team else []
        found += [_in_time(work, today)] if team else []
    return tuple(sorted(found, key=lambda duty: (duty.done is not False, duty.done is None)))


def _spend(work: Work, _: date) -> Duty:
    unsaid = work.entries.count(EntryQuery(needs_you=True))
    because = t("Every payment says what it was for.")
    if unsaid:
        because = tn("1 payment is not sorted yet.", "{count} payments are not sorted yet.", unsaid)
    return Duty(
        "spend", t("Spend the money only on what the plan is for, and say what each payment was for."),
        "Care Act 2014, section 33", not unsaid, because, "money", "needs_you",
    )  # fmt: skip


def _statements(work: Work, today: date) -> Duty:
    held = [standing(work, account) for account in work.accounts.all()]
    agreed = [each.agreed for each in held if each.agreed is not None]
    wrong = [each for each in agreed if not each.agrees]
    newest = max((each.day for each in agreed), default=None)
    fresh = newest is not None and (today - newest).days <= STATEMENT_OLD_AFTER
    because = t("No bank statement is in the book yet.")
    if newest is not None:
        because = t("The book agrees with the bank up to {day}.", day=day(newest))
    if wrong:
        because = t("The book and the bank do not agree on {day}.", day=day(wrong[0].day))
    return Duty(
        "statements", t("Hold your records against the bank statements."),
        "https://oldham.gov.uk/info/200247/paying_for_your_social_care/2096/direct_payments/4",
        fresh and not wrong, because, "bring_in",
    )  # fmt: skip


def _papers(work: Work, today: date) -> Duty:
    since = today - timedelta(days=LATELY)
    entries = {entry.id for entry in work.entries.within(Period(since, today)) if _needs_paper(entry)}
    with_paper = {link.to_id for link in work.paper_links.of("entry", entries)}
    missing = len(entries - with_paper)
    because = t("Every payment of the last three months that needs a paper has one.")
    if not entries:
        because = t("Nothing that needs a paper was paid in the last three months.")
    if missing:
        because = tn(
            "1 payment of the last three months has no paper yet.",
            "{count} payments of the last three months have no paper yet.",
            missing,
        )
    return Duty(
        "papers", t("Keep receipts, invoices and payslips."),
        "https://www.harrow.gov.uk/adult-social-care/direct-payments-social-care/3",
        None if not entries else not missing, because, "money",
    )  # fmt: skip


def _needs_paper(entry: Entry) -> bool:
    if entry.transfer_id or entry.amount.pence >= 0:
        return False
    return any(split.category not in NO_RECEIPT for split in entry.splits)


def _returns(work: Work, today: date) -> Duty:
    coming = [coming_return(work, whose, today) for whose in every_return(work)]
    ended = [each for each in coming if each.due is not None and each.period.last < today]
    late = [each for each in ended if each.due is not None and each.due < today]
    sent = max((kept.last for kept in work.returns.all()), default=None)
    because = t("No return is wanted yet.")
    if sent is not None:
        because = t("Your returns go up to {day}.", day=day(sent))
    if ended:
        because = t("The return up to {day} waits to be sent.", day=day(ended[0].period.last))
    if late:
        because = t("The return up to {day} is late.", day=day(late[0].period.last))
    done = False if ended else (True if sent is not None else None)
    return Duty(
        "returns", t("Send the returns in time."),
        "https://haringey.gov.uk/adult-social-care/paying-care/direct-payments/monitoring-auditing-your-account",
        done, because, "returns",
    )  # fmt: skip


def _changes(work: Work, today: date) -> Duty:
    waiting = [each for each in work.life.requests.all() if each.is_open]
    ahead = control_to_do(work, today)
    count = len(waiting) + len(ahead)
    because = t("Nothing that you wrote down waits for the council.")
    if count:
        because = tn("1 thing is still open.", "{count} things are still open.", count)
    return Duty(
        "changes", t("Tell the council when something changes."),
        "https://surreyheartlands.org/personal-health-budgets", not count, because, "diary", "changes",
    )  # fmt: skip


def _review(dues: Iterable[ReviewDue], today: date) -> Duty:
    late = [each for each in dues if each.by < today]
    because = t("No review is past its day.")
    if late:
        because = t("A review should have been held by {day}. You can ask for it.", day=day(late[0].by))
    return Duty(
        "review", t("Take part in reviews."),
        "Care and Support (Direct Payments) Regulations 2014 (SI 2014/2871), regulation 7",
        not late, because, "reviews",
    )  # fmt: skip


def _in_time(work: Work, today: date) -> Duty:
    kinds = {DueKind.HMRC, DueKind.PENSION, DueKind.NET_PAY}
    late = [due for due in work.dues.open() if due.kind in kinds and due.day < today]
    because = t("No wage, tax or pension is late.")
    if late:
        because = t("{payee} was due on {day}.", payee=late[0].payee, day=day(late[0].day))
    return Duty(
        "pay", t("Pay wages, tax and pension in time."), "HMRC; Pensions Act 2008", not late, because,
        "owed", "by_when",
    )  # fmt: skip


def _insured(team: TeamFile, today: date) -> Duty:
    wrong = [each for each in employer_findings(team, today) if each.severity is not Severity.NOTE]
    because = t("Your insurance is in force, and the certificate is noted.")
    return Duty(
        "insurance", t("Be insured as an employer, without a gap."),
        "https://www.hampshirepafinder.org.uk/information-for-employers/information-sheets",
        not wrong, wrong[0].sentence if wrong else because, "team",
    )  # fmt: skip


def _files(team: TeamFile, today: date) -> Duty:
    wrong = list(_of_files(team, today))
    because = t("Checks, papers and the written statement of each PA are in order.")
    if wrong:
        because = tn("1 thing to look at: {first}", "{count} things to look at, first: {first}", len(wrong),
                     first=wrong[0].sentence)  # fmt: skip
    return Duty(
        "files", t("Keep the papers of each PA: right to work, contract, training."),
        "Employment Rights Act 1996, sections 1 to 7", not wrong, because, "team",
    )  # fmt: skip


def _of_files(team: TeamFile, today: date) -> Iterator[Finding]:
    for pa in team.pas:
        yield from (each for each in pa_findings(team, pa, today) if each.severity is not Severity.NOTE)


_OF_ALL: tuple[Callable[[Work, date], Duty], ...] = (
    _spend, _statements, _papers, _returns, _changes,
)  # fmt: skip
_OF_EMPLOYERS: tuple[Callable[[TeamFile, date], Duty], ...] = (_insured, _files)
