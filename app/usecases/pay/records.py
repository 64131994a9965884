"""What pay is worked out by: each PA's tax, loans and pension, and the employer's own papers."""

from dataclasses import replace
from datetime import date

from app.errors import AppError, Finding, Severity
from app.money import NOTHING
from app.payroll.enrolment import declaration_due, re_enrolment
from app.payroll.extra import BY_HAND, ExtraPay
from app.payroll.figures import PensionRules, Statutory
from app.payroll.payslip import EarningKind
from app.payroll.pension import scheme_findings
from app.payroll.periods import Frequency, whole_years
from app.payroll.record import (
    CarriedIn,
    EmployerRecord,
    Filing,
    PayrollRecord,
    record_on,
    scheme_on,
    terms_of,
)
from app.payroll.statutory import for_year, years
from app.period import tax_year
from app.store.book import Book
from app.store.work import Work
from app.usecases.pay.dues import bring_bills_up_to_date
from app.words import day, t

NEW_EMPLOYER = EmployerRecord(0)


def payroll_record(book: Book, pa_id: int, on: date | None = None) -> PayrollRecord | None:
    """Give what a PA's pay is worked out by on a day, or by the latest that was written down."""
    with book.begin() as work:
        return record_on(work.payroll_records.of(pa_id), on or date.max)


def payroll_records(book: Book, pa_id: int) -> tuple[PayrollRecord, ...]:
    """Give all of a PA's records, the earliest first."""
    with book.begin() as work:
        return tuple(work.payroll_records.of(pa_id))


def keep_payroll_record(book: Book, record: PayrollRecord) -> PayrollRecord:
    """Keep what a PA's pay is worked out by from its first day; payslips before that stay as they are.

    A record of the same first day takes the other's place. Raises AppError for a tax code that does not
    exist, for a rate below nought, and for a first day that a payslip has already been worked out for.
    """
    _check(record)
    with book.begin(t("Kept how a PA’s pay is worked out")) as work:
        work.pas.get(record.pa_id)
        mine = work.payroll_records.of(record.pa_id)
        before = next((one for one in mine if one.first == record.first), None)
        if before is None and mine:
            _must_be_after_payslips(work, record)
        if before is None:
            return work.payroll_records.add(replace(record, id=0))
        kept = replace(record, id=before.id)
        work.payroll_records.change(kept)
        return kept


def _check(record: PayrollRecord) -> None:
    figures = _figures_near(record.first)
    terms = terms_of(record, Frequency.MONTHLY, figures.period.last, None)
    if terms.letter not in figures.national_insurance.letters:
        raise AppError(
            t("“{letter}” is no National Insurance letter of a PA.", letter=record.letter),
            t("Leave it empty to have the usual one for their age."),
        )
    if min(record.employee_rate, record.employer_rate) < 0:
        raise AppError(t("A pension rate cannot be below nothing."), t("Type it without a minus."))
    if record.earlier_pay < NOTHING:
        raise AppError(t("The pay on a P45 cannot be below nothing."), t("Type it without a minus."))


def _figures_near(day: date) -> Statutory:
    """Give the pay figures of a day, or of the nearest tax year that there are figures for."""
    known = years()
    return next((year for year in known if day <= year.period.last), known[-1])


def _must_be_after_payslips(work: Work, record: PayrollRecord) -> None:
    """Refuse new terms from a day that a payslip was given for: it would no longer follow from them."""
    for kept in work.payslips.of(record.pa_id):
        if record.first <= kept.pay_day:
            raise AppError(
                t("There is a payslip of {day}.", day=day(kept.pay_day)),
                t("Let this begin after that day; HMRC’s sums for the year put earlier pay right."),
            )


def record_findings(record: PayrollRecord, on: date) -> tuple[Finding, ...]:
    """Say what a PA's record still lacks, or what does not reach what the law asks."""
    found = []
    scheme = scheme_on(record, on)
    if scheme is not None:
        found += scheme_findings(scheme, _figures_near(on).pension)
    if not record.tax_code and not record.declaration and record.p45_left is None:
        sentence = t("Nothing says which tax code to use, so the one that takes most tax is used.")
        remedy = t("Put in the P45, the starter checklist’s letter, or HMRC’s tax code.")
        found.append(Finding(Severity.WARNING, sentence, rule="PAY-CODE", remedy=remedy))
    return tuple(found)


def carried_in(book: Book, pa_id: int, year: str) -> CarriedIn | None:
    """Give the figures of a tax year (2026-27) that came from payslips made elsewhere, or None."""
    with book.begin() as work:
        return work.carried_in.of_year(pa_id, year)


