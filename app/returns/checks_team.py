"""Checks on the support team: who may be paid, insurance without a gap, papers, and what would be owed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from app.employment.check import Check as StaffPaper
from app.employment.check import CheckKind, CheckState
from app.employment.law import law
from app.employment.pa import PersonalAssistant, Status
from app.employment.papers_due import in_force, source_of
from app.employment.relatives import Payable, is_agreed, relative_rule
from app.errors import Severity
from app.funding.profile import Profile
from app.people import Capacity
from app.period import Period, years_later
from app.returns.outcomes import amiss, good
from app.returns.parts import Check, Return
from app.returns.records import Records
from app.returns.team import signed_terms
from app.returns.team_records import TeamRecords
from app.words import day, money, t

RELATIVES = "R11"
SELF_PAID = "R12"
INSURANCE = "R20"
PAPERS = "R21"
SELF_EMPLOYED = "R22"
SET_ASIDE = "R29"


def check_relatives(_: Return, records: Records, profile: Profile) -> list[Check]:
    """R11: no relative was paid whom the rules do not allow, unless the funder agreed."""
    if records.team is None or not records.team.slips:
        return []
    source = law().relatives.known.first_source
    wrong = [
        replace(check, source=source)
        for pa in records.team.pas
        for check in _relative(pa, records.team, profile)
    ]
    says = t("Nobody was paid whom the rules on relatives do not allow")
    return wrong or [replace(good(RELATIVES, says), source=source)]


def _relative(pa: PersonalAssistant, told: TeamRecords, profile: Profile) -> Iterator[Check]:
    verdict = relative_rule(pa, law().relatives, friends_count=profile.relatives.friends_in_household)
    asked = [each for each in told.exceptions if each.pa_id == pa.id]
    paid = [seen for seen in told.slips if seen.kept.pa_id == pa.id]
    if verdict.payable is Payable.FREELY or all(is_agreed(asked, seen.kept.pay_day) for seen in paid):
        return
    severity = Severity.STOP if verdict.payable is Payable.ONCE_AGREED else Severity.WARNING
    yield amiss(
        severity,
        RELATIVES,
        f"pa {pa.id}",
        t("A relative was paid, and the book has no consent: {name}", name=pa.name),
        remedy=t("Ask the funder to agree, and keep the answer with the PA’s papers."),
    )


def check_self_paid(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R12: whoever manages the money for somebody else is not paid by it."""
    actor = records.actor
    if records.team is None or actor.capacity is Capacity.SELF:
        return []
    wrong = (
        [
            amiss(
                Severity.STOP,
                SELF_PAID,
                f"payslip {slip.number}",
                t("{name} manages the money and was paid by it", name=slip.name),
                money(slip.to_pay),
                t("Ask the funder to agree to it in writing."),
            ).on(*slip.lines)
            for slip in drafted.team.payslips
            if slip.name.strip().casefold() == actor.name.strip().casefold()
        ]
        if drafted.team
        else []
    )
    return wrong or [good(SELF_PAID, t("Whoever manages the money was not paid by it"))]


