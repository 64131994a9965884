"""The easy-read tasks, in the order in which they are offered; each has a module of its own."""

from ui.pages.easy.step import Task
from ui.pages.easy.tasks import buy, coming, get_help, going, hours, left, my_plan, paid, review


def easy_tasks() -> tuple[Task, ...]:
    """Give every task."""
    makers = (left, buy, paid, coming, hours, going, review, my_plan, get_help)
    return tuple(each.task() for each in makers)
