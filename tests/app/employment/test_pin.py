import pytest

from app.employment.pin import fits, hashed
from app.errors import AppError
from tests.app.employment.people import a_pa


def test_only_the_pin_itself_fits() -> None:
    kept = hashed("4071")

    assert fits("4071", kept)
    assert not fits("4072", kept)
    assert not fits("40710", kept)
    assert not fits("", kept)
    assert not fits("4" * 5000, kept)


def test_a_pin_is_never_kept_as_it_is_and_never_alike() -> None:
    one, two = hashed("24681357"), hashed("24681357")

    assert "24681357" not in one
    assert one != two
    assert hashed("24681357", b"the same salt") == hashed("24681357", b"the same salt")


def test_without_a_pin_nothing_fits() -> None:
    assert not fits("", "")
    assert not fits("0000", "")


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "１２３４", "-123", " 1234"])
def test_a_pin_has_four_to_eight_figures(pin: str) -> None:
    with pytest.raises(AppError, match="four to eight figures"):
        hashed(pin)


def test_a_pa_in_words_has_no_pin_in_it() -> None:
    assert "scrypt" not in repr(a_pa(pin=hashed("4071")))
