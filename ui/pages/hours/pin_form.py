"""Asking the PA for their own PIN, by which they agree their hours on this computer."""

from PySide6.QtWidgets import QWidget

from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.field import Form, SecretField


class PinForm(Asking):
    """Asks for the PIN; the answer is what was typed."""

    def __init__(self, parent: QWidget, name: str, week: str, hours: str) -> None:
        says = t(
            "{name}, you worked {hours} from {week}. If that is right, type your PIN. "
            "Nobody else should see it.",
            name=name,
            hours=hours,
            week=week,
        )
        super().__init__(parent, t("{name} agrees", name=name), says, t("&These hours are right"))
        self.pin = SecretField(t("Your &PIN"), needed=t("Type your PIN."))
        self._form = Form(self.problems, pin=self.pin)
        self.add(self.pin)
        self.pin.go()

    def read(self) -> str | None:
        """Give the PIN, or None once it was said that it is missing."""
        found = self._form.read()
        return found["pin"] if found is not None else None
