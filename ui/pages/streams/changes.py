"""Changes ahead: another funder takes over, and turning eighteen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Funder, Pot
from app.funding.changing import FunderChange, Kept, kept_name
from app.funding.growing_up import Growing, GrowingStep, growing_help, growing_name, growing_rules
from app.usecases.books.keeping import about
from app.usecases.funding.changing import (
    ChangeView,
    TeamMember,
    TeamOwed,
    funder_changes,
    funder_takes_over,
    keep_change,
    pay_team_from_new,
    say_kept,
    take_change_out,
    team_owed,
)
from app.usecases.funding.changing_papers import keep_my_team_pdf
from app.usecases.funding.growing_up import GrowingUp, growing_up
from app.usecases.owed.continuity import continuity_pdf
from app.words import day, money, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.pages.streams.change_forms import ChangeForm, KeptForm
from ui.pages.streams.pot_form import NEW_FUNDER, NewStream, PotForm
from ui.parts.button import Button
from ui.parts.card import Card, Facts, empty
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, column
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Heading, Text
from ui.tasks import Book

KEPT_TONES = {Kept.WAITING: "warn", Kept.YES: "ok", Kept.NO: "bad"}


@dataclass(frozen=True, slots=True)
class Seen:
    """What is about to change, the streams, and everybody who pays."""

    changes: tuple[ChangeView, ...]
    grown: GrowingUp | None
    owed: tuple[TeamOwed, ...]
    pots: tuple[Pot, ...]
    funders: tuple[Funder, ...]


class ChangesSection(Section):
    """The way to eighteen, where it concerns this book, and a card for each change of funder."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.seen: Seen | None = None
        self.steps = Lines()
        self.birthday = Text("", "muted")
        self.grown = Card(t("Turning eighteen"), tone="main").add(self.birthday, self.steps, None)
        self.plan_button = Button(t("&Plan a change of funder"), self.ask_new, "second")
        why = t(
            "When the NHS or another council pays from some day on, your PAs have to be paid without a gap. "
            "Plan it here: who is asked, how long you wait, the last pay, and who stays."
        )
        self._list = column(gap=LARGE)
        self.body.addWidget(self.grown)
        self.body.addWidget(Card(t("Another funder takes over")).add(Text(why), flowing(self.plan_button)))
        self.body.addLayout(self._list)
        self.grown.hide()

    def read(self, book: Book, today: date) -> Seen:
        """Read what is about to change."""
        known = about(book)
        changes = funder_changes(book)
        owed = tuple(team_owed(book, view.team, today) for view in changes)
        return Seen(changes, growing_up(book, today), owed, known.pots, known.funders)

    def fill(self, found: Seen) -> None:
        """Show it."""
        self.seen = found
        self._show_grown(found.grown)
        empty(self._list)
        for view, owed in zip(found.changes, found.owed, strict=True):
            self._list.addWidget(ChangeCard(view, owed, self))

    def _show_grown(self, seen: GrowingUp | None) -> None:
        self.grown.setVisible(seen is not None)
        if seen is None:
            return
        when = day(seen.birthday)
        words = t("{name} turns 18 on {day}.", name=seen.name, day=when)
        if seen.birthday <= self.clock():
            words = t("{name} turned 18 on {day}.", name=seen.name, day=when)
        self.birthday.setText(words)
        self.steps.fill([self._step(each, seen) for each in seen.steps])

    def _step(self, step: GrowingStep, seen: GrowingUp) -> Line:
        chip = (t("Done"), "ok") if step.done else (t("By {day}", day=day(step.by)), "warn")
        if step.is_late(self.clock()):
            chip = (t("Overdue since {day}", day=day(step.by)), "bad")
        act = None if step.done else self._way(step.step, seen)
        help_ = "" if step.done else growing_help(step.step)
        return Line(growing_name(step.step), (help_,), (chip,), (act,) if act is not None else ())

    def _way(self, step: Growing, seen: GrowingUp) -> Act | None:
        """Give where a step of the way to eighteen is done."""
        pot = seen.child[0].id if seen.child else 0
        plan = partial(self.ask, FunderChange(0, pot, seen.birthday))
        here: dict[Growing, Act | None] = {
            Growing.ASK: (t("Plan the change"), plan) if pot else None,
            Growing.PLAN: (t("Open my plan"), partial(self._to, "plan", "write")),
            Growing.CHILD_ENDS: (t("Plan the change"), plan) if pot else None,
            Growing.ADULT_BEGINS: (t("Add the stream"), partial(self._to, "streams", "new")),
            Growing.LEAD: (t("Say who acts"), partial(self._to, "around", None)),
            Growing.LAST_RETURN: (t("Open returns"), partial(self._to, "returns", None)),
        }
        return here[step]

    def _to(self, page: str, thing: object) -> None:
        self.host.go.emit(page, thing)

    def ask_new(self) -> None:
        """Ask for a change of funder."""
        if self.seen is not None and self.seen.pots:
            self.ask(FunderChange(0, self.seen.pots[0].id, self.clock()))

    def ask(self, change: FunderChange) -> None:
        """Ask about a change of funder as it is, or new."""
        if self.seen is not None:
            form = ChangeForm(self.host, change, self.seen.pots, self.clock())
            if not change.id and change.first != self.clock():
                form.first.set_day(change.first)
            said = t("The change is written down.")
            self.host.ask_with(form, keep_change, said, self.plan_button)

    def ask_kept(self, member: TeamMember) -> None:
        """Ask whether somebody stays."""
        form = KeptForm(self.host, member.pa.name, member.kept)
        self.host.ask_with(form, say_kept, t("It is written down."), self.plan_button)

    def ask_new_money(self, view: ChangeView) -> None:
        """Ask for the money that takes over on the change's day."""
        if self.seen is not None:
            form = PotForm(self.host, self.seen.funders, self.clock(), view.pot)
            form.first.set_day(view.change.first)
            form.first.line.setReadOnly(True)
            child = view.pot.stream in growing_rules().child
            form.stream.set("adult_social_care" if child else "phb")
            if not child:
                form.funder.set(NEW_FUNDER)
                form.funder_name.set(view.change.ask_who)
            keep = partial(_take_over, view.change.id)
            self.host.ask_with(form, keep, t("It is written down who pays from then on."), self.plan_button)

    def move_team(self, view: ChangeView) -> None:
        """Let the new money pay the team from the change's day on."""
        self.host.tasks.do(self.host, lambda book: pay_team_from_new(book, view.change.id), self._moved)

    def _moved(self, count: int) -> None:
        said = tn("1 PA is paid from the new money.", "{count} PAs are paid from the new money.", count)
        self.host.done(said, self.plan_button)

    def take_out(self, view: ChangeView) -> None:
        """Take out a change that does not come after all."""
        said = partial(self.host.done, t("The change is taken out."), self.plan_button)
        self.host.tasks.do(self.host, lambda book: take_change_out(book, view.change.id), said)


