"""The structure of a tagged PDF: who is inside whom, what is painted where, and how a file says it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

LEAF = 200
GAP = " "


@dataclass(eq=False, slots=True)
class Node:
    """One element of the structure.

    `marks` are the places painted for it, as (page, number on the page), both from nought;
    `widget` the form field it stands for, `key` what it can be found by, `attributes` PDF syntax.
    """

    kind: str
    attributes: str = ""
    key: str = ""
    kids: list["Node"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    widget: int | None = None
    number: int = 0
    parent: int = 0

    def add(self, kind: str, attributes: str = "", key: str = "") -> "Node":
        """Put a new element last inside this one."""
        node = Node(kind, attributes, key)
        self.kids.append(node)
        return node


@dataclass(frozen=True, slots=True)
class Field:
    """A signature field to be made: its name, what it is for, its page (from nought) and box in points."""

    name: str
    purpose: str
    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Written:
    """The objects of a structure as a file holds them, and the numbers of the few to be linked by name."""

    objects: list[bytes]
    root: int
    fields: list[int]


def text_string(text: str) -> str:
    """Write a text as a PDF string."""
    return f"<feff{text.encode('utf-16-be').hex()}>"


def byte_string(text: str) -> str:
    """Write a key as a PDF byte string."""
    return f"<{text.encode('utf-8').hex()}>"


class Writer:
    """Numbers and writes the structure's objects; `first` is the first free number, `pages` the pages' own."""

    def __init__(self, first: int, pages: Sequence[int]) -> None:
        self._first = first
        self._pages = pages
        self._objects: list[str] = []

    def write(self, root: Node, parents: Sequence[Sequence[Node]], fields: Sequence[Field]) -> Written:
        """Write everything: elements, form fields, and both ways of finding an element."""
        nodes = list(_all(root))
        tree = self._first + len(nodes)
        root.parent = tree
        for number, node in enumerate(nodes, start=self._first):
            node.number = number
            for kid in node.kids:
                kid.parent = number
        widgets = [tree + 1 + 2 * place for place in range(len(fields))]
        self._objects = [self._element(node, widgets) for node in nodes]
        self._objects.append("")
        forms = [node for node in nodes if node.widget is not None]
        for place, made in enumerate(fields):
            self._add(self._widget(made, len(self._pages) + place, widgets[place] + 1))
            self._add(_empty_look(made))
        found = self._parent_tree(parents, forms)
        ids = self._ids([node for node in nodes if node.key])
        after = len(self._pages) + len(fields)
        self._objects[tree - self._first] = (
            f"<</Type/StructTreeRoot/K {root.number} 0 R/ParentTree {found} 0 R"
            f"/ParentTreeNextKey {after}{ids}>>"
        )
        return Written([text.encode("ascii") for text in self._objects], tree, widgets)

    def _add(self, text: str) -> int:
        self._objects.append(text)
        return self._first + len(self._objects) - 1

    def _element(self, node: Node, widgets: Sequence[int]) -> str:
        parts = [f"<</S/{node.kind}/P {node.parent} 0 R"]
        if node.key:
            parts.append(f"/ID{byte_string(node.key)}")
        if node.attributes:
            parts.append(f"/A<<{node.attributes}>>")
        parts.append(self._kids(node, widgets))
        parts.append(">>")
        return "".join(parts)

    def _kids(self, node: Node, widgets: Sequence[int]) -> str:
        if node.widget is not None:
            return f"/K<</Type/OBJR/Obj {widgets[node.widget]} 0 R>>"
        if not node.marks:
            return f"/K[{' '.join(f'{kid.number} 0 R' for kid in node.kids)}]" if node.kids else ""
        page = node.marks[0][0]
        kids = [str(mark) if at == page else self._far(at, mark) for at, mark in node.marks]
        return (
            f"/Pg {self._pages[page]} 0 R/K{' ' + kids[0] if len(kids) == 1 else '[' + ' '.join(kids) + ']'}"
        )

    def _far(self, page: int, mark: int) -> str:
        return f"<</Type/MCR/Pg {self._pages[page]} 0 R/MCID {mark}>>"

    def _widget(self, made: Field, key: int, look: int) -> str:
        box = " ".join(f"{edge:.2f}" for edge in made.box)
        purpose = text_string(made.purpose)
        return (
            f"<</Type/Annot/Subtype/Widget/FT/Sig/T{text_string(made.name)}/TU{purpose}/Contents{purpose}"
            f"/F 4/Rect[{box}]/P {self._pages[made.page]} 0 R/StructParent {key}/AP<</N {look} 0 R>>>>"
        )

    def _parent_tree(self, parents: Sequence[Sequence[Node]], forms: Sequence[Node]) -> int:
        entries = []
        for page, nodes in enumerate(parents):
            number = self._add(f"[{' '.join(f'{node.number} 0 R' for node in nodes)}]")
            entries.append(f"{page} {number} 0 R")
        for place, node in enumerate(forms, start=len(parents)):
            entries.append(f"{place} {node.number} 0 R")
        return self._add(f"<</Nums[{' '.join(entries)}]>>")

    def _ids(self, keyed: Sequence[Node]) -> str:
        if not keyed:
            return ""
        pairs = sorted((node.key.encode("utf-8"), node.number) for node in keyed)
        leaves = []
        for start in range(0, len(pairs), LEAF):
            leaf = pairs[start : start + LEAF]
            names = " ".join(f"<{key.hex()}> {number} 0 R" for key, number in leaf)
            limits = f"/Limits[<{leaf[0][0].hex()}><{leaf[-1][0].hex()}>]"
            leaves.append(f"{self._add(f'<<{limits}/Names[{names}]>>')} 0 R")
        return f"/IDTree {self._add(f'<</Kids[{GAP.join(leaves)}]>>')} 0 R"


def _empty_look(made: Field) -> str:
    left, low, right, top = made.box
    head = f"<</Type/XObject/Subtype/Form/BBox[0 0 {right - left:.2f} {top - low:.2f}]/Length 0>>"
    return f"{head}\nstream\n\nendstream"


def _all(root: Node) -> Iterator[Node]:
    """Walk the elements in reading order."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(node.kids))
