"""How this person likes the window: its look, its size, and when it locks. Kept on this computer."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from app.usecases.books.recent import folder
from ui import theme

LOCK_AFTER = (5, 10, 20, 60, 0)  # minutes; 0 is never


@dataclass(frozen=True, slots=True)
class Preferences:
    """The look by name, the zoom in per cent, the letters, and the idle minutes before locking (0: never).

    `goal_score` shows how goals went as the figure that practitioners use. `easy_read` opens the window on
    easy read, and keeps the sidebar short.
    """

    look: str = "computer"
    zoom: int = 100
    family: str = theme.FAMILY
    lock_minutes: int = 10
    goal_score: bool = False
    easy_read: bool = False

    @property
    def theme(self) -> theme.Theme:
        """The theme these wishes make."""
        return theme.make(self.look, self.zoom, self.family)


def load(file: Path) -> Preferences:
    """Read the wishes kept in a file; whatever is missing or makes no sense is as it comes."""
    kept, plain = QSettings(str(file), QSettings.Format.IniFormat), Preferences()
    look = str(kept.value("look", plain.look))
    return Preferences(
        look if look in theme.LOOKS else plain.look,
        min(max(_number(kept, "zoom", plain.zoom), theme.SMALLEST), theme.LARGEST),
        str(kept.value("letters", plain.family)),
        max(0, _number(kept, "lock_minutes", plain.lock_minutes)),
        _is_true(kept, "goal_score"),
        _is_true(kept, "easy_read"),
    )


def save(file: Path, wishes: Preferences) -> None:
    """Keep the wishes in a file."""
    kept = QSettings(str(file), QSettings.Format.IniFormat)
    kept.setValue("look", wishes.look)
    kept.setValue("zoom", wishes.zoom)
    kept.setValue("letters", wishes.family)
    kept.setValue("lock_minutes", wishes.lock_minutes)
    kept.setValue("goal_score", wishes.goal_score)
    kept.setValue("easy_read", wishes.easy_read)
    kept.sync()


def note_remembered(book: Path, *, kept: bool, file: Path | None = None) -> None:
    """Note whether this computer's keyring was given the key of a book."""
    noted = QSettings(str(file or own_file()), QSettings.Format.IniFormat)
    paths = _remembered(noted) - {str(book)} | ({str(book)} if kept else set())
    noted.setValue("remembered", sorted(paths))
    noted.sync()


def was_remembered(book: Path, file: Path | None = None) -> bool:
    """Say whether the keyring was given the key of a book.

    Only then is the keyring asked: merely asking can make it put its own question on the screen.
    """
    return str(book) in _remembered(QSettings(str(file or own_file()), QSettings.Format.IniFormat))


def own_file() -> Path:
    """Give the file of this computer where the window keeps its own small facts."""
    return folder() / "window.ini"


def _remembered(noted: QSettings) -> set[str]:
    found = noted.value("remembered")
    # A list of one comes back from the file as plain text, an empty one as nothing.
    return set(found) if isinstance(found, list) else {str(found)} if found else set()


def _is_true(kept: QSettings, name: str) -> bool:
    # A file gives words back where a yes or no was kept.
    return str(kept.value(name, "")).casefold() == "true"


def _number(kept: QSettings, name: str, otherwise: int) -> int:
    text = str(kept.value(name, otherwise))
    return int(text) if text.isdigit() else otherwise


class Wishes(QObject):
    """The preferences in use; a change is drawn at once, kept, and announced."""

    changed = Signal()

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file or own_file()
        self.now = load(self._file)

    def change(self, **wished: str | int) -> None:
        """Change some of them by name."""
        fresh = replace(self.now, **wished)  # type: ignore[arg-type]  # the names are those of Preferences
        if fresh == self.now:
            return
        self.now = fresh
        save(self._file, fresh)
        theme.apply(fresh.theme)
        self.changed.emit()

    def zoom(self, steps: int) -> None:
        """Draw everything some steps larger or smaller; no steps is back to 100 %."""
        self.change(zoom=theme.zoomed(self.now.theme, steps).zoom)
