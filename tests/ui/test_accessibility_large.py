"""The same with letters twice as large, in a small window; in a file of its own, to be walked beside."""

from pathlib import Path

import pytest

from tests.ui.accessible import walk


@pytest.mark.slow
def test_everything_on_every_surface_can_be_used_with_letters_twice_as_large(tmp_path: Path) -> None:
    walk(tmp_path, 200)
