"""What a signed return has sealed: nothing in it changes or disappears."""

from json import loads

from app.errors import AppError
from app.ledger.entry import Entry
from app.period import Period
from app.store.work import Work
from app.words import day, t


class Seals:
    """The signed returns of a book, and which entries they hold."""

    def __init__(self, work: Work) -> None:
        funders = {pot.id: pot.funder_id for pot in work.pots.all()}
        self._signed: dict[int, list[Period]] = {}
        for kept in work.returns.all():
            for pot_id, funder_id in funders.items():
                if funder_id == kept.funder_id:
                    self._signed.setdefault(pot_id, []).append(kept.period)

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


def undo_open(work: Work, change_id: int) -> None:
    """Undo a change, unless a signed return holds anything of what it was or what it became."""
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
    work.undo(change_id)
