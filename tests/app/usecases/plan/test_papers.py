from datetime import date

import pypdfium2

from app.money import Money
from app.plan.outcome import Adult, Outcome
from app.plan.people_around import Helper, Role
from app.plan.plan import CostPer, LifeArea, LineWording, MetBy, Question, ViewsIn
from app.plan.risk import Risk
from app.store.book import Book
from app.usecases.life import around, outcomes
from app.usecases.plan import papers as plan_papers
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.app.usecases.started import a_book
from tests.verapdf import problems

DAY = date(2026, 5, 4)

SAID = {
    Question.WHAT_MATTERS: "My dog Pip. Mornings in the garden. Nobody rushing me.",
    Question.WHAT_TO_CHANGE: "I want to swim again. I want to cook for my sister.",
    Question.HOW_SUPPORTED: "A PA every weekday morning. A companion on Tuesdays.",
    Question.HOW_MONEY_IS_USED: "Mostly on my PAs. A little on the pool.",
    Question.HOW_MANAGED: "I make the rota. My sister helps with the forms.",
    Question.HOW_IN_CONTROL: "I choose who comes. I decide what we do.",
    Question.HOW_TO_MAKE_IT_HAPPEN: "I ask at the pool by June. Bea finds a companion.",
}


def lines(version_id: int) -> tuple[tuple[LifeArea, LineWording], ...]:
    return (
        (
            LifeArea.WHO_SUPPORTS_ME,
            LineWording(0, 0, version_id, "Help to get up", MetBy.PAID_PA, minutes=900, rate=Money(1340)),
        ),
        (
            LifeArea.WHAT_I_DO,
            LineWording(
                0,
                0,
                version_id,
                "A companion on Tuesdays",
                MetBy.PAID_OTHER,
                Money(30_00),
                who="Good Company",
            ),
        ),
        (
            LifeArea.HEALTH,
            LineWording(0, 0, version_id, "A swimming pass", MetBy.BOUGHT, Money(24_50), CostPer.MONTH),
        ),
        (
            LifeArea.WHERE_I_LIVE,
            LineWording(0, 0, version_id, "A rail by the door", MetBy.BOUGHT, Money(85_00), CostPer.ONCE),
        ),
        (LifeArea.GIVING, LineWording(0, 0, version_id, "I read to children at the library", MetBy.MYSELF)),
    )


def people_and_hopes(book: Book) -> None:
    outcomes.keep_outcome(
        book,
        Outcome(
            0,
            "Swim every week",
            DAY,
            tags=Adult.COMMUNITY,
            start="Not since 2023",
            wanted="Every Friday",
            clinician="Dr Osei",
            agreed=DAY,
        ),
    )
    around.keep_helper(book, Helper(0, "Bea", Role.FAMILY, DAY, phone="0161 496 0100", backup=1))
    around.keep_helper(book, Helper(0, "M. Khan", Role.SOCIAL_WORKER, DAY))
    card = Risk(
        0,
        "Swim on my own",
        DAY,
        "It was my sport",
        "I could have a seizure",
        if_it_happens="The lifeguard knows me",
        my_voice="I want this",
        worker_voice="I worry about the stairs",
        worker="M. Khan",
    )
    around.keep_risk(book, card)


def written(book: Book) -> int:
    version = plans.begin_version(book, DAY, "My sister Bea")
    for question, words in SAID.items():
        plans.answer_question(book, version.id, question, words, done=True)
    for area, line in lines(version.id):
        plans.add_line(book, area, line, DAY)
    people_and_hopes(book)
    signing_off.say_views(book, version.id, ViewsIn.YES, "All of it is mine.")
    return version.id


def text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in opened)


def test_the_plan_as_a_paper_holds_its_words_its_costs_and_both_voices() -> None:
    book = a_book()
    pdf = plan_papers.plan_pdf(book, written(book), DAY)

    assert problems(pdf, "ua1") == []
    shown = text(pdf)
    for words in (
        *SAID.values(),
        "All of it is mine.",
        "I worry about the stairs",
        "Dr Osei",
        "Bought once: £85.00.",
    ):
        assert words in shown
    assert "Who helped me write it: My sister Bea" in shown


def test_the_easy_version_has_a_picture_and_one_thing_at_a_time() -> None:
    book = a_book()
    pdf = plan_papers.easy_plan_pdf(book, written(book), DAY)

    assert problems(pdf, "ua1") == []
    shown = text(pdf)
    assert "My dog Pip. Mornings in the garden. Nobody rushing me." in shown
    assert "A rail by the door: £85.00 once" in shown
    assert "Call Bea: 0161 496 0100" in shown


def test_a_plan_that_was_only_begun_is_a_paper_too() -> None:
    book = a_book()
    version = plans.begin_version(book, DAY)
    for pdf in (
        plan_papers.plan_pdf(book, version.id, DAY),
        plan_papers.easy_plan_pdf(book, version.id, DAY),
    ):
        assert problems(pdf, "ua1") == []
    assert "Nobody has been named yet." in text(plan_papers.plan_pdf(book, version.id, DAY))


def test_an_agreed_plan_says_who_agreed_it_and_from_when() -> None:
    book = a_book()
    number = written(book)
    signing_off.send_plan(book, number, DAY, "Duty team")
    signing_off.plan_agreed(book, number, DAY, "Team manager", DAY)
    assert "Agreed by Team manager. It holds from 4 May 2026." in text(
        plan_papers.plan_pdf(book, number, DAY)
    )
