"""Who agrees: what waits for a second person, what others propose, and questions about entries."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from app.funding.agreement import Pot
from app.funding.proposal import Proposal, Reply, reply_name
from app.ledger.odd import OddEntry
from app.people import Actor, Capacity
from app.usecases.books.acting import who_acts
from app.usecases.books.keeping import about
from app.usecases.funding.approvals import approve_by_paper, approve_by_pin
from app.usecases.funding.proposals import answer_proposal, proposals, propose, take_proposal_out
from app.usecases.funding.waiting import BILL, Waits, waiting_for_second
from app.usecases.money.odd import questions_about_entries
from app.words import day, money, t
from ui.dialogs.asking import Asking
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.files import open_file, read_file
from ui.dialogs.section_page import Section
from ui.pages.streams.agree_forms import Answered, Approved, ApproveForm, ProposalForm, ReplyForm
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text
from ui.tasks import Book

ODD_SHOWN = 20
TONES = {Reply.WAITING: "warn", Reply.YES: "ok", Reply.NO: "plain"}


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything the section shows."""

    waits: tuple[Waits, ...]
    proposals: tuple[Proposal, ...]
    odd: tuple[OddEntry, ...]
    pots: tuple[Pot, ...]
    actor: Actor


class AgreeSection(Section):
    """Three lists: waiting for a second person, waiting for you, and what somebody might ask about."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.seen: Seen | None = None
        self.waits = Lines(t("Nothing waits for a second person."))
        self.proposals = Lines(t("Nobody has proposed anything."))
        self.odd = Lines(t("No entry of the last three months raises a question."))
        self.propose_button = Button(t("&Propose something"), self.ask_proposal, "second")
        second = t("A payment that needs two people does not count as agreed before the second one says yes.")
        why = t(
            "These are only questions, so that you have the answer before anybody else asks. "
            "Write a note beside the entry, and the question is gone."
        )
        for card in (
            Card(t("Waiting for a second person")).add(Text(second, "muted"), self.waits, None),
            Card(t("Waiting for you")).add(self.proposals, flowing(self.propose_button), None),
            Card(t("Questions about entries")).add(Text(why, "muted"), self.odd, None),
        ):
            self.body.addWidget(card)

    def read(self, book: Book, today: date) -> Seen:
        """Read what waits."""
        return Seen(
            waiting_for_second(book, today),
            proposals(book),
            questions_about_entries(book, today),
            about(book).pots,
            who_acts(book),
        )

    def fill(self, found: Seen) -> None:
        """Show it."""
        self.seen = found
        self.waits.fill([self._wait(each) for each in found.waits])
        self.proposals.fill([self._proposal(each) for each in found.proposals])
        self.odd.fill([self._odd(each) for each in found.odd[:ODD_SHOWN]])

    def _wait(self, waits: Waits) -> Line:
        when = t("To be paid by {day}", day=day(waits.day)) if waits.kind == BILL else day(waits.day)
        entered = t("Entered by {who}", who=waits.entered_by) if waits.entered_by else ""
        acts: list[Act] = []
        if waits.may_approve:
            acts.append((t("Approve with a PIN"), partial(self.ask_pin, waits)))
            acts.append((t("Keep a signed paper"), partial(self.ask_paper, waits)))
            nobody = ""
        else:
            nobody = t("No other signatory is written down. Add one under “Held by others”.")
        words = t("{payee}, {amount}", payee=waits.payee, amount=money(waits.amount))
        chips = ((t("Waiting for a second person"), "warn"),)
        return Line(words, (f"{when} · {waits.pot.name}", entered, nobody), chips, tuple(acts))

    def _proposal(self, one: Proposal) -> Line:
        by = t("Proposed by {who} on {day}", who=one.by, day=day(one.day))
        cost = t("{payee}, {amount}", payee=one.payee, amount=money(one.amount)) if one.amount else ""
        answered = t("Answered on {day}", day=day(one.replied)) if one.replied else ""
        acts: tuple[Act, ...] = ()
        if one.reply is Reply.WAITING:
            acts = (
                (t("Say yes or no"), partial(self.ask_reply, one)),
                (t("Take out"), partial(self.take_out, one)),
            )
        why = t("Why: {why}", why=one.why) if one.why else ""
        words = t("“{words}”", words=one.words) if one.words else ""
        return Line(
            one.what, (by, why, cost, answered, words), ((reply_name(one.reply), TONES[one.reply]),), acts
        )

    def _odd(self, one: OddEntry) -> Line:
        open_it = partial(self._open, one.entry.id)
        return Line(one.question, (), (), ((t("Open the entry"), open_it),))

    def _open(self, number: int) -> None:
        self.host.go.emit("money", number)

    def ask_pin(self, waits: Waits) -> None:
        """Ask a second person for their PIN."""
        form = ApproveForm(self.host, waits, by_paper=False)
        self.host.ask_with(form, partial(_approve, waits), t("It is approved."))

    def ask_paper(self, waits: Waits) -> None:
        """Ask who signed, and for the paper."""
        form = ApproveForm(self.host, waits, by_paper=True)
        form.answered.connect(partial(self._choose_paper, form, waits))
        form.begin()

    def _choose_paper(self, form: Asking, waits: Waits, approved: Approved) -> None:
        form.accept()
        kinds = [t("Papers (*.jpg *.jpeg *.png *.pdf *.webp *.tif *.tiff *.txt)"), t("All files (*)")]
        open_file(self.host, t("Choose the paper"), kinds, partial(self.attach, waits, approved.trustee_id))

    def attach(self, waits: Waits, trustee_id: int, file: Path) -> None:
        """Keep the paper by which somebody approved."""
        said = partial(self.host.done, t("It is approved."), None)
        self.host.tasks.do(
            self.host,
            lambda book: approve_by_paper(book, waits, trustee_id, file.name, read_file(file)),
            said,
        )

    def ask_proposal(self) -> None:
        """Ask what is proposed."""
        if self.seen is not None:
            lead = self.seen.actor.name if self.seen.actor.capacity is Capacity.LEAD else ""
            form = ProposalForm(self.host, self.seen.pots, self.clock(), lead)
            self.host.ask_with(form, propose, t("The proposal waits for an answer."), self.propose_button)

    def ask_reply(self, proposal: Proposal) -> None:
        """Ask what the person says to a proposal."""
        form = ReplyForm(self.host, proposal)
        keep = partial(_reply, proposal.id, self.clock())
        self.host.ask_with(form, keep, t("Your answer is kept."), self.propose_button)

    def take_out(self, proposal: Proposal) -> None:
        """Take out a proposal that was typed by mistake."""
        said = partial(self.host.done, t("The proposal is taken out."), self.propose_button)
        self.host.tasks.do(self.host, lambda book: take_proposal_out(book, proposal.id), said)


def _approve(waits: Waits, book: Book, approved: Approved) -> object:
    return approve_by_pin(book, waits, approved.trustee_id, approved.pin)


def _reply(number: int, today: date, book: Book, answered: Answered) -> object:
    return answer_proposal(book, number, answered.reply, answered.words, today)
