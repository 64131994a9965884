"""The least a window on a ledger can be: Qt, an encrypted book by hand, 200 rows and some sums."""

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QTableView, QVBoxLayout, QWidget

from tests.bench.floors.ledger import connect
from tests.bench.watch import Watching

ROWS = 200
LATEST = "SELECT day, payee, ref, id FROM txn ORDER BY day DESC, id DESC LIMIT ?"
BALANCE = "SELECT sum(pence) FROM posting WHERE account = 'bank'"
YEAR = """
SELECT account, sum(pence) FROM posting WHERE day BETWEEN '2025-04-06' AND '2026-04-05' GROUP BY account
"""
TOP = QModelIndex()


class Rows(QAbstractTableModel):
    """A table over tuples."""

    def __init__(self, rows: list[tuple[Any, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = TOP) -> int:
        """Say how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = TOP) -> int:
        """Say how many columns there are."""
        return 0 if parent.isValid() else len(self._rows[0])

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give what a cell shows."""
        return str(self._rows[index.row()][index.column()]) if role == Qt.ItemDataRole.DisplayRole else None


def main() -> None:
    """Show the window with the book in it."""
    program = Watching(["floor"])
    raw = connect(Path(sys.argv[1]))
    window, middle, table = QMainWindow(), QWidget(), QTableView()
    rows = Rows(raw.execute(LATEST, (ROWS,)).fetchall())
    table.setModel(rows)
    stack = QVBoxLayout(middle)
    stack.addWidget(QLabel(f"Balance {raw.execute(BALANCE).fetchone()[0]}"))
    stack.addWidget(QLabel("\n".join(f"{kind} {pence}" for kind, pence in raw.execute(YEAR))))
    stack.addWidget(table)
    window.setCentralWidget(middle)
    window.resize(1280, 860)
    window.setWindowTitle(sys.argv[1])
    window.show()
    program.exec()


if __name__ == "__main__":
    main()
