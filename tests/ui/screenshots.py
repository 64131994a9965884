"""Pictures of every surface of the window, in each look and size, for people to look at.

python -m tests.ui.screenshots FOLDER [--only NAME ...] [--look light ...] [--zoom 100 ...]
"""

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.ui.surfaces import a_window, settle, surfaces
from ui import theme
from ui.parts.text import know_headings

SIZES = ((1280, 860), (1024, 640))


def main() -> None:
    """Take every picture that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", help="the surfaces to take, by name")
    parser.add_argument("--look", nargs="*", default=["light", "dark", "contrast"])
    parser.add_argument("--zoom", nargs="*", type=int, default=[100, 200])
    parser.add_argument("--whole", action="store_true", help="the whole page, not only what is in sight")
    asked = parser.parse_args()
    home = tempfile.TemporaryDirectory(prefix="daybook-pictures-")
    os.environ["XDG_CONFIG_HOME"] = home.name
    program = QApplication([])
    theme.load_fonts()
    know_headings()
    for size in SIZES:
        for look in asked.look:
            for zoom in asked.zoom:
                _take(asked, size, theme.make(look, zoom))
    program.quit()
    home.cleanup()


def _take(asked: argparse.Namespace, size: tuple[int, int], look: theme.Theme) -> None:
    theme.apply(look)
    folder = asked.folder / f"{size[0]}x{size[1]}-{look.name}-{look.zoom}"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as own, a_window(Path(own), size) as window:
        for name, shown in surfaces(window, asked.only or ()):
            if asked.only and name not in asked.only:
                continue
            settle(window.tasks)
            page = window.page
            if asked.whole and shown is window and page is not None:
                page.widget().grab().save(str(folder / f"{name}-whole.png"))
            shown.grab().save(str(folder / f"{name}.png"))


if __name__ == "__main__":
    main()
