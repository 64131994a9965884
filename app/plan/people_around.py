"""The people around somebody: who helps, who decides, who is called first when support fails."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.errors import Finding, Severity
from app.words import day, t


class Role(StrEnum):
    """What somebody is to the person or their plan."""

    FAMILY = "family"
    FRIEND = "friend"
    CARER = "carer"
    NEIGHBOUR = "neighbour"
    ADVOCATE = "advocate"
    BROKER = "broker"
    SOCIAL_WORKER = "social_worker"
    CLINICIAN = "clinician"
    PROVIDER = "provider"
    PAYROLL = "payroll"
    LEAD = "lead_professional"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Helper:
    """One person or organisation.

    `decides` is what they decide, `may_see` what they were allowed to see, from `consent` until
    `consent_ends`. `weekly_minutes` is unpaid help a week, given while `willing`; `backup` is the place in
    the order of those who are called when support fails, 0 for nobody. A carer's own assessment is
    `assessment` (the day it was asked for) and `assessed` (the day it was held).
    """

    id: int
    name: str
    role: Role
    first: date
    last: date | None = None
    organisation: str = ""
    phone: str = ""
    email: str = ""
    decides: str = ""
    may_see: str = ""
    consent: date | None = None
    consent_ends: date | None = None
    weekly_minutes: int = 0
    willing: bool = True
    backup: int = 0
    assessment: date | None = None
    assessed: date | None = None
    needs: str = ""
    note: str = ""

    @property
    def whole_phone(self) -> str:
        """The number as it is printed: it never breaks at the end of a line."""
        return self.phone.replace(" ", "\u00a0")


def backups(helpers: Iterable[Helper], on: date) -> list[Helper]:
    """Give those to call when support fails, in the agreed order."""
    there = (each for each in helpers if each.backup and (each.last is None or each.last >= on))
    return sorted(there, key=lambda each: (each.backup, each.id))


def people_findings(helpers: Iterable[Helper], today: date, assessed: Collection[int] = ()) -> list[Finding]:
    """Say where a carer was never offered an assessment, help is not willing, or consent has ended.

    `assessed` are the carers whose assessment stands in the register.
    """
    found = []
    for each in helpers:
        if each.last is not None and each.last < today:
            continue
        if each.role is Role.CARER and each.assessment is None and each.id not in assessed:
            sentence = t("{name} can ask for a carer's assessment of their own.", name=each.name)
            found.append(_finding(Severity.NOTE, sentence, "S093", "Care Act 2014, section 10"))
        if each.weekly_minutes and not each.willing:
            sentence = t("The plan counts on help that {name} does not want to give.", name=each.name)
            found.append(_finding(Severity.WARNING, sentence, "S031", "Care Act 2014, section 10(5)"))
        if each.consent_ends is not None and each.consent_ends < today:
            sentence = t("What {name} may see ended on {day}.", name=each.name, day=day(each.consent_ends))
            found.append(_finding(Severity.NOTE, sentence, "S010", ""))
    return found


def unpaid_minutes(helpers: Iterable[Helper], on: date) -> int:
    """Add up the unpaid help a week that people are willing to give on a day."""
    there = (each for each in helpers if each.first <= on and (each.last is None or each.last >= on))
    return sum(each.weekly_minutes for each in there if each.willing)


def _finding(severity: Severity, sentence: str, rule: str, source: str) -> Finding:
    return Finding(severity, sentence, rule=rule, source=source)
