"""Writing one note: a line or more, with what belongs to its kind, and photos or voice notes."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.plan.diary import ABOUT, WORDLESS, DiaryEntry, DiaryKind, Ease
from app.plan.diary_names import about_name, ease_name, kind_name
from app.plan.names import voice_name
from app.plan.outcome import Voice
from app.usecases.life.diary import keep_entry
from app.usecases.life.outcomes import ready_file
from app.words import t
from ui.dialogs.added_files import AddedFiles
from ui.dialogs.amounts import CountField, HoursField
from ui.dialogs.asking import Asking
from ui.dialogs.files import read_file
from ui.parts.area import AreaField
from ui.parts.field import Choice, DateField, Field, Form, TextField
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Written:
    """A note, and the files that go with it."""

    entry: DiaryEntry
    files: tuple[Path, ...]


def keep_written(book: Book, written: Written, today: date) -> DiaryEntry:
    """Keep a note; its files are read and made small beside the window."""
    files = [ready_file(file.name, read_file(file)) for file in written.files]
    return keep_entry(book, written.entry, today, files)


class EntryForm(Asking):
    """Asks for a note, a new one (number 0) or one to change; the answer is a `Written`."""

    def __init__(self, parent: QWidget, entry: DiaryEntry, today: date, *, has_unpaid: bool) -> None:
        title = t("Change a note") if entry.id else t("Write in my diary")
        super().__init__(parent, title, "", t("&Save"))
        self._entry, self._today = entry, today
        kinds = [kind for kind in DiaryKind if has_unpaid or kind is not DiaryKind.UNPAID]
        self.kind: Choice[DiaryKind] = Choice(
            t("W&hat is it about?"), [(kind_name(one), one) for one in kinds]
        )
        if entry.kind in kinds:
            self.kind.set(entry.kind)
        # What is kept for one kind means nothing for another, so a note keeps its kind.
        self.kind.setVisible(not entry.id)
        self._ask_what()
        self._ask_more(today)
        self._form = Form(
            self.problems, about=self.about, words=self.words, day=self.day, who=self.who, calls=self.calls,
            ease=self.ease, minutes=self.minutes, budget=self.budget, cover=self.cover,
            contracts=self.contracts, voice=self.voice, name=self.name,
        )  # fmt: skip
        self.added = AddedFiles()
        self.add(self.kind, *self._form.fields.values(), self.added)
        self._show(entry)
        self.kind.changed.connect(self._turn)
        self.voice.changed.connect(self._fold)
        self._turn()
        (self.words if entry.id else self.kind).go()

    def _ask_what(self) -> None:
        self.about: Choice[str] = Choice(t("Wh&ich of these?"))
        self.words = AreaField(t("In your own &words"), height=90)
        self.who = TextField(t("Whom did you spea&k to?"))
        self.calls = CountField(t("How many telephone &calls did it take?"), t("Leave it empty for none."))
        self.ease: Choice[Ease] = Choice(t("How &easy was it?"), [(ease_name(one), one) for one in Ease])
        self.minutes = HoursField(t("How many h&ours?"), t("Like 1:30, for the whole day"))

    def _ask_more(self, today: date) -> None:
        self.day = DateField(t("On which &day?"), today, needed=t("Type the day."))
        self.budget = TextField(t("What does it change for your &money?"))
        self.cover = TextField(t("What does it change for who c&omes?"))
        self.contracts = TextField(t("What does it change for con&tracts?"), t("Rent, phone, PAs’ terms"))
        self.voice: Choice[Voice] = Choice(t("Who sa&ys this?"), [(voice_name(one), one) for one in Voice])
        self.name = TextField(t("Their &name"))

    def _show(self, entry: DiaryEntry) -> None:
        for field, words in (
            (self.words, entry.words), (self.who, entry.who), (self.budget, entry.budget),
            (self.cover, entry.cover), (self.contracts, entry.contracts), (self.name, entry.name),
        ):  # fmt: skip
            field.set(words)
        self.day.set_day(entry.day)
        self.calls.set_count(entry.calls or None)
        self.minutes.set_minutes(entry.minutes)
        self.ease.set(entry.ease)
        self.voice.set(entry.voice)

    def _turn(self) -> None:
        """Ask what belongs to the kind that was chosen."""
        kind = self.kind.read()
        codes = ABOUT.get(kind)
        if codes is not None:
            self.about.fill([(about_name(each.value), each.value) for each in codes])
            if self._entry.kind is kind and self._entry.about:
                self.about.set(self._entry.about)
        self.words.label.setText(_asks(kind))
        self.who.label.setText(
            t("Who &gave it?") if kind is DiaryKind.UNPAID else t("Whom did you spea&k to?")
        )
        self._fold()

    def _fold(self) -> None:
        kind = self.kind.read()
        wanted: dict[Field, bool] = {
            self.about: kind in ABOUT,
            self.who: kind in (DiaryKind.COUNCIL, DiaryKind.UNPAID),
            self.calls: kind is DiaryKind.COUNCIL,
            self.ease: kind is DiaryKind.COUNCIL,
            self.minutes: kind is DiaryKind.UNPAID,
            **dict.fromkeys((self.budget, self.cover, self.contracts), kind is DiaryKind.LIFE),
            self.voice: kind in (DiaryKind.NOTE, DiaryKind.NEED),
        }
        for field, shown in wanted.items():
            field.setVisible(shown)
        self.name.setVisible(wanted[self.voice] and self.voice.read() is not Voice.ME)

    def read(self) -> Written | None:
        """Give the note, or None once the errors have been shown."""
        found: dict[str, Any] | None = self._form.read()
        if found is None:
            return None
        kind = self.kind.read()
        if found["day"] > self._today:
            self._wrong(t("Type a day that has come."), self.day)
            return None
        if not found["words"] and kind not in WORDLESS:
            self._wrong(t("Type a line. A photo or a voice note needs one too."), self.words)
            return None
        if kind is DiaryKind.UNPAID and not found["minutes"]:
            self._wrong(t("Type how long it took, like 1:30."), self.minutes)
            return None
        if "calls" in found:
            found["calls"] = found["calls"] or 0
        return Written(replace(self._entry, kind=kind, **found), tuple(self.added.files))

    def _wrong(self, sentence: str, field: Field) -> None:
        field.show_error(sentence)
        self.problems.show_errors([(sentence, field.go)])


def _asks(kind: DiaryKind) -> str:
    return {
        DiaryKind.NOTE: t("In your own &words"),
        DiaryKind.COUNCIL: t("What happened, in your own &words?"),
        DiaryKind.NEED: t("What is harder no&w, and since when?"),
        DiaryKind.EVENT: t("What happened? You may leave the &words out."),
        DiaryKind.UNPAID: t("What was done? You may leave the &words out."),
        DiaryKind.LIFE: t("What changed, in your own &words?"),
        DiaryKind.LEARNED: t("What did you learn? Others may read these &words."),
    }[kind]
