"""Everything a person reads is in the catalogue, and in words a person uses."""

import ast
import re
import runpy
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = ROOT / "resources" / "wording" / "daybook.pot"
BANNED = ("invalid", "please", "sorry", "required", "transactions?", "clients?", "service users?")


def messages() -> list[str]:
    with TEMPLATE.open("rb") as file:
        catalogue = read_po(file)
    ids = [message.id for message in catalogue if message.id]
    return [text for each in ids for text in ([each] if isinstance(each, str) else each)]


def calls() -> list[tuple[str, ast.Call]]:
    """Give every call of t or tn in the source, with where it stands."""
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno}", node)
        for path in sorted([*(ROOT / "app").rglob("*.py"), *(ROOT / "ui").rglob("*.py")])
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _name(node.func) in {"t", "tn"}
    ]


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _is_written_out(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)


def test_the_catalogue_holds_just_the_messages_in_use() -> None:
    wording = runpy.run_path(str(ROOT / "packaging" / "wording.py"))

    assert TEMPLATE.read_bytes() == wording["template"](), "run: python3 packaging/dev.py words"


def test_every_message_is_written_out_where_it_is_said() -> None:
    # A message put together on the way cannot be gathered, and so never translated.
    hidden = [
        place
        for place, call in calls()
        if not all(map(_is_written_out, call.args[: 2 if _name(call.func) == "tn" else 1]))
        and not place.startswith(str(Path("app", "words.py")))
    ]
    assert hidden == []


@pytest.mark.parametrize("word", BANNED)
def test_no_message_uses_a_word_people_do_not(word: str) -> None:
    assert [text for text in messages() if re.search(rf"\b{word}\b", text, re.IGNORECASE)] == []
