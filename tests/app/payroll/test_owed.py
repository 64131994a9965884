"""Bills, corrections, papers of the year's end, the liability meter, wage rises and forecasts."""

from datetime import date
from decimal import Decimal

import pytest

from app.errors import AppError
from app.money import NOTHING, Money, total
from app.payroll.corrections import correction, share_by_job
from app.payroll.costs import Rate, forecast, period_cost, plan_wage_rise, weekly
from app.payroll.dues import (
    HmrcTerms,
    employer_summary_due,
    hmrc_bills,
    may_claim_allowance,
    may_pay_quarterly,
    months_without_pay,
    must_register,
)
from app.payroll.holiday import LeaveOwed
from app.payroll.leavers import employer_year, p45_figures, p60_figures
from app.payroll.liability import Job, liability
from app.payroll.minimum_wage import Worker
from app.payroll.pay import work_out_pay
from app.payroll.payslip import (
    Deduction,
    DeductionKind,
    Earning,
    EarningKind,
    PaidAs,
    Parties,
    Pay,
    Payslip,
    paid,
    payslip_findings,
)
from app.payroll.periods import Frequency, days_of_tax_month, pay_days
from app.payroll.year import YearSoFar, from_earlier_job
from app.period import Period
from tests.app.payroll.team import NEST, Y2024, Y2025, Y2026, pay_on, pounds_of, slip, terms, worked

LEAVE = LeaveOwed(Decimal(50), Decimal(30), pounds_of("12.71"))


def a_year(amount: str = "1500", code: str = "1257L") -> list[Payslip]:
    so_far, slips = YearSoFar("2026-27"), []
    for day in pay_days(date(2026, 4, 30), Frequency.MONTHLY, date(2027, 4, 5)):
        slips.append(work_out_pay(terms(code, scheme=NEST), pay_on(day, worked(amount)), so_far))
        so_far = slips[-1].to_date
    return slips


def test_a_bill_is_due_on_the_22nd_after_the_tax_month() -> None:
    bills = hmrc_bills(a_year()[:3], HmrcTerms())

    assert [bill.due for bill in bills] == [date(2026, 5, 22), date(2026, 6, 22), date(2026, 7, 22)]
    assert bills[0].due_by_post == date(2026, 5, 19)
    # 90.20 tax, 36.16 and 162.45 National Insurance.
    assert bills[0].amount == pounds_of("288.81")


def test_a_quarter_is_due_on_the_22nd_after_it_ends() -> None:
    bills = hmrc_bills(a_year(), HmrcTerms(quarterly=True))

    assert [bill.period.last for bill in bills] == [
        date(2026, 7, 5),
        date(2026, 10, 5),
        date(2027, 1, 5),
        date(2027, 4, 5),
    ]
    assert [bill.due for bill in bills][-1] == date(2027, 4, 22)


def test_the_employment_allowance_covers_the_employers_part_until_it_is_used_up() -> None:
    # 162.45 a month; 10,500 less 10,200 used leaves 300.00: April 162.45, May 137.55, June nothing.
    used = HmrcTerms(claims_allowance=True, allowance_used=pounds_of("10200"))
    bills = hmrc_bills(a_year()[:3], used)

    assert [bill.allowance for bill in bills] == [pounds_of("162.45"), pounds_of("137.55"), NOTHING]
    assert bills[0].amount == pounds_of("126.36")


def test_a_new_year_has_a_new_allowance() -> None:
    old = work_out_pay(terms(), pay_on(date(2026, 3, 31), worked("1500")), YearSoFar("2025-26"))
    used = HmrcTerms(claims_allowance=True, allowance_used=pounds_of("10500"))
    bills = hmrc_bills([*a_year()[:1], old], used)

    assert [bill.allowance for bill in bills] == [NOTHING, pounds_of("162.45")]


