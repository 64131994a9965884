"""Which books were open on this computer lately: paths only, nothing of what is in them."""

import json
from pathlib import Path

MOST = 8


def folder() -> Path:
    """Give the folder where this computer keeps Daybook's own small facts."""
    from platformdirs import user_config_path

    return user_config_path("daybook", appauthor=False)


def recent_books() -> tuple[Path, ...]:
    """Give the books opened lately that are still there, newest first."""
    try:
        named = json.loads((folder() / "recent.json").read_text("utf-8"))
    except (OSError, ValueError):
        return ()
    paths = [Path(one) for one in named if isinstance(one, str)] if isinstance(named, list) else []
    return tuple(path for path in paths if path.is_file())


def note_recent(path: Path) -> None:
    """Put a book at the head of the list."""
    _write([path.resolve(), *(one for one in recent_books() if one != path.resolve())])


def forget_recent(path: Path) -> None:
    """Take a book off the list."""
    _write([one for one in recent_books() if one != path.resolve()])


def _write(paths: list[Path]) -> None:
    folder().mkdir(parents=True, exist_ok=True)
    (folder() / "recent.json").write_text(json.dumps([str(path) for path in paths[:MOST]]), "utf-8")
