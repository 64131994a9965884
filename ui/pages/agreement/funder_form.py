"""Asking who pays the money, and whose rules hold."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Funder, FunderKind
from app.funding.profile import Profile
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.agreement import said
from ui.parts.area import AreaField
from ui.parts.field import Choice, Form, TextField
from ui.parts.text import Text, announce


class FunderForm(Asking):
    """Asks for the body that pays and the rules it checks by; the answer is a `Funder`."""

    def __init__(self, parent: QWidget, funder: Funder, rules: Sequence[Profile]) -> None:
        says = t("Returns you have signed keep the rules they were checked by.")
        super().__init__(parent, t("Who pays the money"), says, t("&Save"))
        self._funder = funder
        self._rules = {one.id: one for one in rules}
        self.name = TextField(t("&Name"), needed=t("Type the name of the council or health body."))
        self.profile: Choice[str] = Choice(t("Whose &rules?"), [(one.name, one.id) for one in rules])
        self.source = Text("", "small")
        self.kind: Choice[FunderKind] = Choice(t("&What sort of body is it?"), _kinds())
        self.team = TextField(t("&Team"), t("The people who check your returns"))
        self.reference = TextField(t("Their re&ference for you"))
        self.address = AreaField(t("&Address"), height=90)
        self.email = TextField(t("&Email"))
        self._form = Form(
            self.problems,
            name=self.name,
            profile=self.profile,
            kind=self.kind,
            team=self.team,
            reference=self.reference,
            address=self.address,
            email=self.email,
        )
        self.add(
            self.name, self.profile, self.source, self.kind, self.team, self.reference,
            self.address, self.email,
        )  # fmt: skip
        self._show(funder)
        self.profile.changed.connect(self._chosen)
        self.name.go()

    def _show(self, funder: Funder) -> None:
        self.name.set(funder.name)
        if funder.profile in self._rules:
            self.profile.set(funder.profile)
        self.kind.set(funder.kind)
        self.team.set(funder.team)
        self.reference.set(funder.reference)
        self.address.set(funder.address)
        self.email.set(funder.email)
        self.source.setText(said.source(self._rules.get(self.profile.read())))

    def _chosen(self) -> None:
        rules = self._rules[self.profile.read()]
        words = said.source(rules)
        self.source.setText(words)
        announce(self.source, words)
        if rules.source.quality != said.GENERIC:
            self.kind.set(rules.kind)

    def read(self) -> Funder | None:
        """Give the funder, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._funder, **found)


def _kinds() -> list[tuple[str, FunderKind]]:
    return [
        (t("A council"), FunderKind.COUNCIL),
        (t("The NHS"), FunderKind.ICB),
        (t("A provider that holds the money"), FunderKind.ISF_PROVIDER),
        (t("The person’s own money"), FunderKind.OWN),
    ]
