"""What the law sets for paying people, in plain words with this year's figures."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from app.employment.law import Law, Standing, law
from app.errors import AppError
from app.payroll.figures import Statutory
from app.payroll.statutory import for_day
from app.rulebook import RuleKind
from app.usecases.funding.rules_told import RuleTold
from app.words import day, money, t

_KINDS = {
    Standing.LAW: RuleKind.LAW,
    Standing.REPORTED: RuleKind.LAW,
    Standing.PRACTICE: RuleKind.PRACTICE,
}


def pay_rules(today: date) -> Iterator[RuleTold]:
    """Give the rules of pay for the tax year of a day, then those of being an employer."""
    try:
        figures = for_day(today)
    except AppError as error:
        yield RuleTold("PAY-YEAR", error.sentence, error.remedy, RuleKind.DAYBOOK, "", None, checked=False)
    else:
        yield from _of_pay(figures)
    yield from _of_employing(law())


def _of_pay(figures: Statutory) -> Iterator[RuleTold]:
    for section, name, says in (
        ("minimum_wage", t("The lowest hourly pay"), _lowest(figures)),
        ("pension", t("Workplace pension"), _pension(figures)),
        ("sick_pay", t("Sick pay"), t("{amount} a week at most.", amount=money(figures.sick_pay.weekly))),
        ("holiday", t("Paid holiday"), t("{weeks} weeks a year.", weeks=_plain(figures.holiday.weeks))),
        ("hmrc", t("Paying HMRC"), _hmrc(figures)),
    ):
        source = figures.sources[section][0]
        year = t("{name}, {year}", name=name, year=figures.year)
        yield RuleTold(f"pay-{section}", year, says, RuleKind.LAW, source, figures.compiled)


def _lowest(figures: Statutory) -> str:
    rates = figures.minimum_wage.rates
    said = [t("From age {age}: {amount} an hour.", age=age, amount=money(rate)) for age, rate in rates if age]
    until = t("This holds until {day}.", day=day(figures.minimum_wage.period.last))
    return " ".join([*said, until])


def _pension(figures: Statutory) -> str:
    rules = figures.pension
    return t(
        "From age {age} and above a certain pay, you pay at least {share} % into a pension for your PA.",
        age=rules.enrolled_from_age,
        share=_plain(rules.minimum_employer * 100),
    )


def _hmrc(figures: Statutory) -> str:
    return t(
        "By day {count} of the month after, by bank. Below {amount} a month, each quarter will do.",
        count=figures.hmrc.due_day,
        amount=money(figures.hmrc.quarterly_below),
    )


def _of_employing(rules: Law) -> Iterator[RuleTold]:
    for section, name, says in (
        ("right_to_work", t("The right to work"), t("Check it before the first day of work.")),
        (
            "liability_insurance",
            t("Employers’ liability insurance"),
            t("You need cover for at least {amount}, without a gap.", amount=money(rules.cover_at_least)),
        ),
        (
            "written_statement",
            t("The job in writing"),
            t("Give each PA the main terms in writing on the first day of work."),
        ),
        ("relatives", t("Paying family"), t("Ask the council before you pay close family in the same home.")),
        ("police_check", t("Police checks"), t("You may ask for one. It is good practice.")),
        ("redundancy", t("When a job ends"), t("Leaving pay may be due. Ask your insurer first.")),
    ):
        known = rules.known[section]
        checked = known.standing is not Standing.REPORTED
        kind = _KINDS[known.standing]
        yield RuleTold(f"job-{section}", name, says, kind, known.first_source, rules.compiled, checked)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
