"""Whether a book has records of some kind at all, asked without loading what knows them."""

from sqlalchemy import Connection, exists, literal_column, or_, select, table


class Has:
    """Looks into tables by their names."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def any_of(self, *tables: str) -> bool:
        """Say whether any of these tables has a record."""
        found = (exists(select(literal_column("1")).select_from(table(name))) for name in tables)
        return bool(self._connection.execute(select(or_(*found))).scalar())