def test_recovered_family_pay_may_turn_a_bill_round() -> None:
    bills = hmrc_bills(a_year()[:1], HmrcTerms(recovered={date(2026, 4, 30): pounds_of("300")}))
    assert bills[0].amount == pounds_of("-11.19")


def test_what_an_employer_must_and_may() -> None:
    rules = Y2026.hmrc
    assert may_pay_quarterly(pounds_of("1499.99"), rules)
    assert not may_pay_quarterly(pounds_of("1500"), rules)
    assert must_register(pounds_of("129"), rules, has_other_job=False, has_pension=False)
    assert must_register(pounds_of("50"), rules, has_other_job=True, has_pension=False)
    assert not must_register(pounds_of("128.99"), rules, has_other_job=False, has_pension=False)
    assert may_claim_allowance(Y2026.employment_allowance, Money(10**9), all_care_for_somebody_in_need=True)
    assert not may_claim_allowance(Y2026.employment_allowance, Money(0), all_care_for_somebody_in_need=False)
    too_large = pounds_of("100000.01")
    assert not may_claim_allowance(Y2024.employment_allowance, too_large, all_care_for_somebody_in_need=True)
    assert employer_summary_due(days_of_tax_month(date(2026, 6, 1)), rules) == date(2026, 6, 19)


def test_months_without_pay_are_told_to_hmrc() -> None:
    quarter = Period(date(2026, 4, 6), date(2026, 7, 5))
    assert months_without_pay(a_year()[1:2], quarter) == (
        Period(date(2026, 4, 6), date(2026, 5, 5)),
        Period(date(2026, 6, 6), date(2026, 7, 5)),
    )


def test_a_missed_shift_is_paid_by_a_named_correction() -> None:
    earlier = slip("1200")
    lines = correction(
        earlier, (worked("1200"), worked("101.68", 480), Earning(EarningKind.RETAINER, Money(50)))
    )

    assert [(line.kind, line.amount, line.minutes) for line in lines] == [
        (EarningKind.WORK, pounds_of("101.68"), 480),
        (EarningKind.CORRECTION, Money(50), 0),
    ]
    assert lines[0].words == "Correction of the pay of 30 April 2026"
    assert correction(earlier, (worked("1200"),)) == ()


def test_too_much_pay_is_taken_back_by_a_correction() -> None:
    lines = correction(slip("1200"), (worked("1100"),))
    assert [line.amount for line in lines] == [pounds_of("-100")]


def test_two_jobs_of_one_pa_are_one_pay_and_share_its_cost() -> None:
    # 800 and 700 together are over the thresholds that each alone stays under.
    pay = pay_on(date(2026, 4, 30), worked("800", job="Days"), worked("700", job="Nights"))
    both = work_out_pay(terms(scheme=NEST), pay, YearSoFar("2026-27"))
    by_job = share_by_job(both)

    assert both.insurance == slip("1500").insurance
    assert total(by_job.values()) == both.cost
    # 1,500 + 162.45 + 29.40 = 1,691.85: 8/15 is 902.32.
    assert by_job == {"Days": pounds_of("902.32"), "Nights": pounds_of("789.53")}


def test_expenses_stay_with_their_job() -> None:
    day = date(2026, 4, 30)
    fuel = Earning(EarningKind.OTHER, Money(500), "Parking", job="Nights")
    both = work_out_pay(
        terms(), Pay(day, Period(day, day), (worked("100", job="Days"),), (fuel,)), YearSoFar("")
    )
    assert share_by_job(both) == {"Days": pounds_of("100"), "Nights": Money(500)}


def test_figures_of_an_earlier_job_count_for_tax_alone() -> None:
    # 2,000.00 and 190.00 from a P45; month 2: 3,500.00 - 2,096.52 = 1,403; 280.60 less 190.00.
    so_far = from_earlier_job(YearSoFar("2026-27"), pounds_of("2000"), pounds_of("190"))
    may = work_out_pay(terms(), pay_on(date(2026, 5, 29), worked("1500")), so_far)

    assert may.taken(DeductionKind.TAX) == pounds_of("90.60")
    figures = p45_figures(may, date(2026, 5, 29))
    assert (figures.pay_to_date, figures.pay_here) == (pounds_of("3500"), pounds_of("1500"))
    assert (figures.tax_to_date, figures.period, figures.code) == (pounds_of("280.60"), 2, "1257L")


