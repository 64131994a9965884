from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.employment.rota import gaps, on_day
from app.employment.shift import Absence, AbsenceKind, PlannedShift, Shift, ShiftKind
from app.employment.timesheet import TimeLine
from app.employment.week import correction_words, counted, working_minutes
from app.errors import AppError
from app.money import Money, total
from app.period import ONE_DAY
from tests.app.employment.shifts import BEN, MONDAY, planned, shift, terms, told

SATURDAY, SUNDAY = MONDAY + timedelta(days=5), MONDAY + timedelta(days=6)
CHRISTMAS = date(2026, 12, 25)


def pay(line: TimeLine) -> Money:
    return line.rate * line.nights if line.nights else line.rate.times(Decimal(line.minutes) / 60)


def test_the_october_sleep_in_woken_twice_with_a_second_pa_for_an_hour() -> None:
    """Figures by hand: 24 October 2026, 22:00, to 25 October, 08:00, when 02:00 becomes 01:00.

    Clock: 22:00 to 02:00 is 4 h, then 01:00 to 08:00 is 7 h: 11 h, or 660 min. Ana sleeps in for £75.00,
    awake 01:30–01:50 before the clocks go back (20 min) and 01:30–01:45 after (15 min): 35 min at £13.40 is
    £7.8167, £7.82; asleep 660 − 35 = 625 min. Night: £82.82. Ben works 02:00–03:00, which is once, 60 min,
    on a Sunday at £15.00: £15.00. Both at once only in that hour, which wants two; without Ben it is a gap.
    """
    night, sunday = date(2026, 10, 24), date(2026, 10, 25)
    ana = shift(night, "22:00-08:00", kind=ShiftKind.SLEEP_IN, awake_minutes=35)
    ben = shift(sunday, "02:00-03:00", pa_id=BEN)

    slept = counted([ana], [terms()], ())
    helped = counted([ben], [terms(id=2, pa_id=BEN, weekend_hourly=Money(1500))], ())

    assert told(slept) == [("SLEEP_IN", "SLEEP_IN", 625, 1, 7500), ("AWAKE", "USUAL", 35, 0, 1340)]
    assert total(pay(line) for line in slept.lines) == Money(8282)
    assert told(helped) == [("WORK", "WEEKEND", 60, 0, 1500)]
    assert working_minutes(ana) == 35

    rota = [
        planned(night, "22:00-08:00", kind=ShiftKind.SLEEP_IN),
        planned(sunday, "02:00-03:00", id=2, pa_id=BEN, needs=2),
    ]
    assert _gaps(rota, [], night) == []
    away = Absence(1, BEN, AbsenceKind.SICK, sunday, sunday)
    assert _gaps(rota, [away], night) == [(2, "02:00-03:00", 1)]


def _gaps(rota: list[PlannedShift], absences: list[Absence], night: date) -> list[tuple[int, str, int]]:
    slots = [*on_day(rota, absences, night), *on_day(rota, absences, night + ONE_DAY)]
    return [
        (gap.planned_id, f"{gap.start // 60:02d}:00-{gap.finish // 60:02d}:00", gap.missing)
        for gap in gaps(slots)
    ]


def test_a_waking_night_in_march_is_an_hour_shorter() -> None:
    night = shift(date(2026, 3, 28), "22:00-08:00", kind=ShiftKind.WAKING_NIGHT, break_minutes=30)

    worked = counted([night], [terms(waking_night_hourly=Money(1450))], ())

    assert told(worked) == [("WAKING_NIGHT", "WAKING_NIGHT", 9 * 60 - 30, 0, 1450)]


def test_a_night_is_cut_at_midnight_where_the_weekend_begins() -> None:
    night = shift(SATURDAY - ONE_DAY, "22:00-06:00")

    worked = counted([night], [terms(weekend_hourly=Money(1500))], ())

    assert told(worked) == [("WORK", "USUAL", 120, 0, 1340), ("WORK", "WEEKEND", 360, 0, 1500)]


def test_the_evening_rate_holds_within_its_hours_on_the_clock() -> None:
    late = shift(MONDAY, "18:00-07:00")

    worked = counted([late], [terms(evening_hourly=Money(1400))], ())
    early = counted([late], [terms(evening_hourly=Money(1400), evening_from=960, evening_to=1140)], ())

    assert told(worked) == [("WORK", "USUAL", 180, 0, 1340), ("WORK", "EVENING", 600, 0, 1400)]
    assert told(early) == [("WORK", "EVENING", 60, 0, 1400), ("WORK", "USUAL", 720, 0, 1340)]


def test_where_several_rates_hold_the_pa_gets_the_best() -> None:
    rates = terms(
        evening_hourly=Money(1600),
        weekend_hourly=Money(1500),
        bank_holiday_hourly=Money(2680),
        waking_night_hourly=Money(1450),
    )
    day = shift(SATURDAY, "19:00-21:00")
    night = shift(SUNDAY, "19:00-21:00", kind=ShiftKind.WAKING_NIGHT)

    assert told(counted([day], [rates], ())) == [
        ("WORK", "WEEKEND", 60, 0, 1500),
        ("WORK", "EVENING", 60, 0, 1600),
    ]
    # A waking night has a rate of its own, so the evening's does not come into it.
    assert told(counted([night], [rates], ())) == [("WAKING_NIGHT", "WEEKEND", 120, 0, 1500)]
    holiday = counted([shift(CHRISTMAS, "08:00-10:00")], [rates], {CHRISTMAS})
    assert told(holiday) == [("WORK", "BANK_HOLIDAY", 120, 0, 2680)]


