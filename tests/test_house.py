"""The house rules that no linter knows: sizes, names that must not stand in the source, honest errors."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = ("app", "ui", "tests", "packaging", "resources", ".ci", "docs")
TEXT = {
    ".py",
    ".toml",
    ".md",
    ".txt",
    ".json",
    ".xml",
    ".qss",
    ".css",
    ".html",
    ".pot",
    ".po",
    ".svg",
    ".spec",
    "",
}
SOURCES = sorted(path for part in ("app", "ui", "tests", "packaging") for path in (ROOT / part).rglob("*.py"))
FILE_AT_MOST, FUNCTION_AT_MOST = 300, 30

# Written apart, so that this file does not hold them either.
ADDRESSES = ("pypi" + r"\.org", "python" + "hosted", r"deb\." + "debian", "registry" + r"\.npm")
PLACES = ("/wo" + "rk/", "/ro" + "ot/", "/opt/" + "pypi")
UNFINISHED = ("TO" + "DO", "FIX" + "ME", "XX" + "X")


def own_files() -> Iterator[Path]:
    """Give every text file of the project, without what tools leave about."""
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.suffix in {".md", ".toml"})
    for part in OURS:
        yield from (path for path in (ROOT / part).rglob("*") if path.is_file() and _is_text(path))


def _is_text(path: Path) -> bool:
    # Samples of what a person or bank might bring are data, with their own odd contents.
    return path.suffix in TEXT and "__pycache__" not in path.parts and "files" not in path.parts


def found(pattern: str) -> list[str]:
    """Say every file and line where a pattern stands."""
    search = re.compile(pattern).search
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in own_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if search(line)
    ]


def nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count a function's lines without its docstring: explaining is free."""
    first = function.body[0]
    explained = ast.get_docstring(function) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if explained else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def test_no_file_is_too_long() -> None:
    long = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES
    }
    assert {name: lines for name, lines in long.items() if lines > FILE_AT_MOST} == {}


def test_no_function_is_too_long() -> None:
    functions = ast.FunctionDef | ast.AsyncFunctionDef
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name} has {length(node)} lines"
        for path in SOURCES
        for node in nodes(path)
        if isinstance(node, functions) and length(node) > FUNCTION_AT_MOST
    ]
    assert long == []


def test_everything_is_caught_in_one_place_only() -> None:
    def catches_all(node: ast.AST) -> bool:
        if not isinstance(node, ast.ExceptHandler):
            return False
        # Whoever tidies up and lets the error go on has not caught it.
        last = node.body[-1]
        if isinstance(last, ast.Raise) and last.exc is None:
            return False
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        return any(kind is None or ast.unparse(kind) in {"Exception", "BaseException"} for kind in kinds)

    places = {str(path.relative_to(ROOT)) for path in SOURCES if any(map(catches_all, nodes(path)))}
    assert places <= {str(Path("ui", "crash.py"))}


@pytest.mark.parametrize("pattern", [*ADDRESSES, *PLACES])
def test_no_address_or_place_of_one_machine_is_written_down(pattern: str) -> None:
    assert found(pattern) == []


def test_the_pinned_packages_name_no_address() -> None:
    assert "//" not in (ROOT / "packaging" / "requirements.txt").read_text()


@pytest.mark.parametrize("word", UNFINISHED)
def test_nothing_is_left_for_later(word: str) -> None:
    assert found(rf"\b{word}\b") == []


def test_an_exemption_says_why() -> None:
    exempt = re.compile(r"# (noqa|type: ignore)\b")
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in SOURCES
        if "tests" not in path.relative_to(ROOT).parts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if exempt.search(line) and not re.search(r"# (noqa|type: ignore).*  # \w", line)
    ]
    assert bare == []


@pytest.mark.parametrize("folder", ["packaging", "tests"])
def test_no_folder_hides_a_library(folder: str) -> None:
    assert list((ROOT / folder).rglob("__init__.py")) == []
