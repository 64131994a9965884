"""What an easy-read task is made of: one step after the other, each with a picture and few words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ui.pages.easy.answers import Answer, Look
from ui.tasks import Book

Given = Mapping[str, Any]  # what was answered so far, by the names of the steps


@dataclass(frozen=True, slots=True)
class Step:
    """One thing on a page of its own.

    `words` is the question, or what is shown: the page's title. `picture` is a drawing of
    `resources/pictures`, `then` says what happens next, `answer` makes what it is answered with. `says` is
    one or two short sentences, `amount` a figure in large letters. One that `ends` the task says why there is
    nothing to answer.
    """

    name: str
    words: str
    picture: str
    then: str
    answer: Callable[[], Answer] = Look
    says: str = ""
    amount: str = ""
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """What is said once the answers are kept."""

    words: str
    says: str
    then: str
    picture: str = "yes"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to look at or to do; `words` carry a mnemonic.

    `read` fetches what the steps need to know (beside the window), `steps` gives the steps as far as the
    answers so far say. Where there is something to keep, `keep` keeps it by its use case and `ended` says
    so; without them the last step ends the task. `before` gives what the book has of the answers already, as
    it would be typed. A `quiet` task is left at once and leaves nothing on screen.
    """

    name: str
    words: str
    picture: str
    read: Callable[[Book, date], Any]
    steps: Callable[[Any, Given], list[Step]]
    keep: Callable[[Book, Any, Given], object] | None = None
    ended: Callable[[Any, Given], Ended] | None = None
    before: Callable[[Any], dict[str, Any]] | None = None
    quiet: bool = False


@dataclass(slots=True)
class Session:
    """A task under way: what it knows, where it is, what was typed and what was answered.

    `typed` holds an answer as it was put in, whether or not it can be read; `given` what was read of it.
    `checking` says that one answer is being put right, and all are seen again after it.
    """

    task: Task
    facts: Any
    at: str = ""
    typed: dict[str, Any] = field(default_factory=dict)
    given: dict[str, Any] = field(default_factory=dict)
    checking: bool = False

    @classmethod
    def begun(cls, task: Task, facts: Any) -> "Session":  # noqa: ANN401  # each task knows its own
        """Begin a task with what the book has of its answers."""
        return cls(task, facts, typed=task.before(facts) if task.before is not None else {})

    @property
    def keeps(self) -> bool:
        """Whether there are answers to keep at the end."""
        return self.task.keep is not None and not any(each.ends for each in self.steps)

    @property
    def steps(self) -> list[Step]:
        """Give the steps as far as the answers so far say."""
        return self.task.steps(self.facts, self.given)

    @property
    def answers(self) -> dict[str, Any]:
        """Give the answers of the steps that are asked; one that was changed may leave others out."""
        return {each.name: self.given[each.name] for each in self.steps if each.name in self.given}

    @property
    def is_draft(self) -> bool:
        """Whether something was put in that is not kept yet."""
        before = self.task.before(self.facts) if self.task.before is not None else {}
        new = (name for name, each in self.typed.items() if each not in (None, before.get(name, "")))
        return self.keeps and any(new)
