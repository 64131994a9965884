"""Fetching everything a return is drawn from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from json import loads
from typing import Any

from app.employment.stay import reason_name
from app.funding.agreement import Funder, Pot
from app.funding.profiles import load_profile
from app.ledger.entry import Account, Entry
from app.ledger.statement import KeptStatement
from app.money import Money, total
from app.people import Capacity, Person
from app.period import ONE_DAY, Period
from app.returns.kept import KeptQuestion, KeptReturn, went_with
from app.returns.records import (
    Asked,
    Attached,
    Away,
    Correction,
    Held,
    OpenQuestion,
    PreviousReturn,
    Records,
    SetAside,
    StatementSeen,
)
from app.returns.team_records import TeamRecords
from app.store.work import Work
from app.usecases.returns.between import between_pots
from app.usecases.returns.scope import Whose, whose_return
from app.usecases.returns.team import promised, team_for
from app.usecases.returns.telling import (
    asked_papers,
    extras_of,
    layout_for,
    length_for,
    open_questions,
    told_for,
)
from app.words import t

# What a funder says of a sort of paper that is not sent unless it is asked for.
AT_HOME = frozenset({"keep", "not_needed"})
OWN_WORDS = "own words"  # the place under which the person's own words for a return are kept


def records_for(work: Work, funder: Funder, period: Period, pot_id: int = 0) -> Records:
    """Fetch what a return of one funder for one period is drawn from; `pot_id` names an award."""
    whose = whose_return(work, funder.id, pot_id)
    pots, sent = list(whose.pots), work.returns.of(funder.id, whose.pot_id)
    accounts = _held_accounts(work, pots)
    entries = _entries(work, accounts, pots, period)
    statements = [kept for account in accounts for kept in work.statements.of_account(account.id)]
    inside = [kept for kept in statements if kept.period.overlaps(period)]
    team = team_for(work, pots, period)
    sheets = [*_sheets(work, team, funder), *asked_papers(work, whose, period)]
    return Records(
        person=next(iter(work.people.all()), Person("")),
        actor=work.actor,
        funder=funder,
        pots=tuple(pots),
        agreements=tuple(terms for terms in work.agreements.all() if terms.pot_id in _ids(pots)),
        held=tuple(_held(work, account, statements, period) for account in accounts),
        entries=tuple(entries),
        opening=_mine(work, accounts, pots, period.first - ONE_DAY),
        others=_others(work, accounts, pots, period.last),
        statements=tuple(map(_seen, inside)),
        dues=promised(work, _ids(pots), period.last),
        papers=(*_papers(work, entries, inside), *sheets),
        previous=_previous(sent, period),
        corrections=_corrections(entries, sent),
        team=team,
        **_said(work, whose, period),
    )


def _said(work: Work, whose: Whose, period: Period) -> dict[str, Any]:
    """Give what was said, asked and agreed beside the figures."""
    reasons = _reasons(work, whose, period)
    return {
        "representative": _representative(work),
        "categories": tuple(work.categories.all()),
        "away": _away(work, period),
        "set_aside": _set_aside(work, list(whose.pots), period),
        "reasons": reasons,
        "own_words": reasons.get((OWN_WORDS, ""), ""),
        "requests": between_pots(work, whose, period),
        "questions": (*_questions(work, whose, period), *open_questions(work, whose, period)),
        "asked": Asked(extra=extras_of(work, whose, period)),
        "told": told_for(work, whose, period),
        "length": length_for(work, whose, load_profile(whose.funder.profile), period),
        "layout": layout_for(work, whose, period),
    }


def _reasons(work: Work, whose: Whose, period: Period) -> dict[tuple[str, str], str]:
    kept = work.reasons.of(whose.funder.id, period, whose.pot_id)
    return {(one.rule, one.place): one.words for one in kept}


def _set_aside(work: Work, pots: Sequence[Pot], period: Period) -> tuple[SetAside, ...]:
    """Give what the funder agreed by the period's end may be saved for something."""
    return tuple(
        SetAside("saving", saving.what, saving.amount, saving.by)
        for saving in work.streams.savings.all()
        if saving.pot_id in _ids(pots) and saving.agreed_by and not saving.spent
        if saving.agreed is None or saving.agreed <= period.last
    )


def _away(work: Work, period: Period) -> tuple[Away, ...]:
    """Give the days of a period in hospital or away, which say why time and money were not used."""
    stays = [(stay, stay.days_until(period.last)) for stay in work.stays.all()]
    inside = [(stay, days.common(period)) for stay, days in stays if days is not None]
    found = [Away(days, reason_name(stay.reason)) for stay, days in inside if days is not None]
    return tuple(sorted(found, key=lambda away: away.period))


def _questions(work: Work, whose: Whose, period: Period) -> tuple[OpenQuestion, ...]:
    """Give what the funder asked about earlier returns: still open, or replied to since the last one."""
    before = work.returns.of(whose.funder.id, whose.pot_id)
    sent = {kept.id: kept for kept in before if kept.last < period.first}
    return tuple(
        OpenQuestion(_with_reply(asked), asked.asked_on, "funder", sent[asked.return_id].name, asked.line)
        for asked in work.questions.all()
        if asked.return_id in sent and went_with(asked, sent[asked.return_id], sent.values()) is None
    )


def _with_reply(asked: KeptQuestion) -> str:
    return f"{asked.words} {t('Reply: {words}', words=asked.reply)}" if asked.reply else asked.words


def _ids(pots: Iterable[Pot]) -> set[int]:
    return {pot.id for pot in pots}


def _held_accounts(work: Work, pots: Sequence[Pot]) -> list[Account]:
    """Give the accounts that hold, or have moved, money of these pots."""
    moved = work.sums.accounts_of([pot.id for pot in pots])
    return [account for account in work.accounts.all() if account.id in moved or account.pot_id in _ids(pots)]


