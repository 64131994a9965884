"""Which books were open on this computer lately: paths only, nothing of what is in them."""

import json
from pathlib import Path

MOST = 20  # a broker visits more than a handful of people


def folder() -> Path:
    """Give the folder where this computer keeps Daybook's own small facts."""
    from platformdirs import user_config_path

    return user_config_path("daybook", appauthor=False)


def known_books() -> tuple[Path, ...]:
    """Give the books opened lately, newest first, also those on a stick that is not plugged in now."""
    try:
        named = json.loads((folder() / "recent.json").read_text("utf-8"))
    except (OSError, ValueError):
        return ()
    return tuple(Path(one) for one in named if isinstance(one, str)) if isinstance(named, list) else ()


def recent_books() -> tuple[Path, ...]:
    """Give the books opened lately that are still there, newest first."""
    return tuple(path for path in known_books() if path.is_file())


def note_recent(path: Path) -> None:
    """Put a book at the head of the list."""
    _write([path.resolve(), *(one for one in known_books() if one != path.resolve())])


def forget_recent(path: Path) -> None:
    """Take a book off the list."""
    _write([one for one in known_books() if one not in (path, path.resolve())])


def _write(paths: list[Path]) -> None:
    folder().mkdir(parents=True, exist_ok=True)
    (folder() / "recent.json").write_text(json.dumps([str(path) for path in paths[:MOST]]), "utf-8")
