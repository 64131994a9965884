"""Changes of support: noted where they stay within the agreement, asked for where they go beyond it."""

from datetime import date
from functools import partial

from app.plan.request import ChangeRequest, RequestState, Size, request_name
from app.usecases.life.changes import (
    Changes,
    change_answered,
    change_sent,
    changes,
    keep_change,
    take_change_back,
    take_change_out,
)
from app.usecases.life.diary_papers import request_pdf
from app.words import t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.pages.diary import said
from ui.pages.diary.change_forms import AnsweredForm, ChangeForm, Reply, SentForm, SentTo
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text
from ui.tasks import Book


class ChangesSection(Section):
    """Lists what waits for an answer with its days, and what was noted or answered."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.seen: Changes | None = None
        self.add_one = Button(t("Write &down a change"), self.ask_new, "second")
        says = t(
            "Other times, other people or another way, for the same need and the same money: note it, and no "
            "letter is needed. More money, more hours or another need: ask first. The letter is made for you."
        )
        self.waiting = Lines(t("Nothing waits for an answer."))
        self.past = Lines(t("No change is written down yet."))
        self.plan = Card(t("My plan"))
        self.plan_words = Text("")
        self.plan.add(self.plan_words, flowing(Button(t("Open my &plan"), self._open_plan, "second")))
        first = Card(t("When something should change")).add(Text(says), flowing(self.add_one))
        for part in (
            first, self.plan, Card(t("Waiting for an answer")).add(self.waiting),
            Card(t("Noted and answered")).add(self.past),
        ):  # fmt: skip
            self.body.addWidget(part)

    def read(self, book: Book, today: date) -> Changes:
        """Read every change."""
        return changes(book, today)

    def fill(self, found: Changes) -> None:
        """Show them."""
        self.seen = found
        now = self.clock()
        self.plan.setVisible(found.plan is not None)
        if found.plan is not None:
            days = tn("{count} day of waiting", "{count} days of waiting", found.plan.days_waiting(now))
            words = t(
                "Version {number} of your plan has no answer yet: {days}.",
                number=found.plan.number,
                days=days,
            )
            self.plan_words.setText(words)
        self.waiting.fill([self._waiting(each, now) for each in found.waiting])
        self.past.fill([self._past(each) for each in found.past])

    def _waiting(self, request: ChangeRequest, now: date) -> Line:
        chips = [(request_name(request.state), said.STATE_TONES[request.state])]
        letter: tuple[Act, ...] = (
            (t("See the letter"), partial(self.documents.see, self.letter(request))),
            (t("Print it"), partial(self.documents.print, self.letter(request))),
        )
        back: Act = (t("Take it back"), partial(self._take_back, request))
        if request.state is RequestState.SENT:
            days = request.days_waiting(now)
            chips.append((tn("{count} day of waiting", "{count} days of waiting", days), "plain"))
            acts: tuple[Act, ...] = ((t("It was answered"), partial(self.ask_answer, request)), *letter, back)
        else:
            sent: Act = (t("I have sent it"), partial(self.ask_sent, request))
            acts = (*letter, sent, (t("Change"), partial(self.ask, request)), back)
        return Line(request.what, said.change_notes(request), tuple(chips), acts)

    def _past(self, request: ChangeRequest) -> Line:
        acts: list[Act] = []
        if request.state is RequestState.NOTED:
            acts.append((t("Change"), partial(self.ask, request)))
        acts.append((t("Take it out"), partial(self._take_out, request)))
        chip = (request_name(request.state), said.STATE_TONES[request.state])
        return Line(request.what, said.change_notes(request), (chip,), tuple(acts))

    def letter(self, request: ChangeRequest) -> Document:
        """Give the letter that asks for one change."""

        def made(book: Book) -> bytes:
            return request_pdf(book, request.id, self.clock())

        return Document(t("Request for a change"), f"request-{request.id}.pdf", made)

    def ask_new(self) -> None:
        """Ask for a new change."""
        self.ask(ChangeRequest(0, Size.WITHIN, self.clock(), ""))

    def ask(self, request: ChangeRequest) -> None:
        """Ask for a change, a new one or one that was not sent yet."""
        if self.seen is not None:
            form = ChangeForm(self.host, request, self.seen.lines)
            self.host.ask_with(form, keep_change, t("The change is written down."), self.add_one)

    def ask_sent(self, request: ChangeRequest) -> None:
        """Ask when and to whom a request went."""

        def keep(book: Book, sent: SentTo) -> ChangeRequest:
            return change_sent(book, request.id, sent.day, sent.to)

        self.host.ask_with(SentForm(self.host, request, self.clock()), keep, t("Its days are counted now."))

    def ask_answer(self, request: ChangeRequest) -> None:
        """Ask what was answered."""

        def keep(book: Book, reply: Reply) -> ChangeRequest:
            return change_answered(book, request.id, reply.state, (reply.day, reply.by, reply.words))

        self.host.ask_with(AnsweredForm(self.host, request, self.clock()), keep, t("The answer is kept."))

    def _take_back(self, request: ChangeRequest) -> None:
        on, gone = self.clock(), partial(self.host.done, t("You no longer ask for it."), None)
        self.host.tasks.do(self.host, lambda book: take_change_back(book, request.id, on), gone)

    def _take_out(self, request: ChangeRequest) -> None:
        gone = partial(self.host.done, t("The change is taken out."), None)
        self.host.tasks.do(self.host, lambda book: take_change_out(book, request.id), gone)

    def _open_plan(self) -> None:
        self.host.go.emit("plan", None)
