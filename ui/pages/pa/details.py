"""A PA's details: who they are, where their pay goes, whom to ring, and the PIN for their hours."""

from app.employment.names import relation_name, status_name
from app.employment.pa import PersonalAssistant, Relation
from app.usecases.team.people import change_pa, set_pin
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.choose_pin import ChoosePin
from ui.pages.pa.details_forms import BankForm, DetailsForm, KinForm
from ui.pages.pa.section import Section
from ui.pages.pa.seen import Seen
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import stacked, tiles
from ui.parts.text import Text
from ui.tasks import Book


class DetailsSection(Section):
    """Shows the details; each card has the button that changes it."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self.who, self.bank, self.kin, self.pin = Facts(), Facts(), Facts(), Text("")
        self.who_button = Button(t("Cha&nge their details"), self._ask_who, "second")
        self.bank_button = Button(t("Change the &bank details"), self._ask_bank, "second")
        self.kin_button = Button(t("Change &whom to ring"), self._ask_kin, "second")
        self.pin_button = Button(t("Set their P&IN"), self._ask_pin, "second")
        who = Card(t("Who they are")).add(self.who, None, flowing(self.who_button))
        bank = Card(t("Where their pay goes")).add(self.bank, None, flowing(self.bank_button))
        kin = Card(t("If something happens to them")).add(self.kin, None, flowing(self.kin_button))
        pin = Card(t("Their PIN")).add(
            self.pin,
            Text(t("With it they agree their hours on this computer. Only they know it."), "small"),
            None,
            flowing(self.pin_button),
        )
        self.body.addWidget(tiles(who, stacked(bank, kin, pin, None, gap=18), least=400))
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show the details as they now are."""
        self.seen = seen
        pa = seen.file.pa
        self.who.fill(who_facts(pa, seen.person))
        self.bank.fill([
            (t("Name on the account"), _or_not(pa.bank_name)),
            (t("Sort code"), _or_not(_in_pairs(pa.sort_code))),
            (t("Account number"), _or_not(pa.account_number)),
        ])  # fmt: skip
        self.kin.fill([(t("Name"), _or_not(pa.kin_name)), (t("Phone"), _or_not(pa.kin_phone))])
        self.pin.setText(t("They have a PIN.") if pa.pin else t("They have no PIN yet."))
        self.pin_button.setText(t("Se&t a new PIN") if pa.pin else t("Set their P&IN"))

    def _ask_who(self) -> None:
        form = DetailsForm(self.page, self.seen.file.pa, self.clock(), self.seen.person)
        self.page.ask_with(form, change_pa, t("Their details are changed."), self.who_button)

    def _ask_bank(self) -> None:
        form = BankForm(self.page, self.seen.file.pa)
        self.page.ask_with(form, change_pa, t("Where their pay goes is changed."), self.bank_button)

    def _ask_kin(self) -> None:
        form = KinForm(self.page, self.seen.file.pa)
        self.page.ask_with(form, change_pa, t("Whom to ring is changed."), self.kin_button)

    def _ask_pin(self) -> None:
        pa = self.seen.file.pa

        def keep(book: Book, pin: str) -> None:
            set_pin(book, pa.id, pin)

        says = t(
            "{name} chooses a number of 4 to 8 figures and types it here alone. With it they agree their "
            "hours on this computer. Daybook cannot show it again.",
            name=pa.name,
        )
        form = ChoosePin(self.page, pa.name, says)
        self.page.ask_with(form, keep, t("{name} has a PIN now.", name=pa.name), self.pin_button)


def who_facts(pa: PersonalAssistant, person: str) -> list[tuple[str, str]]:
    """Say who somebody is."""
    facts = [
        (t("Name"), pa.name),
        (t("Date of birth"), _or_not(day(pa.born) if pa.born else "")),
        (t("National Insurance number"), _or_not(pa.insurance_number)),
        (t("Address"), _or_not(pa.address)),
        (t("Phone"), _or_not(pa.phone)),
        (t("Email"), _or_not(pa.email)),
        (t("What they are by law"), status_name(pa.status)),
        (t("First day of work"), day(pa.started)),
        (t("To {name}", name=person), _kin(pa)),
        (t("Drives for work"), t("Yes") if pa.drives else t("No")),
    ]
    if pa.continuous_from is not None:
        facts.append((t("Service counts from"), day(pa.continuous_from)))
    if pa.apprentice_since is not None:
        facts.append((t("An apprentice since"), day(pa.apprentice_since)))
    if pa.payroll_id:
        facts.append((t("Payroll number"), pa.payroll_id))
    return [*facts, (t("Note"), pa.note)] if pa.note else facts


def _kin(pa: PersonalAssistant) -> str:
    said = relation_name(pa.relation)
    if pa.relation is Relation.NONE:
        return said
    return t("{relation}, in the same home", relation=said) if pa.same_household else said


def _in_pairs(code: str) -> str:
    return "-".join(code[at : at + 2] for at in range(0, len(code), 2))


def _or_not(words: str) -> str:
    return words or t("Not written down")
