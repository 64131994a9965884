"""“Did it help?”: what is to be asked today, the answers, and how often the book may ask."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.errors import AppError
from app.plan.helped import HelpAnswer, Helped, Rhythm, Used, is_due, last_answer, usual
from app.plan.plan import version_on
from app.store.book import Book
from app.store.work import Work
from app.words import t

LOOKED_BACK = timedelta(days=365)  # older uses say little of whether something helps now


@dataclass(frozen=True, slots=True)
class Thing:
    """A line of the plan, or an outcome, that is paid for: its words, its uses since the last answer.

    `rhythm` is how often the book may ask, `answers` what was said, the newest first, `due` whether it is
    time to ask.
    """

    words: str
    used: Used
    rhythm: Rhythm
    answers: tuple[HelpAnswer, ...]
    due: bool

    @property
    def last(self) -> HelpAnswer | None:
        """What was said last."""
        return self.answers[0] if self.answers else None


def did_it_help(book: Book, today: date) -> tuple[Thing, ...]:
    """Give everything that is paid for under a line or an outcome, what is to be asked first."""
    with book.begin() as work:
        return things(work, today)


def things(work: Work, today: date) -> tuple[Thing, ...]:
    """Give everything that is paid for under a line or an outcome, within a unit of work."""
    used = work.life.uses.since(today - LOOKED_BACK)
    names = _names(work, today)
    rhythms = {(each.line_id, each.outcome_id): each for each in work.life.rhythms.all()}
    answers = work.life.help_answers.all()
    keys = {(each.line_id, each.outcome_id): each for each in used}
    keys |= {
        (each.line_id, each.outcome_id): Used(each.line_id, each.outcome_id, 0)
        for each in answers
        if (each.line_id, each.outcome_id) not in keys
    }
    found = []
    for key, each in keys.items():
        if key in names:
            rhythm = rhythms.get(key) or usual(*key)
            found.append(_thing(work, names[key], each, (rhythm, answers), today))
    return tuple(sorted(found, key=lambda one: (not one.due, -one.used.uses, one.words)))


def due_things(work: Work, today: date) -> tuple[Thing, ...]:
    """Give what is to be asked today."""
    return tuple(each for each in things(work, today) if each.due)


def answer_helped(book: Book, thing: tuple[int, int], helped: Helped, words: str, today: date) -> HelpAnswer:
    """Keep whether a thing (its line and outcome, one of them 0) helped; passing over counts as asked."""
    line_id, outcome_id = thing
    with book.begin(t("Said whether it helped")) as work:
        found = [each for each in things(work, today) if _key(each.used) == thing]
        if not found:
            raise AppError(t("Nothing was paid for this lately."), t("Choose something else."))
        said = HelpAnswer(0, line_id, outcome_id, today, helped, words.strip(), found[0].used.uses)
        return work.life.help_answers.add(said)


def agree_rhythm(book: Book, rhythm: Rhythm) -> Rhythm:
    """Keep how often the book may ask about one thing; 0 uses: never."""
    if rhythm.uses < 0 or rhythm.days < 0:
        raise AppError(t("These numbers cannot be below nothing."), t("Type them without a minus."))
    with book.begin(t("Agreed how often to ask")) as work:
        key = (rhythm.line_id, rhythm.outcome_id)
        old = next((one for one in work.life.rhythms.all() if (one.line_id, one.outcome_id) == key), None)
        if old is None:
            return work.life.rhythms.add(rhythm)
        kept = replace(rhythm, id=old.id)
        work.life.rhythms.change(kept)
        return kept


def take_answer_out(book: Book, number: int) -> None:
    """Take an answer out that was given by mistake."""
    with book.begin(t("Took out whether it helped")) as work:
        work.life.help_answers.remove(number)


def said_since(work: Work, day: date, today: date) -> tuple[tuple[str, HelpAnswer], ...]:
    """Give what was said last of each thing since a day, with its words; what was passed over is left out."""
    names = _names(work, today)
    latest: dict[tuple[int, int], HelpAnswer] = {}
    for each in sorted(work.life.help_answers.all(), key=lambda one: (one.day, one.id)):
        if each.day > day and each.helped is not Helped.PASSED:
            latest[(each.line_id, each.outcome_id)] = each
    return tuple((names[key], each) for key, each in latest.items() if key in names)


def _thing(work: Work, words: str, used: Used, agreed: tuple[Rhythm, list[HelpAnswer]], today: date) -> Thing:
    rhythm, answers = agreed
    key = _key(used)
    last = last_answer(answers, *key)
    if last is not None and last.day > today - LOOKED_BACK:
        used = work.life.uses.after(last.day, used)
    mine = [each for each in answers if (each.line_id, each.outcome_id) == key]
    mine.sort(key=lambda each: (each.day, each.id), reverse=True)
    return Thing(words, used, rhythm, tuple(mine), is_due(used, rhythm, last, today))


def _key(used: Used) -> tuple[int, int]:
    return used.line_id, used.outcome_id


def _names(work: Work, today: date) -> dict[tuple[int, int], str]:
    """Give the words of every line, those of the plan in force first, and of every outcome."""
    wordings = work.plan.wordings.all()
    version = version_on(work.plan.versions.all(), today)
    names = {(each.line_id, 0): each.words for each in wordings}
    names |= {(each.line_id, 0): each.words for each in wordings if version and each.version_id == version.id}
    return names | {(0, each.id): each.words for each in work.plan.outcomes.all()}
