"""“Did it help?”: asked of what is paid for, answered with a word and a few more, as often as agreed."""

from datetime import date
from functools import partial

from app.plan.helped import HelpAnswer, Helped, Rhythm, helped_name
from app.usecases.life.did_it_help import Thing, agree_rhythm, answer_helped, did_it_help, take_answer_out
from app.words import day, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.pages.diary.helped_forms import HelpedForm, RhythmForm, SaidOfIt
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text
from ui.tasks import Book

TONES = {Helped.YES: "ok", Helped.SOME: "info", Helped.NO: "warn", Helped.PASSED: "plain"}
EARLIER = 3  # answers before the last that stand on a line


class HelpedSection(Section):
    """Asks of what is due first; below stands everything that is paid for, with what was said of it."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.seen: tuple[Thing, ...] = ()
        says = t("Your answers go to the page that gets you ready for a review, and nowhere else.")
        self.due = Lines(t("Nothing is to be asked now."))
        self.things = Lines(
            t("Say what a payment was for: a line of your plan, or what matters to you. Then it stands here.")
        )
        self.asks = Card(t("Did it help?"))
        self.asks.add(Text(says, "muted"), self.due)
        for part in (self.asks, Card(t("Everything that is paid for")).add(self.things)):
            self.body.addWidget(part)

    def read(self, book: Book, today: date) -> tuple[Thing, ...]:
        """Read what is paid for."""
        return did_it_help(book, today)

    def fill(self, found: tuple[Thing, ...]) -> None:
        """Show it."""
        self.seen = found
        due = [each for each in found if each.due]
        self.asks.tint("main" if due else "plain")
        self.due.fill([self._due(each) for each in due])
        self.things.fill([self._thing(each) for each in found])

    def _due(self, thing: Thing) -> Line:
        acts: tuple[Act, ...] = ((t("Answer"), partial(self.ask, thing)),)
        return Line(thing.words, (_uses(thing),), acts=acts)

    def _thing(self, thing: Thing) -> Line:
        last = thing.last
        chips = ((helped_name(last.helped), TONES[last.helped]),) if last else ((t("Not said yet"), "plain"),)
        acts: list[Act] = [
            (t("Say whether it helped"), partial(self.ask, thing)),
            (t("How often to ask"), partial(self.ask_rhythm, thing)),
        ]
        if last is not None:
            acts.append((t("Take the last answer out"), partial(self._take_out, last)))
        earlier = thing.answers[: EARLIER + 1]
        return Line(
            thing.words, (*map(_answer, earlier), _uses(thing), _rhythm(thing.rhythm)), chips, tuple(acts)
        )

    def ask(self, thing: Thing) -> None:
        """Ask whether one thing helped."""
        key, today = (thing.used.line_id, thing.used.outcome_id), self.clock()

        def keep(book: Book, told: SaidOfIt) -> HelpAnswer:
            return answer_helped(book, key, told.helped, told.words, today)

        self.host.ask_with(HelpedForm(self.host, thing), keep, t("Your answer is kept."))

    def ask_rhythm(self, thing: Thing) -> None:
        """Ask how often the book may ask about one thing."""
        form = RhythmForm(self.host, thing.words, thing.rhythm)
        self.host.ask_with(form, agree_rhythm, t("Daybook asks as you said."))

    def _take_out(self, answer: HelpAnswer) -> None:
        gone = partial(self.host.done, t("The answer is taken out."), None)
        self.host.tasks.do(self.host, lambda book: take_answer_out(book, answer.id), gone)


def _uses(thing: Thing) -> str:
    if thing.last is None:
        return tn("Paid for once in a year", "Paid for {count} times in a year", thing.used.uses)
    return tn("Paid for once since then", "Paid for {count} times since then", thing.used.uses)


def _answer(answer: HelpAnswer) -> str:
    told = t("{day}: {answer}", day=day(answer.day), answer=helped_name(answer.helped))
    return f"{told}. {answer.words}" if answer.words else told


def _rhythm(rhythm: Rhythm) -> str:
    if not rhythm.uses:
        return t("Daybook does not ask about this.")
    uses = tn("after {count} payment", "after {count} payments", rhythm.uses)
    days = tn("{count} day", "{count} days", rhythm.days)
    return t("Daybook asks {uses}, and at most once in {days}.", uses=uses, days=days)
