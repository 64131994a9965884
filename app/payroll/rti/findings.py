"""What HMRC's reports still lack, in plain words, and what cannot be right in them."""

from collections.abc import Iterable, Iterator
from datetime import date

from app.errors import AppError, Finding, Severity
from app.money import NOTHING
from app.payroll.payslip import Payslip
from app.payroll.rti.parts import EmployerIds, Eps, Fps, FpsEmployee, Gender, Identity
from app.payroll.rti.references import (
    ACCOUNTS_OFFICE,
    insurance_number,
    line_text,
    name_text,
    office_number,
)
from app.payroll.rti.years import rti_year
from app.period import Period, tax_year
from app.words import day as in_words
from app.words import t

RULE, SOURCE = "RTI", "HMRC, rules for real-time reports"
# The rule names where a finding is mended: the employer's details, the PA's own, their tax, their pay.
EMPLOYER_RULE, PA_RULE, TAX_RULE, PAY_RULE = "RTI-EMPLOYER", "RTI-PA", "RTI-TAX", "RTI-PAY"
LETTERS_AT_MOST = 4
# The reduced rate belongs to women who chose it before 6 April 1977 and were born by this day.
REDUCED_LETTER, REDUCED_BORN_BY = "B", date(1961, 4, 5)
ADDRESS_LINES_AT_LEAST, MONTHS_AT_MOST = 2, 12


def refuse(findings: Iterable[Finding]) -> None:
    """Raise AppError with the first finding that HMRC would turn the report back for."""
    stops = [finding for finding in findings if finding.severity is Severity.STOP]
    if stops:
        raise AppError(stops[0].sentence, stops[0].remedy)


def fps_findings(report: Fps) -> tuple[Finding, ...]:
    """Say everything that a full payment submission lacks, the employer's part first."""
    found = [*employer_findings(report.employer)]
    if not report.employees and report.final is None:
        found.append(_stop(t("Nobody is paid on {day}.", day=in_words(report.pay_day)), _look_again()))
    for one in report.employees:
        found += employee_findings(one, report.pay_day)
    return tuple(found)


def eps_findings(report: Eps) -> tuple[Finding, ...]:
    """Say everything that an employer payment summary lacks."""
    found = [*employer_findings(report.employer)]
    kept_back = any(each.amount or each.compensation for each in report.recovered.values())
    said = (report.unpaid, report.inactive, report.claims_allowance, report.final)
    if all(each is None for each in said) and not kept_back:
        sentence = t("There is nothing to tell HMRC for this month.")
        found.append(_stop(sentence, t("This report is only sent when there is something to say.")))
    found += [*_months(report.unpaid), *_months(report.inactive)]
    if report.unpaid and not _lies_in(report.unpaid, tax_year(report.day)):
        found.append(_stop(t("The months without pay are not all in this tax year."), _look_again()))
    return tuple(found)


def employer_findings(ids: EmployerIds) -> Iterator[Finding]:
    """Say which of the employer's references a report lacks."""
    if not office_number(ids):
        yield _stop(
            t("Your PAYE reference is missing, or is not written as HMRC writes it."),
            t("Copy it from HMRC’s letter, for example 123/AB456, into your employer details."),
            rule=EMPLOYER_RULE,
        )
    if not ACCOUNTS_OFFICE.fullmatch(ids.accounts_office):
        yield _stop(
            t("Your accounts office reference is missing, or is not written as HMRC writes it."),
            t("Copy it from HMRC’s letter, for example 123PA00045678, into your employer details."),
            rule=EMPLOYER_RULE,
        )


def employee_findings(one: FpsEmployee, pay_day: date) -> Iterator[Finding]:
    """Say what a report lacks of one PA."""
    where = " ".join((*one.who.forenames, one.who.surname)).strip()
    yield from _identity(one.who, where)
    yield from _address(one, where)
    yield from _figures(one.payslip, where)
    if one.payslip.pay.pay_day != pay_day:
        sentence = t("{name}’s payslip is for another payday.", name=where)
        yield _stop(sentence, _look_again(), where)
    if _has_wrong_letter(one):
        sentence = t("National Insurance letter B does not go with what you hold about {name}.", name=where)
        yield _stop(sentence, t("Choose another letter; most PAs have the letter A."), where, TAX_RULE)


