"""What can be said of a signed return beside the one before it."""

from dataclasses import replace
from datetime import date

from app.pdf.render import render
from app.period import Period
from app.returns.data import canonical, to_data
from app.returns.reading import read
from app.returns.verdict import verify
from app.signing import countersign
from tests.app.returns.signed import (
    NOW,
    PASSWORD,
    failing,
    first_return,
    key,
    next_return,
    ok,
    says,
    short,
    sign,
)


def test_the_next_return_follows_the_first() -> None:
    verdict = verify(next_return(), first_return()[1])
    assert verdict.genuine
    assert ok(verdict, "same_key") is True
    assert ok(verdict, "opening") is True
    alone = verify(next_return())
    assert ok(alone, "opening") is None


def test_another_key_is_found() -> None:
    assert failing(verify(next_return(p12=key("Marian Osei", "someone else")), first_return()[1])) == [
        "same_key"
    ]


def test_an_earlier_return_that_was_changed_or_not_signed() -> None:
    _, pdf = first_return()
    assert "same_key" in failing(verify(next_return(), pdf + b"\n% more\n"))
    assert "same_key" in failing(verify(next_return(), render(short())))


def test_another_opening_than_the_closing() -> None:
    drafted, pdf = first_return()
    other = next_return(opening=drafted.figures.opening, previous=None)
    verdict = verify(other, pdf)
    assert failing(verdict) == ["opening"]
    assert "the earlier return closed with" in says(verdict, "opening")


def test_days_that_do_not_follow_on() -> None:
    verdict = verify(
        next_return(Period(date(2026, 10, 2), date(2026, 12, 31)), previous=None), first_return()[1]
    )
    assert failing(verdict) == ["opening"]
    assert says(verdict, "opening") == "The days do not follow on from the earlier return"


def test_another_file_than_the_one_it_names() -> None:
    _, pdf = first_return()
    again = countersign(pdf, key("Jo Bell", "finance officer"), PASSWORD, NOW, "Accepted")
    verdict = verify(next_return(), again)
    assert ok(verdict, "opening") is False
    assert says(verdict, "opening") == "It names another earlier return than the one given"


def test_an_earlier_file_with_no_data() -> None:
    none = sign(replace(short(), attachments=()))
    assert failing(verify(next_return(), none)) == ["opening"]


def test_the_data_inside_are_the_return_s() -> None:
    drafted, pdf = first_return()
    assert verify(pdf).data == read(canonical(to_data(drafted)))
