"""Long runs of small allocations, without the collector walking them all again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause garbage collection, and put it back as it was.

    A statement of 100,000 lines makes a million small values and no rings of them; collecting on the way
    costs a third of the time and frees nothing. Over a whole function (as `@uncollected()`) its own values
    are gone when collecting begins again, so they are never walked.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
