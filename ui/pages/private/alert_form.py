"""Drafting an alert: who it is for, what was seen, by whom and when."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.usecases.books.private_notes import Alert
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.field import Form, TextField


class AlertForm(Asking):
    """Asks for an alert; the answer is an `Alert`. Escape leaves the whole page, as it does there: `left`."""

    left = Signal()

    def __init__(self, parent: QWidget, alert: Alert | None, today: date) -> None:
        title = t("Change the alert") if alert else t("Draft an alert")
        says = t("Daybook sends nothing. You can print this, or read it out on the telephone.")
        super().__init__(parent, title, says, t("&Keep"))
        self._alert = alert or Alert(today, "", "")
        self.to = TextField(
            t("&Who is it for?"),
            t("Like: adult safeguarding at your council"),
            needed=t("Write who it is for."),
        )
        self.reach = TextField(t("Their &number or address"), t("You find it on your council’s pages."))
        self.seen = AreaField(
            t("What was &seen or heard?"),
            t("Only what happened, as it was."),
            needed=t("Write what you saw."),
        )
        self.by = TextField(t("Who saw or heard &it?"))
        self.when = TextField(t("Wh&en was it?"), t("Like: Friday 16 October, after lunch, and twice before"))
        self.wish = AreaField(t("What do &you want to happen?"), height=80)
        self._form = Form(
            self.problems, to=self.to, reach=self.reach, seen=self.seen, by=self.by, when=self.when,
            wish=self.wish,
        )  # fmt: skip
        for name, field in self._form.fields.items():
            if isinstance(field, TextField | AreaField):
                field.set(getattr(self._alert, name))
        self.add(self.to, self.reach, self.seen, self.by, self.when, self.wish)
        self.to.go()

    def read(self) -> Alert | None:
        """Give the alert, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._alert, **found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape for leaving at once."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
            self.left.emit()
            return
        super().keyPressEvent(event)