def test_a_p45_with_a_code_that_stands_alone_leaves_the_year_out() -> None:
    figures = p45_figures(slip("1500", by=terms("1257L M1")), date(2026, 4, 30))
    assert (figures.pay_to_date, figures.tax_to_date, figures.alone) == (None, None, True)


def test_a_new_tax_year_starts_from_nothing() -> None:
    last = a_year()[-1]
    new = work_out_pay(terms(), pay_on(date(2026, 3, 31), worked("1500")), last.to_date)
    assert new.to_date.taxable == pounds_of("1500")


def test_the_years_papers_equal_its_payslips() -> None:
    slips = a_year()
    p60, year = p60_figures(slips[-1], Y2026.hmrc), employer_year(slips)

    # 18,000 - 12,579.12 = 5,420 x 20% = 1,084.00; twelve times 36.16 and 162.45.
    assert (p60.pay_here, p60.tax_here) == (pounds_of("18000"), pounds_of("1084"))
    assert (p60.letters[0].letter, p60.letters[0].employee) == ("A", pounds_of("433.92"))
    assert p60.letters[0].to_upper == pounds_of("5424")
    assert (year.gross, year.tax, year.employer_insurance) == (
        pounds_of("18000"),
        p60.tax_here,
        pounds_of("1949.40"),
    )
    assert year.cost == total(slip.cost for slip in slips)
    assert p60.by == date(2027, 5, 31)
    assert slips[-1].to_date.employer_insurance == year.employer_insurance


def test_a_birthday_starts_a_second_letter() -> None:
    first = slip("1500", by=terms(letter="M"))
    both = work_out_pay(terms(letter="A"), pay_on(date(2026, 5, 29), worked("1500")), first.to_date)
    assert [each.letter for each in both.to_date.letters] == ["M", "A"]


def test_sick_pay_and_family_pay_are_told_apart_in_the_year() -> None:
    lines = (Earning(EarningKind.SICK, Money(12325)), Earning(EarningKind.FAMILY, Money(19432)))
    year = work_out_pay(terms(), pay_on(date(2026, 4, 30), *lines), YearSoFar("2026-27")).to_date
    assert (year.sick_pay, year.family_pay, year.gross) == (Money(12325), Money(19432), Money(31757))


def test_the_meter_equals_a_sum_by_hand() -> None:
    # Born 1980, since 1 June 2021, 300.00 a week, owed 400.00 of wages and 20 hours of holiday at 12.71.
    # On 22 November 2026: five whole years, so 5 weeks' notice 1,500.00; ages 45 down to 41 count 1.5:
    # 7.5 weeks, 2,250.00. Last pay 400.00 + 254.20 + 1,500.00 = 2,154.20: (2,154.20 - 417) x 15% = 260.58;
    # (2,154.20 - 520) x 3% = 49.03 (49.026). With 700.00 due to HMRC and 90.00 to the pension:
    # 400.00 + 254.20 + 1,500.00 + 2,250.00 + 260.58 + 49.03 + 790.00.
    job = Job(
        "Sam",
        date(1980, 1, 1),
        date(2021, 6, 1),
        pounds_of("300"),
        terms(scheme=NEST),
        LEAVE,
        pounds_of("400"),
    )
    meter = liability([job], date(2026, 11, 22), Y2026, pounds_of("700"), pounds_of("90"))

    ending = meter.jobs[0]
    assert (ending.leave, ending.notice, ending.notice_weeks) == (pounds_of("254.20"), pounds_of("1500"), 5)
    assert (ending.redundancy, ending.on_costs) == (pounds_of("2250"), pounds_of("309.61"))
    assert meter.amount == pounds_of("5503.81")


