from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from app.errors import AppError
from app.funding.sharing import Pool
from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.decision import CanDecide, Capacity, Decision, Verdict
from app.plan.plan import LifeArea, LineWording, MetBy
from app.plan.review import Review, ReviewKind
from app.store.book import Book
from app.usecases.funding import sharing
from app.usecases.life import decisions, reviews
from app.usecases.money.ledger import add_entry
from app.usecases.plan import letters as plan_letters
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.app.usecases.started import OPENED, a_book
from tests.verapdf import problems

DAY = date(2026, 4, 9)
LATER = date(2027, 4, 12)


def text(pdf: bytes) -> str:
    assert problems(pdf, "ua1") == []
    with pypdfium2.PdfDocument(pdf) as opened:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in opened)


def agreed(book: Book, weekly: int) -> LineWording:
    version = plans.begin_version(book, OPENED)
    wording = LineWording(0, 0, version.id, "A befriender", MetBy.PAID_OTHER, Money(weekly))
    line = plans.add_line(book, LifeArea.WHO_SUPPORTS_ME, wording, OPENED)
    signing_off.send_plan(book, version.id, OPENED, "Duty team")
    signing_off.plan_agreed(book, version.id, DAY, "Panel", DAY)
    return line


def test_story_23_the_letter_after_a_year_of_silence() -> None:
    book = a_book()
    agreed(book, 100_00)
    shown = text(plan_letters.ask_for_review_pdf(book, LATER))
    assert "There has been no review since the start on 9 April 2026." in shown
    assert "That is 368 days ago." in shown
    assert "(SI 2014/2871), regulation 7: by 9 October 2026" in shown


def test_the_letter_names_the_last_review() -> None:
    book = a_book()
    agreed(book, 100_00)
    held = Review(0, ReviewKind.DIRECT_PAYMENT, held=date(2026, 9, 1), skipped_learning=True)
    reviews.keep_review(book, held)
    shown = text(plan_letters.ask_for_review_pdf(book, date(2026, 9, 2)))
    assert "The last review was on 1 September 2026. That is 1 day ago." in shown


def test_story_7_the_letter_names_the_weekly_gap_as_too_little_money() -> None:
    book = a_book()
    line = agreed(book, 415_00)
    shown = text(plan_letters.too_little_pdf(book, DAY))
    assert "£46.00" in shown
    assert "The amount itself is too small." in shown

    split = Split(Money(-900_00), "O12", 1, line.line_id)
    add_entry(book, Entry(0, 1, DAY, "Agency", Money(-900_00), splits=(split,)))
    fast = text(plan_letters.too_little_pdf(book, date(2026, 4, 16)))
    assert "£485.00 ahead of the plan" in fast


def test_no_letter_where_the_money_covers_the_plan() -> None:
    book = a_book()
    agreed(book, 100_00)
    with pytest.raises(AppError, match="covers the plan"):
        plan_letters.too_little_pdf(book, DAY)


def test_story_6_a_change_is_asked_for_word_by_word() -> None:
    book = a_book()
    line = agreed(book, 100_00)
    second = plans.begin_version(book, LATER)
    copy = plans.wordings_of(book, line.line_id)[1][1]
    plans.change_line(book, replace(copy, words="A companion", cost=copy.cost + Money(5_00)))
    plans.add_line(book, LifeArea.HEALTH, LineWording(0, 0, second.id, "A gym pass"), LATER)
    shown = text(plan_letters.change_request_pdf(book, 1, second.id, LATER))
    for words in ("As agreed: A befriender", "From now on: A companion", "As agreed: not in the plan",
                  "A companion £100.00 £105.00 £5.00 £260.00"):  # fmt: skip
        assert words in shown


def test_story_5_a_decision_on_one_page() -> None:
    book = a_book()
    line = agreed(book, 100_00)
    asked = decisions.ask(book, Decision(0, DAY, "Help in the garden", Money(40_00), line_id=line.line_id))
    answered = replace(asked, verdict=Verdict.YES, answered=LATER, answered_by="Duty team")
    decisions.change_decision(book, answered)
    entry = add_entry(book, Entry(0, 1, DAY, "Green Fingers", Money(-40_00), splits=(Split(Money(-40_00)),)))
    decisions.rest_on(book, asked.id, entry.id)
    pdf = plan_letters.decision_pdf(book, asked.id, LATER)
    shown = text(pdf)
    for words in (
        "Answered by Duty team",
        "Version 1: “A befriender”",
        "Days waited 368",
        "Spent so far £40.00",
    ):
        assert words in shown
    with pypdfium2.PdfDocument(pdf) as opened:
        assert len(opened) == 1


def test_a_decision_made_with_support_says_how_and_still_takes_one_page() -> None:
    book = a_book()
    asked = decisions.ask(
        book,
        Decision(
            0, DAY, "A sat nav for the car", Money(129_00), "I get lost and afraid.", "A paper map",
            asked_of="Duty team", my_words="I want to drive to my sister alone.", helped_by="Ann Reed",
            shown_how="With two pictures, at home", lasts_years=5, disagreed="My brother: a phone would do.",
        ),
    )  # fmt: skip
    found = CanDecide.WITH_SUPPORT
    decisions.keep_capacity(book, Capacity(0, asked.what, DAY, "Dr Lund", found, asked.id))
    decisions.keep_capacity(book, Capacity(0, asked.what, DAY, decision_id=asked.id))
    shown = text(pdf := plan_letters.decision_pdf(book, asked.id, LATER))
    for words in (
        "It should last 5 years",
        "How it was put to me With two pictures, at home",
        "Whether I can decide this Can decide this with support (",
        "Not recorded (",
        "Who disagreed, and why My brother: a phone would do.",
    ):
        assert words in shown
    with pypdfium2.PdfDocument(pdf) as opened:
        assert len(opened) == 1


def test_a_question_before_any_plan() -> None:
    book = a_book()
    asked = decisions.ask(book, Decision(0, DAY, "Gym"))
    assert "No plan had been agreed." in text(plan_letters.decision_pdf(book, asked.id, DAY))


def test_story_18_the_split_sheet_names_others_by_their_label() -> None:
    book = a_book()
    rule = "two weeks' notice"
    pool = Pool(0, "Art class", OPENED, "M, R, S", 3333, 1, Money(90_00), payer="R", leaving_rule=rule)
    first = sharing.keep_pool(book, pool)
    sharing.keep_pool(book, Pool(0, "Art class", DAY, "M, R", 5000, 1, Money(90_00)))
    shown = text(plan_letters.pool_pdf(book, first.id))
    for words in ("From 1 April 2026 until 8 April 2026", "M £30.00", "Paid by R.", rule):
        assert words in shown
