"""The demonstration's support team: taken on, paid and parted with through the use cases a person uses."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from app.employment.check import Check, CheckKind, CheckMethod
from app.employment.contract import Contract, HolidayPay, HoursKind, PayFrequency
from app.employment.leaving import LeavingReason
from app.employment.pa import PersonalAssistant
from app.employment.particulars import Item, Term
from app.employment.shift import Absence, AbsenceKind, PlannedShift, Shift, ShiftKind
from app.money import Money
from app.payroll.record import EmployerRecord, PayrollRecord
from app.payroll.starters import Declaration
from app.period import months_later
from app.store.book import Book
from app.usecases.hours import writing as hours
from app.usecases.hours.absences import keep_absence
from app.usecases.hours.papers import hours_sheet_pdf
from app.usecases.owed import wage_rise
from app.usecases.pay.records import keep_employer_record, keep_payroll_record
from app.usecases.pay.run import next_pay_days, pay, pay_run
from app.usecases.rota.pattern import plan_shift
from app.usecases.team.leaving import end_employment
from app.usecases.team.papers import keep_check
from app.usecases.team.particulars import keep_particulars, particulars
from app.usecases.team.people import add_pa, set_pin
from app.words import short_day, t

Story = dict[str, Any]
WEEK = timedelta(weeks=1)


class DemoTeam:
    """The team of the story, day by day; weeks are counted from the first Monday of the book."""

    def __init__(self, book: Book, story: Story, opened: date) -> None:
        self._book, self._story = book, story
        self._monday = opened + timedelta(-opened.weekday() % 7)
        self._told: dict[str, Story] = {told["key"]: told for told in story["pa"]}
        self._numbers = {told["key"]: self._take_on(told) for told in story["pa"]}
        self._next_pay = opened
        self._insure(opened)
        for told in story["planned"]:
            if not told.get("only_after_leaving"):
                self._plan(told, self._monday, self._numbers[told["pa"]])
        for told in story["away"]:
            self._away(told)

    def live(self, day: date) -> None:
        """Do what belongs to one day: agree the week that is over, pay whoever is due, let somebody go."""
        if day.weekday() == 0 and day > self._monday:
            for key in self._told:
                self._agree(key, day - WEEK)
        for key in self._told:
            self._part(key, day)
        if day < self._next_pay:
            return
        for each in next_pay_days(self._book, day):
            ready = [line.pa.id for line in pay_run(self._book, each.day).lines] if each.day <= day else []
            if ready:
                pay(self._book, each.day, ready)
        coming = [each.day for each in next_pay_days(self._book, day + timedelta(days=1))]
        self._next_pay = min((one for one in coming if one > day), default=day + timedelta(days=1))

    def rise(self, first: date, today: date) -> None:
        """Put the wages up from a day on, and have it in writing; hours before it keep the old rate."""
        amount = Money(self._story["rise"]["hourly"])
        wage_rise.give_rise(self._book, wage_rise.plan(self._book, first, amount))
        for key, number in self._numbers.items():
            if self._last_day(key) is None or first <= (self._last_day(key) or first):
                draft = particulars(self._book, number, first)
                keep_particulars(
                    self._book, replace(draft, made=today, given=today, holder_signed=today, pa_signed=today)
                )

    def leave_open(self, monday: date) -> None:
        """Write the hours of a week down and let nobody agree them yet."""
        for key in self._told:
            if self._last_day(key) is None or monday <= (self._last_day(key) or monday):
                self._write(key, monday)

    def _take_on(self, told: Story) -> int:
        made = add_pa(self._book, _pa(told, self._monday), _contract(told["contract"], self._monday))
        record, started = told["record"], self._monday
        keep_payroll_record(
            self._book,
            PayrollRecord(
                *(0, made.id, started, record["tax_code"]),
                declaration=Declaration(record["declaration"]),
                enrolled=started if record.get("in_pension") else None,
            ),
        )
        self._papers(made.id, started)
        if "pin" in told:
            set_pin(self._book, made.id, told["pin"])
        return made.id

    def _papers(self, pa_id: int, started: date) -> None:
        """Keep what was seen before the first day, and the written statement that both signed."""
        for told in self._story["paper"]:
            seen = started - timedelta(days=told["days_before"])
            method = CheckMethod(told["method"]) if "method" in told else None
            keep_check(
                self._book,
                Check(
                    *(0, pa_id, CheckKind(told["kind"])),
                    name=told["name"],
                    number=told.get("number", ""),
                    method=method,
                    seen=seen,
                    seen_by=self._story["person"]["name"],
                    issued=seen,
                ),
            )
        draft = particulars(self._book, pa_id, started)
        said = [Term(Item(item), words) for item, words in self._story["statement"].items()]
        missing = [term for term in said if not {each.item: each for each in draft.terms}[term.item].is_said]
        keep_particulars(
            self._book,
            replace(draft.saying(*missing), given=started, holder_signed=started, pa_signed=started),
        )

    def _insure(self, opened: date) -> None:
        for policy in self._story["insurance"]:
            first = opened + timedelta(days=policy["first_day"])
            last = first + timedelta(days=policy["days"] - 1)
            keep_check(
                self._book,
                Check(
                    *(0, 0, CheckKind.LIABILITY_INSURANCE),
                    name=policy["insurer"],
                    number=policy["number"],
                    legal_line=policy["legal_line"],
                    seen=first,
                    first=first,
                    last=last,
                    cover=Money(policy["cover"]),
                ),
            )
        kept = EmployerRecord(0, **self._story["employer"], duties_began=self._monday)
        keep_employer_record(self._book, kept)

    def _plan(self, told: Story, first_monday: date, pa_id: int) -> None:
        kind = ShiftKind(told.get("kind", "usual"))
        for weekday in told["weekdays"]:
            first = first_monday + timedelta(days=weekday)
            plan_shift(self._book, PlannedShift(0, pa_id, first, told["start"], told["finish"], kind=kind))

    def _away(self, told: Story) -> None:
        first = self._monday + told["week"] * WEEK + timedelta(days=told["weekday"])
        last = first + timedelta(days=told["days"] - 1)
        number = self._numbers[told["pa"]]
        keep_absence(
            self._book,
            Absence(0, number, AbsenceKind(told["kind"]), first, last, needs_cover=False, note=told["note"]),
        )

    def _agree(self, key: str, monday: date) -> None:
        """Write a week down, and let both agree it: by PIN on this computer, or on a signed sheet."""
        told, number = self._told[key], self._numbers[key]
        last = self._last_day(key)
        if last is not None and last < monday:
            return
        if not self._write(key, monday):
            return
        if told["signs"] == "pin":
            hours.agree_as_pa(self._book, number, monday, told["pin"])
        else:
            name = t("Hours of {name} from {day}.pdf", name=told["name"], day=short_day(monday))
            sheet = hours_sheet_pdf(self._book, number, monday)
            hours.agree_by_paper(self._book, number, monday, name, sheet)
        hours.agree_as_holder(self._book, number, monday)

    def _write(self, key: str, monday: date) -> bool:
        """Write a week's hours down; say whether there are any."""
        number, week = self._numbers[key], (monday - self._monday) // WEEK
        outings = next((told for told in self._story["outings"] if told["pa"] == key), None)
        if outings is not None:
            turn = outings["turns"][week % len(outings["turns"])]
            shifts = [_outing(number, monday, *each) for each in turn]
            if shifts:
                hours.keep_week(self._book, number, monday, shifts)
            return bool(shifts)
        seen = hours.fill_as_planned(self._book, number, monday)
        self._wake(key, week, [shift for row in seen.rows for shift in row.shifts])
        return any(row.shifts or row.absence for row in seen.rows)

    def _wake(self, key: str, week: int, shifts: Iterable[Shift]) -> None:
        nights = [shift for shift in shifts if shift.kind is ShiftKind.SLEEP_IN]
        for told in self._story["woken"]:
            if told["pa"] == key and nights and week % told["every_weeks"] == 0:
                hours.keep_shift(self._book, replace(nights[-1], awake_minutes=told["minutes"]))

    def _last_day(self, key: str) -> date | None:
        """Give the Sunday on which a PA of the story leaves, or None."""
        weeks = self._told[key].get("leaves_after_weeks")
        return None if weeks is None else self._monday + weeks * WEEK - timedelta(days=1)

    def _part(self, key: str, day: date) -> None:
        """Say that a job ends; what they did stays in the rota as time that nobody covers."""
        last, told = self._last_day(key), self._told[key]
        if last is None or day != last - told["told_weeks_before"] * WEEK:
            return
        number = self._numbers[key]
        end_employment(self._book, number, LeavingReason.RESIGNS, day, last)
        for planned in self._story["planned"]:
            if planned["pa"] == key:
                self._plan(planned, last + timedelta(days=1), 0)


