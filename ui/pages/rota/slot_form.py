"""One shift of the rota on its day: what is known of it, and everything that can be done with it."""

from enum import StrEnum
from functools import partial

from PySide6.QtWidgets import QWidget

from app.words import long_day, t
from ui.dialogs.asking import Asking
from ui.pages.rota.seen import SlotSeen
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.layout import stacked
from ui.parts.text import Text


class Wish(StrEnum):
    """What is to be done with a shift."""

    COVER = "cover"
    LET_GO = "let_go"
    SICK = "sick"
    NOT_NEEDED = "not_needed"
    CHANGE = "change"
    OUT_DAY = "out_day"
    HOURS = "hours"


class SlotForm(Asking):
    """Shows a shift; the answer is a `Wish`."""

    def __init__(self, parent: QWidget, seen: SlotSeen) -> None:
        super().__init__(parent, f"{long_day(seen.planned.day)}, {seen.times}")
        facts = [
            (t("Who comes"), seen.who),
            *([(t("What it is"), seen.what)] if seen.what else []),
            (t("How it stands"), seen.gap or seen.state),
            *((t("To think of"), note) for note in seen.notes),
        ]
        self.add(Card().add(Facts(facts)))
        self.buttons_of: dict[Wish, Button] = {}
        acts = Card(t("What would you like to do?"))
        for wish, words, says in _offers(seen):
            button = Button(words, partial(self.answered.emit, wish), "second")
            self.buttons_of[wish] = button
            acts.add(stacked(button, *([Text(says, "small")] if says else []), gap=4))
        self.add(acts)
        next(iter(self.buttons_of.values())).setFocus()

    def read(self) -> None:
        """Nothing is typed here."""
        return


def _offers(seen: SlotSeen) -> list[tuple[Wish, str, str]]:
    planned = seen.planned
    offers = []
    if planned.wanted:
        offers.append((Wish.COVER, t("&Find cover for this day"), t("Shows whom to ask, in order.")))
    if planned.pa_id:
        sick = t("{name} is &sick or away", name=seen.who)
        offers.append((Wish.SICK, sick, t("Then you see who could come instead.")))
        offers.append((Wish.HOURS, t("Type in the &hours"), ""))
    if planned.covers:
        offers.append(
            (Wish.LET_GO, t("&Back to the usual plan"), t("Lets go of what was arranged for this day."))
        )
    elif planned.wanted:
        offers.append((Wish.NOT_NEEDED, t("&Not needed on this day"), ""))
    offers.append((Wish.CHANGE, t("Chan&ge it from a day on…"), ""))
    offers.append(
        (Wish.OUT_DAY, t("&Take it out of the rota from this day on"), t("Days before stay as they were."))
    )
    return offers
