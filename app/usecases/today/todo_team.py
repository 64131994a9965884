"""Things to do for the support team: hours to agree, pay days, cover, and papers with a day on them."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.employment.check import Check, CheckState
from app.employment.clock import clocks
from app.employment.law import law
from app.employment.names import check_name
from app.employment.pa import PersonalAssistant
from app.employment.papers_due import due, is_replaced
from app.errors import Severity
from app.period import ONE_DAY, Period
from app.store.work import Work
from app.usecases.hours.seen import monday_of
from app.usecases.pay.run import open_pay_days
from app.usecases.plan.hours_bank import weeks_to_ask_about
from app.usecases.rota.seen import see_rota
from app.usecases.team.findings import TeamFile, employer_findings, pa_findings, team_file
from app.usecases.today.todo import ToDo, by_when
from app.words import day, short_day, t, tn

WEEKS_BACK = 12  # further back nobody looks for hours that were not agreed
PAY_AHEAD = timedelta(days=7)


def team_to_do(work: Work, today: date) -> list[ToDo]:
    """Give what the support team waits for; nothing where nobody is in it."""
    file = team_file(work)
    if not file.pas:
        return []
    return [
        *_hours(work, file, today),
        *_pay_days(work, today),
        *_gaps(work, today),
        *_fewer_hours(work, today),
        *_papers(file, today),
        *_days_ahead(file, today),
    ]


def _hours(work: Work, file: TeamFile, today: date) -> Iterator[ToDo]:
    """Name the weeks that are over and not agreed by both, the newest twelve at most."""
    last = monday_of(today) - ONE_DAY
    since = monday_of(today) - timedelta(weeks=WEEKS_BACK)
    worked = {(shift.pa_id, monday_of(shift.day)) for shift in work.shifts.within(Period(since, last))}
    agreed = {(sheet.pa_id, sheet.week) for sheet in work.timesheets.since(since) if sheet.is_locked}
    waiting = sorted(worked - agreed, key=lambda one: (one[1], one[0]))
    if not waiting:
        return
    names = {pa.id: pa.name for pa in file.pas}
    said = [t("{name}, from {day}", name=names[pa_id], day=short_day(week)) for pa_id, week in waiting[:3]]
    pa_id, week = waiting[0]
    yield ToDo(
        tn("Check 1 timesheet", "Check {count} timesheets", len(waiting)),
        _and_more(said, len(waiting)),
        t("Before the pay day"),
        Severity.WARNING,
        "hours",
        f"{pa_id} {week.isoformat()}",
    )


def _fewer_hours(work: Work, today: date) -> Iterator[ToDo]:
    """Ask once why there was less support than planned for some weeks; the answer stays in the book."""
    fewer = weeks_to_ask_about(work, today)
    if fewer is not None:
        yield ToDo(
            t("Say why there was less support than planned"),
            t(
                "From {first} to {last}. Nobody is told.",
                first=day(fewer.days.first),
                last=day(fewer.days.last),
            ),
            t("When you can"),
            Severity.NOTE,
            "ahead",
            "hours",
        )


def _pay_days(work: Work, today: date) -> Iterator[ToDo]:
    for each in open_pay_days(work, today):
        if each.day <= today + PAY_AHEAD:
            names = [pa.name for pa in each.pas]
            when, severity = by_when(each.day, today)
            yield ToDo(
                t("Pay your PAs on {day}", day=day(each.day)),
                _and_more(names[:3], len(names)),
                when,
                severity,
                "pay",
                "run",
            )


def _gaps(work: Work, today: date) -> Iterator[ToDo]:
    gaps = see_rota(work, today).gaps
    if not gaps:
        return
    first = gaps[0]
    soon = first.day <= today + ONE_DAY
    when = by_when(first.day, today)[0] if soon else t("By {day}", day=day(first.day))
    yield ToDo(
        tn("Find cover for 1 shift", "Find cover for {count} shifts", len(gaps)),
        t("First on {day}, {times}", day=day(first.day), times=clocks(first.start, first.finish)),
        when,
        Severity.STOP if soon else Severity.WARNING,
        "rota",
        first.day.isoformat(),
    )


def _papers(file: TeamFile, today: date) -> Iterator[ToDo]:
    """Name each file that lacks something; what is only good to know stands on its own page."""
    for pa in file.pas:
        findings = [one for one in pa_findings(file, pa, today) if one.severity is not Severity.NOTE]
        if findings:
            count = len(findings)
            yield ToDo(
                t("Look at the papers of {name}", name=pa.name),
                findings[0].sentence if count == 1 else _first_of(findings[0].sentence, count),
                t("Now") if findings[0].severity is Severity.STOP else t("When you can"),
                findings[0].severity,
                "pa",
                str(pa.id),
            )
    for found in employer_findings(file, today):
        if found.severity is not Severity.NOTE:
            yield ToDo(found.sentence, found.remedy, t("Now"), found.severity, "team")


def _first_of(sentence: str, count: int) -> str:
    return tn(
        "{sentence} And 1 thing more.", "{sentence} And {count} things more.", count - 1, sentence=sentence
    )


def _days_ahead(file: TeamFile, today: date) -> Iterator[ToDo]:
    """Name papers that have to be looked at again before long."""
    until = today + timedelta(days=law().days_ahead)
    names = {pa.id: pa for pa in file.pas}
    for check in _held(file, names, today):
        by = due(check)
        if by is not None and today <= by <= until:
            who = names[check.pa_id].name if check.pa_id else ""
            yield ToDo(
                ": ".join(filter(None, [check_name(check.kind), who])),
                t("Look at it again, or ask for the new paper."),
                *by_when(by, today),
                "pa" if check.pa_id else "team",
                str(check.pa_id) if check.pa_id else "",
            )


def _held(file: TeamFile, names: dict[int, PersonalAssistant], today: date) -> Iterator[Check]:
    for check in file.checks:
        left = names[check.pa_id].left if check.pa_id in names else None
        here = left is None or left >= today
        if here and check.state is CheckState.DONE and not is_replaced(check, file.checks):
            yield check


def _and_more(said: list[str], count: int) -> str:
    words = ", ".join(said)
    more = count - len(said)
    return t("{words} and {count} more", words=words, count=more) if more else words
