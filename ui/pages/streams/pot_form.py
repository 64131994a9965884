"""Asking for a money stream: another one, one that takes over from a day, or one that is there put right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Agreement, Funder, FunderKind, Pot
from app.funding.streams import stream, stream_is_for, stream_name, streams
from app.money import NOTHING
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.agreement.fields import AmountField
from ui.pages.first_questions import cycles
from ui.parts.field import Choice, DateField, Form, TextField
from ui.parts.text import Text, announce

NEW_FUNDER = 0
FOUR_WEEKS = 4  # the commonest


@dataclass(frozen=True, slots=True)
class NewStream:
    """A stream as it was typed; `funder` is somebody new who pays, `terms` what is paid, where known."""

    pot: Pot
    funder: Funder | None
    terms: Agreement | None


class PotForm(Asking):
    """Asks for a stream; the answer is a `NewStream`. `old` is the pot that it takes over from, if any."""

    def __init__(
        self, parent: QWidget, funders: Sequence[Funder], today: date, old: Pot | None = None
    ) -> None:
        super().__init__(parent, *_title(old), t("&Save"))
        self._charged = False
        self._ask_what(today, old)
        self._ask_who(funders)
        self._ask_money(today)
        self._form = Form(
            self.problems,
            stream=self.stream, name=self.name, label=self.label, first=self.first, funder=self.funder,
            funder_name=self.funder_name, kind=self.kind, weekly=self.weekly, often=self.often,
            payment=self.payment, share=self.share,
        )  # fmt: skip
        self.add(
            self.stream, self.what, self.name, self.label, self.first, self.funder, self.funder_name,
            self.kind, self.weekly, self.often, self.payment, self.share,
        )  # fmt: skip
        if old is not None:
            # What is paid from then on is written down afterwards, when the new funder has said it.
            for field in (self.weekly, self.often, self.payment, self.share):
                field.hide()
        self._with_terms = old is None
        self.stream.changed.connect(self._chosen)
        self.funder.changed.connect(self._ask_more)
        self._chosen()
        self.stream.go()

    def _ask_what(self, today: date, old: Pot | None) -> None:
        opened = [(stream_name(each.code), each.code) for each in streams() if each.closed is None]
        self.stream: Choice[str] = Choice(t("What &sort of money is it?"), opened)
        self.what = Text("", "small")
        self.name = TextField(t("What do you &call it?"), needed=t("Type what you call it."))
        self.label = TextField(t("A s&hort name"), t("Like NHS. It stands beside each payment."))
        ask = t("From which &day does it take over?") if old is not None else t("From which &day?")
        self.first = DateField(ask, today, needed=t("Type the first day."))

    def _ask_who(self, funders: Sequence[Funder]) -> None:
        known = [(each.name, each.id) for each in funders]
        self.funder: Choice[int] = Choice(t("Who &pays it?"), [*known, (t("Somebody new"), NEW_FUNDER)])
        self.funder_name = TextField(
            t("Their &name"), needed=t("Type the name of the council or health body.")
        )
        kinds = [
            (t("A council"), FunderKind.COUNCIL),
            (t("The NHS"), FunderKind.ICB),
            (t("A provider that holds the money"), FunderKind.ISF_PROVIDER),
            (t("The person’s own money"), FunderKind.OWN),
        ]
        self.kind: Choice[FunderKind] = Choice(t("What sort of &body is it?"), kinds)

    def _ask_money(self, today: date) -> None:
        self.weekly = AmountField(
            t("How much is paid a &week, in pounds"), t("Leave this empty if you do not know it yet.")
        )
        self.often: Choice[int] = Choice(t("How &often is it paid?"), cycles())
        self.often.set(FOUR_WEEKS)
        self.payment = DateField(t("A day it was paid, or &will be"), today, t("Empty: the first day."))
        self.share = AmountField(t("Your share a wee&k, in pounds"), t("Leave this empty if there is none."))

    def _chosen(self) -> None:
        code = self.stream.read()
        chosen = stream(code)
        self.what.setText(f"{stream_is_for(code)} {chosen.law}".strip())
        announce(self.what, self.what.text())
        if not self.name.line.text() or self.name.line.text() in _names():
            self.name.set(stream_name(code))
        self.kind.set(_likely(code))
        self._ask_more()

    def _ask_more(self) -> None:
        new = self.funder.read() == NEW_FUNDER
        self.funder_name.setVisible(new)
        self.kind.setVisible(new)
        # Nobody may charge for some money, so that no share of it is asked for.
        self.share.setVisible(self._with_terms and stream(self.stream.read()).charged)

    def read(self) -> NewStream | None:
        """Give the stream, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        label = found["label"] or found["name"]
        pot = Pot(0, found["name"], found["funder"], label, found["stream"], found["first"])
        funder = Funder(0, found["funder_name"], found["kind"]) if "funder_name" in found else None
        return NewStream(pot, funder, _terms(found))


class WrongPotForm(Asking):
    """Asks for a stream's name, sort and days as they should be; the answer is a `Pot`."""

    def __init__(self, parent: QWidget, pot: Pot, today: date) -> None:
        super().__init__(parent, t("Change {pot}", pot=pot.name), "", t("&Save"))
        self._pot = pot
        every = [(stream_name(each.code), each.code) for each in streams()]
        self.stream: Choice[str] = Choice(t("What &sort of money is it?"), every)
        self.name = TextField(t("What do you &call it?"), needed=t("Type what you call it."))
        self.label = TextField(t("A s&hort name"), needed=t("Type a short name."))
        self.first = DateField(t("&First day"), today, t("Empty: since the book began."))
        self.last = DateField(t("&Last day"), today, t("Leave this empty while it goes on."))
        self._form = Form(
            self.problems,
            stream=self.stream,
            name=self.name,
            label=self.label,
            first=self.first,
            last=self.last,
        )
        self.add(self.stream, self.name, self.label, self.first, self.last)
        self.stream.set(pot.stream)
        self.name.set(pot.name)
        self.label.set(pot.label)
        self.first.set_day(pot.first)
        self.last.set_day(pot.last)
        self.name.go()

    def read(self) -> Pot | None:
        """Give the pot, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._pot, **found)


def _title(old: Pot | None) -> tuple[str, str]:
    if old is None:
        says = t("Money of another sort, or from somebody else, is kept apart from the rest.")
        return t("Another money stream"), says
    says = t(
        "{pot} and its terms end the day before. Payments from that day on belong to the new money, "
        "and so do your PAs’ hours. Nobody loses their job.",
        pot=old.name,
    )
    return t("Another funder takes over"), says


def _terms(found: dict[str, Any]) -> Agreement | None:
    if not found.get("weekly"):
        return None
    first = found["first"]
    paid = found["payment"] or first
    share = found.get("share") or NOTHING
    return Agreement(0, 0, first, found["weekly"], paid, found["often"], contribution=share)


def _names() -> set[str]:
    return {stream_name(each.code) for each in streams()}


def _likely(code: str) -> FunderKind:
    return {"phb": FunderKind.ICB, "own": FunderKind.OWN}.get(code, FunderKind.COUNCIL)
