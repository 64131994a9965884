"""Examples of sick pay, holiday, the minimum wage and redundancy, worked out."""

from datetime import timedelta
from decimal import Decimal

from app.payroll import holiday, statutory
from app.payroll.ending import redundancy_pay
from app.payroll.figures import Statutory
from app.payroll.minimum_wage import Lodging, check_wage, rate_at
from app.payroll.sick_pay import Absence, statutory_sick_pay
from app.period import Period
from tests.payroll_vectors.reading import Figures, Inputs, amount, day, earlier_absences, leave_year_of

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def ssp(inputs: Inputs, _year: Statutory) -> Figures:
    weekdays = frozenset(WEEKDAYS.index(str(each)[:3].lower()) for each in inputs["qualifying_days"])
    due = statutory_sick_pay(
        Absence(
            Period(day(inputs["first_sick_day"]), day(inputs["last_sick_day"])),
            Decimal(str(inputs["average_weekly_earnings"])),
            weekdays,
            earlier=earlier_absences(inputs),
        )
    )
    return {"eligible": bool(due.amount), "days_paid": due.days_paid, "ssp": due.amount}


def holidays(inputs: Inputs, year: Statutory) -> Figures:
    rules = year.holiday
    if "hours_in_pay_period" in inputs:
        start = day(inputs.get("leave_year_start", year.period.first))
        hours = Decimal(str(inputs["hours_in_pay_period"]))
        return {"hours_accrued": Decimal(holiday.accrued_hours(hours, start, rules))}
    if "pay_for_work_in_period" in inputs:
        return {"rolled_up_pay": holiday.rolled_up_pay(amount(inputs["pay_for_work_in_period"]), rules)}
    week = working_week(inputs)
    started, leaves = (
        day(inputs[key]) if inputs.get(key) else None for key in ("start_date", "leaving_date")
    )
    leave_year = leave_year_of(inputs, started, leaves)
    given = holiday.statutory_holiday(week, rules, leave_year, started, leaves)
    return {"days": given.days, "hours": given.hours, "shifts": given.days}


def working_week(inputs: Inputs) -> holiday.WorkingWeek:
    """Read a regular week in days, in hours, or as so many shifts in a pattern of days."""
    hours = Decimal(str(inputs.get("hours_per_week", "0")))
    if "shifts_per_shift_pattern" in inputs:
        pattern = Decimal(str(inputs["days_per_shift_pattern"]))
        return holiday.WorkingWeek(Decimal(str(inputs["shifts_per_shift_pattern"])) * 7 / pattern, hours)
    return holiday.WorkingWeek(Decimal(str(inputs.get("days_per_week", holiday.FULL_WEEK))), hours)


def nmw(inputs: Inputs, _year: Statutory) -> Figures:
    first, days = day(inputs["pay_reference_period_start"]), int(inputs["days_in_period"])
    apprentice = bool(inputs.get("apprentice_rate_applies"))
    rate = rate_at(int(inputs["age"]), statutory.wage_rates_on(first), apprentice=apprentice)
    charge = inputs.get("accommodation_charge_per_night")
    lodging = None if charge is None else Lodging(amount(charge), int(inputs.get("nights_per_week", 7)))
    pay, hours = amount(inputs["pay_for_those_hours"]), Decimal(str(inputs["working_hours"]))
    check = check_wage(Period(first, first + timedelta(days=days - 1)), rate, hours, pay, lodging)
    return {
        "minimum_rate": check.rate,
        "minimum_due": check.due,
        "accommodation_adjustment": check.accommodation,
        "pay_counted": check.counted,
        "compliant": check.is_met,
        "underpayment": check.short,
    }


def nmw_rate_lookup(inputs: Inputs, _year: Statutory) -> Figures:
    rates = statutory.wage_rates_on(day(inputs["pay_reference_period_start"]))
    apprentice = bool(inputs.get("apprentice_rate_applies"))
    return {"minimum_rate": rate_at(int(inputs["age_throughout"]), rates, apprentice=apprentice)}


def redundancy(inputs: Inputs, year: Statutory) -> Figures:
    due = redundancy_pay(
        int(inputs["age_at_dismissal"]),
        int(inputs["complete_years"]),
        amount(inputs["weekly_pay"]),
        year.redundancy,
    )
    return {"weeks": due.weeks, "payment": due.amount}
