"""Documents that must fit on one page: long words are cut, as far as it takes and never without saying so."""

from collections.abc import Callable

from app.pdf.elements import Document
from app.pdf.reading import page_count
from app.pdf.render import render

ROOMS = (900, 500, 300, 200, 130, 80, 50)  # letters that one answer may have, the most first


def on_one_page(make: Callable[[int], Document]) -> bytes:
    """Make a PDF of one page; `make` is given how many letters each answer may have, fewer each time.

    Where not even the shortest fits, what it made of that is given, so that nothing is lost for want of room.
    """
    pdf = b""
    for room in ROOMS:
        pdf = render(make(room))
        if page_count(pdf) == 1:
            break
    return pdf


def shortened(words: str, room: int) -> str:
    """Give words in one line of at most this many letters; a cut is marked with dots."""
    line = " ".join(words.split())
    return line if len(line) <= room else f"{line[: room - 1].rstrip()}…"
