"""How long a return is to be: by the agreement, by the funder's rules, or as the person chooses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.funding.agreement import Agreement, Pot
from app.funding.payments import WEEKS_A_YEAR
from app.funding.profile import Profile
from app.funding.streams import stream
from app.money import Money, total
from app.period import Period
from app.returns.agreed import Length, ReturnTerm
from app.words import money, t


@dataclass(frozen=True, slots=True)
class LengthChosen:
    """The length, whether it is settled, and why; `source` is where that stands ("" where it is a choice)."""

    length: Length
    settled: bool
    why: str
    source: str = ""


def length_of(
    pots: Sequence[Pot],
    agreements: Iterable[Agreement],
    profile: Profile,
    terms: Iterable[ReturnTerm],
    period: Period,
    wish: Length | None = None,
) -> LengthChosen:
    """Say how long the return of some pots is: the agreement goes before the funder's rules, they before us.

    One page is enough by agreement only where it is so for every pot.
    """
    settled = _by_agreement(pots, list(terms)) or _by_rules(pots, agreements, profile, period)
    if settled is not None:
        return settled
    if wish is not None:
        return LengthChosen(wish, settled=False, why=t("You chose this."))
    if pots and all(is_award(pot) for pot in pots):
        return LengthChosen(Length.SHORT, settled=False, why=t("It is an award for one thing."))
    return LengthChosen(Length.FULL, settled=False, why=t("Nobody has said that one page is enough."))


def is_award(pot: Pot) -> bool:
    """Say whether a pot is an award for one thing, which closes with a return of its own."""
    return stream(pot.stream).own_return


def _by_agreement(pots: Sequence[Pot], terms: Sequence[ReturnTerm]) -> LengthChosen | None:
    found = [max(mine, key=lambda term: term.id) for pot in pots if (mine := _of(pot, terms))]
    full = next((term for term in found if term.length is Length.FULL), None)
    if full is not None:
        return LengthChosen(Length.FULL, settled=True, why=t("The agreement asks for it."), source=full.term)
    if found and len(found) == len(pots):
        why = t("The agreement says that one page is enough.")
        return LengthChosen(Length.SHORT, settled=True, why=why, source=found[0].term)
    return None


def _of(pot: Pot, terms: Sequence[ReturnTerm]) -> list[ReturnTerm]:
    return [term for term in terms if term.pot_id == pot.id]


def _by_rules(
    pots: Sequence[Pot], agreements: Iterable[Agreement], profile: Profile, period: Period
) -> LengthChosen | None:
    rules, source = profile.returns, profile.source.address
    if pots and all(pot.stream in rules.short_for for pot in pots):
        why = t("{funder} asks for no more for this kind of money.", funder=profile.name)
        return LengthChosen(Length.SHORT, settled=True, why=why, source=source)
    limit = rules.short_up_to_yearly_pence
    if limit is not None and pots and _yearly(pots, agreements, period) <= Money(limit):
        why = t("{funder} asks for no more up to {sum} a year.", funder=profile.name, sum=money(Money(limit)))
        return LengthChosen(Length.SHORT, settled=True, why=why, source=source)
    if rules.length in set(Length):
        why = t("{funder} asks for it.", funder=profile.name)
        return LengthChosen(Length(rules.length), settled=True, why=why, source=source)
    return None


def _yearly(pots: Sequence[Pot], agreements: Iterable[Agreement], period: Period) -> Money:
    """Give what the agreements in force on the last day come to in 52 weeks."""
    ids = {pot.id for pot in pots}
    weekly = (
        terms.weekly
        for terms in agreements
        if terms.pot_id in ids and terms.first <= period.last and (terms.last or period.last) >= period.last
    )
    return total(weekly) * WEEKS_A_YEAR
