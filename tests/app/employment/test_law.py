from datetime import date

import pytest

from app.employment.law import Standing, law, parse
from app.employment.names import keep_name
from app.employment.pa import Relation
from app.errors import AppError
from app.money import Money
from app.resources import resource

TEXT = resource("statutory", "employment.toml").read_text(encoding="utf-8")


def test_every_rule_names_its_source_and_how_sure_it_is() -> None:
    rules = law()

    assert all(known.source and all(known.source) for known in rules.known.values())
    assert all(rule.known.source and rule.years > 0 and keep_name(rule.what) for rule in rules.keep)
    assert rules.cover_at_least == Money(500_000_000)
    assert rules.right_to_work_keep_years == 2


def test_what_is_only_reported_does_not_count_as_law() -> None:
    rules = law()

    assert rules.known["right_to_work_of_workers"].standing is Standing.REPORTED
    assert rules.workers_checked_from == date(2026, 10, 1)
    assert (
        next(rule for rule in rules.keep if rule.what == "right_to_work").known.standing is Standing.REPORTED
    )


def test_the_relations_in_the_file_are_those_a_pa_can_have() -> None:
    rules = law().relatives
    named = [*rules.anywhere, *rules.household, *rules.ask, *rules.health_household]

    assert {Relation(name) for name in named} == set(Relation) - {Relation.NONE}


@pytest.mark.parametrize("broken", ["", "[about", TEXT.replace('standing = "law"', 'standing = "sure"', 1)])
def test_a_file_out_of_order_is_said_in_words(broken: str) -> None:
    with pytest.raises(AppError, match="employment rules is not in order"):
        parse(broken)
