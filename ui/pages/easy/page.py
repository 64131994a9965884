"""The page of easy read: all its tasks, or one step of one of them."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.plan.decision import Decision
from app.words import t
from ui.dialogs.documents import Document, Documents
from ui.pages.easy.answers import Wish
from ui.pages.easy.menu import Menu
from ui.pages.easy.runner import CHECK, END, Runner
from ui.pages.easy.step import Given, Session, Step
from ui.pages.easy.tasks import easy_tasks
from ui.pages.easy.tasks.buy import said_before
from ui.parts.clock import Clock, today
from ui.parts.page import Page
from ui.tasks import Tasks


class EasyPage(Page):
    """Does the core tasks one thing at a time; a task that is left waits where it was left.

    `arrive` takes the name of a task, or what was said of a `Decision`. Escape goes back to all of them.
    """

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        super().__init__(tasks, t("Easy read"))
        self._clock = clock
        self._sessions: dict[str, Session] = {}
        self._wanted = ""
        self.documents = Documents(self)
        every = easy_tasks()
        self._tasks = {each.name: each for each in every}
        self.menu, self.runner = Menu(every), Runner()
        self.setProperty("easy", True)  # noqa: FBT003  # Qt's own
        self.narrow(980)
        self.add(self.menu, self.runner, None)
        self._connect()
        self.show_all()

    def _connect(self) -> None:
        self.menu.chosen.connect(self.begin)
        self.runner.left.connect(self.show_all)
        self.runner.turned.connect(self._turned)
        self.runner.finished.connect(self._keep)
        self.runner.wished.connect(self._do)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.show_all)

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: the name of a task, or a question to be asked the easy way."""
        if isinstance(thing, Decision):
            self.show_all()
            self._sessions.pop("buy", None)
            self.begin("buy", said_before(thing))
        elif isinstance(thing, str) and thing in self._tasks:
            self.begin(thing)

    def leave_draft(self) -> bool:
        """Say whether a task has been begun and not kept."""
        self.runner.put_by()
        return any(each.is_draft for each in self._sessions.values())

    def show_all(self) -> None:
        """Show all the tasks again; what was typed waits."""
        self.runner.put_by()
        session, self.runner.session, self._wanted = self.runner.session, None, ""
        if session is not None and (not session.keeps or self.runner.has_ended):
            self._sessions.pop(session.task.name, None)
        self._show_half_done()
        self._turn(self.menu)
        self.header.say(t("Easy read"), t("Choose one. You can stop at any time. Nothing is lost."))
        self._begin_reading("")

    def _show_half_done(self) -> None:
        self.menu.show_half_done([name for name, each in self._sessions.items() if each.is_draft])

    def begin(self, name: str, said: Given | None = None) -> None:
        """Begin a task, or go on with it; `said` are answers that were typed elsewhere."""
        self.runner.put_by()
        self._wanted = name
        self._read(name, said or {})

    def _read(self, name: str, said: Given) -> None:
        task, now = self._tasks[name], self._clock()
        then = partial(self._known, name, said)
        self.tasks.ask(self, lambda book: task.read(book, now), then)

    def _known(self, name: str, said: Given, facts: Any) -> None:  # noqa: ANN401  # what the task read
        if name != self._wanted:
            return
        session = self._session(name, facts)
        session.typed |= said
        if self.runner.session is not session:
            session.facts = facts
            self._turn(self.runner)
            self.runner.begin(session)
        elif facts != session.facts and session.at != END:
            self.runner.put_by()
            session.facts = facts
            self.runner.begin(session)

    def _session(self, name: str, facts: Any) -> Session:  # noqa: ANN401  # as above
        if name not in self._sessions:
            self._sessions[name] = Session.begun(self._tasks[name], facts)
        return self._sessions[name]

    def refresh(self) -> None:
        """Read what the task in hand knows anew; what was typed stays."""
        if self._wanted:
            self._read(self._wanted, {})

    def _turn(self, part: QWidget) -> None:
        self.problems.clear()
        self.notice.say("info", "", aloud=False)
        for each in (self.menu, self.runner):
            each.setVisible(each is part)

    def _turned(self, step: Step) -> None:
        self.header.say(step.words)
        self._begin_reading(self.runner.spoken())
        before: QWidget = self.header.title
        for each in self.runner.in_order():
            QWidget.setTabOrder(before, each)
            before = each

    def _begin_reading(self, words: str) -> None:
        # A screen reader says the title and all that stands below it; Tab goes on to the answer.
        self.header.title.setAccessibleDescription(words)
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.begin_at_title()

    def _keep(self) -> None:
        session = self.runner.session
        if session is None or session.task.keep is None or session.at == END:
            return
        keep, facts, answers = session.task.keep, session.facts, session.answers
        # From here on it is neither read anew nor kept a second time.
        session.at, self._wanted = END, ""
        kept, failed = partial(self._kept, session), partial(self._not_kept, session)
        self.tasks.do(self, lambda book: keep(book, facts, answers), kept, failed)

    def _kept(self, session: Session, _: object) -> None:
        self._sessions.pop(session.task.name, None)
        self._show_half_done()
        if self.runner.session is session:
            self.runner.show_end()

    def _not_kept(self, session: Session, error: AppError) -> None:
        session.at = CHECK
        if self.runner.session is session:
            self._wanted = session.task.name
        self.show_problem(error)

    def _do(self, wish: Wish) -> None:
        thing: Any = wish.thing
        if wish.what == "go":
            self.go.emit(*thing)
        elif isinstance(thing, Document):
            {"see": self.documents.see, "print": self.documents.print, "save": self.documents.save}[
                wish.what
            ](thing)

    def hideEvent(self, event: QHideEvent) -> None:
        """Put what was typed by; a quiet task leaves nothing on the page."""
        super().hideEvent(event)
        self.runner.put_by()
        session = self.runner.session
        if session is not None and session.task.quiet:
            self.show_all()
