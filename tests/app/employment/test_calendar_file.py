from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.employment.calendar_file import DaysEvent, TimedEvent, calendar, rota_summary
from app.employment.clock import span

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
OCTOBER = date(2026, 10, 24)


def read(content: bytes) -> list[dict[str, str]]:
    """Read the events of a calendar file back, by the rules of RFC 5545."""
    assert content.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    lines = content.decode().replace("\r\n ", "").split("\r\n")
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and name not in ("END", "BEGIN"):
            events[-1][name] = plain(value)
    return events


def plain(value: str) -> str:
    """Undo the escapes of a text."""
    out, letters = "", iter(value)
    for letter in letters:
        following = next(letters) if letter == "\\" else letter
        out += "\n" if letter == "\\" and following == "n" else following
    return out


def night(summary: str = "Ana: Sleep-in", description: str = "") -> TimedEvent:
    spent = span(OCTOBER, 22 * 60, 8 * 60)
    return TimedEvent("planned 1", spent.first, spent.last, summary, description)


def test_a_night_is_written_in_utc_and_so_has_its_true_length() -> None:
    [event] = read(calendar([night()], MADE))

    assert (event["DTSTART"], event["DTEND"]) == ("20261024T210000Z", "20261025T080000Z")
    assert (event["SUMMARY"], event["DTSTAMP"]) == ("Ana: Sleep-in", "20261122T093000Z")
    assert "DESCRIPTION" not in event


def test_whole_days_end_on_the_day_after() -> None:
    [event] = read(calendar([DaysEvent("away 1", date(2026, 12, 30), date(2026, 12, 31), "Away")], MADE))

    assert event["DTSTART;VALUE=DATE"] == "20261230"
    assert event["DTEND;VALUE=DATE"] == "20270101"


def test_the_frame_is_what_readers_ask_for() -> None:
    lines = calendar([], MADE).decode().split("\r\n")

    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert any(line.startswith("PRODID:") for line in lines)
    assert lines[-2:] == ["END:VCALENDAR", ""]


def test_the_same_thing_has_the_same_number_in_every_file() -> None:
    [one] = read(calendar([night()], MADE))
    [again] = read(calendar([night("Ben: Sleep-in")], datetime(2027, 1, 1, tzinfo=UTC)))
    other = TimedEvent("planned 2", MADE, MADE, "x")

    assert one["UID"] == again["UID"]
    assert one["UID"] != read(calendar([other], MADE))[0]["UID"]


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300), st.text("ab,;\\\n é", max_size=200)
)
def test_any_text_reads_back_as_it_was(summary: str, description: str) -> None:
    [event] = read(calendar([night("\n".join(summary.splitlines()), description)], MADE))

    assert event["SUMMARY"] == "\n".join(summary.splitlines())
    assert event.get("DESCRIPTION", "") == "\n".join(description.splitlines())


def test_a_long_line_is_folded_between_letters() -> None:
    said = "Zoë’s café: " + "é" * 100

    content = calendar([night(said)], MADE)

    [event] = read(content)
    assert event["SUMMARY"] == said
    folded = [line for line in content.split(b"\r\n") if line.startswith(b" ")]
    assert len(folded) == 3
    assert all(line.decode() for line in folded)


def test_nobody_yet_is_said() -> None:
    assert rota_summary("", "Usual") == "Nobody yet: Usual"
    assert rota_summary("Ana", "Usual") == "Ana: Usual"
