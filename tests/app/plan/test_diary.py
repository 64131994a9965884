from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.plan import diary
from app.plan.diary import DiaryEntry, DiaryKind, Ease, Event, LifeChange, Step
from app.plan.diary_names import about_name, ease_name, kind_name

TODAY = date(2026, 10, 1)


def note(kind: DiaryKind, ago: int = 0, words: str = "Words", **more: object) -> DiaryEntry:
    return DiaryEntry(0, kind, TODAY - timedelta(days=ago), words, **more)  # type: ignore[arg-type]  # as told


def test_s098_three_changed_needs_in_thirty_days_offer_the_letter() -> None:
    needs = [note(DiaryKind.NEED, ago) for ago in (29, 12, 0)]
    assert diary.should_tell(needs, TODAY)
    assert [each.day for each in diary.to_tell(needs, TODAY)] == sorted(each.day for each in needs)
    assert not diary.should_tell([note(DiaryKind.NEED, ago) for ago in (30, 12, 0)], TODAY)
    assert not diary.should_tell([*needs[:2], note(DiaryKind.NOTE)], TODAY)
    assert not diary.should_tell([*needs[:2], note(DiaryKind.NEED, told=TODAY)], TODAY)


def test_s075_events_are_counted_in_two_stretches_of_one_length() -> None:
    turning = TODAY - timedelta(days=9)
    events = [
        note(DiaryKind.EVENT, 9, about=Event.FALL), note(DiaryKind.EVENT, 0, about=Event.CRISIS),
        note(DiaryKind.EVENT, 10, about=Event.FALL), note(DiaryKind.EVENT, 19, about=Event.FALL),
        note(DiaryKind.EVENT, 20, about=Event.FALL), note(DiaryKind.NOTE, 1),
    ]  # fmt: skip
    counts = diary.event_counts(events, turning, TODAY)
    assert counts.rows == ((Event.FALL, 2, 1), (Event.CRISIS, 0, 1))
    assert counts.total == (2, 2)


@given(st.integers(0, 2000))
def test_before_and_after_are_as_long_and_meet_at_the_turning_point(ago: int) -> None:
    turning = TODAY - timedelta(days=ago)
    counts = diary.event_counts([], turning, TODAY)
    assert counts.before.days == counts.after.days <= diary.asking().count_days
    assert (counts.after.first, counts.before.last) == (turning, turning - timedelta(days=1))


def test_s074_each_step_adds_up_its_calls_and_keeps_every_word_of_ease() -> None:
    noted = [
        note(DiaryKind.COUNCIL, 3, about=Step.REVIEW, calls=2, ease=Ease.EASY),
        note(DiaryKind.COUNCIL, 9, about=Step.PAYMENTS, calls=1, ease=Ease.VERY_HARD),
        note(DiaryKind.COUNCIL, 8, about=Step.PAYMENTS, calls=4, ease=Ease.SO_SO),
        note(DiaryKind.COUNCIL, 7, about=Step.PAYMENTS),
    ]
    paid, review = diary.steps_taken(noted)
    assert (paid.step, paid.times, paid.calls, paid.hardest) == ("payments", 3, 5, Ease.VERY_HARD)
    assert paid.eases == (Ease.VERY_HARD, Ease.SO_SO, Ease.NOT_SAID)
    assert review.calls == 2
    assert diary.StepTaken("review", 1, 0, (Ease.NOT_SAID,)).hardest is Ease.NOT_SAID


def test_unpaid_help_is_added_up_by_who_gave_it() -> None:
    given_ = [
        note(DiaryKind.UNPAID, minutes=60, who="Ana"), note(DiaryKind.UNPAID, minutes=90, who="Bo"),
        note(DiaryKind.UNPAID, minutes=45, who="Ana"), note(DiaryKind.NOTE, minutes=9),
    ]  # fmt: skip
    assert diary.unpaid_by_whom(given_) == (("Ana", 105), ("Bo", 90))


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (note(DiaryKind.NOTE, -1), "not come yet"),
        (note(DiaryKind.NOTE, words=" "), "no words"),
        (note(DiaryKind.UNPAID), "needs its hours"),
        (note(DiaryKind.COUNCIL), "what it is about"),
        (note(DiaryKind.EVENT, about=Step.REVIEW), "what it is about"),
    ],
)
def test_a_note_says_enough(entry: DiaryEntry, why: str) -> None:
    with pytest.raises(AppError, match=why):
        diary.check_entry(entry, TODAY)


def test_what_happened_and_unpaid_hours_need_no_words() -> None:
    diary.check_entry(note(DiaryKind.EVENT, words="", about=Event.FALL), TODAY)
    diary.check_entry(note(DiaryKind.UNPAID, words="", minutes=30), TODAY)
    diary.check_entry(note(DiaryKind.LIFE, about=LifeChange.MOVED), TODAY)


def test_everything_has_a_name_of_its_own() -> None:
    codes = [*Step, *Event, *LifeChange, ""]
    assert len({about_name(code) for code in codes}) == len(codes)
    assert len({kind_name(kind) for kind in DiaryKind}) == len(DiaryKind)
    assert len({ease_name(ease) for ease in Ease}) == len(Ease)
