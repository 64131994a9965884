"""Voice notes: what kind of sound a file holds, told by its first bytes and never by its name."""

from app.errors import AppError
from app.pictures import MOST_BYTES
from app.words import t

# Where in a file its mark stands, the mark, and the kind (MIME).
MARKS = (
    (8, b"WAVE", "audio/wav"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"\xff\xf3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"fLaC", "audio/flac"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftyp3gp", "audio/3gpp"),
    (0, b"#!AMR", "audio/amr"),
)


def kind_of_sound(content: bytes) -> str:
    """Give the kind (MIME) of a sound file; empty when it is none. AppError when it is too large."""
    found = next((mime for at, mark, mime in MARKS if content[at : at + len(mark)] == mark), "")
    if found and len(content) > MOST_BYTES:
        raise AppError(t("This voice note is larger than 25 MB."), t("Record a shorter one."))
    return found


def is_sound(mime: str) -> bool:
    """Say whether a paper is there to be heard, not looked at."""
    return mime.startswith("audio/")
