"""The structure of a tagged PDF: who is inside whom, what is painted where, and how a file says it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LEAF = 200  # names in one leaf of the tree of names
SPACE = " "


@dataclass(eq=False, slots=True)
class Node:
    """One element of the structure.

    `marks` are the places painted for it, as (page, number on the page), both from nought;
    `widget` the form field it stands for, `key` what it can be found by, `attributes` PDF syntax,
    `alt` what is read aloud in place of a picture.
    """

    kind: str
    attributes: str = ""
    key: str = ""
    kids: Sequence["Node"] = ()
    marks: tuple[tuple[int, int], ...] = ()
    widget: int | None = None
    number: int = 0
    parent: int = 0
    alt: str = ""

    def add(self, kind: str, attributes: str = "", key: str = "") -> "Node":
        """Put a new element last inside this one."""
        node = Node(kind, attributes, key)
        # Most elements are cells and have no kids: tens of thousands of empty lists are not made.
        if isinstance(self.kids, list):
            self.kids.append(node)
        else:
            self.kids = [node]
        return node


@dataclass(frozen=True, slots=True)
class Field:
    """A signature field to be made: its name, what it is for, its page (from nought) and box in points."""

    name: str
    purpose: str
    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Places:
    """What numbers a file's objects have: its structure's root, pages and fields, and the first free one."""

    tree: int
    pages: Sequence[int]
    widgets: Sequence[int]
    free: int


def text_string(text: str) -> str:
    """Write a text as a PDF string."""
    return f"<feff{text.encode('utf-16-be').hex()}>"


def byte_string(text: str) -> str:
    """Write a key as a PDF byte string."""
    return f"<{text.encode('utf-8').hex()}>"


class Writer:
    """Writes the objects of a structure, numbered from the first free number on."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._objects: list[str] = []

    def write(self, root: Node, parents: Sequence[Sequence[Node]]) -> tuple[list[str], str]:
        """Give the new objects in the order of their numbers, and the structure's root itself."""
        nodes = list(_all(root))
        root.parent = self._places.tree
        for number, node in enumerate(nodes, start=self._places.free):
            node.number = number
            for kid in node.kids:
                kid.parent = number
        self._objects = [self._element(node) for node in nodes]
        found = self._parent_tree(parents, [node for node in nodes if node.widget is not None])
        ids = self._ids([node for node in nodes if node.key])
        after = len(self._places.pages) + len(self._places.widgets)
        top = (
            f"<</Type/StructTreeRoot/K {root.number} 0 R/ParentTree {found} 0 R"
            f"/ParentTreeNextKey {after}{ids}>>"
        )
        return self._objects, top

    def _add(self, text: str) -> int:
        self._objects.append(text)
        return self._places.free + len(self._objects) - 1

    def _element(self, node: Node) -> str:
        key = f"/ID{byte_string(node.key)}" if node.key else ""
        attributes = f"/A<<{node.attributes}>>" if node.attributes else ""
        alt = f"/Alt{text_string(node.alt)}" if node.alt else ""
        return f"<</S/{node.kind}/P {node.parent} 0 R{key}{alt}{attributes}{self._kids(node)}>>"

    def _kids(self, node: Node) -> str:
        if node.widget is not None:
            return f"/K<</Type/OBJR/Obj {self._places.widgets[node.widget]} 0 R>>"
        if not node.marks:
            return f"/K[{' '.join([f'{kid.number} 0 R' for kid in node.kids])}]" if node.kids else ""
        page, mark = node.marks[0]
        painted = f"/Pg {self._places.pages[page]} 0 R/K"
        if len(node.marks) == 1:
            return f"{painted} {mark}"
        kids = [str(mark) if at == page else self._far(at, mark) for at, mark in node.marks]
        return f"{painted}[{' '.join(kids)}]"

    def _far(self, page: int, mark: int) -> str:
        return f"<</Type/MCR/Pg {self._places.pages[page]} 0 R/MCID {mark}>>"

    def _parent_tree(self, parents: Sequence[Sequence[Node]], forms: Sequence[Node]) -> int:
        entries = []
        for page, nodes in enumerate(parents):
            number = self._add(f"[{' '.join([f'{node.number} 0 R' for node in nodes])}]")
            entries.append(f"{page} {number} 0 R")
        for place, node in enumerate(forms, start=len(parents)):
            entries.append(f"{place} {node.number} 0 R")
        return self._add(f"<</Nums[{' '.join(entries)}]>>")

    def _ids(self, keyed: Sequence[Node]) -> str:
        if not keyed:
            return ""
        pairs = sorted((node.key.encode("utf-8"), node.number) for node in keyed)
        leaves = [self._leaf(pairs[start : start + LEAF]) for start in range(0, len(pairs), LEAF)]
        return f"/IDTree {self._add(f'<</Kids[{SPACE.join(leaves)}]>>')} 0 R"

    def _leaf(self, pairs: Sequence[tuple[bytes, int]]) -> str:
        names = " ".join(f"<{key.hex()}> {number} 0 R" for key, number in pairs)
        limits = f"/Limits[<{pairs[0][0].hex()}><{pairs[-1][0].hex()}>]"
        return f"{self._add(f'<<{limits}/Names[{names}]>>')} 0 R"


def _all(root: Node) -> Iterator[Node]:
    """Walk the elements in reading order."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(node.kids))
