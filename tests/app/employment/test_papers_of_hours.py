"""The sheet of hours, the ring-in card and the cover sheet as the papers that people hold."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pypdfium2 as pdfium
import pytest

from app.employment.cover_sheet import Asked, CoverNeeded, cover_sheet
from app.employment.ring_in import AwayDays, CardPage, ring_in_card
from app.employment.rota import on_day
from app.employment.sheet import SheetDay, SheetWeek, hours_sheet
from app.employment.shift import AbsenceKind, ShiftKind
from app.employment.time_names import line_name, rate_name, shift_name, time_name
from app.employment.timesheet import RateKind, TimeKind, TimeLine, Worked
from app.money import Money
from app.pdf.elements import Document, SigningLines, Table, Text
from app.pdf.pictures import picture_of
from app.pdf.reading import page_count
from app.pdf.render import render
from app.period import Period
from tests import verapdf
from tests.app.employment.shifts import MONDAY, planned, shift

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def tables(document: Document) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row] for row in element.rows]
        for element in document.elements
        if isinstance(element, Table)
    ]


def texts(document: Document) -> list[str]:
    return [element.text for element in document.elements if isinstance(element, Text)]


def an_empty_week(monday: date = MONDAY) -> SheetWeek:
    days = [SheetDay(monday + timedelta(days=day)) for day in range(7)]
    days[0] = replace(days[0], planned=[(480, 600, ShiftKind.USUAL), (1320, 480, ShiftKind.SLEEP_IN)])
    days[1] = replace(days[1], away="Holiday")
    return SheetWeek(monday, days)


def a_filled_week() -> SheetWeek:
    week = an_empty_week()
    night = shift(MONDAY, "22:00-08:00", kind=ShiftKind.SLEEP_IN, awake_minutes=35, reason="Woken twice")
    worked = [
        shift(MONDAY, "08:00-10:30", break_minutes=10, tenth_miles=64, note="Shopping"),
        night,
        shift(MONDAY, "11:00-11:00", no_time=True),
    ]
    return SheetWeek(MONDAY, [replace(week.days[0], shifts=worked), *week.days[1:]])


def test_an_empty_sheet_has_the_plan_and_room_to_write() -> None:
    document = hours_sheet("Ana Costa", "Sam Reed", [an_empty_week()], MADE)

    [rows] = tables(document)
    assert rows[0] == ["Mon 16", "08:00–10:00, 22:00–08:00 sleep-in", "", "", "", "", "", ""]
    assert rows[1][0::7] == ["Tue 17", "Holiday"]
    assert len(rows) == 7
    [signing] = [each for each in document.elements if isinstance(each, SigningLines)]
    assert signing.labels == ("Ana Costa, personal assistant", "Sam Reed, or who acts for them")


def test_a_filled_sheet_shows_what_was_worked_and_its_totals() -> None:
    document = hours_sheet("Ana Costa", "Sam Reed", [a_filled_week()], MADE)

    [rows] = tables(document)
    assert rows[0][2:] == ["08:00", "10:30", "10 min", "2.33", "6.4", "Usual; Shopping"]
    assert rows[1][0] == "and"
    assert rows[1][2:] == [
        "22:00", "08:00", "", "0.58", "", "Sleep-in; awake 35 min; put right: Woken twice",
    ]  # fmt: skip
    assert rows[-1] == ["Total", "", "", "", "", "2.92", "6.4", "Sleep-ins: 1"]


def test_four_weeks_are_four_pages_each_with_both_places_to_sign() -> None:
    weeks = [an_empty_week(MONDAY + timedelta(weeks=turn)) for turn in range(4)]

    pdf = render(hours_sheet("Ana Costa", "Sam Reed", weeks, MADE))

    assert page_count(pdf) == 4
    for page in range(1, 5):
        words = picture_of(pdf, page, 600).words
        assert words.count("Signature") == 2


LINES = (
    TimeLine(1, TimeKind.WORK, 700, Money(1340)),
    TimeLine(1, TimeKind.WORK, 120, Money(1500), rate_kind=RateKind.WEEKEND),
    TimeLine(1, TimeKind.SLEEP_IN, 625, Money(7500), 1, rate_kind=RateKind.SLEEP_IN),
    TimeLine(1, TimeKind.WORK, -30, Money(1340), words="Puts right 16 Nov, 08:00–10:00"),
)
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 28))


def letter_sizes(pdf: bytes) -> set[float]:
    """Give the sizes in points of all letters on all pages."""
    document = pdfium.PdfDocument(pdf)
    try:
        sizes = set()
        for page in document:
            text = page.get_textpage()
            sizes |= {
                round(pdfium.raw.FPDFText_GetFontSize(text, place), 1)
                for place in range(text.count_chars())
                if text.get_text_range(place, 1).strip()
            }
            text.close()
        return sizes
    finally:
        document.close()


def a_card() -> Document:
    away = [
        AwayDays(AbsenceKind.HOLIDAY, date(2026, 11, 23), date(2026, 11, 25), 3, 360),
        AwayDays(AbsenceKind.SICK, date(2026, 11, 19), date(2026, 11, 19), 1),
    ]
    ana = CardPage("Ana Costa", "7", "QQ123456C", Worked(LINES, ((1, 140),)), away, [MONDAY])
    return ring_in_card("Sam Reed", NOVEMBER, [ana, CardPage("Ben", "", "", Worked(()))], MADE)


def test_the_card_says_hours_leave_and_sick_days_for_each_pa() -> None:
    document = a_card()

    read_out, answers, _ = tables(document)
    assert [row[:2] for row in read_out] == [
        ["Hours, at £13.40", "11.67 hours (11 h 40 min)"],
        ["Hours, weekend, at £15.00", "2.00 hours (2 h)"],
        ["Sleep-in, at £75.00 a night", "1 night"],
        ["Puts right 16 Nov, 08:00–10:00: Hours, at £13.40", "−0.50 hours (−30 min)"],
        ["All hours together", "13.17 hours (13 h 10 min)"],
        ["Miles driven", "14 miles"],
        ["Holiday, 23 Nov to 25 Nov", "3 working days, 6.00 hours (6 h)"],
        ["Sick, 19 Nov", "1 working day"],
    ]
    assert [row[0] for row in answers][:2] == ["Pay before tax", "Pay to the PA"]
    assert "National Insurance number: QQ 12 34 56 C" in texts(document)
    assert "The week from 16 November 2026 is not agreed yet. It is not on this card." in texts(document)


def test_the_card_is_in_large_print() -> None:
    assert min(letter_sizes(render(a_card()))) >= 15
    assert min(letter_sizes(render(replace(a_card(), large=False)))) == 10


def test_a_card_with_nobody_on_it_says_so() -> None:
    document = ring_in_card("Sam Reed", NOVEMBER, [], MADE)

    assert texts(document)[-1] == "There are no hours, holiday or sick days to read out."


def a_cover_sheet(tasks: tuple[str, ...] = ("PEG feed",)) -> Document:
    night = planned(MONDAY, "22:00-08:00", kind=ShiftKind.SLEEP_IN, needs=2, note="Turn at two")
    [slot] = on_day([night], [], MONDAY)
    needed = CoverNeeded("Sam Reed", "Speak slowly.", tasks)
    return cover_sheet(slot, needed, [Asked("Ben", "01632 960 002"), Asked("Agency", "", ["Dear"])], MADE)


def test_the_cover_sheet_is_one_page_with_whom_to_ask_in_order() -> None:
    document = a_cover_sheet()

    [rows] = tables(document)
    assert rows == [["1. Ben", "01632 960 002", "", ""], ["2. Agency", "", "Dear", ""]]
    pdf = render(document)
    assert page_count(pdf) == 1
    words = picture_of(pdf, 1, 600).words
    for said in ("22:00–08:00 (10 h)", "2 PAs", "Turn at two", "Speak slowly.", "PEG feed"):
        assert said in words
    assert "training" not in picture_of(render(a_cover_sheet(())), 1, 600).words


@pytest.mark.parametrize(
    "document",
    [
        hours_sheet("Ana Costa", "Sam Reed", [an_empty_week(), a_filled_week()], MADE),
        a_card(),
        a_cover_sheet(),
    ],
    ids=["sheet", "card", "cover"],
)
@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_every_paper_is_accessible_and_archival(document: Document, flavour: str) -> None:
    assert verapdf.problems(render(document), flavour) == []


def test_every_kind_has_its_name() -> None:
    assert len({shift_name(kind) for kind in ShiftKind}) == len(ShiftKind)
    assert len({time_name(kind) for kind in TimeKind}) == len(TimeKind)
    assert [rate_name(kind) for kind in RateKind if rate_name(kind)] == ["evening", "weekend", "bank holiday"]
    assert line_name(LINES[1]) == "Hours, weekend, at £15.00"
