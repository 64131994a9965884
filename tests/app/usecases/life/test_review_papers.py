from datetime import date

import pypdfium2

from app.plan.decision import Decision
from app.plan.outcome import CheckIn, Feeling, Outcome, Voice
from app.plan.plan import ViewsIn
from app.plan.review import Action, Review, ReviewKind
from app.usecases.life import decisions, outcomes, reviews
from app.usecases.life.review_papers import get_ready_pdf, questions, said, then_and_now
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.app.usecases.started import OPENED, a_book
from tests.verapdf import problems

HELD, NOW = date(2026, 6, 1), date(2026, 9, 1)


def text(pdf: bytes) -> str:
    assert problems(pdf, "ua1") == []
    with pypdfium2.PdfDocument(pdf) as opened:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in opened)


def test_story_23_the_sheet_shows_then_and_now_in_the_persons_words() -> None:
    book = a_book()
    home = outcomes.keep_outcome(book, Outcome(0, "Where I live", OPENED, start="Third floor, no lift."))
    friends = outcomes.keep_outcome(book, Outcome(0, "Friends", OPENED))
    outcomes.check_in(book, CheckIn(0, friends.id, date(2026, 5, 1), "Nobody came."))
    outcomes.check_in(book, CheckIn(0, home.id, date(2026, 8, 1), "The lift works.", Feeling.BETTER))
    decisions.ask(book, Decision(0, HELD, "A tablet for friends"))
    held = Review(0, ReviewKind.FIRST, held=HELD, learned="Evenings")
    reviews.keep_review(book, held, [Action(0, 0, "Ring the landlord")])

    shown = text(get_ready_pdf(book, NOW))

    now = "Better. The lift works. (Me, 1 August 2026)"
    for words in ("At the start: Third floor, no lift.", now, "A tablet",
                  "Nobody came. (Me, 1 May 2026)", "Ring the landlord", *questions()):  # fmt: skip
        assert words in shown


def test_an_empty_book_gives_the_questions_alone() -> None:
    shown = text(get_ready_pdf(a_book(), NOW))
    assert "Has anything changed?" in shown
    assert "What matters to me" not in shown


def test_what_nobody_wrote_down_is_said() -> None:
    one = CheckIn(1, 1, HELD, "Fine.", voice=Voice.PA, name="Wendy")
    assert said(one) == "Fine. (Wendy, 1 June 2026)"
    assert then_and_now(Outcome(1, "Swim", OPENED), None, None) == ("Not written down", "Not written down")


def test_a_no_goes_to_the_review() -> None:
    book = a_book()
    version = plans.begin_version(book, OPENED)
    signing_off.say_views(book, version.id, ViewsIn.NO, "Nobody asked me.")
    signing_off.send_plan(book, version.id, OPENED, "Panel")
    signing_off.plan_agreed(book, version.id, OPENED, "M. Khan, team manager", OPENED)

    shown = text(get_ready_pdf(book, NOW))

    assert "No, my views are not in Nobody asked me." in shown
