from datetime import date

from app.funding.streams import stream, stream_is_for, stream_name, streams


def test_every_stream_has_a_name_a_purpose_and_where_it_stands() -> None:
    codes = [each.code for each in streams()]
    assert len(codes) == len(set(codes)) == 11
    assert all(stream_name(code) != code and stream_is_for(code) for code in codes)
    assert all(each.law and each.source for each in streams() if each.code != "own")


def test_only_adult_social_care_is_charged_for() -> None:
    assert [each.code for each in streams() if each.charged] == ["adult_social_care"]


def test_what_is_history_has_its_last_day() -> None:
    assert stream("ilf").closed == date(2015, 6, 30)


def test_an_unknown_stream_is_taken_as_it_is() -> None:
    unknown = stream("something_new")
    assert (unknown.charged, stream_name(unknown.code), stream_is_for(unknown.code)) == (
        False,
        "something_new",
        "",
    )