def _identity(who: Identity, where: str) -> Iterator[Finding]:
    if not (name_text(who.surname) and any(name_text(name) for name in who.forenames)):
        sentence = t("HMRC wants a first name and a last name for {name}.", name=where or t("each PA"))
        yield _stop(sentence, t("Put in the full name."), where, PA_RULE)
    if who.born is None:
        yield _stop(
            t("{name}’s date of birth is missing.", name=where), t("Put it in on their page."), where, PA_RULE
        )
    if who.gender is None:
        sentence = t("HMRC’s report asks whether it has {name} as M or F.", name=where)
        yield _stop(
            sentence, t("Ask them which HMRC has, and put it in with their tax details."), where, TAX_RULE
        )
    if who.insurance_number and not insurance_number(who.insurance_number):
        sentence = t("{name}’s National Insurance number is not written as HMRC writes it.", name=where)
        yield _stop(sentence, t("Copy it from a letter, for example QQ 12 34 56 C."), where, PA_RULE)


def _address(one: FpsEmployee, where: str) -> Iterator[Finding]:
    lines = [line for line in one.who.address if line_text(line)[:1].isalnum()]
    if len(lines) >= ADDRESS_LINES_AT_LEAST:
        return
    remedy = t("Put in their address, with at least two lines.")
    if one.starter is not None:
        sentence = t("HMRC wants {name}’s address, because they are new.", name=where)
        yield _stop(sentence, remedy, where, PA_RULE)
    elif not one.who.insurance_number:
        sentence = t("HMRC wants {name}’s National Insurance number or their address.", name=where)
        yield _stop(sentence, remedy, where, PA_RULE)


def _figures(slip: Payslip, where: str) -> Iterator[Finding]:
    if slip.to_date.taxable < NOTHING:
        sentence = t("{name}’s pay of the tax year is below nothing.", name=where)
        yield _stop(sentence, t("Look at the corrections again."), where, PAY_RULE)
    if len(slip.to_date.letters) > LETTERS_AT_MOST:
        sentence = t("{name} has had more than four National Insurance letters this year.", name=where)
        yield _stop(sentence, t("Ask HMRC how to report this."), where, TAX_RULE)
    plans = rti_year(slip.pay.pay_day).plans
    if slip.loans.student and not any(plan in plans for plan in slip.terms.loans):
        sentence = t("This year’s report does not know the plan of {name}’s student loan.", name=where)
        yield _stop(sentence, t("Look at HMRC’s letter about the loan again."), where, TAX_RULE)


def _has_wrong_letter(one: FpsEmployee) -> bool:
    if all(each.letter != REDUCED_LETTER for each in one.payslip.to_date.letters):
        return False
    too_young = one.who.born is not None and one.who.born > REDUCED_BORN_BY
    return too_young or one.who.gender is Gender.MALE


def _months(period: Period | None) -> Iterator[Finding]:
    """Say when a stretch is not made of whole tax months, or is longer than a year."""
    if period is None:
        return
    if period.first.day != 6 or period.last.day != 5:
        sentence = t("Months without pay run from the 6th of a month to the 5th of another.")
        yield _stop(sentence, _look_again())
    if _count(period) > MONTHS_AT_MOST:
        yield _stop(t("HMRC takes no more than twelve months at once."), t("Choose fewer months."))


def _count(period: Period) -> int:
    return (period.last.year - period.first.year) * 12 + period.last.month - period.first.month


def _lies_in(period: Period, whole: Period) -> bool:
    return period.first in whole and period.last in whole


def _look_again() -> str:
    return t("Look at the days again.")


def _stop(sentence: str, remedy: str, where: str = "", rule: str = RULE) -> Finding:
    return Finding(Severity.STOP, sentence, where, rule, SOURCE, remedy)
