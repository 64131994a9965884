"""Fields: a visible label, the control, a hint, and the error beside it. Each reads into a value."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QToolButton,
    QWidget,
)

from app.errors import AppError
from app.money import Money
from app.words import t
from ui.parts.card import ErrorSummary
from ui.parts.layout import column, fill, row
from ui.parts.text import Text, repolish
from ui.parts.typed import read_day, read_money
from ui.theme import limit

T = TypeVar("T")


class Field(QWidget):
    """One question with its label (a buddy, with a mnemonic), its hint, its control and its error."""

    changed = Signal()

    def __init__(self, label: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        self.control = control
        self.label = QLabel(label)
        self.label.setProperty("kind", "label")
        self.label.setWordWrap(True)
        self.label.setBuddy(control)
        self._hint = Text(hint, "small")
        self._error = Text("", "error")
        self.body = column(self, 4)
        fill(self.body, (self.label, self._hint, self._error, control))
        self._hint.setVisible(bool(hint))
        self.setFocusProxy(control)
        self.show_error("")

    def read(self) -> Any:  # noqa: ANN401  # each kind of field reads its own kind of value
        """Give what was answered; raises AppError with what to do about it."""
        raise NotImplementedError

    def show_error(self, sentence: str) -> None:
        """Show an error by the field, or take it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.control.setAccessibleDescription(" ".join(filter(None, (sentence, self._hint.text()))))
        self.control.setProperty("wrong", bool(sentence))
        repolish(self.control)

    def go(self) -> None:
        """Move the focus here."""
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)


class LineField(Field):
    """A box of one line. `needed` is what to say when it is left empty; without it the field may be empty."""

    def __init__(self, label: str, hint: str = "", *, needed: str = "", width: float = 0) -> None:
        self.line = QLineEdit()
        super().__init__(label, self.line, hint)
        self._needed = needed
        self.line.textChanged.connect(self.changed)
        if width:
            limit(self.line, max_width=width)

    def offer_emptying(self) -> None:
        """Put a button into the box that empties it, with a name that a screen reader can say."""
        self.line.setClearButtonEnabled(True)
        button = self.line.findChild(QToolButton)
        if button is not None:
            button.setAccessibleName(t("Empty the box: {box}", box=self.label.text().replace("&", "")))

    def typed(self) -> str:
        """Give the text without spaces around it; raises AppError when it is needed and missing."""
        text = self.line.text().strip()
        if not text and self._needed:
            raise AppError(self._needed)
        return text


class TextField(LineField):
    """A line of text."""

    def read(self) -> str:
        """Give the text without spaces around it."""
        return self.typed()

    def set(self, text: str) -> None:
        """Fill the field in."""
        self.line.setText(text)


class MoneyField(LineField):
    """An amount in pounds, with £ before the box; the label should say "in pounds"."""

    def __init__(self, label: str, hint: str = "", *, needed: str = "") -> None:
        super().__init__(label, hint, needed=needed, width=180)
        self.body.removeWidget(self.line)
        # Beside the box as a layout: a label names only a control that lies in the same part as itself.
        line = row(gap=6)
        fill(line, (Text("£", "strong", wrap=False), self.line, None))
        self.body.addLayout(line)

    def read(self) -> Money | None:
        """Give the amount, or None when the field may be empty and is."""
        text = self.typed()
        return read_money(text) if text else None

    def set_money(self, amount: Money | None) -> None:
        """Fill the field in."""
        self.line.setText(str(amount).replace("£", "") if amount is not None else "")


class DateField(LineField):
    """A day, typed in any usual way. `today` says what "yesterday" and a missing year mean."""

    def __init__(self, label: str, today: date, hint: str = "", *, needed: str = "") -> None:
        super().__init__(label, hint or t("Like 27 3 2026, 27 March, or yesterday"), needed=needed, width=240)
        self._today = today

    def read(self) -> date | None:
        """Give the day, or None when the field may be empty and is."""
        text = self.typed()
        return read_day(text, self._today) if text else None

    def set_day(self, day: date | None) -> None:
        """Fill the field in."""
        self.line.setText(f"{day.day}/{day.month}/{day.year}" if day is not None else "")