def _pa(told: Story, started: date) -> PersonalAssistant:
    names = ("phone", "sort_code", "account_number")
    known = {name: told[name] for name in names}
    return PersonalAssistant(0, told["name"], started, told["born"], bank_name=told["name"], **known)


def _contract(told: Story, started: date) -> Contract:
    return Contract(
        *(
            0,
            0,
            started,
            Money(told["hourly"]),
            PayFrequency(told["frequency"]),
            _first_pay_day(told, started),
        ),
        job=told["job"],
        sleep_in=Money(told.get("sleep_in", 0)),
        mileage=Money(told.get("mileage", 0)),
        hours=HoursKind(told.get("hours", "regular")),
        holiday=HolidayPay(told.get("holiday", "when_taken")),
        weekly_minutes=told.get("weekly_minutes", 0),
        half_days=told.get("half_days", 10),
        worked_to_days=told["worked_to_days"],
    )


def _first_pay_day(told: Story, started: date) -> date:
    """Give the first pay day for which there are weeks to pay: a day of the month, or a weekday."""
    if "pay_day" in told:
        day = started.replace(day=told["pay_day"])
        return day if day > started + WEEK * 2 else months_later(day, 1)
    return started + WEEK * 4 + timedelta(days=told["pay_weekday"])


def _outing(pa_id: int, monday: date, weekday: int, start: int, finish: int, miles: int) -> Shift:
    day = monday + timedelta(days=weekday)
    return Shift(0, pa_id, day, start, finish, tenth_miles=miles)
