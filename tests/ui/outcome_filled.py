"""What matters to the invented person, how it went over half a year, and reviews held and planned."""

from dataclasses import replace
from datetime import date

from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.decision import Decision
from app.plan.outcome import CheckIn, Feeling, Outcome, Voice
from app.plan.plan import Boundary, LifeArea, LineWording, MetBy
from app.plan.review import Action, Review, ReviewKind
from app.plan.scaling import Level
from app.store.book import Book
from app.usecases.life import decisions, outcomes, reviews
from app.usecases.money.ledger import add_entry
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.prepared import prepared
from tests.ui.filled import filled_book, receipt

BEGAN, AGREED, HELD = date(2026, 4, 7), date(2026, 4, 14), date(2026, 6, 2)
FRIENDS = Outcome(
    0, "I see my friends every week", BEGAN, tags="adult.g wellbeing.g",
    start="I saw nobody but my PAs from one month to the next.",
    wanted="Friends come on Wednesdays, or I go to them.",
)  # fmt: skip
STRONG = Outcome(
    0, "I am strong enough to transfer by myself", BEGAN, tags="wellbeing.b",
    start="Two people and the hoist.",
    wanted="Bed to chair with one hand to steady me.", clinician="Sister A. Pryce, district nurse",
    agreed=date(2026, 4, 20),
)  # fmt: skip
SLEEP = Outcome(0, "I sleep through the night", BEGAN, clinician="Dr M. Osei", start="Up four times a night.")
LEVELS = {
    Level.MUCH_LESS: "I do not swim at all.",
    Level.LESS: "I swim once a month.",
    Level.AS_HOPED: "I swim every other week.",
    Level.BETTER: "I swim every week.",
    Level.MUCH_BETTER: "I swim twice a week.",
}


@prepared
def outcome_book() -> Book:
    """Give the filled book with outcomes, check-ins, reviews and an agreed plan."""
    book = filled_book()
    fill_outcomes(book)
    fill_reviews(book)
    return book


def voice_note() -> bytes:
    """Give a short sound without a word in it: a wave file of silence."""
    silence = bytes(800)
    size = (len(silence) + 36).to_bytes(4, "little")
    kind = b"WAVEfmt " + bytes((16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0))
    return b"RIFF" + size + kind + b"data" + len(silence).to_bytes(4, "little") + silence


def fill_outcomes(book: Book) -> tuple[Outcome, ...]:
    """Write down four things that matter, one of them over, and how they went."""
    friends, strong = outcomes.keep_outcome(book, FRIENDS), outcomes.keep_outcome(book, STRONG)
    swim = outcomes.keep_outcome(
        book, Outcome(0, "I swim", BEGAN, tags="wellbeing.e", start="Not since May.")
    )
    sleep = outcomes.keep_outcome(book, SLEEP)
    over = outcomes.keep_outcome(book, Outcome(0, "I move to a flat without steps", BEGAN))
    outcomes.keep_outcome(book, replace(over, ended=date(2026, 9, 1)))
    outcomes.describe_levels(book, swim.id, LEVELS, 1, BEGAN)
    for said in (
        CheckIn(0, friends.id, date(2026, 5, 6), "Nobody has come yet.", Feeling.SAME),
        CheckIn(0, friends.id, date(2026, 8, 12), "June came twice.", Feeling.BETTER, None, Voice.WITH_HELP),
        CheckIn(0, friends.id, date(2026, 9, 2), "She laughs more.", Feeling.BETTER, None, Voice.PA, "Wendy"),
        CheckIn(0, strong.id, date(2026, 10, 1), "My shoulder hurts.", Feeling.WORSE),
        CheckIn(0, swim.id, date(2026, 5, 29), "The hoist was broken.", Feeling.SAME, Level.MUCH_LESS),
        CheckIn(0, swim.id, date(2026, 7, 31), "Twice in July.", Feeling.BETTER, Level.AS_HOPED),
        CheckIn(0, swim.id, date(2026, 11, 6), "Every Friday now.", Feeling.BETTER, Level.BETTER),
    ):  # fmt: skip
        outcomes.check_in(book, said)
    notes = [outcomes.ready_file("june.png", receipt()), outcomes.ready_file("wednesday.wav", voice_note())]
    last = CheckIn(0, friends.id, date(2026, 11, 4), "Every Wednesday, five of us.", Feeling.BETTER)
    outcomes.check_in(book, last, notes)
    for day, pence, outcome in ((date(2026, 7, 31), -1450, swim), (date(2026, 11, 4), -2200, friends)):
        split = Split(Money(pence), "O14", 1, 0, outcome.id)
        add_entry(book, Entry(0, 1, day, "Kingfisher Leisure", Money(pence), splits=(split,)))
    return friends, strong, swim, sleep


def agree_disputed_plan(book: Book) -> None:
    """Agree a plan of one line, which the council and the NHS each say the other pays."""
    version = plans.begin_version(book, BEGAN)
    why = "The council says the NHS pays, and the NHS says the council."
    line = LineWording(
        0,
        0,
        version.id,
        "Acupuncture, once a week",
        MetBy.BOUGHT,
        boundary=Boundary.DISPUTED,
        boundary_why=why,
    )
    plans.add_line(book, LifeArea.HEALTH, line, BEGAN)
    signing_off.send_plan(book, version.id, BEGAN, "Duty team")
    signing_off.plan_agreed(book, version.id, AGREED, "Panel", AGREED)


def fill_reviews(book: Book) -> Review:
    """Agree a plan with a disputed line, ask a question, hold a first review, and plan the next."""
    agree_disputed_plan(book)
    decisions.ask(book, Decision(0, date(2026, 10, 20), "A tablet, to see friends from bed"))
    held = Review(
        0, ReviewKind.FIRST, held=HELD, who="P. Marsh, social worker", working="Mornings go well.",
        not_working="Nobody for Wednesday evenings.", learned="Evenings do more for me than noon.",
    )  # fmt: skip
    acts = (
        Action(0, 0, "Move two hours from the morning to the evening", "Me", date(2026, 6, 30)),
        Action(0, 0, "Find out who pays for acupuncture", "P. Marsh", date(2026, 9, 1)),
    )
    kept = reviews.keep_review(book, held, acts)
    with book.begin() as work:
        [moved] = [each for each in work.plan.actions.all() if each.who == "Me"]
    reviews.action_done(book, moved.id, date(2026, 6, 28))
    reviews.attach_to_review(book, reviews.REVIEW, kept.id, "letter.png", receipt())
    reviews.plan_review(book, ReviewKind.DIRECT_PAYMENT, date(2026, 12, 4), "P. Marsh")
    return kept
