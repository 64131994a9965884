"""Things to do: what the book knows is waiting, and by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.errors import Severity
from app.funding.agreement import DueKind
from app.funding.matching import Came, match_expected
from app.funding.payments import expected_contributions, expected_payments
from app.period import Period
from app.store.work import Work
from app.usecases.money.ledger import STATEMENT_OLD_AFTER, Standing
from app.usecases.returns.scope import Whose, coming_return, every_return
from app.words import day, money, t, tn

DAYS_AHEAD = 14
DAYS_BACK = 60
NEEDS_YOU = "needs_you"  # the payments nobody has sorted yet, on the page of money

PAY = frozenset({DueKind.NET_PAY, DueKind.HMRC, DueKind.PENSION})
OF_PAY = ("owed", "by_when")  # where it stands who is to be paid, and into which account


@dataclass(frozen=True, slots=True)
class ToDo:
    """Something to do: what, a line more, by when, how much it matters, the page for it, and its wish there.

    `wish` is what the page is asked to show; "" leaves it as it is.
    """

    what: str
    detail: str
    when: str
    severity: Severity
    page: str
    wish: str = ""


def to_do(
    work: Work, today: date, accounts: Sequence[Standing], needs_you: int, others: Sequence[ToDo] = ()
) -> list[ToDo]:
    """Give what waits for the person, the most pressing first; `others` come from elsewhere."""
    found = [
        *others,
        *_questions(work),
        *_dues_to_pay(work, today),
        *_money_missing(work, today),
        *_contributions(work, today),
    ]
    if needs_you:
        found.append(_sort_entries(needs_you))
    found += [todo for one in accounts for todo in _statement(one, today)]
    found += [todo for whose in every_return(work) for todo in _return_due(work, whose, today)]
    found += _life(work, today)
    order = {Severity.STOP: 0, Severity.WARNING: 1, Severity.NOTE: 2}
    return sorted(found, key=lambda todo: order[todo.severity])


def _life(work: Work, today: date) -> list[ToDo]:
    """Name what waits around the plan and the diary, loaded only where there is anything of them."""
    if not work.has.any_of("plan_version", "outcome", "helper", "diary", "change_request", "assessment"):
        return []
    from app.usecases.today.todo_life import life_to_do

    return life_to_do(work, today)


def _questions(work: Work) -> list[ToDo]:
    """Name what funders asked about returns and nobody has replied to."""
    return [
        ToDo(
            t("Reply to a question about your return"),
            asked.words,
            t("Asked on {day}", day=day(asked.asked_on)),
            Severity.WARNING,
            "returns",
            "list",
        )
        for asked in work.questions.open()
    ]


def _dues_to_pay(work: Work, today: date) -> list[ToDo]:
    soon = today + timedelta(days=DAYS_AHEAD)
    return [
        ToDo(
            t("Pay {payee} {amount}", payee=due.payee, amount=money(abs(due.amount))),
            due.note,
            *by_when(due.day, today),
            *(OF_PAY if due.kind in PAY else ("money", NEEDS_YOU)),
        )
        for due in work.dues.open()
        if due.amount.pence < 0 and due.day <= soon
    ]


def _money_missing(work: Work, today: date) -> list[ToDo]:
    """Name the funder's payments of the last two months that did not come as agreed."""
    lately = Period(today - timedelta(days=DAYS_BACK), today)
    expected = expected_payments(work.agreements.all(), lately)
    wrong = [
        match
        for match in match_expected(expected, work.sums.by_day(lately), _known_until(work, today))
        if match.came in (Came.MISSING, Came.SHORT)
    ]
    return [
        ToDo(
            t("Ask about the payment of {day}", day=day(match.day)),
            t("{due} was due, {came} came.", due=money(match.due), came=money(match.received)),
            t("Ask now"),
            Severity.WARNING,
            "money",
            NEEDS_YOU,
        )
        for match in wrong
    ]


def _known_until(work: Work, today: date) -> date:
    """Say up to which day the bank has told the book what came; without any statement, nothing is missing."""
    return (
        min([today, *(kept.last for kept in work.statements.all()[-1:])])
        if work.statements.all()
        else date.min
    )


def _contributions(work: Work, today: date) -> list[ToDo]:
    ahead = Period(today, today + timedelta(days=DAYS_AHEAD))
    return [
        ToDo(
            t("Pay in your contribution, {amount}", amount=money(due.amount)),
            t("From your own money into the account for your support."),
            *by_when(due.day, today),
            "money",
            NEEDS_YOU,
        )
        for due in expected_contributions(work.agreements.all(), ahead)
    ]


def _sort_entries(count: int) -> ToDo:
    return ToDo(
        tn("Say what {count} payment was for", "Say what {count} payments were for", count),
        t("Then your figures are complete."),
        t("When you can"),
        Severity.WARNING,
        "money",
        NEEDS_YOU,
    )


def _statement(one: Standing, today: date) -> list[ToDo]:
    if one.agreed is not None and not one.agreed.agrees:
        detail = t(
            "The bank says {bank} on {day}; your book says {book}.",
            bank=money(one.agreed.bank),
            book=money(one.agreed.book),
            day=day(one.agreed.day),
        )
        what = t("Find what differs from the bank")
        return [ToDo(what, detail, t("Before your return"), Severity.STOP, "money", NEEDS_YOU)]
    if one.agreed is None or (today - one.agreed.day).days > STATEMENT_OLD_AFTER:
        detail = t("Download it from your bank as CSV, and choose it here.")
        return [ToDo(t("Bring in a bank statement"), detail, t("When you can"), Severity.NOTE, "bring_in")]
    return []


def _return_due(work: Work, whose: Whose, today: date) -> list[ToDo]:
    coming = coming_return(work, whose, today)
    if coming.due is None or today <= coming.period.last:
        return []
    what = t(
        "Send your return for {first} to {last}", first=day(coming.period.first), last=day(coming.period.last)
    )
    return [ToDo(what, t("For {funder}", funder=whose.name), *by_when(coming.due, today), "returns")]


def by_when(due: date, today: date) -> tuple[str, Severity]:
    """Say in a few words when something is due, and how much that matters."""
    days = (due - today).days
    if days < 0:
        return t("Overdue"), Severity.STOP
    if days <= 1:
        return (t("Due today") if days == 0 else t("Due tomorrow")), Severity.STOP
    if days <= 7:
        return t("This week"), Severity.WARNING
    return t("By {day}", day=day(due)), Severity.NOTE
