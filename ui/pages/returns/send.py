"""Step 5: the signed return, checked as a stranger would check it, ready to be sent."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.returns.kept import KeptReturn
from app.returns.verdict import Verdict
from app.words import day, moment, t
from ui.pages.check_return.points import point_item
from ui.pages.returns.listing import named
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.field import DateField
from ui.parts.flow import flowing
from ui.parts.items import Items
from ui.parts.layout import beside, column, in_row
from ui.parts.text import Text


class SendStep(QWidget):
    """Shows a signed return; `save`, `look`, `print` and `sent` carry what the person does with it."""

    save = Signal()
    look = Signal()
    print = Signal()
    sent = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.facts = Facts()
        self.points = Items(none=t("Checking it…"))
        self.day = DateField(t("Which &day did you send it?"), today, needed=t("Write which day it was."))
        self.day.set_day(today)
        self.mark = Button(t("&Mark as sent"), self._mark, "second")
        self._sent = Text("", "strong")
        self._build()

    def _build(self) -> None:
        files = flowing(
            Button(t("&Save as a file"), self.save.emit, "main"),
            Button(t("&Print it"), self.print.emit, "second"),
            Button(t("See the P&DF"), self.look.emit),
        )
        send = Card(t("Send it")).add(
            Text(
                t(
                    "Save it as a file, and send that file by email or through the funder's website. "
                    "Do not change it."
                )
            ),
            files,
            self.day,
            in_row(self.mark, None),
            self._sent,
            None,
        )
        checked = Card(t("Checked as the funder will check it")).add(self.points, None)
        about = Card(t("About this return")).add(self.facts)
        body = column(self, 18)
        body.addWidget(beside(send, checked, least=380))
        body.addWidget(about)

    def fill(self, kept: KeptReturn) -> None:
        """Show this signed return."""
        self.facts.fill([
            (t("Days"), named(kept.period)),
            (t("Signed by"), kept.signer),
            (t("Signed at"), t("{moment}, by this computer's own clock", moment=moment(kept.signed_at))),
            (t("Fingerprint of the key"), kept.fingerprint),
            (t("Fingerprint of the file (SHA-256)"), " ".join(_in_eights(kept.sha256))),
        ])  # fmt: skip
        self._sent.setText(t("Sent on {day}", day=day(kept.sent)) if kept.sent else "")
        self._sent.setVisible(kept.sent is not None)
        self.points.fill([])

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what checking it gave."""
        self.points.fill([point_item(point) for point in verdict.points if point.ok is not None])

    def _mark(self) -> None:
        self.day.show_error("")
        try:
            self.sent.emit(self.day.read())
        except AppError as error:
            self.day.show_error(str(error))
            self.day.go()


def _in_eights(digits: str) -> list[str]:
    return [digits[at : at + 8] for at in range(0, len(digits), 8)]
