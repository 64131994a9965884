"""Support team: shows who works for the person and what needs doing, and takes on somebody new."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from app.employment.check import Check, CheckKind
from app.employment.pa import PersonalAssistant
from app.usecases.books.keeping import about
from app.usecases.team.papers import keep_check, take_check_out
from app.usecases.team.people import EmployerFile, Member, add_pa, employer_papers, team
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.pages.team.add_form import AddPaForm, NewPa
from ui.pages.team.attaching import Attaching
from ui.pages.team.cards import LeftCard, MemberCard
from ui.pages.team.check_form import CheckForm
from ui.pages.team.employer import EmployerCard
from ui.parts.button import Button
from ui.parts.card import Empty
from ui.parts.clock import Clock, today
from ui.parts.flow import flowing
from ui.parts.layout import tiles
from ui.tasks import Book, Tasks


@dataclass(frozen=True, slots=True)
class Seen:
    """The team as the page shows it, the employer's own papers, and whose money it is."""

    members: tuple[Member, ...]
    employer: EmployerFile
    person: str

    def here(self, on: date) -> list[Member]:
        """Give those who work or will work."""
        return [one for one in self.members if one.pa.left is None or on <= one.pa.left]


def see(book: Book, on: date) -> Seen:
    """Read everything the page shows."""
    return Seen(team(book, on), employer_papers(book, on), about(book).person.name)


class TeamPage(AskingPage):
    """Shows a card for each PA; their own page has everything else."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.add_button = Button(t("&Add a PA"), self.ask_pa, "main", "add")
        self.rota = Button(t("This &week’s rota"), self._to_rota, "second")
        self.pay = Button(t("Pa&y run"), self._to_pay, "second")
        self.owed = Button(t("What I &owe"), self._to_owed, "second")
        subtitle = t("The people who work for you, and what needs doing")
        super().__init__(tasks, t("Support team"), subtitle, [self.add_button])
        self._clock = clock
        self._seen: Seen | None = None
        self._nobody()
        self.cards: list[MemberCard] = []
        self._team = tiles(least=400)
        self.employer, self.left = EmployerCard(Attaching(self)), LeftCard()
        self._ways = flowing(self.rota, self.pay, self.owed)
        self.add(self._ways, self.empty, self._team, self.employer, self.left, None)
        for part in (self._ways, self.empty, self._team, self.employer, self.left):
            part.hide()
        self.employer.change.connect(self.ask_paper)
        self.employer.add_one.connect(self.ask_insurance)
        self.employer.take_out.connect(self.take_paper_out)
        self.left.file.connect(self._to_file)

    def _nobody(self) -> None:
        self.empty = Empty(
            t("Nobody works for you yet"),
            t(
                "A PA (personal assistant) is somebody you choose and pay to help you live as you want. "
                "When you employ one, you are their employer: you agree the hours and the pay, and you look "
                "after their papers, their holiday and their tax. Daybook shows you what to do, and when."
            ),
            Button(t("Add your first &PA"), self.ask_pa, "main"),
        )

    def refresh(self) -> None:
        """Show the team as it now stands."""
        now = self._clock()
        self.tasks.ask(self, lambda book: see(book, now), self._show)

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: "add"."""
        if thing == "add":
            self.tasks.ask(self, about, lambda found: self._open_form(found.person.name))

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        here = seen.here(self._clock())
        self._make_room(len(here))
        for card, member in zip(self.cards, here, strict=False):
            card.show_member(member)
        self.empty.setVisible(not here)
        # Where nobody works yet, the card that explains it has the one main button.
        self.add_button.setVisible(bool(here))
        self._team.setVisible(bool(here))
        self.employer.setVisible(bool(seen.members))
        self.employer.show_papers(seen.employer)
        self.left.show_left([one for one in seen.members if one not in here])
        self._ways.setVisible(bool(seen.members))

    def _make_room(self, count: int) -> None:
        """Have a card in sight for each PA; those that are there stay, as does the focus."""
        for _ in range(len(self.cards), count):
            card = MemberCard()
            card.hours.connect(self._to_hours)
            card.file.connect(self._to_file)
            self.cards.append(card)
            self._team.add(card)
        for at, card in enumerate(self.cards):
            card.setVisible(at < count)
        self._team.refold()

    def ask_pa(self) -> None:
        """Ask for a new PA."""
        if self._seen is not None:
            self._open_form(self._seen.person)

    def _open_form(self, person: str) -> None:
        form = AddPaForm(self, self.tasks, self._clock(), person)
        self.ask_with(form, _add, t("They are in your support team."), then=self._added)

    def _added(self, pa: PersonalAssistant) -> None:
        self._to_file(pa.id)

    def ask_insurance(self) -> None:
        """Ask for the employers' liability insurance."""
        self.ask_paper(Check(0, 0, CheckKind.LIABILITY_INSURANCE))

    def ask_paper(self, check: Check) -> None:
        """Ask for one of the employer's own papers, a new one or one that is there."""
        form = CheckForm(self, check, [check.kind], self._clock())
        self.ask_with(form, keep_check, t("The paper is written down."), self.employer.add_button)

    def take_paper_out(self, check: Check) -> None:
        """Take out one of the employer's own papers that was a mistake."""
        took = partial(self.done, t("The paper is taken out."), self.employer.add_button)
        self.tasks.do(self, lambda book: take_check_out(book, check.id), took)

    def _to_file(self, pa_id: int) -> None:
        self.go.emit("pa", str(pa_id))

    def _to_hours(self, pa_id: int) -> None:
        self.go.emit("hours", str(pa_id))

    def _to_rota(self) -> None:
        self.go.emit("rota", None)

    def _to_pay(self) -> None:
        self.go.emit("pay", None)

    def _to_owed(self) -> None:
        self.go.emit("owed", None)


def _add(book: Book, new: NewPa) -> PersonalAssistant:
    return add_pa(book, new.pa, new.contract)
