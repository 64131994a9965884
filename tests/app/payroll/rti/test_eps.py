from dataclasses import replace
from datetime import date

import pytest
from lxml import etree

from app.errors import AppError
from app.money import Money
from app.payroll.family_pay import FamilyPayKind
from app.payroll.irmark import irmark
from app.payroll.rti.eps import eps_xml
from app.payroll.rti.findings import eps_findings
from app.payroll.rti.parts import Eps, Final, Recovered
from app.payroll.rti.schema import check_against_schema
from app.period import Period
from tests.app.payroll.rti.reports import EMPLOYER, HMRC, needs_hmrc_files

MONTH = Period(date(2025, 6, 6), date(2025, 7, 5))
NOTHING_YET = Eps(EMPLOYER, date(2025, 7, 10))


def texts(xml: bytes, name: str) -> list[str]:
    return [element.text or "" for element in etree.fromstring(xml).iter(f"{{*}}{name}")]


REPORTS = (
    replace(NOTHING_YET, unpaid=MONTH),
    replace(NOTHING_YET, inactive=Period(date(2025, 8, 6), date(2026, 2, 5))),
    replace(NOTHING_YET, claims_allowance=True),
    replace(NOTHING_YET, claims_allowance=False),
    replace(NOTHING_YET, recovered={kind: Recovered(Money(20000), Money(1700)) for kind in FamilyPayKind}),
    replace(NOTHING_YET, final=Final()),
    replace(NOTHING_YET, final=Final(for_year=False, ceased=date(2025, 7, 4))),
    replace(NOTHING_YET, unpaid=MONTH, claims_allowance=True, final=Final(ceased=date(2025, 7, 4))),
)


@needs_hmrc_files
@pytest.mark.parametrize("report", REPORTS)
def test_every_summary_follows_hmrcs_schema_and_carries_its_mark(report: Eps) -> None:
    xml = eps_xml(report)

    assert check_against_schema(xml, HMRC) == ()
    assert texts(xml, "IRmark") == [irmark(xml)]


def test_a_month_without_pay() -> None:
    xml = eps_xml(replace(NOTHING_YET, unpaid=MONTH))

    assert texts(xml, "NoPaymentForPeriod") == ["yes"]
    assert (texts(xml, "From"), texts(xml, "To")) == (["2025-06-06"], ["2025-07-05"])
    assert texts(xml, "PeriodEnd") == ["2025-08-05"]
    assert texts(xml, "Class") == ["HMRC-PAYE-RTI-EPS"]


def test_family_pay_kept_back_is_said_by_kind_with_the_tax_month() -> None:
    recovered = {
        FamilyPayKind.PATERNITY: Recovered(Money(37436)),
        FamilyPayKind.MATERNITY: Recovered(Money(100000), Money(8500)),
        FamilyPayKind.ADOPTION: Recovered(),
    }
    xml = eps_xml(replace(NOTHING_YET, recovered=recovered))

    assert texts(xml, "TaxMonth") == ["4"]
    assert texts(xml, "SMPRecovered") == ["1000.00"]
    assert texts(xml, "SPPRecovered") == ["374.36"]
    assert texts(xml, "SAPRecovered") == []
    assert texts(xml, "NICCompensationOnSMP") == ["85.00"]


def test_the_allowance_is_claimed_or_given_up() -> None:
    assert texts(eps_xml(replace(NOTHING_YET, claims_allowance=True)), "EmpAllceInd") == ["yes"]
    assert texts(eps_xml(replace(NOTHING_YET, claims_allowance=False)), "EmpAllceInd") == ["no"]


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (NOTHING_YET, "nothing to tell HMRC"),
        (replace(NOTHING_YET, recovered={FamilyPayKind.ADOPTION: Recovered()}), "nothing to tell HMRC"),
        (replace(NOTHING_YET, unpaid=Period(date(2025, 6, 1), date(2025, 6, 30))), "from the 6th"),
        (replace(NOTHING_YET, unpaid=Period(date(2025, 3, 6), date(2025, 5, 5))), "not all in this tax year"),
        (replace(NOTHING_YET, inactive=Period(date(2025, 8, 6), date(2026, 9, 5))), "twelve months"),
        (
            replace(NOTHING_YET, final=Final(), employer=replace(EMPLOYER, paye_reference="AB456")),
            "PAYE reference",
        ),
        (
            replace(NOTHING_YET, final=Final(), employer=replace(EMPLOYER, accounts_office="")),
            "accounts office reference",
        ),
    ],
)
def test_what_hmrc_would_turn_back_is_refused_in_plain_words(report: Eps, words: str) -> None:
    assert words in " ".join(finding.sentence for finding in eps_findings(report))
    with pytest.raises(AppError, match=words):
        eps_xml(report)
