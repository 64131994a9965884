"""Five faces: how something is going, for people who would rather point than write."""

from dataclasses import replace
from enum import IntEnum

from app.plan.outcome import CheckIn, Feeling, Voice
from app.words import t


class Face(IntEnum):
    """How something is beside how it was, from a lot worse to a lot better."""

    MUCH_WORSE = -2
    WORSE = -1
    SAME = 0
    BETTER = 1
    MUCH_BETTER = 2


def face_words(face: Face) -> str:
    """Say a face in words."""
    return {
        Face.MUCH_WORSE: t("A lot worse"),
        Face.WORSE: t("A bit worse"),
        Face.SAME: t("The same"),
        Face.BETTER: t("A bit better"),
        Face.MUCH_BETTER: t("A lot better"),
    }[face]


def pointed_at(blank: CheckIn, face: Face, words: str, helper: str = "") -> CheckIn:
    """Make a check-in of a face and a few words, which may be none.

    The face stands in the words too: a check-in tells better from worse, but not how much.
    """
    feeling = Feeling.SAME if not face else Feeling.BETTER if face > 0 else Feeling.WORSE
    said = f"{face_words(face)}. {words.strip()}".strip()
    voice = Voice.WITH_HELP if helper else Voice.ME
    return replace(blank, feeling=feeling, words=said, voice=voice, name=helper)
