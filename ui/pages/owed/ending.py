"""When everything ends: the insurer first, a letter for each PA, and the final account."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from app.employment.leaving import LeavingStep
from app.funding.ending import Ending, FinalAccount, PotLeft, why_ends_name
from app.money import NOTHING
from app.usecases.owed.ending import (
    EndingView,
    EndOfJob,
    end_everything,
    ending,
    insurer_asked,
    letter_given,
)
from app.usecases.owed.final_account import final_account
from app.usecases.team.leaving import notice_letter_pdf
from app.words import day, money, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.pages.owed.ending_form import EndAsked, EndingForm
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import beside
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Seen:
    """How far the end has come, and the account of everything today."""

    view: EndingView
    account: FinalAccount


class EndingSection(Section):
    """Shows what to do when everything ends, in order; nothing is kept until the form is answered."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.view: EndingView | None = None
        self.says, self.facts, self.first = Text(""), Facts(), Text("")
        self.begin = Button(t("E&verything ends"), self._ask, "second")
        self.asked = Button(t("The insu&rer was asked"), self._insurer_asked, "main")
        self.jobs = Lines(t("No job ends with it."))
        self.sums = Facts()
        paper = Document(t("Final account"), "final-account.pdf", self._pdf)
        note = t("What came and went, what must still be paid, and who gets the rest.")
        self._letters = Card(t("The PAs, one by one")).add(self.jobs, None)
        before = Card(t("Before anybody is told"), tone="needs").add(self.first, flowing(self.asked), None)
        about = Card(t("If everything ends")).add(self.says, self.facts, flowing(self.begin), None)
        for part in (
            beside(about, before, least=330),
            self._letters,
            Card(t("Final account")).add(self.sums, documents.line(paper, note)),
        ):
            self.body.addWidget(part)

    def _pdf(self, book: Book) -> bytes:
        # The makers of documents are loaded when used.
        from app.usecases.owed.final_papers import final_account_pdf

        return final_account_pdf(book, self.clock())

    def read(self, book: Book, today: date) -> Seen:
        """Read how far the end has come."""
        return Seen(ending(book, today), final_account(book, today))

    def fill(self, found: Seen) -> None:
        """Show it."""
        self.view = view = found.view
        kept = view.ending
        self.says.setText(_says(kept))
        self.facts.fill(_facts(kept))
        self.facts.setVisible(kept is not None)
        self.begin.setText(t("&Change the days") if kept else t("E&verything ends"))
        self.first.setText(view.first)
        self.asked.setVisible(kept is not None and not view.insurer_asked)
        self._letters.setVisible(kept is not None)
        self.jobs.fill([self._job(job) for job in view.jobs])
        self.sums.fill(_sums(found.account))

    def _job(self, job: EndOfJob) -> Line:
        given = job.done_on(LeavingStep.NOTICE_LETTER)
        asked = job.done_on(LeavingStep.ASK_INSURER)
        chips = [_chip(t("Insurer asked"), t("Insurer not asked yet"), asked)]
        chips.append(_chip(t("Letter given"), t("Letter not given yet"), given))
        acts: list[Act] = [(t("See the letter of notice"), partial(self._see_letter, job))]
        if given is None:
            acts.append((t("The letter is given"), partial(self._given, job)))
        acts.append((t("All the steps"), partial(self.host.go.emit, "pa", str(job.pa_id))))
        last = t("Last day of work: {day}", day=day(job.leaving.kept.last_day))
        return Line(job.name, (last,), tuple(chips), tuple(acts))

    def _ask(self) -> None:
        form = EndingForm(self.host, self.clock(), self.view.ending if self.view else None)
        self.host.ask_with(form, _end, t("Everything ends. The steps are below."), self.asked)

    def _insurer_asked(self) -> None:
        on = self.clock()
        done = partial(self.host.done, t("It is written down for every job."), self.begin)
        self.host.tasks.do(self.host, lambda book: insurer_asked(book, on), done)

    def _given(self, job: EndOfJob) -> None:
        on = self.clock()
        done = partial(self.host.done, t("{name} has the letter.", name=job.name), self.begin)
        self.host.tasks.do(self.host, lambda book: letter_given(book, job.pa_id, on), done)

    def _see_letter(self, job: EndOfJob) -> None:
        name = t("Letter of notice for {name}", name=job.name)
        self.documents.see(Document(name, "notice.pdf", lambda book: notice_letter_pdf(book, job.pa_id)))


def _end(book: Book, asked: EndAsked) -> EndingView:
    return end_everything(book, asked.ending, asked.told)


def _chip(done: str, to_do: str, on: date | None) -> tuple[str, str]:
    return (to_do, "warn") if on is None else (t("{what} on {day}", what=done, day=day(on)), "ok")


def _says(kept: Ending | None) -> str:
    if kept is None:
        return t(
            "The person dies or moves into a care home, or the money stops for good. Daybook then ends the "
            "jobs and the money together, and leads through what is left to do."
        )
    return t("Go through the steps below. One undo takes it all back.")


def _facts(kept: Ending | None) -> list[tuple[str, str] | tuple[str, str, str]]:
    if kept is None:
        return []
    who = ", ".join(filter(None, (kept.settles, kept.contact)))
    return [
        (t("Why"), why_ends_name(kept.why)),
        (t("It happened on"), day(kept.day)),
        (t("The money is given until"), day(kept.money_until)),
        (t("Last day of work"), day(kept.jobs_until)),
        (t("Who settles it"), who or t("Not written down")),
    ]


def _sums(account: FinalAccount) -> list[tuple[str, str] | tuple[str, str, str]]:
    facts: list[tuple[str, str] | tuple[str, str, str]] = [
        (t("In the accounts now"), money(account.held)),
        (t("Must still be paid"), money(account.to_pay)),
        *(_left(pot) for pot in account.pots if pot.left > NOTHING),
    ]
    if account.not_sorted:
        facts.append((t("Payments that nobody has sorted yet"), money(account.not_sorted)))
    if account.missing:
        facts.append((t("Missing"), money(account.missing), "strong"))
    return facts


def _left(pot: PotLeft) -> tuple[str, str, str]:
    if pot.own:
        return t("Left of {pot}, the person’s own", pot=pot.name), money(pot.left), "strong"
    words = t("Left of {pot}, for {funder}", pot=pot.name, funder=pot.goes_to)
    return words, money(pot.left), "strong"
