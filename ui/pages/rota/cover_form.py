"""Finding cover for one shift on one day: whom to ask, in the agreed order, and who comes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.usecases.rota.pattern import Candidate
from app.words import long_day, t
from ui.dialogs.asking import Asking
from ui.pages.rota.seen import SlotSeen
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.field import Form, Radios, TextField
from ui.parts.flow import flowing
from ui.parts.items import Item, Items

SOMEBODY_ELSE = -1


@dataclass(frozen=True, slots=True)
class Cover:
    """Who comes: a PA by number, or somebody else by name; and why."""

    pa_id: int
    name: str
    reason: str


class CoverForm(Asking):
    """Shows whom to ask and asks who comes; the answer is a `Cover`. `print` wants the list on paper."""

    print = Signal()

    def __init__(self, parent: QWidget, seen: SlotSeen, people: Sequence[Candidate]) -> None:
        title = t("Find cover: {day}, {times}", day=long_day(seen.planned.day), times=seen.times)
        super().__init__(
            parent, title, t("Ask from the top down. Then say here who comes."), t("&Save who comes")
        )
        self.whom = Items([_item(one) for one in people], t("Nobody else works for you. Ask somebody else."))
        printing = Button(t("&Print this list"), self.print.emit, "second")
        options = [(one.name, one.pa.id) for one in people if one.pa is not None and one.free]
        options += [(one.name, SOMEBODY_ELSE - at) for at, one in enumerate(people, 1) if one.pa is None]
        self._named = {SOMEBODY_ELSE - at: one.name for at, one in enumerate(people, 1) if one.pa is None}
        options.append((t("Somebody else"), SOMEBODY_ELSE))
        self.who: Radios[int] = Radios(t("Who comes?"), options, needed=t("Choose who comes."))
        self.name = TextField(t("Their &name, or the agency’s"), needed=t("Type who comes."))
        self.reason = TextField(t("&Why was cover wanted?"), t("You may leave this empty."))
        self._form = Form(self.problems, who=self.who, name=self.name, reason=self.reason)
        self.add(Card(t("Whom to ask")).add(self.whom, flowing(printing)), self.who, self.name, self.reason)
        self.who.changed.connect(self._ask_more)
        if len(options) == 1:
            self.who.set(SOMEBODY_ELSE)
        self._ask_more()
        self.who.go()

    def _ask_more(self) -> None:
        self.name.setVisible(self.who.buttons.checkedId() >= 0 and self.who.read() == SOMEBODY_ELSE)

    def read(self) -> Cover | None:
        """Give who comes, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        who = found["who"]
        name = found.get("name", self._named.get(who, ""))
        return Cover(max(who, 0), name, found["reason"])


def _item(one: Candidate) -> Item:
    note = " · ".join(part for part in (one.phone, *one.why) if part)
    chip, tone = (t("Free"), "ok") if one.free else (t("Not free"), "plain")
    return Item(one.name, note, chip, tone)
