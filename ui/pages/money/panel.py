"""The entry in hand: what it was for, whose money, its papers, and the ways to put it right."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ledger.entry import Entry, Split
from app.papers import Paper
from app.usecases.life.grounds import Grounds, can_be_named
from app.usecases.money.ledger import Detail, Names
from app.usecases.money.saying import Choice as Said
from app.words import day, money, t, tn
from ui.dialogs import offers
from ui.pages.money.hands import TwoHands
from ui.pages.money.serves import Serves
from ui.pages.money.why import Why
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.field import Choice, TextField
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import in_row, stacked
from ui.parts.text import Chip, Text


@dataclass(frozen=True, slots=True)
class Filing:
    """What the person says of one entry: what it was for (None: as it was), and the note beside it."""

    number: int
    said: Said | None
    note: str


class EntryPanel(Card):
    """Shows one entry and asks what it was for; every change is asked of the page by a signal."""

    saved = Signal(object)
    share = Signal(object)
    attach = Signal(object)
    put_right = Signal(object)
    look = Signal(object)

    def __init__(self) -> None:
        super().__init__(t("Choose an entry"))
        self.detail: Detail | None = None
        self.grounds: Grounds | None = None
        self._names: Names | None = None
        self._drafts: dict[int, Filing] = {}
        self.amount = Text("", "amount")
        self.facts = Text("", "small")
        self.chip = Chip("", "ok")
        self.purpose: Choice[str] = Choice(t("Wha&t for"))
        self.whose: Choice[int] = Choice(t("Whose mone&y"))
        self.serves = Serves()
        self.remember = QCheckBox(t("&Remember this next time"))
        self.parts = Facts()
        self.sealed = Text("", "muted")
        self.note = TextField(t("&Note"))
        self.papers = Items()
        self.why = Why()
        self.hands = TwoHands()
        self._build()

    def _build(self) -> None:
        self.save = Button(t("Sa&ve"), self._save, "main")
        self.unsaved = Text(t("Not saved yet"), "small")
        self.split = Button(t("Share it &out…"), self._share, "link")
        self.paper = Button(t("&Attach a paper"), self._attach, "second")
        self.right = Button(t("Put ri&ght…"), self._put_right)
        self._all = stacked(
            self.amount, self.facts, self.chip, self.hands, self.sealed, self.purpose, self.whose,
            self.serves, self.parts, self.remember, self.note, in_row(self.save, self.unsaved, None),
            in_row(self.split, None), self.papers, flowing(self.paper, self.right), self.why,
            Text(t("Changed entries keep their history. Nothing is ever lost."), "small"), gap=10,
        )  # fmt: skip
        self.add(self._all, None)
        self._all.hide()
        for field in (self.purpose, self.whose, self.serves, self.note):
            field.changed.connect(self._touched)
        self.remember.toggled.connect(self._touched)

    @property
    def entry(self) -> Entry | None:
        """The entry in hand."""
        return self.detail.entry if self.detail is not None else None

    def first_field(self) -> QWidget:
        """Give where to begin with this entry."""
        shown = (self.purpose.control, self.split, self.note.control)
        return next((one for one in shown if one.isVisible()), self.right)

    @property
    def has_drafts(self) -> bool:
        """Whether something was said here and not saved."""
        return bool(self._drafts)

    def show_none(self) -> None:
        """Show that no entry is in hand."""
        self.detail = None
        self._all.hide()
        if self.heading is not None:
            self.heading.say(t("Choose an entry"))

    def show_entry(self, detail: Detail, names: Names, grounds: Grounds) -> None:
        """Show this entry; what was said of it and not saved yet is still there."""
        self.detail, self._names = detail, names
        self.grounds = grounds
        entry = detail.entry
        if self.heading is not None:
            self.heading.say(entry.payee)
        self.amount.setText(money(entry.amount, sign=True))
        self.facts.setText(_facts(entry, names))
        self._show_state(detail)
        self._fill(entry, names, grounds)
        self.why.show_grounds(entry, grounds)
        self.papers.fill([self._paper(paper) for paper in detail.papers])
        self.papers.setVisible(bool(detail.papers))
        self._all.show()

    def _show_state(self, detail: Detail) -> None:
        entry = detail.entry
        several, moved, sealed = len(entry.splits) > 1, bool(entry.transfer_id), bool(detail.sealed)
        word, tone = _state(detail)
        self.chip.set(word, tone)
        self.chip.setVisible(bool(word))
        self.sealed.setText(detail.sealed)
        self.sealed.setVisible(sealed)
        can_file = not (several or moved or sealed)
        for part in (self.purpose, self.remember):
            part.setVisible(can_file)
        self.split.setVisible(not (moved or sealed))
        self.split.setText(t("Change the &parts…") if several else t("Share it &out…"))
        self.serves.allow(can_file and can_be_named(entry))
        self.parts.setVisible(several or (sealed and not moved))

    def _fill(self, entry: Entry, names: Names, grounds: Grounds) -> None:
        first = entry.splits[0]
        draft = self._drafts.get(entry.id)
        said = draft.said if draft is not None else None
        fields = (self.purpose, self.whose, self.serves, self.note, self.remember)
        for field in fields:
            field.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.purpose.fill(offers.purposes(names, entry.amount))
        self.whose.fill(offers.pots(names))
        self.purpose.set(said.category if said else first.category)
        pot_id = (said.pot_id if said else first.pot_id) or (names.pots[0].id if names.pots else 0)
        if pot_id:
            self.whose.set(pot_id)
        self.whose.setVisible(self.purpose.isVisibleTo(self._all) and len(names.pots) > 1)
        line, outcome = (said or first).plan_line_id, (said or first).outcome_id
        self.serves.offer(grounds.lines, grounds.outcomes, line, outcome)
        self.remember.setChecked(said.remember if said else False)
        self.note.set(draft.note if draft is not None else entry.note)
        self.parts.fill(_parts(entry, names))
        for field in fields:
            field.blockSignals(False)  # noqa: FBT003  # Qt's own
        self.unsaved.setVisible(draft is not None)
        self.purpose.show_error("")

    def _filing(self) -> Filing | None:
        entry = self.entry
        if entry is None:
            return None
        said = None
        category, pot_id = self.purpose.read(), self.whose.read() if self.whose.box.count() else 0
        if self.purpose.isVisibleTo(self._all) and category:
            first = entry.splits[0]
            line, outcome = self.serves.line.read(), self.serves.outcome.read()
            chosen = Said(category, pot_id, self.remember.isChecked(), line, outcome)
            if chosen.remember or chosen != _as_it_is(first):
                said = chosen
        return Filing(entry.id, said, self.note.line.text().strip())

    def _touched(self) -> None:
        filing = self._filing()
        entry = self.entry
        if filing is None or entry is None:
            return
        if filing.said is None and filing.note == entry.note:
            self._drafts.pop(entry.id, None)
        else:
            self._drafts[entry.id] = filing
        self.unsaved.setVisible(entry.id in self._drafts)

    def _save(self) -> None:
        filing, entry = self._filing(), self.entry
        if filing is None or entry is None:
            return
        if filing.said is None and entry.needs_you and filing.note == entry.note:
            self.purpose.show_error(t("Choose what it was for."))
            self.purpose.go()
            return
        self.saved.emit(filing)

    def kept(self, number: int) -> None:
        """Forget what was said of an entry: it is saved."""
        self._drafts.pop(number, None)
        self.unsaved.hide()

    def _share(self) -> None:
        self.share.emit(self.detail)

    def _attach(self) -> None:
        self.attach.emit(self.detail)

    def _put_right(self) -> None:
        self.put_right.emit(self.detail)

    def _paper(self, paper: Paper) -> Item:
        def look() -> None:
            self.look.emit(paper)

        return Item(paper.name, day(paper.added), action=t("Look"), then=look, kind="link")


def _as_it_is(split: Split) -> Said:
    return Said(
        split.category, split.pot_id, plan_line_id=split.plan_line_id, outcome_id=split.outcome_id
    )  # fmt: skip


def _facts(entry: Entry, names: Names) -> str:
    accounts = {account.id: account.name for account in names.accounts}
    facts = [day(entry.day), accounts.get(entry.account_id, "")]
    if entry.reference:
        facts.append(t("bank reference {reference}", reference=entry.reference))
    if not entry.bank_key:
        facts.append(t("written down by you"))
    return " · ".join(filter(None, facts))


def _state(detail: Detail) -> tuple[str, str]:
    if detail.corrections:
        return t("Corrected later"), "info"
    if detail.settles:
        return tn("Matches what you owed", "Matches {count} things you owed", len(detail.settles)), "ok"
    if detail.entry.transfer_id:
        return t("Moved between accounts"), "info"
    if detail.entry.needs_you:
        return t("Needs you"), "warn"
    return "", "ok"


def _parts(entry: Entry, names: Names) -> list[tuple[str, str]]:
    categories = {category.code: category.name for category in names.categories}
    labels = {pot.id: pot.label or pot.name for pot in names.pots}
    return [
        (
            " · ".join(
                filter(None, (categories.get(split.category, t("Not said yet")), labels.get(split.pot_id)))
            ),
            money(split.amount, sign=True),
        )
        for split in entry.splits
    ]
