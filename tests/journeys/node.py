"""One thing on the screen, as a screen reader is told of it."""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.journeys.screen import Screen

Address = tuple[str, str]
# AT-SPI's numbers: https://docs.gtk.org/atspi2/enum.StateType.html and enum.RelationType.html
ACTIVE, FOCUSABLE, FOCUSED, SENSITIVE, SHOWING, VISIBLE = 1, 11, 12, 24, 25, 30
LABELLED_BY = 2
HIDDEN = "●"  # how Qt tells each character of a secret box
STILL = 40  # looks in which a box does not change before what was typed counts as lost


class GoneError(Exception):
    """What was asked is no longer there."""


@dataclass(frozen=True)
class Node:
    """One thing in the accessibility tree."""

    screen: "Screen"
    address: Address

    @property
    def name(self) -> str:
        """What a screen reader calls it."""
        return str(self.screen.value(self.address, "org.a11y.atspi.Accessible", "Name"))

    @property
    def description(self) -> str:
        """What a screen reader adds."""
        return str(self.screen.value(self.address, "org.a11y.atspi.Accessible", "Description"))

    @property
    def role(self) -> str:
        """What it is; newer systems say "button" where older ones say "push button"."""
        said = str(self._ask("org.a11y.atspi.Accessible", "GetRoleName"))
        return "push button" if said == "button" else said

    @property
    def states(self) -> frozenset[int]:
        """The numbers of the states it is in."""
        low, high = self._ask("org.a11y.atspi.Accessible", "GetState")
        both = low | high << 32
        return frozenset(at for at in range(64) if both >> at & 1)

    @property
    def text(self) -> str:
        """What is written in a box; a dot for each character of a secret one."""
        return str(self._ask("org.a11y.atspi.Text", "GetText", "ii", (0, -1)))

    @property
    def length(self) -> int:
        """How many characters are written in a box, a secret one too."""
        return int(self.screen.value(self.address, "org.a11y.atspi.Text", "CharacterCount"))

    @property
    def children(self) -> list["Node"]:
        """What is inside."""
        return [Node(self.screen, one) for one in self._ask("org.a11y.atspi.Accessible", "GetChildren")]

    @property
    def labels(self) -> list["Node"]:
        """What labels it."""
        relations = self._ask("org.a11y.atspi.Accessible", "GetRelationSet")
        return [Node(self.screen, one) for kind, all_of in relations if kind == LABELLED_BY for one in all_of]

    def walk(self) -> Iterator["Node"]:
        """Give this and everything inside that shows; the cells of tables are left to `children`."""
        yield self
        if self.role not in ("table", "list"):
            for child in self.children:
                with suppress(GoneError):
                    if {SHOWING, VISIBLE} <= child.states:
                        yield from child.walk()

    def press(self) -> None:
        """Do what a click would do."""
        self._ask("org.a11y.atspi.Action", "DoAction", "i", (0,))

    def write(self, text: str) -> None:
        """Put text into a box, as dictation would."""
        self._ask("org.a11y.atspi.EditableText", "SetTextContents", "s", (text,))

    def comes_to_hold(self, text: str) -> bool:
        """Say whether a box comes to hold the text; on a busy machine the keys take their time."""
        before, still = -1, 0
        while still < STILL:
            length = self.length
            if length == len(text) and self.text in (text, HIDDEN * length):
                return True
            still = still + 1 if length == before else 0
            before = length
            time.sleep(0.05)
        return False

    def focus(self) -> None:
        """Put the focus here."""
        self._ask("org.a11y.atspi.Component", "GrabFocus")

    def _ask(self, interface: str, method: str, kinds: str = "", values: tuple[object, ...] = ()) -> Any:
        return self.screen.ask(self.address, interface, method, kinds, values)
