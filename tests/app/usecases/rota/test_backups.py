from datetime import date

from app.plan.people_around import Helper, Role
from app.usecases.life.around import around, keep_helper
from app.usecases.rota.backups import order_backups
from tests.app.usecases.started import a_book

DAY = date(2026, 5, 4)


def test_those_to_call_stand_in_the_order_that_was_said() -> None:
    book = a_book()
    ann, bea, cai = (keep_helper(book, Helper(0, name, Role.FRIEND, DAY)) for name in ("Ann", "Bea", "Cai"))
    order_backups(book, [cai.id, ann.id])
    assert [each.name for each in around(book, DAY).backups] == ["Cai", "Ann"]
    order_backups(book, [bea.id])
    assert [(each.name, each.backup) for each in around(book, DAY).backups] == [("Bea", 1)]
