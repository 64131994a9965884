"""What a return tells beside the money: what was decided, why money was left, what matters."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.funding.balance import Why, why_name
from app.pdf.elements import Bullets, Cell, Column, Element, Heading, Table, Text
from app.plan.decision import Verdict
from app.plan.names import feeling_name, verdict_name, voice_name
from app.plan.outcome import Feeling, Voice
from app.returns.agreed import Sure, sure_words
from app.returns.document_first import sure_sentence
from app.returns.document_layout import words_over
from app.returns.figures import cell, text_of
from app.words import t, tn

Data = Mapping[str, Any]


def decided(data: Data) -> Iterator[Element]:
    """Give what was asked of the funder and what it decided: the other half of the account."""
    rows = data.get("told", {}).get("decided", ())
    if not rows:
        return
    yield Heading(words_over(data, "decided", t("What I asked, and what you decided")), 2)
    yield Table(
        (
            Column(t("What I asked"), 7),
            Column(t("Asked on"), 4),
            Column(t("Answer"), 8),
            Column(t("Days"), 2, figures=True),
        ),
        [
            (
                Cell(row["what"]),
                cell(data, f"/told/decided/{place}/asked_on"),
                Cell(answer_words(data, place)),
                cell(data, f"/told/decided/{place}/days"),
            )
            for place, row in enumerate(rows)
        ],
        t("Each question to the funder, its answer, and the days it took or has waited"),
        close=True,
    )


def answer_words(data: Data, place: int) -> str:
    """Say how a question was answered: by whom, on which day, and why."""
    row = data["told"]["decided"][place]
    verdict = verdict_name(Verdict(row["verdict"]))
    if row["answered_on"] is None:
        return verdict
    day = text_of(data, f"/told/decided/{place}/answered_on")
    by = t("{answer}. {who}, {day}", answer=verdict, who=row["answered_by"], day=day)
    return t("{answer}: {reason}", answer=by, reason=row["reason"]) if row["reason"] else by


def unspent(data: Data) -> Iterator[Element]:
    """Give the reasons why money was not spent."""
    rows = data.get("told", {}).get("unspent", ())
    if not rows:
        return
    yield Heading(words_over(data, "unspent", t("Why money was not spent")), 2)
    yield Table(
        (
            *(Column(t("Money"), 5), Column(t("From"), 4), Column(t("Until"), 4)),
            *(Column(t("Why"), 8), Column(t("Amount"), 4, figures=True)),
        ),
        [
            (
                Cell(row["pot"]),
                *(cell(data, f"/told/unspent/{place}/{name}") for name in ("first", "last")),
                Cell(unspent_words(row)),
                cell(data, f"/told/unspent/{place}/amount_pence"),
            )
            for place, row in enumerate(rows)
        ],
        t("Money that was not spent, and the reason for it"),
        row_headings=True,
        close=True,
    )


def unspent_words(row: Data) -> str:
    """Say why some money was not spent."""
    why = why_name(Why(row["why"]))
    return t("{why}: {words}", why=why, words=row["words"]) if row["words"] else why


def outcomes(data: Data) -> Iterator[Element]:
    """Give everything that matters to the person with how it goes, and how sure they are."""
    told = data.get("told", {})
    rows, tests = told.get("outcomes", ()), told.get("tests", ())
    if not (rows or tests or told.get("sure") or told.get("breaks")):
        return
    yield Heading(words_over(data, "outcomes", t("What matters to me")), 2)
    if tests:
        yield Bullets([_test(data, place) for place in range(len(tests))])
    if rows:
        yield _outcomes_table(data)
    if sure_sentence(data, with_trend=True):
        yield Text(" ".join(filter(None, [sure_sentence(data, with_trend=False), _who_answered(told)])))
        yield from _trend(data)
    if told.get("breaks"):
        yield _breaks(data)


def process(data: Data) -> Iterator[Element]:
    """Say how long things took, where the person wants it said."""
    told = data.get("told", {}).get("process")
    if not told:
        return
    yield Heading(words_over(data, "process", t("How long things took")), 2)
    yield Bullets([*_plan_waited(told), _questions_wait(told), *told["notes"]])


def _outcomes_table(data: Data) -> Table:
    rows = data["told"]["outcomes"]
    return Table(
        (
            *(Column(t("What matters, in my order"), 8), Column(t("How it goes"), 8)),
            *(Column(t("Who said so"), 4), Column(t("When"), 4)),
        ),
        [
            (
                Cell(t("{place}. {words}", place=row["place"], words=_agreed_words(row))),
                Cell(_going(row)),
                Cell(_voice(row) if row["day"] else "–"),
                cell(data, f"/told/outcomes/{place}/day") if row["day"] else Cell("–"),
            )
            for place, row in enumerate(rows)
        ],
        t("What matters to the person, how it goes, and who said so"),
        row_headings=True,
        close=True,
    )


def _agreed_words(row: Data) -> str:
    if not row["clinician"]:
        return str(row["words"])
    return t("{words} (agreed with {who})", words=row["words"], who=row["clinician"])


def _going(row: Data) -> str:
    feeling = Feeling(row["feeling"])
    said = [feeling_name(feeling)] if feeling is not Feeling.NOT_SAID else []
    return ": ".join(filter(None, [*said, row["said"]])) or "–"


def _voice(row: Data) -> str:
    said = voice_name(Voice(row["voice"]))
    return t("{who}: {name}", who=said, name=row["name"]) if row["name"] else said


def _test(data: Data, place: int) -> str:
    row = data["told"]["tests"][place]
    says = t("Success for {pot}: {words}", **row)
    if not row["agreed"]:
        return t("{test} (not agreed yet)", test=says)
    day = text_of(data, f"/told/tests/{place}/agreed")
    return t("{test} Agreed with {who} on {day}.", test=says, who=row["agreed_by"] or "–", day=day)


def _who_answered(told: Data) -> str:
    return t("Who answered: {who}.", who=_voice(told["sure"]))


def _trend(data: Data) -> Iterator[Element]:
    before = data["told"]["sure"]["before"]
    if before:
        yield Table(
            (Column(t("Return up to"), 3), Column(t("How sure I was"), 5)),
            [
                (cell(data, f"/told/sure/before/{place}/last"), Cell(sure_words(Sure(row["sure"]))))
                for place, row in enumerate(before)
            ],
            t("How sure the person was at earlier returns"),
            row_headings=True,
            close=True,
        )


def _breaks(data: Data) -> Table:
    return Table(
        (Column(t("Days of break"), 5), Column(t("Days"), 2, figures=True)),
        [
            (Cell(t("Planned for this time")), cell(data, "/told/breaks/planned")),
            (Cell(t("Taken")), cell(data, "/told/breaks/taken")),
        ],
        t("The carer's breaks in days"),
        row_headings=True,
        close=True,
    )


def _plan_waited(told: Data) -> list[str]:
    days = told["plan_days"]
    if days is None:
        return []
    if told["plan_waits"]:
        return [
            tn(
                "My plan has waited {count} day for an answer.",
                "My plan has waited {count} days for an answer.",
                days,
            )
        ]
    return [tn("My plan was answered after {count} day.", "My plan was answered after {count} days.", days)]


def _questions_wait(told: Data) -> str:
    count = told["open_questions"]
    if not count:
        return t("None of my questions waits for an answer.")
    return tn(
        "{count} question waits for an answer, the longest for {days} days.",
        "{count} questions wait for an answer, the longest for {days} days.",
        count,
        days=told["longest"],
    )
