"""Everything a person can operate has a name, can be reached with Tab, is large enough, and shows whole."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible

from tests.ui.accessible import walk
from ui.parts.text import Heading


@pytest.mark.slow
def test_everything_on_every_surface_can_be_named_reached_and_hit(tmp_path: Path) -> None:
    walk(tmp_path, 100)


def test_headings_are_headings_to_a_screen_reader() -> None:
    heading = Heading("Money")
    spoken = QAccessible.queryAccessibleInterface(heading)
    assert spoken.role() == QAccessible.Role.Heading
    assert spoken.text(QAccessible.Text.Name) == "Money"
    heading.say("Returns")
    assert spoken.text(QAccessible.Text.Name) == "Returns"
    heading.deleteLater()
