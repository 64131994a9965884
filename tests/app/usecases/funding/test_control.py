from datetime import date

import pytest

from app.errors import AppError
from app.funding.holding import Control, HeldBy, Task, default_step_name, held_by_name, task_name
from app.usecases.funding.control import control_scale, name_steps
from app.usecases.funding.streams import say_control
from tests.app.usecases.started import OPENED, a_book

DAY = date(2026, 5, 4)


def test_the_scale_gives_the_latest_answer_and_those_before_it() -> None:
    book = a_book()
    for day, step in ((OPENED, 4), (DAY, 1), (date(2026, 6, 1), 2)):
        say_control(book, Control(0, day, Task.ROTA, step))
    scale = control_scale(book, DAY)
    rota = next(each for each in scale.wanted if each.task is Task.ROTA)
    assert [each.step for each in rota.answers] == [1, 4]
    assert rota.now == rota.answers[0]
    assert [each.now for each in scale.wanted if each.task is not Task.ROTA] == [None] * 5
    assert scale.names == tuple(map(default_step_name, range(1, 7)))


def test_the_steps_are_called_what_the_person_calls_them() -> None:
    book = a_book()
    name_steps(book, ["All me", "", "", " With Bea ", "", ""])
    name_steps(book, ["All mine", "", "", " With Bea ", "", ""])
    names = control_scale(book, DAY).names
    assert (names[0], names[1], names[3]) == ("All mine", default_step_name(2), "With Bea")
    with pytest.raises(AppError, match="six steps"):
        name_steps(book, ["One"])


def test_every_task_and_every_way_of_holding_has_a_name_of_its_own() -> None:
    assert len({task_name(task) for task in Task}) == len(Task)
    assert len({held_by_name(way) for way in HeldBy}) == len(HeldBy)
