"""One writer at a time."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from app.errors import AppError
from app.store.lock import Lock, holder, lock_file
from tests.app.store.on_disk import NOW, lay, no_file_above, opened

ROOT = Path(__file__).parents[3]


@contextmanager
def somebody_else(book: Path) -> Iterator["subprocess.Popen[str]"]:
    """Let another process hold the lock."""
    code = f"""
from datetime import UTC, datetime
from pathlib import Path
from app.store.lock import Lock
Lock.take(Path({str(book)!r}), datetime(2026, 7, 1, 9, 30, tzinfo=UTC))
print("held", flush=True)
input()
"""
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield other
        other.kill()


def test_a_second_window_is_told_who_has_the_book(tmp_path: Path) -> None:
    path = lay(tmp_path)

    with somebody_else(path), pytest.raises(AppError) as told:
        opened(path)

    who = json.loads(lock_file(path).read_text())
    assert f"{who['who']} has had this book open" in told.value.sentence
    assert f"“{who['computer']}”" in told.value.sentence
    assert "1 July 2026" in told.value.sentence
    assert told.value.remedy == "Close it there first. Then open it here."


def test_the_same_process_may_not_open_it_twice_either(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with opened(path), pytest.raises(AppError, match="has had this book open"):
        opened(path)


def test_the_lock_dies_with_the_process(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with somebody_else(path) as other:
        other.kill()
        other.wait()

        assert lock_file(path).exists()
        opened(path).close()

    assert not lock_file(path).exists()


def test_a_lock_file_that_cannot_be_read_still_locks(tmp_path: Path) -> None:
    path = lay(tmp_path)
    lock = Lock.take(path, NOW)
    lock_file(path).write_text("?")

    assert holder(path) is None
    with pytest.raises(AppError, match="already open somewhere else"):
        Lock.take(path, NOW)
    lock.let_go()


def test_somebody_without_a_name_is_somebody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    path = lay(tmp_path)
    lock = Lock.take(path, NOW)
    found = holder(path)
    lock.let_go()

    assert found is not None
    assert found.who == "Somebody"


def test_a_disk_without_room_for_the_lock_is_left_clean(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with no_file_above(0), pytest.raises(AppError, match="The disk is full"):
        opened(path)

    assert list(tmp_path.iterdir()) == [path]


def test_what_is_written_can_be_read(tmp_path: Path) -> None:
    path = lay(tmp_path)
    lock = Lock.take(path, datetime(2027, 4, 5, 12, 0, tzinfo=UTC))
    found = holder(path)
    lock.let_go()

    assert found is not None
    assert found.since == datetime(2027, 4, 5, 12, 0, tzinfo=UTC)
    assert holder(path) is None


def test_a_lock_file_that_vanished_is_made_again(tmp_path: Path) -> None:
    path = lay(tmp_path)
    first = Lock.take(path, NOW)
    lock_file(path).unlink()
    second = Lock.take(path, NOW)
    first.let_go()

    assert lock_file(path).exists()
    second.let_go()
    assert not lock_file(path).exists()


def test_many_who_come_and_go_never_hold_it_together(tmp_path: Path) -> None:
    path, inside, most, had = lay(tmp_path), 0, 0, 0

    def come_and_go() -> None:
        nonlocal inside, most, had
        for _ in range(300):
            try:
                lock = Lock.take(path, NOW)
            except AppError:
                continue
            inside += 1
            most, had = max(most, inside), had + 1
            inside -= 1
            lock.let_go()

    threads = [Thread(target=come_and_go) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert most == 1
    assert had > 0
