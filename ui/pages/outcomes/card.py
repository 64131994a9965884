"""One thing that matters: its words, how it was, is to be and is now, and what can be done with it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from app.plan.names import feeling_name
from app.plan.outcome import Feeling, Outcome
from app.usecases.life.outcomes import OutcomeView
from app.words import day, money, t
from ui.pages.outcomes.seen import TONES, now_said, now_when, tags_said
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import flowing
from ui.parts.layout import SMALL, stacked, tiles
from ui.parts.text import Chip, Text


@dataclass(frozen=True, slots=True)
class Acts:
    """What a card asks of its page; each takes the outcome, `move` also where to (-1 up, 1 down)."""

    check_in: Callable[[OutcomeView], object]
    over_time: Callable[[int], object]
    change: Callable[[Outcome], object]
    tags: Callable[[Outcome], object]
    levels: Callable[[OutcomeView], object]
    move: Callable[[int, int], object]


class OutcomeCard(Card):
    """Shows one outcome at its place (the first is 1) of so many."""

    def __init__(self, view: OutcomeView, place: int, count: int, acts: Acts) -> None:
        outcome = view.outcome
        super().__init__(t("{place}. {words}", place=place, words=outcome.words))
        self.number = outcome.id
        self._named = outcome.words
        chips = _chips(view)
        if chips:
            self.add(flowing(*chips, gap=SMALL))
        self.add(
            tiles(
                _said(t("How it was"), outcome.start or t("Not written down yet."), day(outcome.first)),
                _said(t("How it is to be"), outcome.wanted or t("Not written down yet.")),
                _said(t("How it is now"), now_said(view), now_when(view)),
                least=200,
            )
        )
        self.add(*(Text(line, "small") for line in _notes(view)))
        self._offer(view, acts)
        self.up.setEnabled(place > 1)
        self.down.setEnabled(place < count)

    def _offer(self, view: OutcomeView, acts: Acts) -> None:
        """Put what can be done into one line that wraps."""
        outcome = view.outcome
        self.up = self._button(t("Move up"), partial(acts.move, outcome.id, -1), "link")
        self.down = self._button(t("Move down"), partial(acts.move, outcome.id, 1), "link")
        self.check_in = self._button(t("How is it now?"), partial(acts.check_in, view), "second")
        self.add(
            flowing(
                self.check_in,
                self._button(t("Over time"), partial(acts.over_time, outcome.id), "link"),
                self._button(t("Change"), partial(acts.change, outcome), "link"),
                self._button(t("Link to the law"), partial(acts.tags, outcome), "link"),
                self._button(t("Levels"), partial(acts.levels, view), "link"),
                self.up,
                self.down,
                gap=SMALL,
            )
        )

    def _button(self, words: str, then: Callable[[], object], kind: str) -> Button:
        button = Button(words, then, kind)
        # Every card offers the same things: the name says which one each is for.
        button.setAccessibleName(f"{words}: {self._named}")
        return button


def _said(label: str, words: str, small: str = "") -> QWidget:
    parts = [Text(label, "small"), Text(words)]
    if small:
        parts.append(Text(small, "small"))
    return stacked(*parts, None, gap=2)


def _chips(view: OutcomeView) -> list[Chip]:
    outcome, last, chips = view.outcome, view.last, []
    if last is not None and last.feeling is not Feeling.NOT_SAID:
        chips.append(Chip(feeling_name(last.feeling), TONES[last.feeling]))
    if outcome.clinician and outcome.agreed is not None:
        chips.append(Chip(t("Agreed by a clinician"), "ok"))
    elif outcome.clinician:
        chips.append(Chip(t("No clinician has agreed yet"), "warn"))
    return chips


def _notes(view: OutcomeView) -> list[str]:
    outcome, tags = view.outcome, tags_said(view.outcome)
    notes = [t("In the law: {parts}", parts=tags)] if tags else []
    if outcome.clinician and outcome.agreed is not None:
        notes.append(t("Agreed by {name} on {day}", name=outcome.clinician, day=day(outcome.agreed)))
    elif outcome.clinician:
        notes.append(t("To be agreed by {name}", name=outcome.clinician))
    if outcome.framework:
        notes.append(t("In the education, health and care plan: {part}", part=outcome.framework))
    notes.append(t("Spent on it this budget year: {amount}", amount=money(view.spent)))
    return notes + [each.sentence for each in view.findings]
