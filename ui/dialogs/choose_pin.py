"""Choosing a PIN: somebody types a number of their own, twice, by which they agree or approve here."""

from PySide6.QtWidgets import QWidget

from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.field import Form, SecretField


class ChoosePin(Asking):
    """Asks somebody for the number that stands for their word; the answer is that number."""

    def __init__(self, parent: QWidget, name: str, says: str) -> None:
        super().__init__(parent, t("A PIN for {name}", name=name), says, t("&Save the PIN"))
        self.pin = SecretField(t("The &PIN"), needed=t("Type a number of 4 to 8 figures."))
        self.again = SecretField(
            t("The same PIN &again"), needed=t("Type the same number again."), shown_with=self.pin
        )
        self._form = Form(self.problems, pin=self.pin, again=self.again)
        self.add(self.pin, self.again)
        self.pin.go()

    def read(self) -> str | None:
        """Give the PIN, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        if found["pin"] != found["again"]:
            self.again.show_error(t("The two numbers are not the same."))
            self.problems.show_errors([(t("The two numbers are not the same."), self.again.go)])
            return None
        return str(found["pin"])
