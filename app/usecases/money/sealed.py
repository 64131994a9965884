"""What a signed return has sealed: nothing in it changes or disappears."""

from dataclasses import replace
from datetime import date
from json import loads

from app.errors import AppError
from app.funding.agreement import Agreement
from app.ledger.entry import Account, Entry
from app.period import ONE_DAY, Period
from app.plan.plan import ViewsIn
from app.store.history import Before
from app.store.work import Work
from app.usecases.returns.scope import covers
from app.words import day, t


class Seals:
    """The signed returns of a book, and which entries they hold."""

    def __init__(self, work: Work) -> None:
        pots = work.pots.all()
        self._signed: dict[int, list[Period]] = {}
        for kept in work.returns.all():
            for pot in pots:
                if covers(kept, pot):
                    self._signed.setdefault(pot.id, []).append(kept.period)

    def over(self, entry: Entry) -> str:
        """Say in a sentence which signed return an entry is in; "" when it may still be changed."""
        for split in entry.splits:
            for period in self._signed.get(split.pot_id, ()):
                if entry.day in period:
                    return t(
                        "This is in the return for {first} to {last}, which you have signed.",
                        first=day(period.first),
                        last=day(period.last),
                    )
        return ""


def check_open(work: Work, entry: Entry) -> str:
    """Say in a sentence which signed return an entry is in; "" when it may still be changed."""
    return Seals(work).over(entry)


def refuse_sealed(sealed: str) -> None:
    """Raise AppError when a sentence says that a signed return stands in the way."""
    if sealed:
        raise AppError(sealed, t("Put it right instead: a correction shows in your next return."))


def refuse_signed_terms(work: Work, pot_id: int, first: date) -> None:
    """Refuse terms of a pot that would be others from a day on which a signed return covers."""
    pot = work.pots.get(pot_id)
    for kept in work.returns.of_funder(pot.funder_id):
        if covers(kept, pot) and first <= kept.last:
            raise AppError(
                t("You have signed a return up to {day}.", day=day(kept.last)),
                t("Let the new terms begin after that day, and tell the council of earlier ones."),
            )


def refuse_signed_opening(work: Work, old: Account, new: Account) -> None:
    """Refuse another beginning of an account once a return was signed."""
    if (old.opened, old.opening) != (new.opened, new.opening) and work.returns.all():
        raise AppError(
            t("The opening balance is in a return that you have signed."),
            t("Say in your next return what was wrong with it."),
        )


def undo_open(work: Work, change_id: int) -> None:
    """Undo a change, unless a signed return or agreed hours hold anything of what it was or became."""
    from app.usecases.hours.locked import refuse_undoing_hours  # loads employment, which most days need not

    touched = work.history.touched_by(change_id)
    if any(before.kind == "return" and before.text is None for before in touched):
        raise AppError(
            t("A return that was signed stays signed."),
            t("Put mistakes right with a correction; it shows in your next return."),
        )
    seals = Seals(work)
    numbers = [int(before.key) for before in touched if before.kind == "entry"]
    for entry in work.entries.these(numbers):
        refuse_sealed(seals.over(entry))
    for before in touched:
        if before.kind == "entry" and before.text is not None:
            refuse_sealed(seals.over(work.entries.as_it_was(loads(before.text))))
    for before in touched:
        _refuse_undoing_what_was_agreed(work, before)
        _refuse_undoing_a_no(work, before)
        refuse_undoing_hours(work, before)
    work.undo(change_id)


def _refuse_undoing_what_was_agreed(work: Work, before: Before) -> None:
    """Refuse to undo what a signed return went by: the terms of its days, and the accounts' beginnings."""
    number = int(before.key)
    doc = None if before.text is None else loads(before.text)
    if before.kind == "agreement":
        was = None if doc is None else work.agreements.as_it_was(doc)
        other = was or work.agreements.find(number)
        first = _first_change(was, work.agreements.find(number))
        if other is not None and first is not None:
            refuse_signed_terms(work, other.pot_id, first)
    account = work.accounts.find(number) if before.kind == "account" else None
    if account is not None and doc is not None:
        refuse_signed_opening(work, work.accounts.as_it_was(doc), account)


def _refuse_undoing_a_no(work: Work, before: Before) -> None:
    """Refuse to let somebody else take back the person's "no, my views are not in"."""
    if before.kind != "plan_version" or not work.actor.for_whom:
        return
    version = work.plan.versions.find(int(before.key))
    was = None if before.text is None else work.plan.versions.as_it_was(loads(before.text)).views
    if version is not None and version.views is ViewsIn.NO and was is not ViewsIn.NO:
        raise AppError(
            t("The person said that their views are not in this plan."),
            t("Only they can change that answer."),
        )


def _first_change(one: Agreement | None, other: Agreement | None) -> date | None:
    """Give the first day on which the terms are not the same; None where they always are."""
    both = [terms for terms in (one, other) if terms is not None]
    if len(both) == 2 and replace(both[0], last=both[1].last) == both[1]:
        ends = [terms.last for terms in both if terms.last is not None]
        return min(ends) + ONE_DAY if both[0] != both[1] else None
    return min((terms.first for terms in both), default=None)
