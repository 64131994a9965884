"""Repositories made when they are first asked for: a unit of work loads only the tables it uses."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Generic, Self, TypeVar, overload

from sqlalchemy import Connection

from app.store.history import Touched
from app.store.repository import Repository

R = TypeVar("R")


class Shelf(Generic[R]):
    """A part of a unit of work by the name of its class, "module.Class" under `app.store`.

    Nothing of the module is loaded before the part is asked for; then it is made once for its holder.
    `noted` says whether what it changes goes into the history.
    """

    def __init__(self, where: str, *, noted: bool = True) -> None:
        module, _, self._kind = where.rpartition(".")
        self._module, self._noted = f"app.store.{module}", noted
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, holder: None, owner: type) -> Self: ...

    @overload
    def __get__(self, holder: "Shelves", owner: type) -> R: ...

    def __get__(self, holder: "Shelves | None", owner: type) -> "Self | R":
        if holder is None:
            return self
        kind = self.load()
        made: R = kind(holder.connection, holder.touched) if self._noted else kind(holder.connection)
        # From now on the holder's own attribute is found first.
        holder.__dict__[self._name] = made
        return made

    def load(self) -> Any:  # noqa: ANN401  # the class of a repository, or of more shelves
        """Load the part's module, and with it its tables; give its class."""
        return getattr(import_module(self._module), self._kind)


class Shelves:
    """Something that holds shelves. `touched` collects what the history must know."""

    def __init__(self, connection: Connection, touched: list[Touched]) -> None:
        self.connection, self.touched = connection, touched

    @classmethod
    def load_all(cls) -> None:
        """Load every part's module, so that every table is known."""
        for shelf in vars(cls).values():
            if isinstance(shelf, Shelf):
                part = shelf.load()
                if issubclass(part, Shelves):
                    part.load_all()

    def repositories(self) -> Iterator[Repository[Any]]:
        """Give every repository held here, also within what is held here."""
        for name, shelf in vars(type(self)).items():
            held = getattr(self, name) if isinstance(shelf, Shelf) else None
            if isinstance(held, Shelves):
                yield from held.repositories()
            elif isinstance(held, Repository):
                yield held
