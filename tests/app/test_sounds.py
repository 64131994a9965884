import pytest

from app.errors import AppError
from app.pictures import MOST_BYTES
from app.sounds import is_sound, kind_of_sound


@pytest.mark.parametrize(
    ("begins", "mime"),
    [
        (b"RIFF\x24\x00\x00\x00WAVE", "audio/wav"),
        (b"ID3\x04", "audio/mpeg"),
        (b"\xff\xfb\x90", "audio/mpeg"),
        (b"OggS\x00", "audio/ogg"),
        (b"fLaC\x00", "audio/flac"),
        (b"\x00\x00\x00\x1cftypM4A ", "audio/mp4"),
        (b"#!AMR\n", "audio/amr"),
    ],
)
def test_a_sound_is_known_by_its_first_bytes(begins: bytes, mime: str) -> None:
    assert kind_of_sound(begins + bytes(20)) == mime
    assert is_sound(mime)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"RIFF\x24\x00\x00\x00WEBP", b"\x89PNG"])
def test_what_is_no_sound_is_left_to_be_looked_at(content: bytes) -> None:
    assert kind_of_sound(content) == ""
    assert not is_sound("image/jpeg")


def test_a_voice_note_may_be_too_long() -> None:
    with pytest.raises(AppError, match="larger than 25 MB"):
        kind_of_sound(b"OggS" + bytes(MOST_BYTES))
