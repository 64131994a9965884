from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image

from app.errors import AppError
from app.ledger.entry import Entry, Split
from app.money import Money, total
from app.period import Period
from app.plan.areas import AreaSet, headings
from app.plan.outcome import CheckIn, Feeling, Outcome
from app.plan.plan import LifeArea, LineWording, MetBy
from app.plan.scaling import Level
from app.store.book import Book
from app.usecases.books.undoing import undo_last
from app.usecases.life import outcomes as out
from app.usecases.money.ledger import add_entry
from app.usecases.money.papers import paper_bytes
from app.usecases.plan import writing as plans
from tests.app.usecases.started import a_book

DAY = date(2026, 5, 4)
YEAR = Period(date(2026, 4, 1), date(2027, 3, 31))


def spend(book: Book, pence: int, category: str, line: int = 0, outcome: int = 0) -> None:
    split = Split(Money(pence), category, 1, line, outcome)
    add_entry(book, Entry(0, 1, DAY, "Somebody", Money(pence), splits=(split,)))


def swim(book: Book) -> Outcome:
    return out.keep_outcome(book, Outcome(0, "Go swimming", DAY))


def test_a_new_outcome_comes_last_and_the_person_changes_the_order() -> None:
    book = a_book()
    first, second = swim(book), out.keep_outcome(book, Outcome(0, "See my sister", DAY))
    assert (first.rank, second.rank) == (1, 2)

    out.order_outcomes(book, [second.id, first.id])
    out.keep_outcome(book, replace(first, words="Go swimming on Fridays", rank=2))

    named = [each.outcome.words for each in out.outcomes(book, YEAR).views]
    assert named == ["See my sister", "Go swimming on Fridays"]


def test_spending_by_outcome_is_the_ledgers_own_sum() -> None:
    book = a_book()
    goal = swim(book)
    version = plans.begin_version(book, DAY)
    wording = LineWording(0, 0, version.id, "A pass", MetBy.BOUGHT, outcome_id=goal.id)
    line = plans.add_line(book, LifeArea.HEALTH, wording, DAY)
    spend(book, -30_00, "O14", line=line.line_id)
    spend(book, 5_00, "O14", line=line.line_id)
    spend(book, -7_00, "O16", outcome=goal.id)
    spend(book, -100_00, "O12")
    spend(book, -50_00, "O26")
    spend(book, 369_00, "I01")

    seen = out.outcomes(book, YEAR)

    assert (seen.views[0].spent, seen.spent_elsewhere) == (Money(32_00), Money(100_00))
    with book.begin() as work:
        spent = total(
            -each.amount for each in work.sums.by_category(YEAR) if each.category in {"O12", "O14", "O16"}
        )
    assert seen.spent == spent == Money(132_00)


def test_how_it_goes_keeps_its_day_its_voice_and_its_photo() -> None:
    book = a_book()
    goal = swim(book)
    later = CheckIn(0, goal.id, date(2026, 6, 1), "Twice a month", Feeling.BETTER, Level.BETTER)
    kept = out.check_in(book, later, [("pool.jpg", b"picture", "image/jpeg")])
    out.check_in(book, CheckIn(0, goal.id, DAY, "Never", Feeling.NOT_SAID))

    [view] = out.outcomes(book, YEAR).views
    assert [each.words for each in view.check_ins] == ["Never", "Twice a month"]
    assert view.last == kept
    [paper] = out.papers_of_check_ins(book, [kept.id])[kept.id]
    assert paper_bytes(book, paper.id)[1] == b"picture"

    out.take_check_in_out(book, kept.id)
    assert [each.words for each in out.outcomes(book, YEAR).views[0].check_ins] == ["Never"]


def test_an_outcome_nobody_looked_at_yet() -> None:
    book = a_book()
    swim(book)
    seen = out.outcomes(book, YEAR)
    assert (seen.views[0].last, seen.score) == (None, None)


def test_the_score_takes_the_latest_level_of_each_goal_that_counts() -> None:
    book = a_book()
    goal, other = swim(book), out.keep_outcome(book, Outcome(0, "Cook", DAY, weight=0))
    for level in (Level.LESS, Level.BETTER):
        out.check_in(book, CheckIn(0, goal.id, DAY, "So", level=level))
    out.check_in(book, CheckIn(0, other.id, DAY, "So", level=Level.MUCH_LESS))
    assert out.outcomes(book, YEAR).score == Decimal("60.00")


