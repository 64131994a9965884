import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from app import cli
from tests.app.usecases.started import a_statement

WORDS = "six plain words of my own"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(WORDS + "\n")
    return file


@pytest.fixture
def bank_file(tmp_path: Path) -> Path:
    rows = (("06 Apr 2026", "RIVERSIDE COUNCIL", "1476.00"), ("09 Apr 2026", "JOY WAGES", "-420.00"))
    file = tmp_path / "april.csv"
    file.write_bytes(a_statement(*rows))
    return file


def run(capsys: pytest.CaptureFixture[str], *argv: object) -> tuple[int, dict[str, Any]]:
    code = cli.main([*map(str, argv), "--json"])
    said = capsys.readouterr()
    assert said.err == ""
    return code, json.loads(said.out)


@pytest.fixture
def book(tmp_path: Path, secret: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "sam.daybook"
    code, made = run(
        *(capsys, "new", path, "--passphrase-file", secret, "--person", "Sam Reed"),
        *("--funder", "Riverside Council", "--weekly", "369.00", "--first-payment", "2026-04-06"),
    )
    assert (code, made["book"]) == (0, str(path))
    return path


def test_a_statement_is_read_without_a_book(capsys: pytest.CaptureFixture[str], bank_file: Path) -> None:
    code, read = run(capsys, "statement", bank_file)

    assert code == 0
    assert (read["format"], read["opening_pence"], read["closing_pence"]) == ("csv", 10000, 115600)
    assert [line["amount_pence"] for line in read["lines"]] == [147600, -42000]


def test_a_statement_comes_in_once(
    capsys: pytest.CaptureFixture[str], book: Path, secret: Path, bank_file: Path
) -> None:
    first = run(capsys, "import", book, bank_file, "--passphrase-file", secret)
    again = run(capsys, "import", book, bank_file, "--passphrase-file", secret)
    code, info = run(capsys, "info", book, "--passphrase-file", secret)

    assert [first[1][name] for name in ("added", "already_known", "needs_you", "problems")] == [2, 0, 2, 0]
    assert [again[1][name] for name in ("added", "already_known", "matched")] == [0, 2, 0]
    assert (code, info["entries"], info["statements"], info["findings"]) == (0, 2, 1, [])
    assert info["accounts"][0]["agrees"] is True


@pytest.mark.parametrize("form", ["beancount", "csv", "json"])
def test_everything_can_be_taken_out(
    capsys: pytest.CaptureFixture[str], book: Path, secret: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / f"out.{form}"

    code, said = run(capsys, "export", book, "--as", form, "--out", out, "--passphrase-file", secret)

    assert (code, said["bytes"]) == (0, out.stat().st_size)


def test_a_return_with_unsorted_payments_cannot_be_made(
    capsys: pytest.CaptureFixture[str], book: Path, secret: Path, bank_file: Path, tmp_path: Path
) -> None:
    run(capsys, "import", book, bank_file, "--passphrase-file", secret)
    out = tmp_path / "return.pdf"

    code, said = run(
        *(capsys, "return", book, "--funder", "Riverside Council", "--period", "2026-04-01..2026-04-30"),
        *("--out", out, "--passphrase-file", secret, "--keys", tmp_path / "keys"),
    )

    assert code == 1
    assert "do not hold yet" in str(said["error"])
    assert not out.exists()


def test_the_demonstration_makes_a_return_that_verifies(
    capsys: pytest.CaptureFixture[str], demonstration: dict[str, str]
) -> None:
    made = demonstration

    verdict = run(capsys, "verify", made["return"], "--previous", made["earlier_return"])
    info = run(capsys, "info", made["book"], "--passphrase-file", made["passphrase_file"])

    assert made["genuine"] is True
    assert all(Path(made[name]).is_file() for name in ("book", "passphrase_file", "statement", "return"))
    assert (verdict[0], verdict[1]["genuine"], verdict[1]["signer"]) == (0, True, "Margaret Field")
    assert (info[1]["returns"], info[1]["findings"]) == (4, [])


def test_a_changed_return_gets_a_verdict_that_names_the_point(
    capsys: pytest.CaptureFixture[str], demonstration: dict[str, str], tmp_path: Path
) -> None:
    content = bytearray(Path(demonstration["return"]).read_bytes())
    content[len(content) // 3] ^= 1
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(content)

    code, verdict = run(capsys, "verify", changed)

    assert (code, verdict["genuine"]) == (0, False)
    wrong = {point["name"] for point in verdict["points"] if point["ok"] is False}
    assert "unchanged" in wrong


@pytest.mark.parametrize(
    "argv",
    [
        ("statement", "missing.csv"),
        ("info", "missing.daybook", "--passphrase-file", "{secret}"),
        ("info", "{book}", "--passphrase-file", "{wrong}"),
        ("info", "{book}", "--passphrase-file", "missing.txt"),
        ("new", "{book}", "--passphrase-file", "{secret}"),
        ("new", "other.daybook", "--passphrase-file", "{secret}", "--weekly", "lots"),
        ("new", "other.daybook", "--passphrase-file", "{secret}", "--opened", "soon"),
        ("verify", "{secret}"),
    ],
)
def test_what_cannot_be_done_is_said_with_a_remedy(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, book: Path, secret: Path, argv: tuple[str, ...]
) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("not these words")

    code, said = run(capsys, *(part.format(book=book, secret=secret, wrong=wrong) for part in argv))

    assert code == 1
    assert said["error"]
    assert said["remedy"]


@pytest.mark.parametrize(
    "argv",
    [[], ["dance"], ["return", "x"], ["return", "x", "--funder", "y", "--period", "May", "--out", "z"]],
)
def test_wrong_usage_is_exit_2(argv: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(argv)

    assert left.value.code == 2


def test_plain_words_are_printed_without_json(capsys: pytest.CaptureFixture[str], bank_file: Path) -> None:
    assert cli.main(["statement", str(bank_file)]) == 0
    assert "closing_pence: 115600" in capsys.readouterr().out
    assert cli.main(["statement", "missing.csv"]) == 1
    assert "no file called missing.csv" in capsys.readouterr().err


def test_a_command_never_loads_qt_and_asks_for_a_passphrase_only_a_person_can_type(book: Path) -> None:
    program = (
        "import sys; from ui.main import main; code = main(sys.argv[1:]);"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]; sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "info", str(book)],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert "--passphrase-file" in done.stderr


def test_a_verdict_on_a_file_with_something_added_says_so_and_nothing_else(
    demonstration: dict[str, str], tmp_path: Path
) -> None:
    added = tmp_path / "added.pdf"
    writer = IncrementalPdfFileWriter(BytesIO(Path(demonstration["return"]).read_bytes()))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    page["/Contents"] = writer.add_object(StreamObject(stream_data=b"0 0 300 300 re f"))
    writer.update_container(page)
    with added.open("wb") as out:
        writer.write(out)

    program = "import sys; from ui.main import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", program, "verify", str(added), "--json"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["genuine"] is False
