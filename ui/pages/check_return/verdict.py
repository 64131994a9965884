"""What checking a file gave: a sentence, the points in two lists, and what nobody can know from a file."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.returns.verdict import Verdict
from app.usecases.returns.parts import Inside, is_about_signature
from app.words import moment, t, tn
from ui.pages.check_return.points import point_item
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import flowing
from ui.parts.items import Items
from ui.parts.layout import beside, column, row, stacked
from ui.parts.text import Chip, Heading, Text, announce


@dataclass(frozen=True, slots=True)
class Checked:
    """One file that was checked: its name and bytes, what can be said of it, and the papers inside."""

    name: str
    pdf: bytes
    verdict: Verdict
    papers: tuple[Inside, ...]


class VerdictView(QWidget):
    """Shows one verdict; `save`, `see` and `papers` carry what the person wants to look at."""

    save = Signal()
    see = Signal()
    papers = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chip = Chip("")
        self.title = Heading("", 2)
        self.facts = Text("")
        line = row()
        line.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(stacked(self.title, self.facts, gap=4), 1)
        self.banner = Card().add(line)
        self.signature = Items()
        self.figures = Items(none=t("There are no figures that can be read."))
        self.fingerprint = Text("", "small")
        self.csv = Button(t("Save the &figures (CSV)"), self.save.emit, "second")
        self.pdf = Button(t("See the P&DF"), self.see.emit)
        self.inside = Button("", self.papers.emit)
        self.banner.add(flowing(self.csv, self.pdf, self.inside))
        self._points = beside(
            Card(t("The signature")).add(self.signature, self.fingerprint, None),
            Card(t("The figures")).add(self.figures, None),
            least=380,
        )
        body = column(self, 18)
        body.addWidget(self.banner)
        body.addWidget(self._points)

    def fill(self, checked: Checked) -> None:
        """Show what was found."""
        verdict = checked.verdict
        good = verdict.genuine
        self.banner.tint("ok" if good else "bad")
        self.chip.set(t("Yes") if good else t("No"), "ok" if good else "bad")
        self.title.say(t("This return is genuine and complete") if good else t("Do not rely on this return"))
        self.facts.setText(_facts(checked))
        mine = [point for point in verdict.points if is_about_signature(point)]
        others = [point for point in verdict.points if not is_about_signature(point)]
        self.signature.fill([point_item(point) for point in mine])
        self.figures.fill([point_item(point) for point in others])
        self.fingerprint.setText(
            t("Fingerprint of the key: {key}", key=verdict.fingerprint) if verdict.fingerprint else ""
        )
        self.fingerprint.setVisible(bool(verdict.fingerprint))
        count = len(checked.papers)
        self.inside.setText(tn("See the 1 &paper inside", "See the {count} &papers inside", count))
        self.inside.setVisible(bool(count))
        self.csv.setVisible(verdict.data is not None)
        announce(self, f"{self.title.text()}. {self.facts.text()}", at_once=True)


def _facts(checked: Checked) -> str:
    verdict = checked.verdict
    facts = [checked.name]
    if verdict.signer and verdict.signed_at is not None:
        who = f"{verdict.signer}, {verdict.capacity}" if verdict.capacity else verdict.signer
        facts.append(t("signed {moment} by {who}", moment=moment(verdict.signed_at), who=who))
    facts += [point.sentence for point in verdict.failed[:1]]
    return " · ".join(facts)
