from pytestqt.qtbot import QtBot

from ui.dialogs.chosen import choice_of


def test_what_a_record_names_stays_chosen_also_where_it_is_gone(qtbot: QtBot) -> None:
    offered = [("Ann", 3), ("June", 5)]
    there, gone, none = (choice_of("Whose?", "Nobody", offered, number) for number in (5, 9, 0))
    for field in (there, gone, none):
        qtbot.addWidget(field)
    assert [field.read() for field in (there, gone, none)] == [5, 9, 0]
    assert [field.box.currentText() for field in (there, gone, none)] == ["June", "As it was", "Nobody"]