def test_a_casual_worker_has_no_redundancy_pay() -> None:
    job = Job("Jo", date(1980, 1, 1), date(2021, 6, 1), pounds_of("300"), terms(), LEAVE, employed=False)
    assert liability([job], date(2026, 11, 22), Y2026).jobs[0].redundancy == NOTHING


def test_a_wage_rise_in_april_beside_the_allocation() -> None:
    # 100 h a month at 12.21, then at least 12.71. Before: 1,221.00; (1,221 - 417) x 15% = 120.60;
    # (1,221 - 520) x 3% = 21.03: 1,362.63 x 12/52 = 314.45. After: 1,271.00, 128.10, 22.53: 1,421.63, 328.07.
    rate = Rate("Sam", Worker(date(1990, 1, 1)), pounds_of("12.21"), Decimal(100), terms(scheme=NEST))
    rise = plan_wage_rise([rate], date(2026, 4, 6), Money(20), pounds_of("320"), Y2025, Y2026)

    only = rise.raises[0]
    assert (only.after, only.was_below_minimum) == (pounds_of("12.71"), True)
    assert (only.weekly_before, only.weekly_after) == (pounds_of("314.45"), pounds_of("328.07"))
    assert (rise.more_a_week, rise.weekly_after, rise.gap) == (
        pounds_of("13.62"),
        pounds_of("328.07"),
        pounds_of("8.07"),
    )
    well_paid = Rate("Jo", Worker(date(1990, 1, 1)), pounds_of("14"), Decimal(10), terms())
    other = plan_wage_rise([well_paid], date(2026, 4, 6), Money(50), pounds_of("999"), Y2025, Y2026)
    assert (other.raises[0].after, other.raises[0].was_below_minimum, other.gap) == (
        pounds_of("14.50"),
        False,
        NOTHING,
    )


def test_a_weekly_pay_costs_a_week_what_it_costs() -> None:
    cost = period_cost(pounds_of("300"), terms(often="weekly"), Y2026)
    assert weekly(cost.amount, terms(often="weekly")) == cost.amount == pounds_of("330.60")


def test_a_forecast_is_the_payslips_to_come() -> None:
    slips = a_year()
    ahead = forecast(slips[0].terms, [slip.pay for slip in slips[1:]], slips[0].to_date)

    assert ahead.amount == total(slip.cost for slip in slips[1:])
    assert ahead.costs[0] == (date(2026, 5, 30), slips[1].cost)


def test_a_payslip_says_how_it_was_paid() -> None:
    payslip = slip("1500")
    parts = (PaidAs("cash", Money(5000)), PaidAs("bank", payslip.to_pay - Money(5000)))

    assert paid(payslip, parts).paid_as == parts
    with pytest.raises(AppError, match="do not add up"):
        paid(payslip, parts[:1])


def test_what_a_payslip_lacks_is_said() -> None:
    day = date(2026, 4, 30)
    who = Parties("Alex Moss", "Sam Lee")
    line = Earning(EarningKind.WORK, Money(1000), rate=Money(1271))
    taken = (Deduction(DeductionKind.OTHER, Money(2000)),)
    bad = work_out_pay(terms(), Pay(day, Period(day, day), (line,), other=taken), YearSoFar("2026-27"))
    good = work_out_pay(
        terms(), Pay(day, Period(day, day), (worked("10", 60),), who=who), YearSoFar("2026-27")
    )

    assert len(payslip_findings(bad)) == 4
    assert payslip_findings(good) == []


def test_a_pay_day_outside_the_figures_is_refused() -> None:
    with pytest.raises(AppError, match="not in the tax year 2025-26"):
        work_out_pay(terms(), pay_on(date(2026, 4, 6), worked("1")), YearSoFar("2025-26"), Y2025)
