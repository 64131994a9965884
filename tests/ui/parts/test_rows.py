"""A table shows rows from columns as data: all of them, or as many as are looked at."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.money import Money
from app.words import money
from ui.parts.rows import DRAWING, NOTE, PAGE, STRONG, TONE, Col, Rows
from ui.parts.table import Table


@dataclass(frozen=True)
class Payment:
    payee: str
    amount: Money
    note: str = ""
    agreed: bool = False


def sign_of(one: Payment) -> str:
    return "sign-ok" if one.agreed else ""


def said_of(one: Payment) -> str:
    return f"{money(one.amount)} in all"


COLS = (
    Col[Payment](
        "What for", lambda one: one.payee, strong=True, stretch=True, note=lambda one: one.note, order="payee"
    ),
    Col[Payment]("Whose money", lambda _: "Council", tone=lambda _: "info"),
    Col[Payment]("", lambda one: "Agrees" if one.agreed else "Not checked", drawing=sign_of),
    Col[Payment]("Amount", lambda one: one.amount, money, numeric=True, said=said_of),
)
PAYMENTS = (
    Payment("Physio", Money(-4800)),
    Payment("Swim", Money(-640), "every Tuesday", agreed=True),
    Payment("Council", Money(192000)),
)
DISPLAY, SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


def filled() -> Rows[Payment]:
    rows: Rows[Payment] = Rows(COLS)
    rows.fill(PAYMENTS)
    return rows


def shown(rows: Rows[Payment], column: int) -> list[str]:
    return [rows.index(at, column).data() for at in range(rows.rowCount())]


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:  # noqa: ARG001  # needs a running program
    rows = filled()
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.sort(3)
    rows.expect(1000)
    rows.put(0, PAYMENTS)
    rows.fill(())
    assert tester.model() is rows


def test_cells_show_text_and_say_more() -> None:
    rows = filled()
    assert shown(rows, 0) == ["Physio", "Swim", "Council"]
    assert rows.index(1, 0).data(SPOKEN) == "Swim, every Tuesday"
    assert rows.index(0, 0).data(SPOKEN) == "Physio"
    assert rows.index(0, 3).data(SPOKEN) == "−£48.00 in all"
    assert (rows.index(1, 0).data(NOTE), rows.index(1, 0).data(STRONG)) == ("every Tuesday", True)
    assert (rows.index(0, 1).data(TONE), rows.index(0, 1).data()) == ("info", "Council")
    assert (rows.index(1, 2).data(), rows.index(1, 2).data(SPOKEN), rows.index(1, 2).data(DRAWING)) == (
        "",
        "Agrees",
        "sign-ok",
    )
    assert rows.headerData(3, Qt.Orientation.Horizontal) == "Amount"
    assert rows.headerData(1, Qt.Orientation.Vertical) == "2"


def test_rows_sort_by_value_and_not_by_text() -> None:
    rows = filled()
    rows.sort(3)
    assert shown(rows, 3) == ["−£48.00", "−£6.40", "£1,920.00"]
    rows.sort(3, Qt.SortOrder.DescendingOrder)
    assert shown(rows, 0)[0] == "Council"
    rows.sort(-1)
    assert shown(rows, 0)[0] == "Council"


def test_a_long_table_asks_only_for_the_rows_in_sight(qtbot: QtBot) -> None:
    rows: Rows[Payment] = Rows(COLS)
    asked: list[tuple[int, int]] = []
    rows.wanted.connect(lambda offset, limit: asked.append((offset, limit)))
    table = Table(rows, "Money")
    qtbot.addWidget(table)
    table.resize(700, 400)
    table.show()
    rows.expect(100_000)
    qtbot.wait(1)
    table.grab()
    assert asked == [(0, PAGE)]
    table.scrollToBottom()
    table.grab()
    assert asked[1:] == [(100_000 - PAGE, PAGE)]
    assert rows.at(5) is None
    rows.put(0, [Payment(f"Shop {at}", Money(at)) for at in range(PAGE)])
    assert rows.index(5, 0).data() == "Shop 5"
    assert rows.place_of(lambda one: one.payee == "Shop 7") == 7
    assert rows.place_of(lambda one: one.payee == "nobody") == -1


def test_a_long_table_leaves_sorting_to_the_book(qtbot: QtBot) -> None:
    rows: Rows[Payment] = Rows(COLS)
    rows.expect(5000)
    with qtbot.waitSignal(rows.sort_wanted) as asked:
        rows.sort(0, Qt.SortOrder.DescendingOrder)
    assert asked.args == ["payee", True]
    with qtbot.assertNotEmitted(rows.sort_wanted):
        rows.sort(3)


def test_keys_move_open_and_leave_the_table(qtbot: QtBot) -> None:
    rows = filled()
    table = Table(rows, "Money")
    qtbot.addWidget(table)
    table.show()
    picked: list[Payment] = []
    opened: list[Payment] = []
    table.picked.connect(picked.append)
    table.opened.connect(opened.append)
    assert table.row() == PAYMENTS[0]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    table.go(2)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    table.go(99)
    assert picked == [PAYMENTS[1], PAYMENTS[2]]
    assert opened == [PAYMENTS[1], PAYMENTS[2]]
    assert not table.tabKeyNavigation()


def test_a_row_that_comes_late_is_picked_when_it_is_there(qtbot: QtBot) -> None:
    rows: Rows[Payment] = Rows(COLS)
    table = Table(rows, "Money")
    qtbot.addWidget(table)
    rows.expect(10)
    with qtbot.waitSignal(table.picked) as told:
        rows.put(0, PAYMENTS)
    assert told.args == [PAYMENTS[0]]


def test_rows_grow_with_the_zoom(qtbot: QtBot) -> None:
    from ui import theme

    table = Table(filled(), "Money", fits=True)
    qtbot.addWidget(table)
    table.show()
    table.measure()
    small, width = table.sizeHint().height(), table.columnWidth(3)
    theme.apply(theme.make("dark", 200))
    table.measure()
    assert table.sizeHint().height() >= 1.8 * small
    assert table.columnWidth(3) >= 1.5 * width
    assert table.rowHeight(0) >= 2 * 24
    assert not table.grab().isNull()