def _entries(work: Work, accounts: list[Account], pots: list[Pot], period: Period) -> list[Entry]:
    mine = _ids(pots) | {0}
    return [
        entry
        for account in accounts
        for entry in work.entries.within(period, account_id=account.id)
        if any(split.pot_id in mine for split in entry.splits)
    ]


def _mine(work: Work, accounts: Sequence[Account], pots: Sequence[Pot], at_end_of: date) -> Money:
    """Give what these pots hold: what is in their accounts, less what is known to be somebody else's.

    Money nobody has sorted yet counts as theirs, so that it cannot slip between two returns.
    """
    held = total(work.sums.balance(account.id, at_end_of) for account in accounts)
    return held - _others(work, accounts, pots, at_end_of)


def _others(work: Work, accounts: Sequence[Account], pots: Sequence[Pot], at_end_of: date) -> Money:
    """Give what other pots hold in these accounts."""
    theirs = [pot.id for pot in work.pots.all() if pot.id not in _ids(pots)]
    opened = total(account.opening for account in accounts if account.pot_id in theirs)
    moved = (
        work.sums.pot_balance(pot_id, at_end_of, account.id) for pot_id in theirs for account in accounts
    )
    return opened + total(moved)


def _held(work: Work, account: Account, statements: Sequence[KeptStatement], period: Period) -> Held:
    """Say what an account held, and what the bank's statements make of its end."""
    balance = partial(work.sums.balance, account.id)
    opening, closing = balance(period.first - ONE_DAY), balance(period.last)
    mine = [kept for kept in statements if kept.account_id == account.id and kept.closing is not None]
    kept = _speaking_for(mine, period, balance)
    if kept is None or kept.closing is None:
        return Held(account, opening, closing)
    moved_since = closing - balance(kept.last)
    return Held(account, opening, closing, kept.closing + moved_since, kept.last)


def _speaking_for(
    statements: Sequence[KeptStatement], period: Period, balance: Callable[[date], Money]
) -> KeptStatement | None:
    """Find the statement that says what the bank held at the period's end.

    The first that reaches beyond the end; or else the last one in the period, when the book has no movement
    between its last line and the end (a file stops at its last line, not at the month's last day).
    """
    reaching = [kept for kept in statements if kept.last >= period.last]
    if reaching:
        return min(reaching, key=lambda kept: (kept.last, kept.id))
    inside = [kept for kept in statements if kept.last in period]
    last = max(inside, key=lambda kept: (kept.last, kept.id), default=None)
    return last if last and balance(last.last) == balance(period.last) else None


def _papers(
    work: Work, entries: Sequence[Entry], statements: Sequence[KeptStatement]
) -> tuple[Attached, ...]:
    """Give the papers of these entries, and the files of these statements."""
    by_paper: dict[int, list[int]] = {}
    for link in work.paper_links.of("entry", {entry.id for entry in entries}):
        by_paper.setdefault(link.paper_id, []).append(link.to_id)
    receipts = [Attached(work.papers.get(paper), tuple(to)) for paper, to in by_paper.items()]
    of_bank = work.paper_links.of("statement", {kept.id for kept in statements})
    files = [Attached(work.papers.get(link.paper_id), (), "bank_statement") for link in of_bank]
    return (*files, *receipts)


def _sheets(work: Work, team: TeamRecords | None, funder: Funder) -> list[Attached]:
    """Give the signed sheets of the weeks that were paid; none to a funder that says to keep them at home."""
    if load_profile(funder.profile).wants("timesheets") in AT_HOME:
        return []
    weeks = team.weeks if team is not None else ()
    numbers = dict.fromkeys(seen.sheet.paper_id for seen in weeks if seen.sheet.paper_id)
    return [Attached(work.papers.get(number), (), "timesheet") for number in numbers]


def _seen(kept: KeptStatement) -> StatementSeen:
    return StatementSeen(kept.account_id, kept.period, kept.opening, kept.closing)


def _previous(sent: Sequence[KeptReturn], period: Period) -> PreviousReturn | None:
    """Give the last return that was sent for a time before this one."""
    before = [kept for kept in sent if kept.last < period.first]
    if not before:
        return None
    data: Mapping[str, Any] = loads(before[-1].data)
    return PreviousReturn(data["name"], data, before[-1].sha256)


def _corrections(entries: Sequence[Entry], sent: Sequence[KeptReturn]) -> tuple[Correction, ...]:
    """Name for each correction the return and the line it puts right."""
    correcting = [entry for entry in entries if entry.corrects_id]
    found = []
    for entry in correcting:
        for kept in sent:
            data = loads(kept.data)
            lines = [line["number"] for line in data["lines"] if line.get("entry_id") == entry.corrects_id]
            found += [Correction(entry.id, data["name"], line, entry.note) for line in lines[:1]]
    return tuple(found)


def _representative(work: Work) -> str:
    """Say who manages the money and in what role, where it is not the person."""
    actor = work.actor
    if actor.capacity is Capacity.SELF:
        return ""
    return f"{actor.name}, {capacity_words(actor.capacity)}"


def capacity_words(capacity: Capacity) -> str:
    """Say in what right somebody acts."""
    return {
        Capacity.SELF: t("budget holder"),
        Capacity.NOMINATED: t("nominated person"),
        Capacity.AUTHORISED: t("authorised person"),
        Capacity.PARENT: t("parent"),
        Capacity.ATTORNEY: t("attorney"),
        Capacity.DEPUTY: t("deputy"),
        Capacity.BROKER: t("broker"),
        Capacity.LEAD: t("lead professional"),
    }[capacity]
