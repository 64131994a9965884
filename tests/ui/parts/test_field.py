"""Fields have a label each, read into values, and say what is wrong beside themselves and in the summary."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from app.errors import AppError
from app.money import Money
from ui.parts.button import Button
from ui.parts.card import ErrorSummary
from ui.parts.field import Choice, DateField, Form, MoneyField, Radios, SecretField, TextField, TickField

TODAY = date(2026, 11, 21)


Shown = Callable[..., QWidget]


def test_each_kind_of_field_reads_its_own_kind_of_value(on_screen: Shown) -> None:
    text, money, day = TextField("&Name"), MoneyField("&How much"), DateField("&Day", TODAY)
    choice: Choice[int] = Choice("&Often", [("Weekly", 1), ("Monthly", 0)])
    radios: Radios[str] = Radios("Whose?", [("&Mine", "m"), ("&Theirs", "t")])
    tick, secret = TickField("&Agreed"), SecretField("&Passphrase")
    on_screen(text, money, day, choice, radios, tick, secret)
    text.set("  Amina ")
    money.set_money(Money(120450))
    day.set_day(date(2026, 9, 3))
    choice.set(0)
    radios.set("t")
    tick.box.setChecked(True)
    secret.set("six words here")
    read = [field.read() for field in (text, money, day, choice, radios, tick, secret)]
    assert read == ["Amina", Money(120450), date(2026, 9, 3), 0, "t", True, "six words here"]


def test_an_empty_field_is_nothing_unless_it_is_needed(on_screen: Shown) -> None:
    money, needed = MoneyField("&How much"), TextField("&Name", needed="Type the name.")
    on_screen(money, needed)
    assert money.read() is None
    money.set_money(None)
    with pytest.raises(AppError, match=r"Type the name\."):
        needed.read()


def test_nothing_chosen_asks_for_a_choice(on_screen: Shown) -> None:
    radios: Radios[int] = Radios("Whose?", [("&Mine", 1)], needed="Choose whose.")
    choice: Choice[int] = Choice("&Often")
    tick = TickField("&Agreed", needed="Tick the box.")
    on_screen(radios, choice, tick)
    for field, sentence in ((radios, "Choose whose."), (choice, "Choose one from the list."), (tick, "Tick")):
        with pytest.raises(AppError, match=sentence):
            field.read()


def test_a_list_keeps_its_answer_when_it_is_filled_again(on_screen: Shown) -> None:
    choice: Choice[str] = Choice("&Pot", [("Council", "c"), ("NHS", "n")])
    on_screen(choice)
    choice.set("n")
    choice.fill([("My own", "o"), ("NHS", "n"), ("Council", "c")])
    assert choice.read() == "n"
    choice.fill([("My own", "o")])
    assert choice.read() == "o"


def test_a_form_gives_all_values_or_every_error_with_a_way_to_its_field(on_screen: Shown) -> None:
    summary = ErrorSummary()
    name, much = TextField("&Name", needed="Type the name."), MoneyField("&How much", needed="Type how much.")
    hidden = TextField("&Other", needed="Type the other.")
    on_screen(summary, name, much, hidden)
    hidden.hide()
    form = Form(summary, name=name, much=much, hidden=hidden)
    much.line.setText("lots")
    assert form.read() is None
    assert summary.isVisible()
    assert summary.hasFocus()
    QApplication.processEvents()
    links = [one for one in summary.findChildren(Button) if one.isVisible()]
    assert [one.text() for one in links] == [
        "Type the name.",
        "Write how much in pounds, like 75 or 1,204.50.",
    ]
    links[1].click()
    assert much.line.hasFocus()
    assert "Write how much" in much.line.accessibleDescription()
    assert much.line.property("wrong") is True
    name.set("Amina")
    much.line.setText("75")
    assert form.read() == {"name": "Amina", "much": Money(7500)}
    assert summary.isHidden()
    assert much.line.accessibleDescription() == ""


def test_what_is_typed_stays_when_it_is_wrong(on_screen: Shown) -> None:
    summary, day = ErrorSummary(), DateField("&Day", TODAY)
    on_screen(summary, day)
    day.line.setText("31 feb")
    assert Form(summary, day=day).read() is None
    assert day.line.text() == "31 feb"


def test_a_passphrase_is_hidden_until_it_is_asked_to_be_shown(on_screen: Shown) -> None:
    first = SecretField("&Passphrase")
    again = SecretField("&Again", shown_with=first)
    on_screen(first, again)
    assert {first.line.echoMode(), again.line.echoMode()} == {QLineEdit.EchoMode.Password}
    first.eye.click()
    assert {first.line.echoMode(), again.line.echoMode()} == {QLineEdit.EchoMode.Normal}


def test_every_field_has_a_label_in_sight(on_screen: Shown) -> None:
    fields = [
        TextField("&Name"),
        MoneyField("&How much"),
        DateField("&Day", TODAY),
        Choice("&Often", [("x", 1)]),
    ]
    on_screen(*fields)
    for field in fields:
        assert isinstance(field.label, QLabel)
        assert field.label.isVisible()
        assert field.label.buddy() is field.control


def test_a_problem_is_shown_with_what_to_do(on_screen: Shown) -> None:
    summary = ErrorSummary()
    on_screen(summary)
    summary.show_problem(AppError("The disk is full.", "Make room."))
    assert summary.accessibleName() == "The disk is full. Make room."
    summary.clear()
    assert summary.isHidden()
