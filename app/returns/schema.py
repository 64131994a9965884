"""Checks data against the published schemas in `resources/schema`, so that nothing is described twice.

Only what those schemas use of JSON Schema 2020-12 is known here; a test holds it against the reference.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from app.errors import AppError
from app.resources import resource
from app.words import t

Node = Mapping[str, Any]


def read_as(content: bytes, name: str, file: str) -> dict[str, Any]:
    """Read data of a named schema. Raises AppError when they do not follow it."""
    try:
        data = json.loads(
            content, parse_float=_no_fraction, parse_constant=_no_fraction, object_pairs_hook=_once
        )
    except (ValueError, RecursionError) as error:
        raise AppError(t("The data inside cannot be read.")) from error
    if not isinstance(data, dict) or data.get("schema") != name:
        raise AppError(
            t("The data inside are of a kind this Daybook does not know."),
            t("A newer Daybook may be able to read them."),
        )
    wrong = problems(data, file)
    if wrong:
        raise AppError(t("The data inside do not follow their schema: {what}", what=wrong[0]))
    return data


def problems(data: object, file: str) -> list[str]:
    """Say where data do not follow a schema, each as a JSON pointer and what is wrong; none when they do."""
    schema = _schema(file)
    return [f"{pointer or '/'} {what}" for pointer, what in _check(data, schema, schema, "")]


@lru_cache(maxsize=4)
def _schema(file: str) -> Node:
    schema: Node = json.loads(resource("schema", file).read_text("utf-8"))
    return schema


def _no_fraction(text: str) -> object:
    """Refuse 1.5 and NaN: money is whole pence."""
    raise ValueError(text)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse an object that says one thing twice: two readers could take it two ways."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _check(value: object, node: Node, root: Node, at: str) -> Iterator[tuple[str, str]]:
    if "$ref" in node:
        yield from _check(value, root["$defs"][str(node["$ref"]).rpartition("/")[2]], root, at)
        return
    kinds = node.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(IS[kind](value) for kind in kinds):
        yield at, f"is not {' or '.join(kinds)}"
        return
    if "anyOf" in node and all(any(_check(value, each, root, at)) for each in node["anyOf"]):
        yield at, "is none of what it may be"
    if "const" in node and value != node["const"]:
        yield at, f"is not {node['const']}"
    if "enum" in node and value not in node["enum"]:
        yield at, "is not one of the known words"
    yield from _check_text(value, node, at)
    yield from _check_inside(value, node, root, at)


def _check_text(value: object, node: Node, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str) and "pattern" in node and not re.search(node["pattern"], value):
        yield at, "is not written as it should be"
    if isinstance(value, int) and "minimum" in node and value < node["minimum"]:
        yield at, "is too small"


def _check_inside(value: object, node: Node, root: Node, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        yield from _check_names(value, node, at)
        known = node.get("properties", {})
        for name in [name for name in value if name in known]:
            yield from _check(value[name], known[name], root, f"{at}/{name}")
    if isinstance(value, list) and "items" in node:
        for place, part in enumerate(value):
            yield from _check(part, node["items"], root, f"{at}/{place}")


def _check_names(value: Mapping[str, object], node: Node, at: str) -> Iterator[tuple[str, str]]:
    missing = [name for name in node.get("required", []) if name not in value]
    yield from ((f"{at}/{name}", "is missing") for name in missing)
    if node.get("additionalProperties") is False:
        extra = sorted(value.keys() - node.get("properties", {}).keys())
        yield from ((f"{at}/{name}", "is not known") for name in extra)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


IS: Mapping[str, Callable[[object], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": _is_whole,
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}