class ChangeCard(Card):
    """One change of funder: the facts, the team to keep, the papers, and what to do next."""

    def __init__(self, view: ChangeView, owed: TeamOwed, section: ChangesSection) -> None:
        super().__init__(t("{pot} ends on {day}", pot=view.pot.name, day=day(view.last_day)))
        team = Lines(t("Nobody is paid from this money."))
        team.fill([_member(each, section) for each in view.team])
        told = [*_facts(view, section.clock()), *_owed(view, owed)]
        self.add(Facts(told), Heading(t("Keep my team"), 3), team)
        self.add(Heading(t("Papers"), 3), *_papers(view, section), _buttons(view, section))


def _facts(view: ChangeView, today: date) -> Iterator[tuple[str, str]]:
    change = view.change
    yield t("Who pays until then"), view.funder.name
    yield t("From {day}", day=day(change.first)), view.new.name if view.new else t("Not opened yet")
    yield t("Whom you ask"), change.ask_who or t("Not written down")
    yield t("Asked"), _asked(change, today)
    if change.answer:
        yield t("What they said"), t("“{words}”", words=change.answer)
    if view.last_pay is not None:
        yield t("The last pay from the old money"), day(view.last_pay)
    yield t("Your own share"), _share(view)


def _owed(view: ChangeView, owed: TeamOwed) -> Iterator[tuple[str, str]]:
    """Say what the jobs of this team would cost today if they ended."""
    if view.team:
        yield t("Pay earned and not paid yet"), money(owed.wages)
        yield t("Holiday earned and not taken"), money(owed.leave)
        yield t("Notice, if the jobs ended"), money(owed.notice)
        yield t("Redundancy, if the jobs ended"), money(owed.redundancy)


