"""The kinds of answer of an easy-read step: looking, choosing a picture, writing, a paper, pressing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.words import day, money, t
from ui.dialogs.amounts import RateField
from ui.dialogs.files import open_file
from ui.parts.area import AreaField
from ui.parts.field import DateField, Field, TextField
from ui.parts.layout import Folding, column, stacked
from ui.parts.picture_button import PictureButton
from ui.parts.text import Text, announce


class Answer(QWidget):
    """What one step is answered with.

    `given` says that the answer is whole and the next step may come, `wished` carries a `Wish` to the page.
    `fields` are read and checked before the next step; `waits` says that there is nothing to go on with yet.
    """

    given = Signal()
    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self.body = column(self)

    @property
    def waits(self) -> bool:
        """Whether the next step must wait for something to be chosen."""
        return False

    def typed(self) -> Any:  # noqa: ANN401  # each kind keeps its own
        """Give the answer as it was put in, so that it can be put back; None is nothing."""
        return None

    def put_back(self, typed: Any) -> None:  # noqa: ANN401  # as above
        """Show an answer that was put in before."""

    def read(self) -> Any:  # noqa: ANN401  # as above
        """Give the answer; the fields have been checked."""
        return self.typed()

    def said(self) -> str:
        """Say the answer in words."""
        return ""

    def shown(self) -> str:
        """Say what it shows and is not reached with Tab, for reading aloud."""
        return ""


class Look(Answer):
    """Nothing to answer; `make` gives something to look at and its words for reading aloud."""

    def __init__(self, make: Callable[[], tuple[QWidget, str]] | None = None) -> None:
        super().__init__()
        self._words = ""
        if make is not None:
            part, self._words = make()
            self.body.addWidget(part)

    def shown(self) -> str:
        """Say what is to be looked at."""
        return self._words


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: its value, its words (which may carry a mnemonic) and its picture."""

    value: Any
    words: str
    picture: str


class Pick(Answer):
    """Chooses one of several pictures with words; pressing one answers the step."""

    def __init__(self, options: Sequence[Option], *, above: bool = False) -> None:
        super().__init__()
        self._options, self._chosen = tuple(options), -1
        self.buttons = [
            PictureButton(each.words, each.picture, partial(self._choose, at), above=above)
            for at, each in enumerate(options)
        ]
        for button in self.buttons:
            button.setCheckable(True)
        if above:
            self.body.addWidget(Folding(*self.buttons, least=130))
        elif len(options) > FEW:
            self.body.addWidget(Folding(*self.buttons, least=330))
        else:
            self.body.addWidget(stacked(*self.buttons))

    @property
    def waits(self) -> bool:
        """Whether nothing is chosen yet."""
        return self._chosen < 0

    def _choose(self, at: int) -> None:
        self._mark(at)
        self.given.emit()

    def _mark(self, chosen: int) -> None:
        self._chosen = chosen
        for at, button in enumerate(self.buttons):
            button.setChecked(at == chosen)

    def typed(self) -> Any:  # noqa: ANN401  # any value may be chosen
        """Give the value chosen, or None."""
        return None if self.waits else self._options[self._chosen].value

    def put_back(self, typed: Any) -> None:  # noqa: ANN401  # as above
        """Mark the one that was chosen before, if it is still there."""
        values = [each.value for each in self._options]
        self._mark(values.index(typed) if typed in values else -1)

    def said(self) -> str:
        """Say what was chosen."""
        return "" if self.waits else self.buttons[self._chosen].accessibleName()


FEW = 3  # answers in one column


def yes_no(yes: str = "", no: str = "") -> Callable[[], Answer]:
    """Make what is answered with yes or no; other words may say which yes and which no."""
    both = (Option(True, yes or t("&Yes"), "yes"), Option(False, no or t("&No"), "no"))  # noqa: FBT003  # a value
    return partial(Pick, both)


class Written(Answer):
    """Writes words, a sum or a day into one field."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.fields = {"answer": field}
        self.body.addWidget(field)
        if not isinstance(field, AreaField):
            line: Any = field.control
            line.returnPressed.connect(self.given)

    def typed(self) -> str:
        """Give what was typed, letter by letter."""
        control: Any = self.field.control
        words: str = control.toPlainText() if isinstance(self.field, AreaField) else control.text()
        return words

    def put_back(self, typed: str) -> None:
        """Type it again."""
        control: Any = self.field.control
        control.setPlainText(typed) if isinstance(self.field, AreaField) else control.setText(typed)

    def read(self) -> Any:  # noqa: ANN401  # each field reads its own
        """Give what the field reads."""
        return self.field.read()

    def said(self) -> str:
        """Say it in words."""
        found = self.field.read()
        if isinstance(self.field, DateField):
            return day(found)
        return (
            (money(found) if found is not None else "") if isinstance(self.field, RateField) else str(found)
        )


def line(label: str, hint: str = "", needed: str = "") -> Callable[[], Answer]:
    """Make a line to write in; `needed` is what to say when it is left empty."""
    return lambda: Written(TextField(label, hint, needed=needed))


def some_words(label: str, hint: str = "") -> Callable[[], Answer]:
    """Make a box for more words, which may stay empty."""
    return lambda: Written(AreaField(label, hint, height=150))


def pounds(label: str, hint: str = "", needed: str = "") -> Callable[[], Answer]:
    """Make a box for a sum."""
    return lambda: Written(RateField(label, hint, needed=needed))


class Photo(Answer):
    """Chooses the file of a picture or a paper; it may be left away."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._file: Path | None = None
        self.name = Text("", "strong")
        self.choose = PictureButton(t("&Find the picture"), "camera", self._ask)
        self.away = PictureButton(t("Take it a&way"), "no", partial(self.put_back, None))
        for part in (self.choose, self.name, self.away):
            self.body.addWidget(part)
        self._show()

    def _ask(self) -> None:
        kinds = [t("Papers (*.jpg *.jpeg *.png *.pdf *.webp *.tif *.tiff *.txt)"), t("All files (*)")]
        open_file(self, self._title, kinds, self.put_back)

    def typed(self) -> Path | None:
        """Give the file, or None."""
        return self._file

    def put_back(self, typed: Path | None) -> None:
        """Show the file that was chosen."""
        self._file = typed
        self._show()
        if typed is not None:
            announce(self, self.name.text())

    def _show(self) -> None:
        there = self._file is not None
        self.name.setText(t("You chose {name}", name=self._file.name) if self._file is not None else "")
        self.name.setVisible(there)
        self.away.setVisible(there)
        if not there and self.isVisible():
            self.choose.setFocus()

    def said(self) -> str:
        """Name the file."""
        return self._file.name if self._file is not None else t("No picture")


@dataclass(frozen=True, slots=True)
class Wish:
    """Something the page is asked to do: "see", "print", "save" (a document) or "go" (to a page)."""

    what: str
    thing: Any


class Press(Answer):
    """Offers things to do, each with its picture: words, picture and the `Wish`."""

    def __init__(self, *things: tuple[str, str, Wish]) -> None:
        super().__init__()
        for words, picture, wish in things:
            self.body.addWidget(PictureButton(words, picture, partial(self.wished.emit, wish)))
