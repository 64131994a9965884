"""The page of returns: a list, and the five steps from the sum to a signed file that was sent."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from app.papers import Paper
from app.period import Period
from app.returns.kept import KeptReturn
from app.returns.parts import Return
from app.usecases.money.papers import attach_paper, paper_bytes
from app.usecases.returns.drawing import (
    ReturnChoice,
    give_reason,
    open_return,
    preview_pdf,
    return_choices,
    say_own_words,
)
from app.usecases.returns.identity import Signer, signer
from app.usecases.returns.notes import ReturnOf
from app.usecases.returns.replies import Answered, answers
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.files import open_file, read_file
from ui.dialogs.paper import PaperDialog, show_paper
from ui.pages.returns.add_up import AddUpStep
from ui.pages.returns.checks import CheckStep, Key
from ui.pages.returns.kinds import paper_kinds
from ui.pages.returns.listing import Listing, named
from ui.pages.returns.papers import PapersStep
from ui.pages.returns.replying import Replying
from ui.pages.returns.send import SendStep
from ui.pages.returns.sign import SignStep
from ui.pages.returns.signing import Signing
from ui.pages.returns.telling import Telling
from ui.parts.button import Button
from ui.parts.clock import Clock, today
from ui.parts.flow import flowing
from ui.parts.steps import Steps
from ui.tasks import Book, Tasks

ADD_UP, PAPERS, CHECK, SIGN, SEND = range(5)


class ReturnsPage(AskingPage):
    """Gets a return ready step by step; everything said on the way is kept in the book at once."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        super().__init__(tasks, t("Returns"))
        self._clock = clock
        self.of = ReturnOf(0, Period(clock(), clock()))
        self.drafted: Return | None = None
        self.kept: KeptReturn | None = None
        self.steps = Steps([t("Add it up"), t("Papers"), t("Check"), t("Sign"), t("Send")])
        self.body.insertWidget(0, self.steps)
        self.listing = Listing()
        self.add_up, self.papers, self.checks = AddUpStep(), PapersStep(), CheckStep()
        self.sign, self.send = SignStep(), SendStep(clock())
        self.parts = (self.add_up, self.papers, self.checks, self.sign, self.send)
        self.signing = Signing(self)
        self.telling = Telling(self, clock)
        self.replying = Replying(self, clock)
        self._bar()
        self.add(self.listing, *self.parts, self.bar, None)
        self._connect()
        self.show_list()

    def _bar(self) -> None:
        self.on = Button(t("&Carry on"), self._on, "main")
        self.back = Button(t("&Back"), self._back)
        self.see = Button(t("See the P&DF"), self._preview)
        self.leave = Button(t("&All returns"), self.show_list, "link")
        self.bar = flowing(self.on, self.back, self.see, self.leave)

    def _connect(self) -> None:
        self.listing.wanted.connect(self.open)
        self.listing.opened.connect(self.signing.open_kept)
        self.papers.attach.connect(self._ask_paper)
        self.papers.look.connect(self._look)
        self.papers.reason.connect(self._reasons)
        self.checks.reason.connect(self._reason)
        self.checks.mend.connect(self._mend)
        self.checks.papers.connect(partial(self.go_to, PAPERS))
        self.checks.asks.connect(self._rule)

    @property
    def period(self) -> Period:
        """The days of the return in hand."""
        return self.of.period

    @property
    def in_steps(self) -> bool:
        """Whether a return is being got ready, or a signed one is open."""
        return not self.steps.isHidden()

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: "new" begins the next return, "list" shows all."""
        if thing == "list":
            self.show_list()
        elif thing == "new" and not self.in_steps:
            self.tasks.ask(self, partial(_choices, today=self._clock()), self._open_first)

    def leave_draft(self) -> bool:
        """Say whether own words, an answer or a reply were typed and not saved."""
        return self._new_words() or self._new_answer() or self.listing.typing

    def _new_answer(self) -> bool:
        return self.in_steps and self.kept is None and self.add_up.sure.typed

    def _new_words(self) -> bool:
        words = self.add_up.words.area.toPlainText().strip()
        return self.drafted is not None and self.kept is None and words != self.drafted.own_words

    def refresh(self) -> None:
        """Show the list or the return in hand as the book now has it."""
        if not self.in_steps:
            self.tasks.ask(self, partial(_listed, today=self._clock()), self._show_choices)
        elif self.kept is None:
            self._draw_up()

    def show_list(self) -> None:
        """Go back to all returns; what was said so far is kept."""
        self.drafted = self.kept = None
        self.header.say(t("Returns"), t("What you send to those who pay, so that they can see it is right."))
        for part in (self.steps, self.bar, *self.parts):
            part.hide()
        self.listing.show()
        self.notice.say("info", "", aloud=False)
        self.problems.clear()
        if self.isVisible():
            self.begin_at_title()
            self.refresh()

    def _show_choices(self, listed: tuple[Sequence[ReturnChoice], Sequence[Answered]]) -> None:
        self.listing.fill(*listed, self._clock())
        self.signing.check_next(self.listing.sent())

    def _open_first(self, choices: Sequence[ReturnChoice]) -> None:
        wanted = [choice for choice in choices if not choice.coming.over]
        if wanted:
            self.open(wanted[0].funder.id, wanted[0].coming.period, wanted[0].pot_id)

    def open(self, funder_id: int, period: Period, pot_id: int = 0) -> None:
        """Begin a return, or go on with it; `pot_id` names an award."""
        self.of, self.kept = ReturnOf(funder_id, period, pot_id), None
        self.drafted = None
        self._draw_up(partial(self._begin, ADD_UP))

    def _begin(self, step: int, drafted: Return) -> None:
        self._show(drafted)
        self.go_to(step)

    def _draw_up(self, then: object = None) -> None:
        of = self.of
        shown = then if callable(then) else self._show
        self.tasks.ask(self, lambda book: open_return(book, of.funder_id, of.period, of.pot_id), shown)
        self.telling.read()

    def _show(self, drafted: Return) -> None:
        # Nothing new: what is being typed on the steps, and the focus, stay as they are.
        if drafted == self.drafted:
            return
        typing = self.drafted is not None and self._new_words()
        self.drafted = drafted
        self.add_up.fill(drafted, keep_words=typing)
        for part in (self.papers, self.checks, self.sign):
            part.fill(drafted)
        if self.in_steps:
            self._settle_bar()

    def go_to(self, step: int) -> None:
        """Show one of the steps."""
        self.listing.hide()
        self.steps.show()
        self.bar.show()
        self.steps.go(step)
        for at, part in enumerate(self.parts):
            part.setVisible(at == step)
        self.notice.say("info", "", aloud=False)
        self.problems.clear()
        self._say_title()
        self._settle_bar()
        if step == SIGN:
            self.sign.clear()
            self.tasks.ask(self, signer, self._show_signer)
        self.verticalScrollBar().setValue(0)
        self.begin_at_title()

    def _say_title(self) -> None:
        period = self.kept.period if self.kept is not None else self.period
        about = ""
        if self.drafted is not None and self.kept is None:
            due = self.drafted.asked.due
            about = t("For {funder}", funder=self.drafted.funder.name)
            about += " · " + t("due {day}", day=day(due)) if due else ""
        self.header.say(t("Your return for {period}", period=named(period)), about)

    def _settle_bar(self) -> None:
        step, drafted = self.steps.at, self.drafted
        words = (t("&Carry on"), t("&Carry on"), t("&Carry on to sign"), t("Si&gn the return"), "")
        self.on.setText(words[step])
        self.on.setVisible(step != SEND)
        self.on.setEnabled(not (step == SIGN and drafted is not None and bool(drafted.blockers)))
        self.back.setVisible(step not in (ADD_UP, SEND))
        self.see.setVisible(step in (CHECK, SIGN))

    def _show_signer(self, found: Signer) -> None:
        self.sign.show_signer(found)

    def _on(self) -> None:
        step = self.steps.at
        if step == ADD_UP and self.add_up.sure.typed and not self.add_up.sure.hand_over():
            return
        if step == ADD_UP and self._new_words():
            of, words = self.of, self.add_up.words.read()
            self.tasks.do(
                self,
                lambda book: say_own_words(book, of.funder_id, of.period, words, of.pot_id),
                partial(self._begin, PAPERS),
            )
        elif step == SIGN:
            self.signing.sign()
        else:
            self.go_to(step + 1)

    def _back(self) -> None:
        self.go_to(self.steps.at - 1)

    def _reason(self, key: Key, words: str) -> None:
        self._reasons([key], words)

    def _reasons(self, keys: list[Key], words: str) -> None:
        of = self.of

        def give(book: Book) -> Return:
            for key in keys:
                drafted = give_reason(book, of.funder_id, of.period, key, words, of.pot_id)
            return drafted

        self.tasks.do(self, give, self._show)

    def _rule(self, rule: str) -> None:
        self.go.emit("rules", f"applies:{rule}")

    def _mend(self, entry_id: int) -> None:
        self.go.emit("money", entry_id)

    def _ask_paper(self, entry_id: int) -> None:
        open_file(self, t("Choose a receipt or letter"), paper_kinds(), partial(self.attach, entry_id))

    def attach(self, entry_id: int, file: Path) -> None:
        """Keep a file as the paper of an entry; the return is drawn up again with it."""
        self.tasks.do(
            self, lambda book: attach_paper(book, entry_id, file.name, read_file(file)), self._attached
        )

    def _attached(self, paper: Paper) -> None:
        self.tell("ok", t("Attached {name}", name=paper.name))

    def _look(self, paper_id: int) -> None:
        self.tasks.ask(self, lambda book: paper_bytes(book, paper_id), self._open_paper)

    def _open_paper(self, found: tuple[Paper, bytes]) -> None:
        show_paper(self, self.tasks, found)

    def _preview(self) -> None:
        of = self.of
        self.tasks.ask(
            self, lambda book: preview_pdf(book, of.funder_id, of.period, of.pot_id), self._show_preview
        )

    def _show_preview(self, pdf: bytes) -> None:
        name = f"{self.drafted.name}.pdf" if self.drafted is not None else ""
        shown = t("Not signed yet: {name}", name=name)
        PaperDialog(self, self.tasks, shown, "application/pdf", pdf).begin(820, whole=True)


def _choices(book: Book, today: date) -> tuple[ReturnChoice, ...]:
    return return_choices(book, today)


def _listed(book: Book, today: date) -> tuple[tuple[ReturnChoice, ...], tuple[Answered, ...]]:
    return return_choices(book, today), answers(book)
