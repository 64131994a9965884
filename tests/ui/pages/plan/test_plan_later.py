"""My plan after the law's figures have run out: all of it is shown, and it is said whose figures stand in."""

from datetime import date

from tests.ui.pages.paying import Show, words
from tests.ui.plan_filled import fill_plan
from ui.pages.plan import PlanPage
from ui.tasks import Tasks


def test_costs_stay_in_sight_when_the_laws_figures_end(tasks: Tasks, show: Show) -> None:
    fill_plan(tasks._book)
    page = PlanPage(tasks, lambda: date(2027, 5, 10))
    show(page)
    page.arrive("lines")
    said = words(page.lines)
    assert not page.problems.isVisible()
    assert any("those of 2026-27 stand in." in line for line in said)
    assert "Help to get up on weekday mornings" in said
