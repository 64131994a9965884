"""The least that a yearly report costs a cold process that uses SQLAlchemy Core on SQLCipher."""

import sys
from pathlib import Path

from sqlalchemy import column, create_engine, func, select, table
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from tests.bench.floors.ledger import connect
from tests.bench.told import tell

POSTING = table("posting", column("day"), column("account"), column("pence"))


def main() -> None:
    """Add ten years up by kind and year."""
    book = Path(sys.argv[1])
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: connect(book), poolclass=QueuePool)
    year = func.substr(POSTING.c.day, 1, 4)
    asked = select(year, POSTING.c.account, func.sum(POSTING.c.pence)).group_by(year, POSTING.c.account)
    with engine.connect() as connection:
        rows = connection.execute(asked).fetchall()
    tell(rows=len(rows))


if __name__ == "__main__":
    main()
