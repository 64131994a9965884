"""Funders' rules as data."""

from datetime import date

import pytest

from app.errors import AppError, Severity
from app.funding.agreement import ContributionModel, FunderKind
from app.funding.profile import Profile
from app.funding.profiles import GENERIC, load_profile, overridden, parse_profile, profiles

EVERY = [name.id for name in profiles()]
HEAD = """
[profile]
id = "x"
name = "X"
version = "1"
[funder]
kind = "council"
[source]
address = "https://example.org"
seen_on = 2026-11-21
quality = "official"
"""


@pytest.mark.parametrize("profile_id", EVERY)
def test_every_profile_loads_and_says_where_it_was_seen(profile_id: str) -> None:
    profile = load_profile(profile_id)
    assert profile.id == profile_id
    assert profile.source.address.startswith("http") or profile_id == GENERIC
    assert profile.source.seen_on <= date(2026, 11, 21)
    assert profile.source.quality in {"official", "mirror", "old", "generic"}
    assert profile.version
    assert profile.forbidden.stop_words
    assert profile.cash.words


def test_there_are_at_least_twelve_and_a_health_body() -> None:
    assert len(EVERY) >= 12
    assert EVERY[0] == GENERIC
    health = [name.id for name in profiles() if name.kind is FunderKind.ICB]
    assert health
    assert all(load_profile(each).relatives.friends_in_household for each in health)


def test_a_figure_nobody_has_seen_is_not_stated() -> None:
    assert load_profile("gb-eng-haringey").states("balance.retained_weeks_max")
    camden = load_profile("gb-eng-camden")
    assert not camden.states("balance.retained_weeks_max")
    assert camden.balance.retained_weeks_max == 8


def test_a_person_s_own_figures_come_first() -> None:
    profile = load_profile(
        "gb-eng-trafford",
        {"balance.retained_weeks_max": 6, "contribution.model": "none", "evidence.receipts": "keep"},
    )
    assert profile.balance.retained_weeks_max == 6
    assert profile.contribution.model is ContributionModel.NONE
    assert profile.wants("receipts") == "keep"
    assert profile.changed == {"balance.retained_weeks_max", "contribution.model", "evidence.receipts"}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("rules.R11", "off"),
        ("rules.R38", "note"),
        ("rules.R03", "loud"),
        ("balance.retained_weeks_max", "six"),
        ("balance.retained_weeks_max", -1),
        ("balance.deduct", [1]),
        ("payment.in_advance", 1),
        ("payment.cycle_weeks", True),
        ("payment.colour", 1),
        ("nonsense.key", 1),
        ("evidence.receipts", "perhaps"),
        ("evidence.receipt_over_pence", -1),
        ("contribution.model", "half"),
    ],
)
def test_what_does_not_fit_is_refused(key: str, value: object) -> None:
    with pytest.raises(AppError, match=key):
        overridden(load_profile(GENERIC), {key: value})


def test_the_law_s_checks_cannot_be_switched_off() -> None:
    stricter = overridden(
        load_profile(GENERIC), {"rules.R11": "stop", "rules.R03": "off", "rules.R30": "warn"}
    )
    assert stricter.severity("R11", Severity.STOP) is Severity.STOP
    assert stricter.severity("R03", Severity.WARNING) is None
    assert stricter.severity("R30", Severity.NOTE) is Severity.WARNING
    assert stricter.severity("R05", Severity.NOTE) is Severity.NOTE


def test_an_unknown_profile_is_a_plain_sentence() -> None:
    with pytest.raises(AppError, match="no rules for"):
        load_profile("gb-eng-atlantis")


@pytest.mark.parametrize("text", ["not toml", "[profile]\nid = 1", HEAD.replace('"council"', '"pub"')])
def test_a_broken_file_is_a_plain_sentence(text: str) -> None:
    with pytest.raises(AppError, match="not in order"):
        parse_profile(text)


def made(body: str) -> Profile:
    return parse_profile(HEAD + body)


def test_a_new_funder_is_a_new_file_and_no_code() -> None:
    profile = made(
        '[late]\naction = "stop"\n[evidence]\nreceipt_over_pence = 2500\n[oneoff]\nspend_months = 12\n'
        '[cash]\nrule = "forbidden"\nwords = ["notes"]\nlimit_pence_per_period = 4000\n'
    )
    assert (profile.late_action, profile.receipt_over_pence) == ("stop", 2500)
    assert profile.limits.oneoff_spend_months == 12
    assert profile.cash.words == ("notes",)


def test_a_profile_with_its_own_words_keeps_them() -> None:
    assert "supermarket" in load_profile("gb-eng-oldham").forbidden.words
    assert load_profile("gb-eng-oldham").forbidden.stop_words == load_profile(GENERIC).forbidden.stop_words
