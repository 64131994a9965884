"""The page of decisions: the register, one decision, or the worksheet, one of them in sight at a time."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.papers import Paper
from app.plan.decision import Capacity, Decision
from app.usecases.life.decisions import (
    DecisionView,
    Found,
    attach_letter,
    change_decision,
    decision,
    keep_capacity,
    search_decisions,
)
from app.usecases.life.worksheet import Worksheet, ask_through, worksheet
from app.usecases.money.papers import paper_bytes
from app.usecases.plan.letters import decision_pdf
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.files import open_file, read_file
from ui.dialogs.paper import show_paper
from ui.pages.decisions.answer_form import AnswerForm, QuestionForm
from ui.pages.decisions.capacity_form import CapacityForm
from ui.pages.decisions.one import OneDecision
from ui.pages.decisions.register import Register
from ui.pages.decisions.worksheet import Thought, WorksheetView
from ui.parts.button import Button
from ui.parts.clock import Clock, today
from ui.tasks import Book, Tasks


class DecisionsPage(AskingPage):
    """Asks “Can I buy this?”, keeps what was answered, and finds it again."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.easy_button = Button(t("Ask the &easy way"), self._to_easy, "second")
        self.ask_button = Button(t("&Can I buy this?"), self.begin, "main", "add")
        super().__init__(tasks, t("Decisions"), actions=[self.easy_button, self.ask_button])
        self._clock = clock
        self._number = 0
        self._shown: DecisionView | None = None
        self.documents = Documents(self)
        self.register, self.one, self.sheet = Register(), OneDecision(), WorksheetView()
        self.add(self.register, self.one, self.sheet, None)
        self._connect()
        self._turn(self.register)

    def _connect(self) -> None:
        self.register.searched.connect(self._search)
        self.register.wanted.connect(self._search)
        self.register.opened.connect(self.open)
        self.register.begin.connect(self.begin)
        self.sheet.kept.connect(self._thought)
        self.sheet.left.connect(self.all)
        self.sheet.easier.connect(self._to_easy)
        self.sheet.turned.connect(partial(self.verticalScrollBar().setValue, 0))
        self.one.back.connect(self.all)
        self.one.answer.connect(self._ask_answer)
        self.one.change.connect(self._ask_question)
        self.one.attach.connect(self._ask_paper)
        self.one.look.connect(self._look)
        self.one.capacity.connect(self._ask_capacity)
        self.one.payment.connect(self._to_payment)
        self.one.other.connect(self.open)

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: "ask", words to find, or the number of a decision."""
        if thing == "ask":
            self.begin()
        elif isinstance(thing, str) and thing:
            self.all()
            self.register.search.set(thing)
        elif isinstance(thing, int):
            self.open(thing)

    def refresh(self) -> None:
        """Show the register, or the decision in hand, as it now stands; a worksheet waits for its answers."""
        if self._number:
            self._read()
        else:
            self._search()

    def leave_draft(self) -> bool:
        """Say whether a worksheet has been begun and not saved."""
        return self.sheet.under_way

    def _to_easy(self, said: Decision | None = None) -> None:
        self.sheet.under_way = False
        if said is not None:
            self.all()
        self.go.emit("easy", said or "buy")

    def begin(self) -> None:
        """Begin a worksheet."""
        today = self._clock()
        self.tasks.ask(self, lambda book: worksheet(book, today), self._begun)

    def _begun(self, known: Worksheet) -> None:
        self._number = 0
        self._turn(self.sheet, t("Can I buy this?"))
        self.sheet.begin(known, self._clock())

    def _thought(self, thought: Thought) -> None:
        def kept(made: Decision) -> None:
            self.sheet.under_way = False
            self.open(made.id)
            self.done(t("It is written down."))

        wants, must_ask = thought.wants, thought.must_ask
        asked = thought.asked
        self.tasks.do(self, lambda book: ask_through(book, asked, wants=wants, must_ask=must_ask), kept)

    def all(self) -> None:
        """Show the register again."""
        self._number, self._shown = 0, None
        self.sheet.under_way = False
        self._turn(self.register)
        self._search()
        self.register.search.go()

    def open(self, number: int) -> None:
        """Show one decision."""
        self._number, self._shown = number, None
        self.sheet.under_way = False
        self._read(begin=True)

    def _turn(self, part: QWidget, title: str = "") -> None:
        for each in (self.register, self.one, self.sheet):
            each.setVisible(each is part)
        plain = part is self.register
        says = t("What you asked, and what was answered. You find it again years later.") if plain else ""
        self.header.say(title or t("Decisions"), says)
        for button in (self.easy_button, self.ask_button):
            button.setVisible(plain)
        self.problems.clear()
        self.notice.say("info", "", aloud=False)

    def _search(self) -> None:
        words, most = self.register.words(), self.register.most
        self.tasks.ask(self, lambda book: search_decisions(book, words, most), self._found, newest=True)

    def _found(self, found: Found) -> None:
        self.register.fill(found, self._clock())
        if self.register.isVisible():
            nothing = not found.count and not self.register.words()
            for button in (self.easy_button, self.ask_button):
                button.setVisible(not nothing)

    def _read(self, *, begin: bool = False) -> None:
        number = self._number
        self.tasks.ask(self, lambda book: decision(book, number), partial(self._show, begin=begin))

    def _show(self, seen: DecisionView, *, begin: bool) -> None:
        if seen.decision.id != self._number or seen == self._shown:
            return
        self._shown = seen
        if begin:
            self._turn(self.one, seen.decision.what)
        self.header.say(seen.decision.what)
        paper = Document(t("This decision on one page"), "decision.pdf", partial(self._pdf, self._number))
        self.one.show_seen(seen, self._clock(), self.documents.line(paper))
        if begin:
            self.begin_at_title()
            self.verticalScrollBar().setValue(0)

    def _pdf(self, number: int, book: Book) -> bytes:
        return decision_pdf(book, number, self._clock())

    def _ask_answer(self) -> None:
        if self._shown is not None:
            form = AnswerForm(self, self._shown.decision, self._clock())
            self.ask_with(form, change_decision, t("The answer is written down."), self.one.write)

    def _ask_question(self) -> None:
        today = self._clock()
        self.tasks.ask(self, lambda book: worksheet(book, today), self._open_question)

    def _open_question(self, known: Worksheet) -> None:
        if self._shown is not None:
            form = QuestionForm(self, self._shown.decision, known, self._clock())
            self.ask_with(form, change_decision, t("It is written down."), self.one.right)

    def _ask_capacity(self, record: Capacity | None) -> None:
        if self._shown is not None:
            about = self._shown.decision
            fresh = Capacity(0, about.what, self._clock(), decision_id=about.id)
            form = CapacityForm(self, record or fresh, self._clock())
            self.ask_with(form, keep_capacity, t("The record is written down."), self.one.add_record)

    def _ask_paper(self) -> None:
        kinds = [t("Papers (*.jpg *.jpeg *.png *.pdf *.webp *.tif *.tiff *.txt)"), t("All files (*)")]
        open_file(self, t("Choose a receipt or letter"), kinds, self.attach)

    def attach(self, file: Path) -> None:
        """Keep a file as a paper of the decision in hand."""
        number = self._number

        def attached(paper: Paper) -> None:
            self.done(t("Attached {name}", name=paper.name), self.one.add_paper)

        self.tasks.do(self, lambda book: attach_letter(book, number, file.name, read_file(file)), attached)

    def _look(self, paper: Paper) -> None:
        self.tasks.ask(self, lambda book: paper_bytes(book, paper.id), self._open_paper)

    def _open_paper(self, found: tuple[Paper, bytes]) -> None:
        show_paper(self, self.tasks, found)

    def _to_payment(self, number: int) -> None:
        self.go.emit("money", number)
