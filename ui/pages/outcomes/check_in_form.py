"""Asking how it goes with one thing that matters: better or worse, a few words, who says so, a photo."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.plan.names import feeling_name, voice_name
from app.plan.outcome import CheckIn, Feeling, Voice
from app.plan.scaling import Level, level_name
from app.usecases.life.outcomes import OutcomeView, check_in, ready_file
from app.words import t
from ui.dialogs.added_files import AddedFiles
from ui.dialogs.asking import Asking
from ui.dialogs.files import read_file
from ui.parts.area import AreaField
from ui.parts.card import Facts
from ui.parts.field import Choice, DateField, Form, Radios, TextField
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Said:
    """What was answered, and the files that go with it."""

    check_in: CheckIn
    files: tuple[Path, ...]


def keep(book: Book, said: Said) -> CheckIn:
    """Keep how it goes; the files are read and made small beside the window."""
    return check_in(book, said.check_in, [ready_file(file.name, read_file(file)) for file in said.files])


class CheckInForm(Asking):
    """Asks how it goes; the answer is `Said`."""

    def __init__(self, parent: QWidget, view: OutcomeView, today: date) -> None:
        super().__init__(parent, view.outcome.words, t("How is it now?"), t("&Save"))
        self._view, self._today = view, today
        self._ask_how(view)
        self._ask_who(today)
        self.added = AddedFiles()
        self._form = Form(
            self.problems, feeling=self.feeling, words=self.words, level=self.level,
            voice=self.voice, name=self.name, day=self.day,
        )  # fmt: skip
        self.add(
            self.feeling, self.words, self.levels, self.level, self.voice, self.name, self.day,
            self.added,
        )  # fmt: skip
        self._turn()
        self.feeling.go()

    def _ask_how(self, view: OutcomeView) -> None:
        feelings = (Feeling.BETTER, Feeling.SAME, Feeling.WORSE, Feeling.NOT_SAID)
        options = [(feeling_name(each), each) for each in feelings]
        self.feeling: Radios[Feeling] = Radios(t("Beside the last time, is it better or worse?"), options)
        self.feeling.set(Feeling.NOT_SAID)
        self.words = AreaField(
            t("A few &words on how it goes"),
            t("What can you do now? What gets in the way?"),
            needed=t("Say a few words on how it goes."),
        )
        described = [each for each in view.steps if each.words]
        self.levels = Facts([(level_name(Level(each.level)), each.words) for each in reversed(described)])
        levels: list[tuple[str, Level | None]] = [(t("Not said"), None)]
        levels += [(level_name(Level(each.level)), Level(each.level)) for each in reversed(described)]
        self.level: Choice[Level | None] = Choice(
            t("Which of these &levels is it?"), levels, t("You wrote them down beforehand.")
        )
        self.levels.setVisible(bool(described))
        self.level.setVisible(bool(described))

    def _ask_who(self, today: date) -> None:
        voices = [(voice_name(voice), voice) for voice in Voice]
        self.voice: Choice[Voice] = Choice(t("Who says &this?"), voices)
        self.voice.changed.connect(self._turn)
        self.name = TextField(t("Their &name"), t("Or who helped you to say it"))
        self.day = DateField(t("On which &day?"), today, needed=t("Type the day."))
        self.day.set_day(today)

    def _turn(self) -> None:
        self.name.setVisible(self.voice.read() is not Voice.ME)

    def read(self) -> Said | None:
        """Give what was said, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        if found["day"] > self._today:
            sentence = t("Type a day that has come.")
            self.day.show_error(sentence)
            self.problems.show_errors([(sentence, self.day.go)])
            return None
        name = found.get("name", "")
        return Said(
            CheckIn(
                0, self._view.outcome.id, found["day"], found["words"], found["feeling"],
                found.get("level"), found["voice"], name,
            ),
            tuple(self.added.files),
        )  # fmt: skip