def test_an_evening_that_is_paid_less_is_paid_less() -> None:
    worked = counted([shift(MONDAY, "21:00-22:00")], [terms(evening_hourly=Money(1300))], ())

    assert told(worked) == [("WORK", "EVENING", 60, 0, 1300)]


@pytest.mark.parametrize("kind", [ShiftKind.TRAVEL, ShiftKind.TRAINING])
def test_travel_and_training_have_rates_of_their_own_or_the_usual_ones(kind: ShiftKind) -> None:
    own = terms(travel_hourly=Money(1280), training_hourly=Money(1280), weekend_hourly=Money(1500))
    one = shift(SATURDAY, "10:00-11:00", kind=kind)

    assert told(counted([one], [own], ())) == [(kind.name, kind.name, 60, 0, 1280)]
    plain = replace(own, travel_hourly=None, training_hourly=None)
    assert told(counted([one], [plain], ())) == [(kind.name, "WEEKEND", 60, 0, 1500)]


def test_a_break_comes_off_the_longest_part_and_then_the_next() -> None:
    night = shift(SATURDAY - ONE_DAY, "22:00-06:00", break_minutes=30)
    rates = [terms(weekend_hourly=Money(1500))]

    assert [line.minutes for line in counted([night], rates, ()).lines] == [120, 330]
    longer = counted([replace(night, break_minutes=400)], rates, ())
    assert told(longer) == [("WORK", "USUAL", 80, 0, 1340)]


def test_a_night_across_a_change_of_terms_is_paid_by_each_in_its_time() -> None:
    old = terms(last=date(2026, 3, 31))
    new = terms(id=2, first=date(2026, 4, 1), hourly=Money(1400))

    worked = counted([shift(date(2026, 3, 31), "22:00-06:00")], [old, new], ())

    assert [(line.contract_id, line.minutes, line.rate.pence) for line in worked.lines] == [
        (1, 120, 1340),
        (2, 360, 1400),
    ]


def test_the_last_night_of_a_job_keeps_its_terms_to_the_end() -> None:
    worked = counted([shift(MONDAY, "22:00-06:00")], [terms(last=MONDAY)], ())

    assert told(worked) == [("WORK", "USUAL", 480, 0, 1340)]


def test_two_jobs_are_told_apart() -> None:
    driving = terms(id=2, job="Driver", hourly=Money(1290))

    worked = counted(
        [shift(MONDAY, "08:00-10:00"), shift(MONDAY, "11:00-12:00", job="Driver", tenth_miles=64)],
        [terms(), driving],
        (),
    )

    assert [(line.contract_id, line.minutes) for line in worked.lines] == [(1, 120), (2, 60)]
    assert worked.tenth_miles == ((2, 64),)


def test_without_terms_nothing_can_be_counted() -> None:
    with pytest.raises(AppError, match="No terms of work hold on 16 November 2026"):
        counted([shift(MONDAY, "08:00-10:00")], [terms(pa_id=BEN), terms(first=SUNDAY)], ())


def test_awake_time_has_its_own_rate_where_the_terms_give_one() -> None:
    night = shift(MONDAY, "22:00-07:00", kind=ShiftKind.SLEEP_IN, awake_minutes=45, break_minutes=15)

    worked = counted([night], [terms(awake_hourly=Money(1500))], ())

    assert told(worked) == [("SLEEP_IN", "SLEEP_IN", 480, 1, 7500), ("AWAKE", "AWAKE", 45, 0, 1500)]


def test_a_correction_counts_as_the_difference_and_names_what_it_puts_right() -> None:
    wrong = shift(MONDAY, "08:00-10:00", id=7, tenth_miles=60)
    right = shift(MONDAY, "08:00-09:30", id=9, corrects_id=7, sheet_id=2, reason="Left early", tenth_miles=40)

    worked = counted([right], [terms()], (), [wrong])

    assert told(worked) == [("WORK", "USUAL", -30, 0, 1340)]
    assert worked.lines[0].words == "Puts right 16 Nov, 08:00–10:00"
    assert worked.tenth_miles == ((1, -20),)


def test_a_correction_to_another_kind_takes_one_back_and_gives_the_other() -> None:
    wrong = shift(MONDAY, "22:00-07:00", id=7, kind=ShiftKind.SLEEP_IN)
    right = replace(wrong, id=9, kind=ShiftKind.WAKING_NIGHT, corrects_id=7, sheet_id=2, reason="No sleep")

    worked = counted([right], [terms()], (), [wrong])

    assert told(worked) == [("WAKING_NIGHT", "USUAL", 540, 0, 1340), ("SLEEP_IN", "SLEEP_IN", -540, -1, 7500)]


def test_a_shift_taken_out_and_one_that_was_missed() -> None:
    wrong = shift(MONDAY, "08:00-10:00", id=7)
    out = replace(wrong, id=9, corrects_id=7, sheet_id=2, no_time=True, reason="Did not come")
    missed = shift(SUNDAY, "10:00-11:00", id=10, sheet_id=2, reason="Forgotten")

    worked = counted([out, missed], [terms()], (), [wrong, out, missed])

    assert [(line.minutes, line.words) for line in worked.lines] == [
        (-120, "Puts right 16 Nov, 08:00–10:00"),
        (60, "Missed on 22 Nov, 10:00–11:00"),
    ]
    assert correction_words(missed, out) == "Puts right 16 Nov, no time"
    assert counted([out], [terms()], (), []).lines == ()


def test_a_correction_that_changes_nothing_leaves_no_line() -> None:
    wrong = shift(MONDAY, "08:00-10:00", id=7)
    same: Shift = replace(wrong, id=9, corrects_id=7, sheet_id=2, reason="Kind of note", note="Shopping")

    worked = counted([same], [terms()], (), [wrong])

    assert (worked.lines, worked.tenth_miles) == ((), ())
