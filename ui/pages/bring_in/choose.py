"""Step 1: which file; and which account, where the file could be for several."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.usecases.money.incoming import WhichAccountError
from app.words import t
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.field import Choice
from ui.parts.layout import column, in_row
from ui.parts.text import Text


class ChooseStep(QWidget):
    """Asks for the file; `choose` asks for the file dialog, `account` carries account id and number."""

    choose = Signal()
    account = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.button = Button(t("&Choose a file…"), self.choose.emit, "main", "bring-in")
        self._sheet = Card(t("Download the statement from your bank first")).add(
            Text(
                t(
                    "In your bank's website or app, find the account, then look for Download or Export. "
                    "Choose CSV if you can. OFX, QIF, MT940 and CAMT files do as well."
                )
            ),
            Text(t("Choose it here, or drop it on this page. It stays on this computer."), "muted"),
            in_row(self.button, None),
        )
        self.mine: Choice[int] = Choice(t("&Which account is it for?"))
        self.theirs: Choice[str] = Choice(t("Which of the accounts in the &file?"))
        self._asked = Card(t("Which account?")).add(
            Text(t("This file could be for more than one account.")),
            self.mine,
            self.theirs,
            in_row(Button(t("&Read it"), self._take, "main"), None),
        )
        body = column(self)
        body.addWidget(self._asked)
        body.addWidget(self._sheet)
        self.ask_nothing()

    def ask_nothing(self) -> None:
        """Ask for a file alone."""
        self._asked.hide()

    def ask_account(self, error: WhichAccountError) -> None:
        """Ask which of the book's accounts the file is for, and which part of it to read."""
        self.mine.fill([(account.name, account.id) for account in error.accounts])
        self.theirs.fill([(number or t("no number"), number) for number in error.numbers])
        self.mine.setVisible(len(error.accounts) > 1)
        self.theirs.setVisible(len(error.numbers) > 1)
        self._asked.show()
        (self.mine if len(error.accounts) > 1 else self.theirs).go()

    def _take(self) -> None:
        self.account.emit(self.mine.read(), self.theirs.read())
