"""What is said of notes, changes, breaks and big things, as lines to read."""

from app.employment.clock import long_hours
from app.plan.belonging import Belonging
from app.plan.breaks import BreaksAgreed, CarerBreak, Rested, rested_name
from app.plan.diary import HARD, DiaryEntry, DiaryKind, Ease
from app.plan.diary_names import about_name, ease_name, kind_name
from app.plan.names import voice_name
from app.plan.outcome import Voice
from app.plan.request import ChangeRequest, RequestState
from app.words import day, money, stretch, t, tn

Chips = tuple[tuple[str, str], ...]
STATE_TONES = {
    RequestState.NOTED: "ok", RequestState.DRAFT: "plain", RequestState.SENT: "warn",
    RequestState.AGREED: "ok", RequestState.PARTLY: "info", RequestState.REFUSED: "bad",
    RequestState.TAKEN_BACK: "plain",
}  # fmt: skip


def title(entry: DiaryEntry) -> str:
    """Give the words of a note, or what it is about where it has none."""
    return entry.words or about_name(entry.about) or kind_name(entry.kind)


def notes(entry: DiaryEntry) -> tuple[str, ...]:
    """Say when a note is of, what it is about, and what belongs to its kind."""
    about = about_name(entry.about)
    first = " · ".join(filter(None, (day(entry.day), kind_name(entry.kind), about, _who(entry))))
    effects = (
        t("My money: {words}", words=entry.budget) if entry.budget else "",
        t("Who comes: {words}", words=entry.cover) if entry.cover else "",
        t("Contracts: {words}", words=entry.contracts) if entry.contracts else "",
    )
    told = t("The council was told on {day}", day=day(entry.told)) if entry.told else ""
    return tuple(filter(None, (first, _by(entry), *effects, told)))


def chips(entry: DiaryEntry) -> Chips:
    """Give how easy a step was, its calls, and the hours of unpaid help."""
    found = []
    if entry.ease is not Ease.NOT_SAID:
        found.append((ease_name(entry.ease), "warn" if entry.ease in HARD else "plain"))
    if entry.calls:
        found.append((tn("{count} call", "{count} calls", entry.calls), "plain"))
    if entry.minutes:
        found.append((long_hours(entry.minutes), "plain"))
    return tuple(found)


def _who(entry: DiaryEntry) -> str:
    if not entry.who:
        return ""
    if entry.kind is DiaryKind.UNPAID:
        return t("given by {who}", who=entry.who)
    return t("with {who}", who=entry.who)


def _by(entry: DiaryEntry) -> str:
    if entry.voice is Voice.ME:
        return ""
    who = ", ".join(filter(None, (voice_name(entry.voice), entry.name)))
    return t("Said by: {who}", who=who)


def change_notes(request: ChangeRequest) -> tuple[str, ...]:
    """Say why a change was wanted, and how it went off and was answered."""
    answered = ""
    if request.answered is not None and request.answered_by:
        answered = t("Answered on {day} by {who}", day=day(request.answered), who=request.answered_by)
    sent = ""
    if request.sent is not None:
        sent = t("Sent on {day} to {who}", day=day(request.sent), who=request.asked_of)
    why = t("Why: {words}", words=request.why) if request.why else ""
    answer = t("They said: “{words}”", words=request.answer) if request.answer else ""
    return tuple(filter(None, (t("Written on {day}", day=day(request.day)), why, sent, answered, answer)))


def agreed_words(agreed: BreaksAgreed) -> str:
    """Say how many days of break were agreed."""
    if agreed.once:
        return tn("{count} day, once", "{count} days, once", agreed.days)
    return tn("{count} day a year", "{count} days a year", agreed.days)


def agreed_notes(agreed: BreaksAgreed, carer: str, pot: str) -> tuple[str, ...]:
    """Say for whom, from when, and from which money."""
    if agreed.last is None:
        when = t("From {day}", day=day(agreed.first))
    else:
        when = t("{first} to {last}", first=day(agreed.first), last=day(agreed.last))
    return tuple(filter(None, (when, _for(carer), _from(pot))))


def break_words(one: CarerBreak) -> str:
    """Say when a break is, and how long."""
    days = tn("{count} day", "{count} days", one.days.days)
    if one.first == one.last:
        return f"{day(one.first)} ({days})"
    return f"{stretch(one.first, one.last)} ({days})"


def break_notes(one: CarerBreak, carer: str, pot: str) -> tuple[str, ...]:
    """Say whose break it is, who cares meanwhile, what it costs, and how the carer was afterwards."""
    care = t("Care meanwhile: {who}", who=one.care_by) if one.care_by else ""
    cost = t("It costs {amount}", amount=money(one.cost)) if one.cost else ""
    rested = "" if one.rested is Rested.NOT_SAID else rested_name(one.rested)
    after = t("Afterwards: {words}", words=". ".join(filter(None, (rested, one.words))))
    said = after if rested or one.words else ""
    return tuple(filter(None, (_for(carer), care, cost, _from(pot), said)))


def thing_notes(thing: Belonging, pot: str) -> tuple[str, ...]:
    """Say whose a thing is, what it cost, and what becomes of it if support ends."""
    bought = t("Bought on {day}", day=day(thing.bought))
    cost = t("for {amount}", amount=money(thing.cost)) if thing.cost else ""
    gone = ""
    if thing.gone is not None:
        gone = ". ".join(filter(None, (t("Gone on {day}", day=day(thing.gone)), thing.note)))
    return tuple(
        filter(
            None,
            (
                t("Whose it is: {who}", who=thing.owner),
                t("If support ends: {words}", words=thing.if_ends),
                " ".join(filter(None, (bought, cost))),
                _from(pot),
                gone,
            ),
        )
    )


def _for(carer: str) -> str:
    return t("For {who}", who=carer) if carer else ""


def _from(pot: str) -> str:
    return t("Paid from: {name}", name=pot) if pot else ""
