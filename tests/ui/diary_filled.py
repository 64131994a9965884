"""A diary of half a year: notes of every kind, changes asked for, breaks, big things, what helped."""

from datetime import date

from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.assessment import Assessment, AssessmentKind
from app.plan.belonging import Belonging
from app.plan.breaks import BreaksAgreed, CarerBreak, Rested
from app.plan.diary import DiaryEntry, DiaryKind, Ease, Event, LifeChange, Step
from app.plan.helped import Helped
from app.plan.outcome import Voice
from app.plan.people_around import Helper, Role
from app.plan.request import ChangeRequest, RequestState, Size
from app.plan.review import ReviewKind
from app.store.book import Book
from app.usecases.books.private_notes import Alert, keep_alert
from app.usecases.life import assessments, belongings, breaks, changes, diary, did_it_help, outcomes, reviews
from app.usecases.life.around import keep_helper
from app.usecases.money.ledger import add_entry
from tests.prepared import prepared
from tests.ui.filled import TODAY, receipt
from tests.ui.outcome_filled import outcome_book, voice_note

SECRET = "three quiet herons"
K = DiaryKind
NOTES = (
    DiaryEntry(0, K.COUNCIL, date(2026, 5, 12), "Passed from one team to the next, and cut off twice.",
               Step.PAYMENTS, Ease.VERY_HARD, 4, who="Payments team"),
    DiaryEntry(0, K.COUNCIL, date(2026, 6, 2), "She read my plan before she came. That helped.",
               Step.REVIEW, Ease.EASY, who="P. Marsh"),
    DiaryEntry(0, K.COUNCIL, date(2026, 10, 30), "Three messages, no answer.", Step.CHANGE, Ease.HARD, 3),
    DiaryEntry(0, K.NEED, date(2026, 10, 26), "I cannot turn in bed alone any more.", voice=Voice.PA,
               name="Wendy"),
    DiaryEntry(0, K.NEED, date(2026, 11, 9), "Two people for the shower since Monday."),
    DiaryEntry(0, K.NEED, date(2026, 11, 18), "My hand shakes, so I cannot sign."),
    DiaryEntry(0, K.EVENT, date(2026, 3, 14), "", Event.FALL),
    DiaryEntry(0, K.EVENT, date(2026, 3, 15), "Four nights.", Event.ADMISSION),
    DiaryEntry(0, K.EVENT, date(2026, 9, 3), "Chest infection, seen and sent home.", Event.EMERGENCY),
    DiaryEntry(0, K.LIFE, date(2026, 8, 1), "A flat without steps, two streets on.", LifeChange.MOVED,
               budget="Rent is £12 a week more.", cover="Wendy can walk here.", contracts="New tenancy."),
    DiaryEntry(0, K.LEARNED, date(2026, 11, 2), "Ask for the name of whoever picks up the telephone."),
    DiaryEntry(0, K.LEARNED, date(2026, 11, 3), "Wendy writes the question down before I ring."),
)  # fmt: skip


@prepared
def diary_book() -> Book:
    """Give the book of outcomes and reviews with a diary in it."""
    book = outcome_book()
    _notes(book)
    _changes(book)
    _helped(book)
    _breaks(book)
    _rest(book)
    _alert(book)
    return book


def _alert(book: Book) -> None:
    seen = "He took my card again on Friday, and did not give it back."
    alert = Alert(TODAY, "Adult safeguarding, Oakshire Council", seen, "01632 960000", "June", "Friday")
    keep_alert(book, SECRET, alert)


def _notes(book: Book) -> None:
    diary.write_unpaid(book, wanted=True)
    for entry in NOTES:
        diary.keep_entry(book, entry, TODAY)
    for day, minutes, who in ((date(2026, 11, 14), 150, "Ann"), (date(2026, 11, 15), 240, "June")):
        diary.keep_entry(book, DiaryEntry(0, K.UNPAID, day, minutes=minutes, who=who), TODAY)
    swing = DiaryEntry(0, K.NOTE, date(2026, 11, 20), "The first time on the new swing.")
    files = [outcomes.ready_file("swing.png", receipt()), outcomes.ready_file("laugh.wav", voice_note())]
    diary.keep_entry(book, swing, TODAY, files)


def _changes(book: Book) -> None:
    hours = ChangeRequest(0, Size.WITHIN, date(2026, 6, 5), "Two hours from the morning to the evening")
    changes.keep_change(book, hours)
    more = ChangeRequest(0, Size.BEYOND, date(2026, 10, 1), "Four more hours a week", "I cannot turn alone.")
    changes.change_sent(book, changes.keep_change(book, more).id, date(2026, 10, 2), "Duty team")
    taxi = ChangeRequest(0, Size.BEYOND, date(2026, 7, 1), "A taxi to the pool", "The bus ramp is broken.")
    sent = changes.change_sent(book, changes.keep_change(book, taxi).id, date(2026, 7, 1), "Duty team")
    answer = (date(2026, 7, 20), "P. Marsh", "Yes, while the ramp is broken.")
    changes.change_answered(book, sent.id, RequestState.AGREED, answer)
    changes.keep_change(book, ChangeRequest(0, Size.BEYOND, TODAY, "A night sitter", "Two falls at night."))


def _helped(book: Book) -> None:
    with book.begin() as work:
        known = {each.words: each.id for each in work.plan.outcomes.all()}
    swim, friends = known["I swim"], known["I see my friends every week"]
    for day in range(1, 7):
        split = Split(Money(-650), "O14", 1, 0, swim)
        add_entry(book, Entry(0, 1, date(2026, 11, day), "Pool", Money(-650), splits=(split,)))
    did_it_help.answer_helped(book, (0, friends), Helped.YES, "Five of us on Wednesdays.", date(2026, 11, 5))


def _breaks(book: Book) -> None:
    ann = keep_helper(book, Helper(0, "Ann Ellery", Role.CARER, date(2026, 4, 7), weekly_minutes=600))
    breaks.agree_breaks(book, BreaksAgreed(0, 28, date(2026, 4, 1), pot_id=1, helper_id=ann.id))
    away = CarerBreak(
        0, date(2026, 8, 10), date(2026, 8, 16), taken=True, pot_id=1, helper_id=ann.id,
        care_by="Sunrise Care", cost=Money(78400), rested=Rested.WELL, words="I slept every night.",
    )  # fmt: skip
    breaks.keep_break(book, away, TODAY)
    christmas = CarerBreak(0, date(2026, 12, 24), date(2026, 12, 27), pot_id=1, helper_id=ann.id)
    breaks.keep_break(book, christmas, TODAY)


def _rest(book: Book) -> None:
    chair = Belonging(0, "Powered chair", date(2026, 5, 6), "Mine", "I keep it", Money(248000), 1)
    belongings.keep_belonging(book, chair, TODAY)
    hoist = Belonging(0, "Hoist", date(2024, 5, 6), "The council’s", "It goes back", gone=date(2026, 9, 1))
    belongings.keep_belonging(book, hoist, TODAY)
    needs = Assessment(
        0, AssessmentKind.NEEDS, date(2026, 2, 2), date(2026, 3, 20), "P. Marsh, Oakshire Council",
        result="Six of the ten outcomes.", consent=date(2026, 3, 20), share_with="The district nurses",
        next_due=date(2026, 11, 1),
    )  # fmt: skip
    kept = assessments.keep_assessment(book, needs, TODAY)
    assessments.attach_to_assessment(book, assessments.ASSESSMENT, kept.id, "needs.png", receipt())
    reviews.plan_review(book, ReviewKind.PLAN, date(2027, 3, 1))