def _asked(change: FunderChange, today: date) -> str:
    if change.asked is None:
        return t("Not yet")
    days = change.days_waiting(today)
    if change.answered is not None:
        waited = tn("answered after 1 day", "answered after {count} days", days)
        return t("{day}, {waited}", day=day(change.asked), waited=waited)
    waited = tn("1 day of waiting so far", "{count} days of waiting so far", days)
    return t("{day}, {waited}", day=day(change.asked), waited=waited)


def _share(view: ChangeView) -> str:
    if not view.contribution:
        return t("There is none")
    if not view.stops:
        return t("{amount} a week: ask whether it goes on", amount=money(view.contribution))
    amount = money(view.contribution)
    return t("{amount} a week stops after {day}", amount=amount, day=day(view.last_day))


def _member(each: TeamMember, section: ChangesSection) -> Line:
    notes = []
    if each.last_pay is not None:
        notes.append(t("Last pay from the old money: {day}", day=day(each.last_pay)))
    if each.shared:
        notes.append(t("This pay is for days of both. Each money pays its own days."))
    if each.kept.words:
        notes.append(t("“{words}”", words=each.kept.words))
    chips = [(kept_name(each.kept.kept), KEPT_TONES[each.kept.kept])]
    if each.moved:
        chips.append((t("Paid from the new money"), "ok"))
    acts = ((t("Does this job go on?"), partial(section.ask_kept, each)),)
    name = t("{name}, {job}", name=each.pa.name, job=each.terms.job) if each.terms.job else each.pa.name
    return Line(name, tuple(notes), tuple(chips), acts)


def _papers(view: ChangeView, section: ChangesSection) -> Iterator[QWidget]:
    letter = Document(
        t("A letter: a personal health budget, and keeping my team"),
        f"letter-keep-my-team-{view.change.id}.pdf",
        partial(_letter, view.change.id, section.clock),
    )
    note = t("To whoever is to pay. It names your team and counts the days of waiting.")
    yield section.documents.line(letter, note)
    pack = Document(t("Continuity pack"), "continuity-pack.pdf", partial(_pack, section.clock))
    note = t("Everything that somebody needs to cover the week and run pay. Keep it safe.")
    yield section.documents.line(pack, note)


def _buttons(view: ChangeView, section: ChangesSection) -> QWidget:
    made = [Button(t("Change"), partial(section.ask, view.change), "link")]
    if view.new is None:
        made.insert(0, Button(t("Open the new money"), partial(section.ask_new_money, view), "second"))
        made.append(Button(t("Take out"), partial(section.take_out, view), "link"))
    elif any(not each.moved and each.kept.kept is not Kept.NO for each in view.team):
        made.insert(
            0, Button(t("Pay my team from the new money"), partial(section.move_team, view), "second")
        )
    for button in made:
        button.setAccessibleName(f"{button.text()}: {view.pot.name}")
    return flowing(*made)


def _take_over(change_id: int, book: Book, new: NewStream) -> object:
    return funder_takes_over(book, change_id, new.pot, new.funder)


def _letter(change_id: int, clock: Clock, book: Book) -> bytes:
    return keep_my_team_pdf(book, change_id, clock())


def _pack(clock: Clock, book: Book) -> bytes:
    return continuity_pdf(book, clock())
