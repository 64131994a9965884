"""Reads funders' rules from `resources/councils`, one file each; a new funder is a new file and no code."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

from app.errors import AppError
from app.funding.agreement import ContributionModel, FunderKind
from app.funding.profile import (
    NEVER_OFF,
    Profile,
    ProfileName,
    ProfileSource,
    RelativeRules,
)
from app.resources import resource
from app.words import t

GENERIC = "gb-eng-generic"
FOLDER = ("councils",)

# A section of the file and the part of the profile it fills; the rest have the part's own name.
SECTION_OF = {"return": "returns"}
PARTS = (
    "payment",
    "returns",
    "balance",
    "contingency",
    "contribution",
    "cash",
    "relatives",
    "transfers",
    "forbidden",
    "retention",
    "layout",
)
LIMITS = ("equipment", "respite", "oneoff", "dbs", "notice")
EVIDENCE_SETTINGS = ("required", "on_request", "keep", "not_needed")
RULE_SETTINGS = ("off", "note", "warn", "stop")


def profiles() -> tuple[ProfileName, ...]:
    """List the profiles by name, the one for unknown figures first."""
    return _listing(resource(*FOLDER))


def load_profile(profile_id: str, overrides: Mapping[str, Any] | None = None) -> Profile:
    """Give one funder's rules, with the person's own agreed figures put over them.

    Overrides are dotted keys as in the files, `{"balance.retained_weeks_max": 6}`.
    Raises AppError when there is no such profile or a figure does not fit.
    """
    if profile_id not in {name.id for name in profiles()}:
        raise AppError(
            t("There are no rules for “{name}” here.", name=profile_id),
            t("Choose a funder from the list, or “council figures not known”."),
        )
    profile = _load(resource(*FOLDER, f"{profile_id}.toml"))
    return overridden(profile, overrides) if overrides else profile


def overridden(profile: Profile, figures: Mapping[str, Any]) -> Profile:
    """Put one person's agreed figures over a profile's own; they count as stated.

    Raises AppError for a key that is not known or a figure that does not fit it.
    """
    for key, value in figures.items():
        section, _, name = key.partition(".")
        profile = _with(profile, section, name, value)
    return replace(profile, changed=profile.changed | frozenset(figures))


def parse_profile(text: str) -> Profile:
    """Read one profile from the text of its file. Raises AppError when it is not in order."""
    try:
        data = tomllib.loads(text)
        head, source = data.pop("profile"), data.pop("source")
        kind = FunderKind(data.pop("funder")["kind"])
        profile = Profile(head["id"], head["name"], head["version"], kind, ProfileSource(**source))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise AppError(t("A file of council rules is not in order: {what}.", what=error)) from error
    # NHS rules also cover friends who share the home; councils' rules do not.
    profile = replace(profile, relatives=RelativeRules(friends_in_household=kind is FunderKind.ICB))
    for section, settings in data.items():
        for name, value in settings.items():
            profile = _with(profile, section, name, value)
    return profile


def layouts() -> tuple[ProfileName, ...]:
    """List the funders whose own layout is known, by name."""
    return tuple(name for name in profiles() if load_profile(name.id).layout.name)


@lru_cache(maxsize=64)
def _load(path: Path) -> Profile:
    profile = parse_profile(path.read_text("utf-8"))
    return profile if profile.id == GENERIC else _with_common_words(profile)


def _with_common_words(profile: Profile) -> Profile:
    """Let a profile that has no word list of its own look for the common words."""
    common = _load(resource(*FOLDER, f"{GENERIC}.toml"))
    lists = ("words", "stop_words", "gift_words")
    taken = {
        name: getattr(common.forbidden, name) for name in lists if not profile.states(f"forbidden.{name}")
    }
    cash = profile.cash if profile.states("cash.words") else replace(profile.cash, words=common.cash.words)
    return replace(profile, forbidden=replace(profile.forbidden, **taken), cash=cash)


@lru_cache(maxsize=4)
def _listing(folder: Path) -> tuple[ProfileName, ...]:
    names = [_name(tomllib.loads(path.read_text("utf-8"))) for path in folder.glob("*.toml")]
    return tuple(sorted(names, key=lambda name: (name.id != GENERIC, name.name)))


def _name(data: Mapping[str, Any]) -> ProfileName:
    return ProfileName(data["profile"]["id"], data["profile"]["name"], FunderKind(data["funder"]["kind"]))


def _with(profile: Profile, section: str, name: str, value: object) -> Profile:
    """Put one figure into a profile, checked."""
    key = f"{section}.{name}"
    changed = _set(profile, section, name, tuple(value) if isinstance(value, list) else value)
    if changed is None:
        raise AppError(
            t("“{key}” cannot be {value} in a funder's rules.", key=key, value=value),
            t("Look at the figure again."),
        )
    return replace(changed, stated=profile.stated | {key})


def _set(profile: Profile, section: str, name: str, value: object) -> Profile | None:
    """Give the profile with the figure in its place, or None when it does not fit."""
    if section == "rules":
        return _with_rule(profile, name, value)
    if section == "late" and name == "action":
        return replace(profile, late_action=str(value))
    if section == "evidence":
        return _with_evidence(profile, name, value)
    part = "limits" if section in LIMITS else SECTION_OF.get(section, section)
    if part != "limits" and part not in PARTS:
        return None
    return _with_part(profile, part, f"{section}_{name}" if part == "limits" else name, value)


def _with_rule(profile: Profile, rule: str, value: object) -> Profile | None:
    allowed = ("stop",) if rule in NEVER_OFF else RULE_SETTINGS
    if value not in allowed:
        return None
    return replace(profile, rules=MappingProxyType({**profile.rules, rule: str(value)}))


def _with_evidence(profile: Profile, name: str, value: object) -> Profile | None:
    if name == "receipt_over_pence":
        return replace(profile, receipt_over_pence=value) if type(value) is int and value >= 0 else None
    if value not in EVIDENCE_SETTINGS:
        return None
    return replace(profile, evidence=MappingProxyType({**profile.evidence, name: str(value)}))


def _with_part(profile: Profile, part: str, name: str, value: object) -> Profile | None:
    """Set one field of one part; its written type says what fits."""
    old = getattr(profile, part)
    hint = get_type_hints(type(old)).get(name)
    if hint is None:
        return None
    if hint is ContributionModel and value in set(ContributionModel):
        value = ContributionModel(str(value))
    if not _fits(value, hint):
        return None
    return replace(
        profile,
        **{part: replace(old, **{name: MappingProxyType(value) if isinstance(value, dict) else value})},
    )


def _fits(value: object, hint: object) -> bool:
    """Say whether a value is of the type written for its field; a yes or no is never a number."""
    if getattr(hint, "__origin__", None) is tuple:
        return isinstance(value, tuple) and all(type(part) is get_args(hint)[0] for part in value)
    if getattr(hint, "__origin__", None) is Mapping:
        return isinstance(value, dict) and all(type(each) is str for each in value.values())
    kinds = get_args(hint) or (hint,)
    good = type(value) in kinds
    return good and not (type(value) is int and value < 0)
