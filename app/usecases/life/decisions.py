"""The decisions register: asking, answering, and finding it again years later."""

from dataclasses import dataclass, replace

from app.errors import AppError
from app.ledger.entry import Entry
from app.papers import Paper
from app.pictures import made_small
from app.plan.decision import Capacity, DecidedSpend, Decision, answer, same_question
from app.plan.outcome import Outcome
from app.plan.plan import LineWording, PlanVersion, version_on
from app.store.book import Book
from app.store.work import Work
from app.usecases.money.papers import keep_paper
from app.words import t

DECISION = "decision"  # what papers of a decision are linked by


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision with the plan version it rests on, its line's words then, its papers and payments.

    `alike` are the other times that the same thing was asked, so that answers stand beside each other.
    """

    decision: Decision
    version: PlanVersion | None
    wording: LineWording | None
    papers: tuple[Paper, ...]
    capacities: tuple[Capacity, ...]
    spent: tuple[Entry, ...]
    outcome: Outcome | None = None
    alike: tuple[Decision, ...] = ()


def decisions(book: Book, words: str = "") -> tuple[Decision, ...]:
    """Find decisions by words in the question, the answer, who gave it or the rule; the newest first."""
    with book.begin() as work:
        return tuple(work.plan.decisions.found(words))


@dataclass(frozen=True, slots=True)
class Found:
    """What a search of the register found: how many, and the newest of them."""

    count: int
    newest: tuple[Decision, ...]


def search_decisions(book: Book, words: str, most: int) -> Found:
    """Find decisions by the same words; give how many there are, and so many of the newest."""
    with book.begin() as work:
        newest = tuple(work.plan.decisions.found(words, most=most))
        count = len(newest) if len(newest) < most else work.plan.decisions.count(words)
        return Found(count, newest)


def open_decisions(work: Work) -> list[Decision]:
    """Give the questions that still have no answer, the oldest first."""
    return work.plan.decisions.waiting()


def decision(book: Book, number: int) -> DecisionView:
    """Give one decision with everything around it."""
    with book.begin() as work:
        found = work.plan.decisions.get(number)
        wording = _wording(work, found)
        return DecisionView(
            found,
            work.plan.versions.find(found.version_id),
            wording,
            tuple(work.papers.get(link.paper_id) for link in work.paper_links.of(DECISION, {number})),
            tuple(work.plan.capacities.of_decisions({number})),
            _spent(work, number),
            work.plan.outcomes.find(found.outcome_id or (wording.outcome_id if wording else 0)),
            _alike(work, found),
        )


def ask(book: Book, asked: Decision) -> Decision:
    """Write a question down, with the plan's version of that day."""
    if not asked.what.strip():
        raise AppError(t("A question needs words."), t("Say what you would like to buy or do."))
    answer(asked, asked.verdict)
    with book.begin(t("Asked whether I can buy something")) as work:
        version = version_on(work.plan.versions.all(), asked.asked)
        return work.plan.decisions.add(replace(asked, version_id=version.id if version else 0))


def change_decision(book: Book, changed: Decision) -> Decision:
    """Keep a question or its answer as it now is; the version it rests on is that of the answer's day."""
    answer(changed, changed.verdict)
    with book.begin(t("Wrote down an answer")) as work:
        version = version_on(work.plan.versions.all(), changed.answered or changed.asked)
        kept = replace(changed, version_id=version.id if version else 0)
        work.plan.decisions.change(kept)
        return kept


def attach_to_decision(book: Book, number: int, name: str, content: bytes, mime: str) -> Paper:
    """Keep the paper that an answer came on."""
    with book.begin(t("Attached a paper to a decision")) as work:
        work.plan.decisions.get(number)
        return keep_paper(work, name, content, mime, (DECISION, number))


def attach_letter(book: Book, number: int, name: str, content: bytes) -> Paper:
    """Keep a letter or a photo of it; AppError for files that are not pictures, PDFs or plain text."""
    kept, mime = made_small(content)
    return attach_to_decision(book, number, name, kept, mime)


def keep_capacity(book: Book, record: Capacity) -> Capacity:
    """Keep who found on which day whether the person can make one decision."""
    if not record.about.strip():
        raise AppError(
            t("A record of capacity is about one decision."), t("Write which decision it is about.")
        )
    with book.begin(t("Wrote down a record of capacity")) as work:
        if record.id:
            work.plan.capacities.change(record)
            return record
        return work.plan.capacities.add(record)


def _wording(work: Work, found: Decision) -> LineWording | None:
    mine = work.plan.wordings.of_lines({found.line_id} - {0})
    return next((each for each in mine if each.version_id == found.version_id), None)


def rest_on(book: Book, number: int, entry_id: int) -> None:
    """Say that a payment rests on a decision, so that each is found beside the other."""
    with book.begin(t("Named the decision behind a payment")) as work:
        work.plan.decisions.get(number)
        work.entries.get(entry_id)
        if all(each.decision_id != number for each in work.plan.decided_spends.of_entry(entry_id)):
            work.plan.decided_spends.add(DecidedSpend(0, number, entry_id))


def behind(book: Book, entry_id: int) -> tuple[Decision, ...]:
    """Give the decisions that a payment rests on: those named for it, and those about its plan lines."""
    with book.begin() as work:
        return decisions_behind(work, work.entries.get(entry_id))


def decisions_behind(work: Work, entry: Entry) -> tuple[Decision, ...]:
    """Give the decisions that a payment rests on, the newest first."""
    lines = {split.plan_line_id for split in entry.splits} - {0}
    named = {each.decision_id for each in work.plan.decided_spends.of_entry(entry.id)}
    return tuple(work.plan.decisions.behind(named, lines)) if lines or named else ()


def _alike(work: Work, found: Decision) -> tuple[Decision, ...]:
    others = work.plan.decisions.perhaps_alike(found)
    return tuple(each for each in others if same_question(found, each))


def _spent(work: Work, number: int) -> tuple[Entry, ...]:
    named = {each.entry_id for each in work.plan.decided_spends.of_decision(number)}
    return tuple(work.entries.these(sorted(named)))
