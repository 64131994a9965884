"""What the page shows, read in one go beside the window."""

from dataclasses import dataclass
from datetime import date

from app.errors import AppError
from app.funding.agreement import Agreement, Due, Funder, Pot
from app.funding.payments import in_force
from app.funding.profile import Profile
from app.funding.profiles import load_profile, profiles
from app.usecases.books.keeping import About, about
from app.usecases.funding.terms import bills, terms
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class PotTerms:
    """One pot's terms: `now` holds today (or is nearest), `coming` begins later, `earlier` ended."""

    pot: Pot
    now: Agreement | None
    coming: tuple[Agreement, ...] = ()
    earlier: tuple[Agreement, ...] = ()

    @property
    def newest(self) -> Agreement | None:
        """The terms agreed last, from which new ones begin."""
        return self.coming[0] if self.coming else self.now


@dataclass(frozen=True, slots=True)
class Seen:
    """The book's answers: the person, who pays by which rules, the terms of each pot, accounts, bills.

    `rules` holds a funder's rules by its number; one whose rules are not known here has none.
    """

    about: About
    rules: dict[int, Profile]
    pots: tuple[PotTerms, ...]
    bills: tuple[Due, ...]

    def rules_of(self, pot: Pot) -> Profile | None:
        """Give the rules of whoever pays into a pot."""
        return self.rules.get(pot.funder_id)


def see(book: Book, today: date) -> Seen:
    """Read everything the page shows."""
    found = about(book)
    written = terms(book)
    pots = tuple(
        _terms_of(pot, [one for one in written if one.pot_id == pot.id], today) for pot in found.pots
    )
    known = {funder.id: _rules(funder) for funder in found.funders}
    return Seen(found, {key: rules for key, rules in known.items() if rules}, pots, bills(book))


def every_rules(_book: Book) -> tuple[Profile, ...]:
    """Give the rules of every funder known here, those for figures not known first."""
    return tuple(load_profile(name.id) for name in profiles())


def _rules(funder: Funder) -> Profile | None:
    try:
        return load_profile(funder.profile)
    except AppError:
        # Rules that another Daybook knows and this one does not: the page says so and offers the others.
        return None


def _terms_of(pot: Pot, newest_first: list[Agreement], today: date) -> PotTerms:
    holding = in_force(newest_first, today)
    begun = [one for one in newest_first if one.first <= today]
    # Before the first terms begin, and after the last have ended, the nearest stand for now.
    now = next(iter([*holding, *begun, *newest_first[-1:]]), None)
    if now is None:
        return PotTerms(pot, None)
    at = newest_first.index(now)
    return PotTerms(pot, now, tuple(newest_first[:at]), tuple(newest_first[at + 1 :]))