class SecretField(TextField):
    """A passphrase, which can be pasted, and shown to whoever types it.

    One that is `shown_with` another has no box of its own to show it: the other's does.
    """

    def __init__(
        self, label: str, hint: str = "", *, needed: str = "", shown_with: "SecretField | None" = None
    ) -> None:
        super().__init__(label, hint, needed=needed)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye: QCheckBox = shown_with.eye if shown_with is not None else QCheckBox(t("S&how what I type"))
        self.eye.toggled.connect(self._show)
        if shown_with is None:
            self.body.addWidget(self.eye)

    def _show(self, shown: bool) -> None:  # Qt hands the state over
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class Choice(Field, Generic[T]):
    """One of several answers from a list that drops down; each option is its words and its value."""

    def __init__(self, label: str, options: Sequence[tuple[str, T]] = (), hint: str = "") -> None:
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(8)
        super().__init__(label, self.box, hint)
        self._values: list[T] = []
        self.fill(options)
        self.box.currentIndexChanged.connect(self.changed)

    def fill(self, options: Sequence[tuple[str, T]]) -> None:
        """Offer these answers, and keep the one chosen if it is still there."""
        kept = self._values[self.box.currentIndex()] if self._values else None
        self.box.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.box.clear()
        self._values = [value for _, value in options]
        self.box.addItems([words for words, _ in options])
        if kept in self._values:
            self.box.setCurrentIndex(self._values.index(kept))
        self.box.blockSignals(False)  # noqa: FBT003  # Qt's own

    def read(self) -> T:
        """Give the value chosen."""
        if self.box.currentIndex() < 0:
            raise AppError(t("Choose one from the list."))
        return self._values[self.box.currentIndex()]

    def set(self, value: T) -> None:
        """Choose a value."""
        self.box.setCurrentIndex(self._values.index(value))


class Radios(Field, Generic[T]):
    """One of a few answers, all in sight; better than a list for up to five."""

    def __init__(
        self, label: str, options: Sequence[tuple[str, T]], hint: str = "", *, needed: str = ""
    ) -> None:
        self._group = QGroupBox()
        super().__init__(label, self._group, hint)
        # The group carries the words of its label, and the answers have mnemonics of their own.
        self._group.setAccessibleName(label.replace("&", ""))
        self._needed = needed or t("Choose one.")
        self._values = [value for _, value in options]
        self.buttons = QButtonGroup(self)
        body = column(self._group, 2)
        for at, (words, _) in enumerate(options):
            button = QRadioButton(words)
            self.buttons.addButton(button, at)
            body.addWidget(button)
        self.buttons.idClicked.connect(self.changed)
        self.setFocusProxy(self.buttons.buttons()[0])

    def read(self) -> T:
        """Give the value chosen."""
        at = self.buttons.checkedId()
        if at < 0:
            raise AppError(self._needed)
        return self._values[at]

    def set(self, value: T) -> None:
        """Choose a value."""
        self.buttons.button(self._values.index(value)).setChecked(True)

    def go(self) -> None:
        """Move the focus to the answer chosen, or the first."""
        (self.buttons.checkedButton() or self.buttons.button(0)).setFocus(Qt.FocusReason.OtherFocusReason)


class TickField(Field):
    """One thing to agree to or not; `needed` is what to say when it must be ticked and is not."""

    def __init__(self, words: str, hint: str = "", *, needed: str = "") -> None:
        self.box = QCheckBox(words)
        super().__init__("", self.box, hint)
        self.label.hide()
        # What it means to tick it is read after the words beside the box.
        self.body.addWidget(self._hint)
        self._needed = needed
        self.box.toggled.connect(self.changed)

    def read(self) -> bool:
        """Say whether it is ticked."""
        if self._needed and not self.box.isChecked():
            raise AppError(self._needed)
        return self.box.isChecked()


class Form:
    """Several fields read together: all their values, or every error by its field and in the summary."""

    def __init__(self, summary: ErrorSummary, **fields: Field) -> None:
        self._summary = summary
        self.fields = fields

    def read(self) -> dict[str, Any] | None:
        """Give what was answered by name, or None once the errors have been shown."""
        values: dict[str, Any] = {}
        errors: list[tuple[str, Callable[[], object]]] = []
        for name, field in self.fields.items():
            if field.isHidden():
                continue
            try:
                values[name] = field.read()
                field.show_error("")
            except AppError as error:
                field.show_error(str(error))
                errors.append((str(error), field.go))
        self._summary.show_errors(errors)
        return None if errors else values