def check_insurance(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R20: employers' liability insurance covered every day on which somebody was employed."""
    told = records.team
    if told is None:
        return []
    employed = [pa for pa in told.pas if pa.status.is_on_the_payroll]
    days = sorted({on for pa in employed for on in _days(pa, drafted.period)})
    if not days:
        return []
    policies = [paper for paper in told.papers if paper.kind is CheckKind.LIABILITY_INSURANCE]
    source = source_of(CheckKind.LIABILITY_INSURANCE, law())
    bare = [on for on in days if not in_force(policies, CheckKind.LIABILITY_INSURANCE, on)]
    if not bare:
        says = t("Employers’ liability insurance covered every day")
        return [replace(good(INSURANCE, says), source=source)]
    if not any(paper.state is CheckState.DONE for paper in policies):
        says = t("The book has no employers’ liability insurance")
    else:
        says = t("Employers’ liability insurance did not cover every day")
    detail = t("Not from {first} to {last}", first=day(bare[0]), last=day(bare[-1]))
    remedy = t("Add the certificate to the papers of the support team.")
    return [replace(amiss(Severity.STOP, INSURANCE, "insurance", says, detail, remedy), source=source)]


def _days(pa: PersonalAssistant, period: Period) -> Iterable[date]:
    common = Period(pa.started, max(pa.left or period.last, pa.started)).common(period)
    return common or ()


def check_papers(drafted: Return, records: Records, profile: Profile) -> list[Check]:
    """R21: everybody has signed terms; who drives is insured for it; a police check is not too old."""
    told = records.team
    if told is None:
        return []
    here = [pa for pa in told.pas if any(_days(pa, drafted.period))]
    wrong = [check for pa in here for check in _papers_of(pa, told, profile, drafted.period.last)]
    return wrong or ([good(PAPERS, t("The papers of the PAs are in order"))] if here else [])


def _papers_of(pa: PersonalAssistant, told: TeamRecords, profile: Profile, on: date) -> Iterator[Check]:
    until = min(pa.left or on, on)
    mine = [paper for paper in told.papers if paper.pa_id == pa.id]
    if pa.status.is_on_the_payroll and signed_terms(pa, told) is None:
        says = t("The terms of {name} are not signed by both", name=pa.name)
        yield amiss(Severity.WARNING, PAPERS, f"terms {pa.id}", says, remedy=t("Print them and sign them."))
    if pa.drives and not in_force(mine, CheckKind.CAR_INSURANCE, until):
        says = t("{name} drives, and the book has no insurance for it", name=pa.name)
        remedy = t("Ask to see the car insurance: it must cover driving for work.")
        yield amiss(Severity.WARNING, PAPERS, f"car {pa.id}", says, remedy=remedy)
    years = profile.limits.dbs_max_age_years
    issued = _newest_issue(mine)
    if years is not None and issued is not None and years_later(issued, years) < until:
        says = t("The DBS check of {name} is over {years} years old", name=pa.name, years=years)
        detail = t("Issued on {day}", day=day(issued))
        yield amiss(Severity.WARNING, PAPERS, f"dbs {pa.id}", says, detail, t("Ask for a new one."))


def _newest_issue(papers: Iterable[StaffPaper]) -> date | None:
    days = [
        paper.issued or paper.seen
        for paper in papers
        if paper.kind is CheckKind.POLICE_CHECK and paper.state is CheckState.DONE
    ]
    return max((on for on in days if on is not None), default=None)


def check_self_employed(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R22: whoever is self-employed has a paper that says so."""
    told = records.team
    if told is None:
        return []
    own = [pa for pa in told.pas if pa.status is Status.SELF_EMPLOYED and any(_days(pa, drafted.period))]
    shown = {
        paper.pa_id
        for paper in told.papers
        if paper.kind is CheckKind.EMPLOYMENT_STATUS and paper.state is CheckState.DONE
    }
    wrong = [
        amiss(
            Severity.WARNING,
            SELF_EMPLOYED,
            f"status {pa.id}",
            t("Nothing shows that {name} is self-employed", name=pa.name),
            remedy=t("Ask for their tax reference and what they do in writing, and keep it."),
        )
        for pa in own
        if pa.id not in shown
    ]
    return wrong or ([good(SELF_EMPLOYED, t("Whoever is self-employed has a paper for it"))] if own else [])


def check_set_aside(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R29: holiday and redundancy that would be owed if the jobs ended are told, and set aside if agreed."""
    told = records.team
    if told is None:
        return []
    taken = {line.key for line in drafted.position.lines}
    waiting = [
        t("holiday not yet taken {amount}", amount=money(told.holiday_owed)) if told.holiday_owed else "",
        t("redundancy {amount}", amount=money(told.redundancy)) if told.redundancy else "",
    ]
    said = [words for words in waiting if words]
    if not said or "contingency" in taken:
        return []
    says = t("Money that would be owed if the jobs ended is not set aside")
    return [
        amiss(
            Severity.NOTE,
            SET_ASIDE,
            "ending",
            says,
            ", ".join(said),
            t("Ask the funder to agree money for it."),
        )
    ]


TEAM_CHECKS: tuple[Callable[[Return, Records, Profile], list[Check]], ...] = (
    check_relatives,
    check_self_paid,
    check_insurance,
    check_papers,
    check_self_employed,
    check_set_aside,
)
