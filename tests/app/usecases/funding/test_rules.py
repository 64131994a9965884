"""The rules a book goes by: whose they are, where they stand, and which were never read."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.funding.agreement import ContributionModel
from app.funding.profiles import load_profile
from app.money import Money
from app.rulebook import RuleKind
from app.store.book import Book
from app.usecases.funding.rules import RuleGroup, rules_that_apply
from app.usecases.funding.rules_agreed import funder_rules
from app.usecases.funding.rules_pay import pay_rules
from app.usecases.funding.rules_told import RuleTold
from app.usecases.funding.terms import change_funder, put_terms_right, terms
from tests.app.usecases.paying import STARTED, a_pa, employ
from tests.app.usecases.paying import terms as pa_terms
from tests.app.usecases.started import a_book

TODAY = date(2026, 6, 1)
FULL: dict[str, Any] = {
    "contribution": Money(2410), "contribution_model": ContributionModel.NET, "contingency": Money(40000),
}  # fmt: skip


def told(book: Book) -> dict[RuleGroup, tuple[RuleTold, ...]]:
    return {each.group: each.rules for each in rules_that_apply(book, TODAY)}


def test_a_book_is_told_what_was_agreed_and_what_was_not() -> None:
    with a_book() as book:
        rules = {rule.code: rule for rule in told(book)[RuleGroup.AGREED]}

        assert "a week" in rules["agreed-paid"].says
        assert rules["agreed-paid"].kind is RuleKind.AGREEMENT
        assert not rules["agreed-kept"].checked
        [now] = terms(book)
        put_terms_right(book, replace(now, retained_weeks=6, cycle_weeks=0, in_advance=False))
        again = {rule.code: rule for rule in told(book)[RuleGroup.AGREED]}
        assert again["agreed-kept"].says == "6 weeks of money."
        assert again["agreed-kept"].checked
        assert "every month, after the weeks it is for" in again["agreed-paid"].says


def test_the_funders_own_page_speaks_and_common_figures_say_that_they_are_common() -> None:
    haringey = list(funder_rules(load_profile("gb-eng-haringey")))
    common = list(funder_rules(load_profile("gb-eng-generic")))

    assert {rule.kind for rule in haringey} == {RuleKind.FUNDER}
    assert all(rule.checked and rule.seen == date(2026, 11, 21) for rule in haringey)
    assert (haringey[2].says, haringey[0].says) == ("Up to 8 weeks of money.", "Every three months.")
    assert not any(rule.checked for rule in common)


@pytest.mark.parametrize("profile", ["gb-eng-st-helens", "gb-eng-oldham", "gb-eng-harrow", "gb-eng-camden"])
def test_every_kind_of_figure_has_words(profile: str) -> None:
    said = [rule.says for rule in funder_rules(load_profile(profile))]

    assert said
    assert all(each.endswith(".") for each in said)


def test_unusual_figures_have_words_too() -> None:
    figures = {"return.frequency": "none", "cash.rule": "allowed", "late.action": "talk"}
    said = [rule.says for rule in funder_rules(load_profile("gb-eng-generic", figures))]

    assert {"None is asked for.", "Allowed, with a receipt.", "It may have consequences. Ask which."} <= set(
        said
    )


def test_employers_are_told_of_pay_and_others_are_not() -> None:
    with a_book() as book:
        before = told(book)
        employ(book, a_pa(), pa_terms(), enrolled=STARTED)
        after = told(book)

    assert RuleGroup.PAY not in before
    assert "NMW" not in " ".join(rule.code for rule in before[RuleGroup.WARNING])
    wage = next(rule for rule in after[RuleGroup.PAY] if rule.code == "pay-minimum_wage")
    assert "£12.71 an hour" in wage.says
    assert "NMW" in " ".join(rule.code for rule in after[RuleGroup.WARNING])


def test_a_year_without_figures_says_so() -> None:
    first = next(pay_rules(date(2035, 1, 1)))

    assert (first.code, first.checked) == ("PAY-YEAR", False)


def test_a_funders_file_says_how_much_a_check_matters_to_it() -> None:
    with a_book() as book:
        with book.begin() as work:
            funder = work.funders.get(1)
        change_funder(book, replace(funder, profile="gb-eng-nhs-surrey-heartlands"))
        forbidden = next(rule for rule in told(book)[RuleGroup.WARNING] if rule.code == "R10")

    assert forbidden.says.endswith("NHS Surrey Heartlands takes it very seriously.")


def test_a_rule_is_found_by_its_id_its_words_and_its_source() -> None:
    with a_book() as book:
        every = told(book)[RuleGroup.WARNING]

    assert [rule.name for rule in every if rule.holds("r03")] == ["How much may be left"]
    assert [rule.code for rule in every if rule.holds("tips presents")] == ["R33"]
    assert "R11" in {rule.code for rule in every if rule.holds("SI 2014/2871")}


def test_reviews_of_health_money_are_marked_as_not_read() -> None:
    with a_book() as book:
        assert len(told(book)[RuleGroup.REVIEW]) == 3
        with book.begin() as work:
            pot = work.pots.get(1)
            work.pots.change(replace(pot, stream="phb"))
        reviews = {rule.code: rule for rule in told(book)[RuleGroup.REVIEW]}
        [stream] = told(book)[RuleGroup.STREAM]

    assert not reviews["review-health"].checked
    assert reviews["review-first"].says == "The first one: after 6 weeks."
    assert stream.says.endswith("It is kept in an account of its own.")


def test_a_contribution_and_money_for_bad_weeks_are_told() -> None:
    with a_book() as book:
        [now] = terms(book)
        put_terms_right(book, replace(now, **FULL))
        says = " ".join(rule.says for rule in told(book)[RuleGroup.AGREED])

    assert "You pay £24.10 a week from your own money." in says
    assert "£400.00 is agreed for bad weeks." in says


def test_own_money_has_no_law_to_name() -> None:
    with a_book() as book:
        with book.begin() as work:
            work.pots.change(replace(work.pots.get(1), stream="own"))

        assert RuleGroup.STREAM not in told(book)
