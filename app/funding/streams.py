"""The money streams that exist or existed: what each is for, by what law, and what it may not pay."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.resources import resource
from app.words import t


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream. `charged` says whether the person is charged for it; `own_account` that it is kept apart.

    `closed` is the last day of a stream that is history. `law` and `source` say where it stands. An award
    with its `own_return` closes with a return of its own.
    """

    code: str
    law: str
    source: str
    charged: bool = False
    own_account: bool = False
    closed: date | None = None
    in_arrears: bool = False
    own_return: bool = False


@cache
def streams() -> tuple[Stream, ...]:
    """Give every stream, the commonest first."""
    told = tomllib.loads(resource("streams.toml").read_text("utf-8"))
    return tuple(Stream(**each) for each in told["stream"])


def stream(code: str) -> Stream:
    """Give one stream; one that Daybook does not know is neither charged nor kept apart."""
    return next((each for each in streams() if each.code == code), Stream(code, "", ""))


def stream_name(code: str) -> str:
    """Name a stream in plain words."""
    return {
        "adult_social_care": t("Adult social care"),
        "carer": t("Money for me as a carer"),
        "s117": t("After-care (section 117)"),
        "phb": t("Personal health budget"),
        "sen": t("Education, health and care plan"),
        "short_break": t("Children’s short breaks"),
        "one_off": t("One-off payment"),
        "dfg": t("Disabled Facilities Grant"),
        "access_to_work": t("Access to Work"),
        "ilf": t("Independent Living Fund"),
        "own": t("My own money"),
    }.get(code, code)


def stream_is_for(code: str) -> str:
    """Say in plain words what a stream is for, and what it is not for."""
    return {
        "adult_social_care": t("For the needs in the care and support plan. Not for health care."),
        "carer": t("For what you need as a carer. Not for care of the person you look after."),
        "s117": t("For after-care that the plan names."),
        "phb": t(
            "For the health and wellbeing outcomes in the care plan, and nothing the plan does not name."
        ),
        "sen": t("For special educational help that the plan names."),
        "short_break": t("For breaks and help that were agreed for the child."),
        "one_off": t("For the one thing it was given for."),
        "dfg": t("For lasting changes to the home. It is claimed by itself."),
        "access_to_work": t("For help at work. It is claimed afterwards, with dates and receipts."),
        "ilf": t("Closed; it stands in old books only."),
        "own": t("Nobody but you decides what it is for."),
    }.get(code, "")
