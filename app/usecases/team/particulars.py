"""The written statement of a PA's job: drafted, kept, signed by both, printed, changed by a new version."""

from dataclasses import replace
from datetime import date

from app.employment.contract import Contract
from app.employment.document import Parties, change_letter, statement_document
from app.employment.law import law
from app.employment.names import item_names
from app.employment.pa import PersonalAssistant
from app.employment.particulars import ChangedTerm, Particulars, Term, text_of
from app.employment.particulars import changes as changed_terms
from app.employment.particulars import missing as missing_items
from app.employment.particulars_draft import FROM_CONTRACT, LeastByLaw, drafted
from app.errors import AppError, Finding
from app.payroll import statutory
from app.people import Person
from app.store.book import Book
from app.store.work import Work
from app.words import day, t


def particulars(book: Book, pa_id: int, today: date) -> Particulars:
    """Give the statement to work on: the one that nobody has yet, else a draft of the next version.

    A draft says what the book knows. A later version takes over what the last one said, with what comes
    from the terms of the job said afresh.
    """
    with book.begin() as work:
        pa = work.pas.get(pa_id)
        contract = _contract(work, pa, today)
        statements = work.particulars.of(pa_id)
        newest = statements[-1] if statements else None
        if newest is not None and not newest.is_begun:
            return newest
        terms = _terms(work, pa, contract, newest)
        version = newest.version + 1 if newest else 1
        first = pa.started if newest is None else max(contract.first, newest.first)
        return Particulars(0, pa_id, contract.id, version, first, today, text_of(terms))


def missing(statement: Particulars) -> tuple[Finding, ...]:
    """Say which items the law wants and the statement does not say."""
    return missing_items(statement, law(), item_names())


def keep_particulars(book: Book, statement: Particulars) -> Particulars:
    """Keep a statement, new (number 0) or changed, or the days on which it was given and signed.

    Raises AppError when what it says would change after it was given or signed: that is a new version.
    """
    _check_days(statement)
    with book.begin(t("Kept a written statement")) as work:
        work.pas.get(statement.pa_id)
        kept = statement
        if statement.id:
            _must_stay(work.particulars.get(statement.id), statement)
            work.particulars.change(statement)
        else:
            version = len(work.particulars.of(statement.pa_id)) + 1
            kept = work.particulars.add(replace(statement, version=version))
        _sign_contract(work, kept)
        return kept


def take_particulars_out(book: Book, particulars_id: int) -> None:
    """Take out the newest statement while nobody has it."""
    with book.begin(t("Took a written statement out")) as work:
        kept = work.particulars.get(particulars_id)
        if kept.is_begun:
            raise _is_given(kept)
        work.particulars.remove(particulars_id)


def particulars_changes(book: Book, particulars_id: int) -> tuple[ChangedTerm, ...]:
    """Give what one version says differently from the one before it; nothing for the first."""
    with book.begin() as work:
        return _changes(work, work.particulars.get(particulars_id))


def particulars_pdf(book: Book, particulars_id: int) -> bytes:
    """Print a statement for both to sign: tagged and archival."""
    from app.pdf.render import render  # ReportLab is loaded at the first document

    with book.begin() as work:
        kept = work.particulars.get(particulars_id)
        return render(statement_document(kept, parties_of(work, kept.pa_id), work.now))


def change_letter_pdf(book: Book, particulars_id: int) -> bytes:
    """Print a letter that says what a version changes. Raises AppError when it changes nothing."""
    from app.pdf.render import render  # ReportLab is loaded at the first document

    with book.begin() as work:
        kept = work.particulars.get(particulars_id)
        changed = _changes(work, kept)
        if not changed:
            raise AppError(t("This version changes nothing."), t("Print the whole statement instead."))
        return render(change_letter(changed, kept.first, parties_of(work, kept.pa_id), work.now))


def parties_of(work: Work, pa_id: int) -> Parties:
    """Give who is who on a paper of one PA: the employer is who the book is for."""
    person = next(iter(work.people.all()), Person(""))
    pa = work.pas.get(pa_id)
    return Parties(person.name, work.actor.name, pa.name, person.address, pa.address)


def _contract(work: Work, pa: PersonalAssistant, today: date) -> Contract:
    """Give the terms that a statement speaks of: today's, or the next to come, else the last."""
    contracts = work.contracts.of(pa.id)
    now = [one for one in contracts if one.holds_on(today)]
    later = [one for one in contracts if one.first > today]
    found = next(iter((*now, *later, *reversed(contracts))), None)
    if found is None:
        raise AppError(t("{name} has no terms yet.", name=pa.name), t("Add what the job pays first."))
    return found


def _terms(
    work: Work, pa: PersonalAssistant, contract: Contract, newest: Particulars | None
) -> tuple[Term, ...]:
    person = next(iter(work.people.all()), Person(""))
    fresh = {term.item: term for term in drafted(person, pa, contract, _least(contract.first))}
    if newest is None:
        return tuple(fresh.values())
    return tuple(
        fresh[term.item]
        if term.item in FROM_CONTRACT and contract.id != newest.contract_id
        else (term if term.is_said else fresh.get(term.item, term))
        for term in newest.terms
    )


def _least(on: date) -> LeastByLaw:
    """Give what the law gives at least, by the figures of a day, or the nearest year there is."""
    years = statutory.years()
    year = min(years, key=lambda one: 0 if on in one.period else abs((one.period.first - on).days))
    return LeastByLaw(
        year.holiday.weeks,
        year.holiday.accrual,
        year.notice.from_months,
        year.notice.weeks_at_least,
        year.notice.weeks_at_most,
    )


def _changes(work: Work, kept: Particulars) -> tuple[ChangedTerm, ...]:
    earlier = [one for one in work.particulars.of(kept.pa_id) if one.version < kept.version]
    return changed_terms(earlier[-1], kept) if earlier else ()


def _must_stay(old: Particulars, new: Particulars) -> None:
    same = replace(
        new, given=old.given, holder_signed=old.holder_signed, pa_signed=old.pa_signed, note=old.note
    )
    if old.is_begun and same != old:
        raise _is_given(old)


def _is_given(kept: Particulars) -> AppError:
    since = min(filter(None, (kept.given, kept.holder_signed, kept.pa_signed)))
    return AppError(
        t("This statement was given or signed on {day}, so it stays as it is.", day=day(since)),
        t("Make a new version."),
    )


def _check_days(statement: Particulars) -> None:
    for signed in (statement.holder_signed, statement.pa_signed, statement.given):
        if signed is not None and signed < statement.made:
            raise AppError(t("That day is before the statement was written."), t("Look at the days again."))


def _sign_contract(work: Work, kept: Particulars) -> None:
    """Write on the terms themselves when both had signed them."""
    contract = work.contracts.find(kept.contract_id)
    if contract is not None and kept.holder_signed and kept.pa_signed:
        work.contracts.change(replace(contract, signed=max(kept.holder_signed, kept.pa_signed)))
