"""What a signed return has sealed: nothing in it changes or disappears."""

from app.ledger.entry import Entry
from app.store.work import Work
from app.words import day, t


def check_open(work: Work, entry: Entry) -> str:
    """Say in a sentence which signed return an entry is in; "" when it may still be changed."""
    pots = {split.pot_id for split in entry.splits}
    funders = {pot.funder_id for pot in work.pots.all() if pot.id in pots}
    for kept in work.returns.all():
        if kept.funder_id in funders and entry.day in kept.period:
            return t(
                "This is in the return for {first} to {last}, which you have signed.",
                first=day(kept.first),
                last=day(kept.last),
            )
    return ""
