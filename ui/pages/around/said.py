"""What is said of the people around somebody, as lines to read and answers to choose from."""

from collections.abc import Sequence
from datetime import date

from app.people import Capacity, Representative
from app.plan.names import role_name
from app.plan.people_around import Helper, Role
from app.words import day, t
from ui.pages.first_questions import capacities
from ui.pages.team.said import hours

Chips = tuple[tuple[str, str], ...]


def roles() -> list[tuple[str, Role]]:
    """Offer what somebody may be to the person."""
    return [(role_name(role), role) for role in Role]


def is_gone(helper: Helper, today: date) -> bool:
    """Say whether somebody is no longer around the person."""
    return helper.last is not None and helper.last < today


def by_role(helpers: Sequence[Helper], today: date) -> list[tuple[str, list[Helper]]]:
    """Give everybody under the name of their role, and those of earlier days by themselves at the end."""
    here = [each for each in helpers if not is_gone(each, today)]
    found = [(role_name(role), [each for each in here if each.role is role]) for role in Role]
    found.append((t("Earlier"), [each for each in helpers if is_gone(each, today)]))
    return [(name, them) for name, them in found if them]


def notes(helper: Helper) -> tuple[str, ...]:
    """Say everything about somebody that is written down, line by line."""
    reached = " · ".join(filter(None, (helper.organisation, helper.phone, helper.email)))
    return tuple(
        filter(
            None,
            (
                reached,
                t("Decides: {what}", what=helper.decides) if helper.decides else "",
                _may_see(helper),
                _unpaid(helper),
                _assessment(helper),
                t("Needs for themselves: {what}", what=helper.needs) if helper.needs else "",
                helper.note,
                _days(helper),
            ),
        )
    )


def chips(helper: Helper, today: date) -> Chips:
    """Give the signs that stand beside somebody's name."""
    found = []
    if helper.backup and not is_gone(helper, today):
        found.append((t("Called when support fails"), "info"))
    if helper.weekly_minutes and not helper.willing:
        found.append((t("Does not want to give this help"), "warn"))
    if helper.consent_ends is not None and helper.consent_ends < today:
        found.append((t("Consent has ended"), "warn"))
    return tuple(found)


def rights() -> list[tuple[str, Capacity]]:
    """Offer in what right somebody may act; a lead professional only reads and proposes."""
    return [*capacities(), (t("Lead professional: reads and proposes"), Capacity.LEAD)]


def right(representative: Representative) -> str:
    """Name the right by which somebody acts."""
    return next((words for words, value in rights() if value is representative.capacity), "")


def acting_days(representative: Representative) -> str:
    """Say from when to when somebody may act."""
    if representative.last is None:
        return t("From {day}, no end is written down", day=day(representative.first))
    return t("{first} to {last}", first=day(representative.first), last=day(representative.last))


def _may_see(helper: Helper) -> str:
    if not helper.may_see:
        return ""
    what = t("May see: {what}", what=helper.may_see)
    if helper.consent is None:
        return t("{what}. No day of consent is written down", what=what)
    if helper.consent_ends is None:
        return t("{what}. Agreed on {day}", what=what, day=day(helper.consent))
    agreed, ends = day(helper.consent), day(helper.consent_ends)
    return t("{what}. Agreed on {day}, until {last}", what=what, day=agreed, last=ends)


def _unpaid(helper: Helper) -> str:
    if not helper.weekly_minutes:
        return ""
    return t("Unpaid help: {hours} a week", hours=hours(helper.weekly_minutes))


def _assessment(helper: Helper) -> str:
    if helper.assessed is not None:
        return t("Carer’s assessment held on {day}", day=day(helper.assessed))
    if helper.assessment is not None:
        return t("Carer’s assessment asked for on {day}, not held yet", day=day(helper.assessment))
    return ""


def _days(helper: Helper) -> str:
    if helper.last is None:
        return t("Since {day}", day=day(helper.first))
    return t("{first} to {last}", first=day(helper.first), last=day(helper.last))
