"""Every warning has a rule behind it, and every rule a source; rights grow old."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.rulebook import RuleKind, rights, warning_rules

APP = Path(__file__).parents[2] / "app"
# Helpers that pass a rule's id on to a finding: where among what they are given it stands.
PASSES = {"Finding": 3, "Check": 0, "_advice": 1, "_stop": 3, "good": 0}


def named(path: Path) -> Iterator[str]:
    """Give the ids that one file's findings and checks name."""
    tree = ast.parse(path.read_text("utf-8"))
    constants = {
        target.id: str(node.value.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name not in PASSES:
            continue
        at = PASSES[name]
        place = call.args[at] if len(call.args) > at else None
        told = next((each.value for each in call.keywords if each.arg == "rule"), place)
        if isinstance(told, ast.Constant) and isinstance(told.value, str):
            yield told.value
        elif isinstance(told, ast.Name) and told.id in constants:
            yield constants[told.id]


def test_every_warning_of_the_program_can_be_looked_up() -> None:
    known = {each for rule in warning_rules() for each in rule.ids}
    used = {each for path in APP.rglob("*.py") for each in named(path)}

    assert len(used) > 50
    assert used - known == set()


def test_every_rule_has_words_and_a_source_and_one_home_for_each_id() -> None:
    ids = [each for rule in warning_rules() for each in rule.ids]

    assert len(ids) == len(set(ids))
    assert all(rule.name and rule.says.endswith(".") and rule.source for rule in warning_rules())
    assert [rule.ids[0] for rule in warning_rules() if not rule.checked] == ["S043", "S146"]


def test_a_right_names_where_it_stands_and_says_when_it_is_old() -> None:
    assert len({right.code for right in rights()}) == len(rights()) >= 15
    assert all(right.source and right.address.startswith("http") for right in rights())
    assert RuleKind.LAW in {right.kind for right in rights()}
    [right] = [right for right in rights() if right.code == "first_look"]
    seen = replace(right, seen=date(2026, 11, 21))
    assert not seen.is_old(date(2027, 11, 21))
    assert seen.is_old(date(2027, 11, 22))
