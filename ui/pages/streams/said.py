"""What is said of money streams: a pot, how it is held, what is lent and shared."""

from datetime import date
from urllib.parse import urlsplit

from app.funding.agreement import Pot
from app.funding.holding import INFORMATION_ONLY, Holding, held_by_name
from app.funding.sharing import Pool, PotDebt
from app.funding.streams import Stream, stream_is_for, stream_name
from app.usecases.funding.shared import SharedPayment
from app.usecases.funding.streams import PotView
from app.words import day, money, t
from ui.pages.agreement import said as agreed
from ui.pages.streams.fields import percent
from ui.pages.team.said import hours
from ui.parts.lines import Act, Line

Facts = list[tuple[str, str] | tuple[str, str, str]]


def source(stream: Stream) -> str:
    """Say where it was read what a stream is, or nothing."""
    site = urlsplit(stream.source).netloc.removeprefix("www.")
    return t("Where this was read: {site}", site=site) if site else ""


def facts(view: PotView) -> Facts:
    """Say what a pot is for, by what law, who pays it and who has it in hand."""
    told: Facts = [
        (t("Sort of money"), stream_name(view.pot.stream)),
        (t("What it is for"), stream_is_for(view.pot.stream) or t("Not known")),
        (t("The law"), view.stream.law or t("Not known")),
        (t("Who pays it"), view.funder.name),
        (t("Its days"), days(view.pot)),
        *holding_facts(view.holding),
    ]
    terms = view.terms[0] if view.terms else None
    told.append((t("The terms"), agreed.terms_line(terms)[1] if terms else t("None are written down")))
    return told


def holding_facts(holding: Holding | None) -> Facts:
    """Say who holds, signs, spends and employs; only what was written down."""
    if holding is None:
        return [(t("Who holds it"), t("I hold it. Nobody said otherwise"))]
    told: Facts = [
        (t("Who holds it"), t("{who}, {days}", who=held_by_name(holding.held_by), days=_since(holding)))
    ]
    for words, name in (
        (t("It is paid to"), holding.payee),
        (t("Who signs"), holding.signs),
        (t("Who spends it"), holding.spends),
        (t("Who employs"), holding.employs),
        (t("A note"), holding.note),
    ):
        if name:
            told.append((words, name))
    if holding.second_from:
        told.append((t("Two people sign from"), money(holding.second_from)))
    if holding.left_on is not None:
        told.append((t("What they say is left, on {day}", day=day(holding.left_on)), left_words(holding)))
    return told


def left_words(holding: Holding) -> str:
    """Say what somebody else says is left of a pot: money, hours, or both."""
    parts = [money(holding.left)] if holding.left else []
    parts += [hours(holding.left_minutes)] if holding.left_minutes else []
    return t(", and ").join(parts) or t("Nothing")


def chips(view: PotView, today: date) -> tuple[tuple[str, str], ...]:
    """Give the signs that stand on a pot's card."""
    found = [(t("Open"), "ok") if view.is_open(today) else (t("Ended"), "plain")]
    if view.holding is not None and view.holding.held_by in INFORMATION_ONLY:
        found.append((t("To know, not to spend"), "info"))
    if view.waiting:
        found.append((t("{amount} waits for a second person", amount=money(view.waiting)), "warn"))
    if view.stream.charged:
        found.append((t("The council may ask for a share"), "plain"))
    else:
        found.append((t("Nobody may charge you for it"), "plain"))
    if view.stream.own_account:
        found.append((t("In an account of its own, unless agreed"), "plain"))
    return tuple(found)


def days(pot: Pot) -> str:
    """Say from when to when a stream runs."""
    if pot.first is None:
        return t("Until {day}", day=day(pot.last)) if pot.last else t("Since the book began")
    if pot.last is None:
        return t("From {day}", day=day(pot.first))
    return t("{first} to {last}", first=day(pot.first), last=day(pot.last))


def earlier(holding: Holding) -> str:
    """Say how a pot was held before."""
    return t("{days}: {who}", days=_since(holding), who=held_by_name(holding.held_by))


def cost_line(seen: SharedPayment, names: dict[int, str], *acts: Act) -> Line:
    """Say what one payment was, what each pot bears and who agreed."""
    cost = seen.cost
    parts = " · ".join(
        t("{pot} {amount}", pot=names.get(pot) or t("Not sorted"), amount=money(abs(amount)))
        for pot, amount in seen.parts
    )
    words = t("{payee}, {amount}", payee=seen.payee, amount=money(abs(seen.amount)))
    notes = (parts, t("Why: {why}", why=cost.reason), t("Shared on {day}", day=day(cost.day)))
    if cost.is_disputed:
        return Line(words, notes, ((t("Nobody has agreed yet"), "warn"),), acts)
    agreed_on = day(cost.agreed) if cost.agreed else ""
    by = t("Agreed by {name}", name=cost.agreed_by)
    if agreed_on:
        by = t("Agreed by {name} on {day}", name=cost.agreed_by, day=agreed_on)
    return Line(words, notes, ((by, "ok"),))


def debt_line(debt: PotDebt, names: dict[int, str], *acts: Act) -> Line:
    """Say what one pot lent another, and what is left to pay back."""
    from_pot, to_pot = names.get(debt.from_pot, ""), names.get(debt.to_pot, "")
    words = t(
        "{lender} lent {borrower} {amount}", lender=from_pot, borrower=to_pot, amount=money(debt.amount)
    )
    when = t("On {day}", day=day(debt.day))
    if debt.by is not None:
        when = t("On {day}, to be paid back by {by}", day=day(debt.day), by=day(debt.by))
    notes = (when, t("Why: {why}", why=debt.reason))
    if not debt.left:
        return Line(words, notes, ((t("Paid back"), "ok"),))
    return Line(words, notes, ((t("{amount} left to pay back", amount=money(debt.left)), "warn"),), acts)


def pool_line(pool: Pool, today: date, *acts: Act) -> Line:
    """Say what is shared with others, who they are by their label, and what one's own part is."""
    words = t(
        "{what}: my part is {part} of {cost}",
        what=pool.what,
        part=money(pool.own_part),
        cost=money(pool.cost),
    )
    who = t("{labels}: my share is {share}%", labels=", ".join(pool.labels), share=percent(pool.share))
    when = t("From {day}", day=day(pool.first))
    if pool.last is not None:
        when = t("{first} to {last}", first=day(pool.first), last=day(pool.last))
    notes = (
        who,
        when,
        t("{name} pays the bill", name=pool.payer) if pool.payer else "",
        t("When somebody leaves: {rule}", rule=pool.leaving_rule) if pool.leaving_rule else "",
    )
    if pool.last is not None and pool.last < today:
        return Line(words, notes, ((t("Ended"), "plain"),))
    return Line(words, notes, (), acts)


def _since(holding: Holding) -> str:
    if holding.last is None:
        return t("from {day}", day=day(holding.first))
    return t("{first} to {last}", first=day(holding.first), last=day(holding.last))
