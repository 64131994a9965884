"""How much control the person wants over each task, on the six-step scale, and how that changed."""

from datetime import date
from functools import partial

from app.funding.holding import CONTROL_STEPS, Task, task_name
from app.usecases.funding.control import ControlScale, Wanted, control_scale, name_steps
from app.usecases.funding.streams import say_control
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.pages.streams.control_forms import ControlForm, NamesForm
from ui.parts.bar_chart import Bar, BarChart
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.lines import Line, Lines
from ui.parts.text import Text
from ui.tasks import Book


class ControlSection(Section):
    """Shows the answer for each task; a longer bar is more control."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.seen: ControlScale | None = None
        self.chart = BarChart(t("How much control I want"))
        self.lines = Lines()
        self.names_button = Button(t("&Name the steps yourself"), self.ask_names, "second")
        why = t(
            "You can do everything yourself, let somebody else do it, or anything between. Your answer may "
            "differ from task to task, and you may change it whenever you want."
        )
        self.body.addWidget(Card(t("How much control do I want?"), tone="main").add(Text(why), self.chart))
        self.body.addWidget(Card(t("Task by task")).add(self.lines, flowing(self.names_button), None))

    def read(self, book: Book, today: date) -> ControlScale:
        """Read every answer."""
        return control_scale(book, today)

    def fill(self, found: ControlScale) -> None:
        """Show them."""
        self.seen = found
        said = [(task_name(each.task), _now(each, found)) for each in found.wanted]
        self.chart.show_bars(
            [Bar(name, _length(each), words) for each, (name, words) in zip(found.wanted, said, strict=True)],
            "; ".join(f"{name}: {words}" for name, words in said),
            (t("Task"), t("Step"), t("Since")),
            [(name, words, _since(each)) for each, (name, words) in zip(found.wanted, said, strict=True)],
            words=(1, 2),
        )
        self.lines.fill([self._line(each, found) for each in found.wanted])

    def _line(self, wanted: Wanted, scale: ControlScale) -> Line:
        before = [
            t("Before, from {day}: {step}", day=day(each.day), step=_step(each.step, scale))
            for each in wanted.answers[1:]
        ]
        since = t("Since {day}", day=_since(wanted)) if wanted.now is not None else ""
        notes = (_now(wanted, scale), since, *before)
        return Line(task_name(wanted.task), notes, acts=((t("Change"), partial(self.ask, wanted.task)),))

    def ask(self, task: Task) -> None:
        """Ask how much control the person wants over a task."""
        if self.seen is not None:
            now = next(each.now for each in self.seen.wanted if each.task is task)
            form = ControlForm(self.host, task, now, self.seen.names, self.clock())
            self.host.ask_with(form, say_control, t("Your answer is written down."))

    def ask_names(self) -> None:
        """Ask what the six steps are to be called."""
        if self.seen is not None:
            form = NamesForm(self.host, self.seen.names)
            self.host.ask_with(form, name_steps, t("The steps have their names."), self.names_button)


def _length(wanted: Wanted) -> int:
    return CONTROL_STEPS + 1 - wanted.now.step if wanted.now is not None else 0


def _now(wanted: Wanted, scale: ControlScale) -> str:
    return _step(wanted.now.step, scale) if wanted.now is not None else t("Not asked yet")


def _step(step: int, scale: ControlScale) -> str:
    return t("{step}: {name}", step=step, name=scale.names[step - 1])


def _since(wanted: Wanted) -> str:
    return day(wanted.now.day) if wanted.now is not None else "–"
