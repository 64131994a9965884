from app.help_numbers import help_numbers, is_for


def test_the_national_numbers_are_there_with_their_source_and_what_they_are_for() -> None:
    numbers = help_numbers()
    assert [each.rings for each in numbers] == ["999", "101"]
    assert all(each.source.startswith("http") and each.seen.year >= 2026 for each in numbers)
    assert "press 55" in is_for(numbers[0].code)
    assert is_for(numbers[1].code).startswith("The police")
