"""What goes with a return beside its figures: its length, the one question, what was agreed of the money."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal

from app.errors import AppError
from app.plan.names import voice_name
from app.plan.outcome import Voice
from app.returns.agreed import Confidence, Length, ReturnWish, Sure, sure_question, sure_words
from app.usecases.returns.notes import PotAgreed, ReturnNotes
from app.words import day, t
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.field import Choice, Radios, TextField, TickField
from ui.parts.layout import in_row
from ui.parts.lines import Line, Lines
from ui.parts.text import Text


class LengthCard(Card):
    """Says how long the return is and why; where nothing settles it, the person chooses.

    `wished` carries the wish to keep.
    """

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__(t("What goes into it"))
        self._wish: ReturnWish | None = None
        self.length: Radios[Length] = Radios(
            t("How long is it?"),
            [(t("One &page"), Length.SHORT), (t("In f&ull"), Length.FULL)],
            t("One page has the sum, what it went on, and your words. In full has every payment and check."),
        )
        self.why = Text("", "small")
        self.layout_choice: Choice[str] = Choice(t("In whose la&yout?"))
        self.outcomes = TickField(t("Begin with what matters &most to me"))
        self.process = TickField(t("Add how long things &took"), t("Days waited, and questions still open."))
        self.add(self.length, self.why, self.layout_choice, self.outcomes, self.process, None)
        for field in (self.length, self.layout_choice, self.outcomes, self.process):
            field.changed.connect(self._changed)

    def fill(self, notes: ReturnNotes) -> None:
        """Show what holds for this return."""
        self._wish = None  # filling is no choice
        self.length.set(notes.length.length)
        self.length.setEnabled(not notes.length.settled)
        where = notes.length.source
        says = t("{why} See: {where}", why=notes.length.why, where=where) if where else notes.length.why
        self.why.setText(says)
        self.layout_choice.fill(notes.layouts)
        self.layout_choice.set(notes.wish.layout)
        self.outcomes.box.setChecked(notes.wish.outcomes)
        self.process.box.setChecked(notes.wish.process)
        self._wish = notes.wish
        self._settled = notes.length.settled

    def _changed(self) -> None:
        wish = self._wish
        if wish is None:
            return
        length = None if self._settled else self.length.read()
        self.wished.emit(
            ReturnWish(
                wish.id, wish.funder_id, wish.pot_id, wish.first, wish.last, length,
                self.outcomes.read(), self.process.read(), self.layout_choice.read(),
            )
        )  # fmt: skip


class SureCard(Card):
    """Asks the one question of each return, and shows the answers before; `said` carries the answer."""

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__(t("One question"))
        self._notes: ReturnNotes | None = None
        answers = [(_beginning(sure_words(sure)), sure) for sure in Sure if sure is not Sure.SKIPPED]
        self.sure: Radios[Sure] = Radios(sure_question(), [*answers, (t("Pass this over"), Sure.SKIPPED)])
        self.voice: Choice[Voice] = Choice(
            t("Who a&nswers?"), [(voice_name(voice), voice) for voice in Voice]
        )
        self.name = TextField(t("Th&eir name"))
        self.voice.changed.connect(self._turn)
        self.save = Button(t("Save the ans&wer"), self._save, "second")
        self.before = Text("", "small")
        self.add(self.sure, self.voice, self.name, in_row(self.save, None), self.before, None)
        self._turn()

    def fill(self, notes: ReturnNotes) -> None:
        """Show the answer given, and those before; an answer being chosen stays."""
        fresh = self._notes is None or notes.of != self._notes.of or notes.answer != self._notes.answer
        self._notes = notes
        self.before.setText(_trend(notes))
        self.before.setVisible(bool(_trend(notes)))
        if fresh:
            self._show(notes.answer)

    @property
    def typed(self) -> bool:
        """Whether an answer was chosen and not saved."""
        now = self.sure.buttons.checkedId()
        kept = self._notes.answer if self._notes is not None else None
        return now >= 0 and (kept is None or self.sure.read() is not kept.sure)

    def _show(self, answer: Confidence | None) -> None:
        self.sure.buttons.setExclusive(False)
        for button in self.sure.buttons.buttons():
            button.setChecked(False)
        self.sure.buttons.setExclusive(True)
        if answer is not None:
            self.sure.set(answer.sure)
        self.voice.set(answer.voice if answer is not None else Voice.ME)
        self.name.set(answer.name if answer is not None else "")
        self._turn()

    def _turn(self) -> None:
        self.name.setVisible(self.voice.read() is not Voice.ME)

    def hand_over(self) -> bool:
        """Hand over the answer as it is chosen; False where something has to be put right first."""
        try:
            sure = self.sure.read()
        except AppError as error:
            self.sure.show_error(str(error))
            self.sure.go()
            return False
        self.sure.show_error("")
        voice = self.voice.read()
        name = self.name.read() if voice is not Voice.ME else ""
        missing = voice is not Voice.ME and not name and sure is not Sure.SKIPPED
        self.name.show_error(t("Type who answered.") if missing else "")
        if missing:
            self.name.go()
            return False
        self.said.emit((sure, voice, name))
        return True

    def _save(self) -> None:
        self.hand_over()


class AgreedCard(Card):
    """Shows what was agreed of each pot: how success will be seen, and how long its return is to be.

    `success` and `length` carry the pot that is to be asked about.
    """

    success = Signal(object)
    length = Signal(object)

    def __init__(self) -> None:
        super().__init__(t("What was agreed for this money"))
        self.lines = Lines()
        self.add(self.lines, None)

    def fill(self, agreed: Sequence[PotAgreed]) -> None:
        """Show the pots."""
        self.lines.fill([self._line(each) for each in agreed])

    def _line(self, agreed: PotAgreed) -> Line:
        acts: tuple[tuple[str, Callable[[], object]], ...] = (
            (t("How we see success"), partial(self.success.emit, agreed)),
            (t("How long its return is"), partial(self.length.emit, agreed)),
        )
        return Line(agreed.pot.name, (_test(agreed), _term(agreed)), (), acts)


def _test(agreed: PotAgreed) -> str:
    test = agreed.test
    if test is None:
        return t("How success will be seen has not been agreed yet.")
    if test.agreed is None:
        return t("Success: {words} (not agreed yet)", words=test.words)
    return t(
        "Success: {words} Agreed with {who} on {day}.",
        words=test.words,
        who=test.agreed_by,
        day=day(test.agreed),
    )


def _term(agreed: PotAgreed) -> str:
    if agreed.term is None:
        return t("The agreement says nothing of how long its return is.")
    if agreed.term.length is Length.SHORT:
        return t("One page is enough: {where}", where=agreed.term.term)
    return t("It is wanted in full: {where}", where=agreed.term.term)


def _trend(notes: ReturnNotes) -> str:
    before = [each for each in notes.answers if each.last < notes.of.period.first]
    said = [t("{day}: {answer}", day=day(each.last), answer=sure_words(each.sure)) for each in before]
    return t("The times before: {answers}.", answers="; ".join(said)) if said else ""


def _beginning(words: str) -> str:
    return words[:1].upper() + words[1:]
