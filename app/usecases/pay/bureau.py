"""Working with a payroll bureau: what it needs to know, and its payslips held against the book's."""

from collections.abc import Iterable
from dataclasses import replace

from app.employment.absence import absence_name
from app.employment.shift import Absence
from app.employment.timesheet import Worked
from app.errors import AppError
from app.money import Money
from app.payroll.bureau import LET_PASS, Difference, compare
from app.payroll.document_bureau import AwayRow, PackOfPa, bureau_document
from app.payroll.kept import BureauFigures, read_payslip
from app.payroll.payslip import Earning
from app.people import Person
from app.period import Period
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.seen import counted_on
from app.usecases.pay.hours import time_lines
from app.usecases.pay.records import employer_of
from app.words import t

SETTING = "bureau_difference_pence"


def bureau_pack_pdf(book: Book, period: Period) -> bytes:
    """Give what a bureau needs for the weeks that end in a period: hours, leave and sick days PA by PA.

    Only agreed hours go in. Raises AppError where there is nothing to tell.
    """
    from app.pdf.render import render  # the makers of documents are loaded when used

    with book.begin() as work:
        packs = [pack for pa in work.pas.all() if (pack := _pack(work, pa.id, period)) is not None]
        if not packs:
            raise AppError(
                t("There are no agreed hours or days away in this time."), t("Agree the hours first.")
            )
        person = next(iter(work.people.all()), Person(""))
        return render(bureau_document(packs, employer_of(work), person.name, period, work.now))


def _pack(work: Work, pa_id: int, period: Period) -> PackOfPa | None:
    sheets = [
        sheet
        for sheet in work.timesheets.of(pa_id)
        if sheet.is_locked and Period.weeks(sheet.week, 1).last in period
    ]
    counted = counted_on(work, pa_id, sheets)
    away = [each for each in work.absences.of(pa_id) if _within(each, period)]
    if not (sheets or away):
        return None
    pa = work.pas.get(pa_id)
    miles = sum(tenths for _, tenths in counted.tenth_miles)
    weeks = tuple(sorted({sheet.week for sheet in sheets}))
    return PackOfPa(
        pa.name,
        pa.insurance_number,
        pa.payroll_id or str(pa.id),
        weeks,
        tuple(_lines(work, pa_id, counted)),
        miles,
        tuple(_row(each) for each in away),
    )


def _lines(work: Work, pa_id: int, counted: Worked) -> Iterable[Earning]:
    terms = {contract.id: contract for contract in work.contracts.of(pa_id)}
    return time_lines(counted.lines, terms)


def _within(absence: Absence, period: Period) -> bool:
    return absence.first <= period.last and (absence.last is None or absence.last >= period.first)


def _row(absence: Absence) -> AwayRow:
    return AwayRow(absence_name(absence.kind), absence.first, absence.last, absence.minutes)


def bureau_figures(book: Book, payslip_id: int) -> BureauFigures | None:
    """Give what was typed from the bureau's payslip beside one of the book's, or None."""
    with book.begin() as work:
        return work.bureau_figures.of(payslip_id)


def keep_bureau_figures(book: Book, payslip_id: int, figures: BureauFigures) -> tuple[Difference, ...]:
    """Keep what the bureau's payslip says beside the book's, which stays as it is; give what differs."""
    with book.begin(t("Typed the bureau’s payslip")) as work:
        work.payslips.get(payslip_id)
        before = work.bureau_figures.of(payslip_id)
        kept = replace(figures, id=before.id if before else 0, payslip_id=payslip_id)
        if before is None:
            work.bureau_figures.add(kept)
        else:
            work.bureau_figures.change(kept)
        return _differences(work, payslip_id)


def differences(book: Book, payslip_id: int) -> tuple[Difference, ...]:
    """Give what differs between the book's payslip and the bureau's by more than is let pass."""
    with book.begin() as work:
        return _differences(work, payslip_id)


def _differences(work: Work, payslip_id: int) -> tuple[Difference, ...]:
    theirs = work.bureau_figures.of(payslip_id)
    if theirs is None:
        return ()
    return compare(read_payslip(work.payslips.get(payslip_id)), theirs, _let_pass(work))


def let_pass(book: Book) -> Money:
    """Give the difference that is let pass, 5p if nothing else was said."""
    with book.begin() as work:
        return _let_pass(work)


def keep_let_pass(book: Book, amount: Money) -> None:
    """Keep another difference to let pass."""
    if amount < Money(0):
        raise AppError(t("A difference cannot be below nothing."), t("Type it without a minus."))
    with book.begin(t("Changed which differences are let pass")) as work:
        work.settings.put(SETTING, str(amount.pence))


def _let_pass(work: Work) -> Money:
    return Money(int(work.settings.get(SETTING, str(LET_PASS.pence))))
