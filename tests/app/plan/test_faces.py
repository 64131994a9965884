from datetime import date

import pytest

from app.plan.faces import Face, face_words, pointed_at
from app.plan.outcome import CheckIn, Feeling, Voice

BLANK = CheckIn(0, 3, date(2026, 11, 21))


@pytest.mark.parametrize(
    ("face", "feeling"),
    [
        (Face.MUCH_WORSE, Feeling.WORSE),
        (Face.WORSE, Feeling.WORSE),
        (Face.SAME, Feeling.SAME),
        (Face.BETTER, Feeling.BETTER),
        (Face.MUCH_BETTER, Feeling.BETTER),
    ],
)
def test_a_face_alone_is_a_check_in_with_words(face: Face, feeling: Feeling) -> None:
    said = pointed_at(BLANK, face, "")

    assert (said.feeling, said.words, said.voice, said.name) == (
        feeling,
        f"{face_words(face)}.",
        Voice.ME,
        "",
    )


def test_who_helped_to_say_it_is_named() -> None:
    said = pointed_at(BLANK, Face.MUCH_BETTER, " June came twice. ", "Ann Ellery")

    assert said.words == "A lot better. June came twice."
    assert (said.voice, said.name) == (Voice.WITH_HELP, "Ann Ellery")
