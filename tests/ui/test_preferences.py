"""What the person likes is kept on this computer, and nonsense in the file does no harm."""

from pathlib import Path

from ui import theme
from ui.preferences import LOCK_AFTER, Preferences, Wishes, load, note_remembered, save, was_remembered


def test_preferences_are_kept_and_nonsense_is_ignored(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    assert load(file) == Preferences()
    save(file, Preferences("contrast", 150, "Serif", 60, goal_score=True))
    assert load(file) == Preferences("contrast", 150, "Serif", 60, goal_score=True)
    file.write_text("[General]\nlook=purple\nzoom=9000\nlock_minutes=soon\n", "utf-8")
    assert load(file) == Preferences(zoom=theme.LARGEST)
    wishes = Wishes(file)
    heard: list[int] = []
    wishes.changed.connect(lambda: heard.append(1))
    wishes.change(zoom=theme.LARGEST)
    assert heard == []
    assert 0 in LOCK_AFTER


def test_whether_the_keyring_was_given_a_key_is_noted(tmp_path: Path) -> None:
    file, one, two = tmp_path / "window.ini", tmp_path / "one.daybook", tmp_path / "two.daybook"
    assert not was_remembered(one, file)
    for book in (one, two):
        note_remembered(book, kept=True, file=file)
    note_remembered(one, kept=False, file=file)
    assert (was_remembered(one, file), was_remembered(two, file)) == (False, True)


def test_the_wish_for_easy_read_is_kept(tmp_path: Path) -> None:
    wishes = Wishes(tmp_path / "window.ini")
    wishes.change(easy_read=True)
    assert Wishes(tmp_path / "window.ini").now.easy_read
    wishes.change(easy_read=False)
    assert not Wishes(tmp_path / "window.ini").now.easy_read