def test_the_words_of_a_level_stay_once_it_was_used() -> None:
    book = a_book()
    goal = swim(book)
    step = out.describe_level(book, goal.id, Level.BETTER, "Every week", DAY)
    changed = out.describe_level(book, goal.id, Level.BETTER, "Three times a month", date(2026, 5, 5))
    assert (changed.id, changed.words) == (step.id, "Three times a month")
    out.check_in(book, CheckIn(0, goal.id, date(2026, 6, 1), "Good", level=Level.BETTER))

    with pytest.raises(AppError, match="its words stay"):
        out.describe_level(book, goal.id, Level.BETTER, "Once a month", date(2026, 6, 2))
    [view] = out.outcomes(book, YEAR).views
    assert [each.words for each in view.steps] == ["Three times a month"]
    assert len(view.findings) == 1


def test_words_are_asked_for() -> None:
    book = a_book()
    with pytest.raises(AppError, match="outcome needs words"):
        out.keep_outcome(book, Outcome(0, " ", DAY))
    with pytest.raises(AppError, match="less than nothing"):
        out.keep_outcome(book, Outcome(0, "Cook", DAY, weight=-1))
    with pytest.raises(AppError, match="a few words"):
        out.check_in(book, CheckIn(0, swim(book).id, DAY))


def test_ready_headings_come_last_and_are_undone_at_once() -> None:
    book = a_book()
    swim(book)
    made = out.begin_outcomes(book, headings(AreaSet.LIFE)[:2], DAY)
    assert [(each.words, each.rank) for each in made] == [("Where I live", 2), ("Who I live with", 3)]
    undo_last(book)
    assert [each.outcome.words for each in out.outcomes(book, YEAR).views] == ["Go swimming"]
    with pytest.raises(AppError, match="Nothing is chosen"):
        out.begin_outcomes(book, [], DAY)


def test_moving_goes_one_place_among_those_that_still_matter() -> None:
    book = a_book()
    one, two, three = (out.keep_outcome(book, Outcome(0, words, DAY)) for words in ("One", "Two", "Three"))
    out.keep_outcome(book, replace(two, ended=DAY))

    assert out.move_outcome(book, three.id, -1) == (1, 2)
    assert [each.outcome.words for each in out.outcomes(book, YEAR).views] == ["Three", "One", "Two"]
    assert out.move_outcome(book, one.id, 1) == (2, 2)
    assert [each.outcome.words for each in out.outcomes(book, YEAR).views] == ["Three", "One", "Two"]


def test_all_levels_are_described_at_once_and_blank_ones_stay_out() -> None:
    book = a_book()
    goal = swim(book)
    words = {Level.AS_HOPED: "Every other week", Level.BETTER: "Every week", Level.LESS: ""}
    out.describe_levels(book, goal.id, words, 3, DAY)
    [view] = out.outcomes(book, YEAR).views
    assert [(each.level, each.words) for each in view.steps] == [(0, "Every other week"), (1, "Every week")]
    assert view.outcome.weight == 3

    out.check_in(book, CheckIn(0, goal.id, DAY, "Good", level=Level.BETTER))
    later = date(2026, 8, 1)
    out.describe_levels(book, goal.id, {**words, Level.AS_HOPED: ""}, 3, later)
    [view] = out.outcomes(book, YEAR).views
    assert [(each.words, each.written) for each in view.steps] == [("", later), ("Every week", DAY)]
    with pytest.raises(AppError, match="its words stay"):
        out.describe_levels(book, goal.id, {Level.BETTER: "Now and then"}, 3, later)


def test_a_voice_note_stays_as_it_is_and_a_photo_is_made_small() -> None:
    sound = b"OggS" + bytes(60)
    assert out.ready_file("wednesday.ogg", sound) == ("wednesday.ogg", sound, "audio/ogg")
    made = BytesIO()
    Image.new("RGB", (4000, 10)).save(made, "PNG")
    name, content, mime = out.ready_file("june.png", made.getvalue())
    assert (name, mime, len(content) > 0) == ("june.png", "image/jpeg", True)
    with pytest.raises(AppError, match="cannot be shown"):
        out.ready_file("notes.xyz", bytes(range(256)))
