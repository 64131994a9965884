"""Writes an employer payment summary: what a tax month's bill is lowered by, or that nobody was paid."""

from collections.abc import Iterator

from app.payroll.periods import days_of_tax_month, tax_month
from app.payroll.rti.findings import eps_findings, refuse
from app.payroll.rti.fps import FAMILY_PAY
from app.payroll.rti.message import Part, amount_if_any, final_part, group, message, references, said, yes
from app.payroll.rti.parts import Eps
from app.payroll.rti.years import rti_year
from app.period import Period

TOP = "EmployerPaymentSummary"


def eps_xml(report: Eps) -> bytes:
    """Write the report, marked, in HMRC's envelope.

    Raises AppError for a tax year whose reports are not known, when something is missing that HMRC does
    not do without, and when there is nothing to say; `eps_findings` says all of it at once.
    """
    year = rti_year(report.day)
    refuse(eps_findings(report))
    body = Part(
        TOP,
        inner=(
            references(report.employer),
            *yes("NoPaymentForPeriod", when=report.unpaid is not None),
            *_days("NoPaymentDates", report.unpaid),
            *_days("PeriodOfInactivity", report.inactive),
            *_allowance(report.claims_allowance),
            *_recovered(report),
            Part("RelatedTaxYear", year.short_name),
            *final_part(report.final),
        ),
    )
    return message(year, year.eps, report.employer, days_of_tax_month(report.day).last, body)


def _days(name: str, period: Period | None) -> tuple[Part, ...]:
    if period is None:
        return ()
    return group(name, Part("From", period.first.isoformat()), Part("To", period.last.isoformat()))


def _allowance(claims: bool | None) -> tuple[Part, ...]:
    return () if claims is None else said("EmpAllceInd", "yes" if claims else "no")


def _recovered(report: Eps) -> tuple[Part, ...]:
    kept_back = tuple(_kept_back(report))
    month = Part("TaxMonth", str(tax_month(report.day)))
    return group("RecoverableAmountsYTD", month, *kept_back) if kept_back else ()


def _kept_back(report: Eps) -> Iterator[Part]:
    known = [(name, report.recovered[kind]) for kind, name in FAMILY_PAY.items() if kind in report.recovered]
    for name, each in known:
        yield from amount_if_any(f"{name}Recovered", each.amount)
    for name, each in known:
        yield from amount_if_any(f"NICCompensationOn{name}", each.compensation)
