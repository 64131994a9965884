"""P13: scrolling a long register: one frame, and the first one."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication, QTableView

from app.ledger.search import EntryQuery
from tests.bench.bench import Bench
from tests.bench.floors.ledger import connect
from tests.bench.measure import Row, at_most
from tests.bench.ours.opened import open_book

FRAMES, YEAR = 60, 2026
ALL = """
SELECT txn.day, payee, ref, account, pence, txn.id, txn.id, txn.id FROM txn
JOIN posting ON posting.txn = txn.id AND account = 'bank' ORDER BY txn.day DESC, txn.id DESC
"""


def measure(bench: Bench) -> Iterator[Row]:
    """Hold our table and model, with their own drawing, against Qt's with a bare model of tuples."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    program = QApplication.instance() or QApplication(["register"])
    assert program is not None
    size = bench.sizes[-1]
    floor_first, floor_frame = _floor(bench, size)
    ours_first, ours_frame = _ours(bench, size)
    yield at_most("P13", f"register: a scrolled frame, {size:,}", ours_frame, floor_frame, 1.3)
    yield at_most("P13", f"register: the first frame, {size:,}", ours_first, floor_first, 2.0)


def _floor(bench: Bench, size: int) -> tuple[float, float]:
    from tests.bench.floors.window import Rows

    with closing(connect(bench.floor(size))) as raw:
        rows = raw.execute(ALL).fetchall()

    def made() -> QTableView:
        view = QTableView()
        view.setModel(Rows(rows))
        return view

    return _first(made), _frame(made())


def _ours(bench: Bench, size: int) -> tuple[float, float]:
    from ui import theme
    from ui.pages.money.rows import columns, find, rows
    from ui.parts.rows import Rows
    from ui.parts.table import Table

    theme.load_fonts()
    with open_book(bench.copy(bench.book(size), "scroll.daybook")) as book:
        found = find(book, EntryQuery(), YEAR)

        def made() -> QTableView:
            model = Rows(columns())

            def fetch(offset: int, limit: int) -> None:
                # As the page does it, but at once instead of on its worker.
                model.put(offset, rows(book, found.numbers[offset : offset + limit], found.names, YEAR))

            model.wanted.connect(fetch)
            model.expect(len(found.numbers))
            model.put(0, found.first)
            return Table(model, "Entries")

        return _first(made), _frame(made())


def _first(made: Callable[[], QTableView]) -> float:
    took = []
    for _ in range(5):
        view = made()
        view.resize(1200, 800)
        began = perf_counter()
        view.grab()
        took.append(perf_counter() - began)
        view.deleteLater()
    return median(took)


def _frame(view: QTableView) -> float:
    view.resize(1200, 800)
    view.show()
    QApplication.processEvents()
    bar = view.verticalScrollBar()
    took = []
    for step in range(FRAMES):
        began = perf_counter()
        bar.setValue(bar.value() + bar.pageStep())
        view.viewport().repaint()
        took.append(perf_counter() - began)
        if step % 10 == 9:
            # What is fetched beside the drawing may be taken in, as between two frames.
            QApplication.processEvents()
    view.close()
    return median(took)