def keep_carried_in(book: Book, figures: CarriedIn) -> CarriedIn:
    """Keep a PA's figures from payslips made elsewhere; only before the year's first payslip of this book."""
    with book.begin(t("Kept figures from earlier payslips")) as work:
        if any(kept.pay_day in for_year(figures.year).period for kept in work.payslips.of(figures.pa_id)):
            raise AppError(
                t("There is already a payslip of this tax year."),
                t("Figures from elsewhere go in before the first one."),
            )
        before = work.carried_in.of_year(figures.pa_id, figures.year)
        if before is None:
            return work.carried_in.add(replace(figures, id=0))
        kept = replace(figures, id=before.id)
        work.carried_in.change(kept)
        return kept


def employer_record(book: Book) -> EmployerRecord:
    """Give what the employer's papers say; an empty record (number 0) while nothing was written down."""
    with book.begin() as work:
        return employer_of(work)


def employer_of(work: Work) -> EmployerRecord:
    """Give the employer's record within a transaction."""
    return next(iter(work.employer_records.all()), NEW_EMPLOYER)


def keep_employer_record(book: Book, record: EmployerRecord) -> EmployerRecord:
    """Keep what the employer's papers say. Raises AppError where the allowance is claimed without grounds."""
    if record.claims_allowance and not record.allowance_grounds.strip():
        raise AppError(
            t("The Employment Allowance needs its grounds."),
            t("Say that everything your PAs do is care or support for somebody who needs it."),
        )
    if record.filing is Filing.BUREAU and not record.bureau_name.strip():
        raise AppError(t("The bureau has no name."), t("Type what the payroll bureau is called."))
    if not 6 <= record.pension_due_day <= 28:
        raise AppError(t("That is no day on which every tax month is over."), t("Type a day from 6 to 28."))
    with book.begin(t("Kept the employer’s papers")) as work:
        before = employer_of(work)
        kept = replace(record, id=before.id)
        if before.id:
            work.employer_records.change(kept)
        else:
            kept = work.employer_records.add(kept)
        for year in {tax_year(one.pay_day) for one in work.payslips.all()}:
            bring_bills_up_to_date(work, year, kept)
        return kept


def extra_pays(book: Book, pa_id: int) -> tuple[ExtraPay, ...]:
    """Give the lines of pay that were added by hand for a PA, paid or not, the earliest first."""
    with book.begin() as work:
        mine = (one for one in work.extra_pays.all() if one.pa_id == pa_id)
        return tuple(sorted(mine, key=lambda one: (one.day, one.id)))


def keep_extra_pay(book: Book, extra: ExtraPay) -> ExtraPay:
    """Add or change a line of pay that comes from no hours; the next pay run from its day on pays it."""
    if extra.kind not in BY_HAND:
        raise AppError(t("This pay comes from the hours or the days away."), t("Write those down instead."))
    if extra.kind in (EarningKind.OTHER, EarningKind.CORRECTION) and not extra.words.strip():
        raise AppError(t("The payslip must say what this pay is for."), t("Type it in a few words."))
    with book.begin(t("Added a line of pay")) as work:
        if not extra.id:
            return work.extra_pays.add(extra)
        _not_paid(work, extra.id)
        work.extra_pays.change(extra)
        return extra


def take_extra_pay_out(book: Book, number: int) -> None:
    """Take out a line of pay that no payslip has paid yet."""
    with book.begin(t("Took a line of pay out")) as work:
        _not_paid(work, number)
        work.extra_pays.remove(number)


def _not_paid(work: Work, number: int) -> None:
    if work.extra_pays.get(number).payslip_id:
        raise AppError(
            t("A payslip has paid this line, so it stays."), t("Put it right with another line of pay.")
        )


def pension_dates(record: EmployerRecord, on: date) -> tuple[tuple[str, date], ...]:
    """Name what the employer must do for pensions and by when, as far as it lies ahead of a day."""
    if record.duties_began is None:
        return ()
    rules, began = _figures_near(on).pension, record.duties_began
    rounds = [re_enrolment(began, rules, number) for number in range(1, _rounds(began, on, rules) + 1)]
    named = [(t("Tell The Pensions Regulator that you meet your duties"), declaration_due(began, rules))]
    for one in rounds:
        named.append((t("Put PAs who left the pension back into it"), one.anniversary))
        named.append((t("Tell The Pensions Regulator about it again"), one.declare_by))
    return tuple((what, by) for what, by in named if by >= on)


def _rounds(began: date, on: date, rules: PensionRules) -> int:
    """Count the rounds of re-enrolment up to the one that comes next."""
    return whole_years(began, on) // rules.re_enrolment_years + 1
