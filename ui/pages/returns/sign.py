"""Step 4: check your answers, then sign. Signing is final, and the page says so."""

from PySide6.QtWidgets import QCheckBox, QWidget

from app.errors import AppError
from app.returns.parts import Return
from app.usecases.returns.identity import PasswordNeededError, Signer
from app.words import money, t
from ui.pages.returns.listing import named
from ui.parts.card import Card, Facts, Notice
from ui.parts.field import SecretField
from ui.parts.layout import beside, column
from ui.parts.text import Text


class SignStep(QWidget):
    """Shows what will be signed and by whom; `read` gives the password once everything is said."""

    def __init__(self) -> None:
        super().__init__()
        self.facts = Facts()
        self.blocked = Notice("bad")
        self.who = Facts()
        self.password = SecretField(t("&Password for signing"))
        self.true = QCheckBox(t("I have chec&ked this return and it is true"))
        self.error = Text("", "error")
        answers = Card(t("Check your answers")).add(self.facts, None)
        sign = Card(t("Sign it"), tone="main").add(
            self.who,
            Text(
                t(
                    "Signing is final: from then on nothing in this return changes. A mistake you find later "
                    "is put right in the next return."
                )
            ),
            self.password,
            self.true,
            self.error,
            None,
        )
        body = column(self, 18)
        body.addWidget(self.blocked)
        body.addWidget(beside(answers, sign, least=380))
        self.true.toggled.connect(self._ticked)
        self._ticked()

    def fill(self, drafted: Return) -> None:
        """Show what will be signed."""
        passed = sum(1 for check in drafted.checks if check.passed)
        reasons = sum(1 for check in drafted.not_passed if check.reason)
        self.facts.fill([
            (t("For"), drafted.funder.name),
            (t("Days"), named(drafted.period)),
            (t("How long"), t("One page") if _is_short(drafted) else t("In full")),
            (t("In the bank at the end"), money(drafted.figures.closing)),
            (t("Payments listed"), f"{len(drafted.lines):,}"),
            (t("Papers that go with it"), f"{len(drafted.evidence):,}"),
            (t("Checks passed"), t("{passed} of {all}", passed=passed, all=len(drafted.checks))),
            (t("Reasons given"), f"{reasons:,}"),
        ])  # fmt: skip
        stops = drafted.blockers
        self.blocked.say(
            "bad",
            t("The sums do not hold yet") if stops else "",
            f"{stops[0].sentence}. {stops[0].remedy}" if stops else "",
            aloud=False,
        )

    def show_signer(self, signer: Signer) -> None:
        """Say who signs, and with which key."""
        key = t("A key is made for you now. It stays on this computer.")
        if signer.identity is not None:
            key = signer.identity.fingerprint
        elif signer.has_key:
            key = t("Your key on this computer")
        self.who.fill([
            (t("Signed by"), t("{name}, {capacity}", name=signer.actor.name, capacity=signer.capacity)),
            (t("Fingerprint of the key") if signer.identity else t("Key"), key),
        ])  # fmt: skip
        self.password.setVisible(signer.has_key and signer.identity is None)

    def ask_password(self, error: AppError) -> None:
        """Ask for the password, and say why."""
        self.password.show()
        self.password.show_error(str(error))
        self.password.go()

    def wants_password(self, error: AppError) -> bool:
        """Say whether a password may mend it: the key is locked, or there is nowhere to keep its password."""
        return isinstance(error, PasswordNeededError) or self.password.isVisibleTo(self)

    def password_typed(self) -> str:
        """Give the password, or "" where none is asked for."""
        return self.password.line.text() if self.password.isVisibleTo(self) else ""

    def is_true(self) -> bool:
        """Say whether the person says it is true; if not, ask for it."""
        if self.true.isChecked():
            return True
        self.error.setText(t("Tick the box to say that you have checked it."))
        self.error.show()
        self.true.setFocus()
        return False

    def clear(self) -> None:
        """Forget what was typed to sign."""
        self.true.setChecked(False)
        self.password.line.clear()
        self.password.show_error("")

    def _ticked(self) -> None:
        self.error.setText("")
        self.error.hide()


def _is_short(drafted: Return) -> bool:
    return drafted.set_out is not None and drafted.set_out.is_short
