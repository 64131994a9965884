"""Settings: how the window looks, how large it is, and when it locks."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.words import t, tn
from ui import theme
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.field import Choice, TickField
from ui.parts.flow import flowing
from ui.parts.layout import in_row, tiles
from ui.parts.page import Page
from ui.parts.text import Text
from ui.preferences import LOCK_AFTER, Wishes
from ui.tasks import Tasks

if TYPE_CHECKING:
    from app.usecases.books.keeping import About


class SettingsPage(Page):
    """Changes what the window is like; every change shows at once and is kept."""

    def __init__(self, tasks: Tasks, wishes: Wishes) -> None:
        super().__init__(tasks, t("Settings"), t("Every change shows at once and is kept on this computer."))
        self._wishes = wishes
        self.look: Choice[str] = Choice(t("&Colours"), _looks())
        self.letters: Choice[str] = Choice(t("L&etters"), _letters())
        self.lock: Choice[int] = Choice(t("&Lock after"), _lock_after(), t("When nobody has used Daybook"))
        self.score = TickField(
            t("Show the goal sc&ore"), t("A figure that practitioners use, on How life is going.")
        )
        self.easy = TickField(
            t("Start with easy &read"),
            t("Few words and pictures. The list of pages is short. You can go back to everything."),
        )
        self._zoom = Text("", "amount")
        self.larger = Button(t("Lar&ger"), lambda: wishes.zoom(1))
        self.smaller = Button(t("S&maller"), lambda: wishes.zoom(-1))
        self.passphrase = Button(t("Change the &passphrase"), self.ask_passphrase, "second")
        self.add(self._cards(), None)
        self._show()
        self.look.changed.connect(lambda: wishes.change(look=self.look.read()))
        self.letters.changed.connect(lambda: wishes.change(family=self.letters.read()))
        self.lock.changed.connect(lambda: wishes.change(lock_minutes=self.lock.read()))
        self.score.changed.connect(lambda: wishes.change(goal_score=self.score.read()))
        self.easy.changed.connect(lambda: wishes.change(easy_read=self.easy.read()))
        wishes.changed.connect(self._show)

    def ask_passphrase(self) -> None:
        """Ask for another passphrase of the book that is open; its sheet needs to know whose book it is."""
        from app.usecases.books.keeping import about

        self.tasks.ask(self, about, self._ask_passphrase)

    def _ask_passphrase(self, book: "About") -> None:
        from app.usecases.books.keeping import change_passphrase
        from ui.dialogs.new_passphrase import ChangePassphrase

        form = ChangePassphrase(self, book.person.name, Path(book.path).name)

        def changed(_: object) -> None:
            form.accept()
            self.tell(
                "ok", t("The passphrase is changed."), t("Only the new one opens this book from now on.")
            )
            self.passphrase.setFocus()

        form.answered.connect(
            lambda both: self.tasks.do(form, lambda open_: change_passphrase(open_, *both), changed)
        )
        form.begin()
        form.old.go()

    def _cards(self) -> QWidget:
        back = Button(t("&Back to 100 %"), lambda: self._wishes.zoom(0))
        size = Card(t("Size")).add(
            self._zoom,
            flowing(self.smaller, self.larger, back),
            Text(t("Ctrl and + or − does the same on every page."), "small"),
            None,
        )
        look = Card(t("Look")).add(self.look, self.letters, None)
        lock = Card(t("Locking")).add(
            self.lock,
            Text(
                t("You are warned a minute before, and what you typed is kept."),
                "small",
            ),
            in_row(self.passphrase, None),
            None,
        )
        score = Card(t("For practitioners")).add(self.score, None)
        easy = Card(t("Easy read")).add(self.easy, None)
        return tiles(look, size, easy, lock, score, least=300)

    def _show(self) -> None:
        now = self._wishes.now
        self.look.set(now.look)
        if now.family in dict(_letters()).values():
            self.letters.set(now.family)
        if now.lock_minutes in LOCK_AFTER:
            self.lock.set(now.lock_minutes)
        self.score.box.setChecked(now.goal_score)
        self.easy.box.setChecked(now.easy_read)
        self._zoom.setText(f"{now.zoom} %")
        self.larger.setEnabled(now.zoom < theme.LARGEST)
        self.smaller.setEnabled(now.zoom > theme.SMALLEST)


def _looks() -> list[tuple[str, str]]:
    return [
        (t("As this computer"), "computer"),
        (t("Light"), "light"),
        (t("Dark"), "dark"),
        (t("High contrast"), "contrast"),
        (t("This computer’s colours"), "system"),
    ]


def _letters() -> list[tuple[str, str]]:
    plain = t("Easy to tell apart")
    return [(plain, theme.FAMILY), (t("This computer’s"), theme.own_family())]


def _lock_after() -> list[tuple[str, int]]:
    return [(tn("1 minute", "{count} minutes", each) if each else t("Never"), each) for each in LOCK_AFTER]
