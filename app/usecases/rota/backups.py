"""Who is called first when support fails, and who then."""

from collections.abc import Sequence
from dataclasses import replace

from app.store.book import Book
from app.words import t


def order_backups(book: Book, numbers: Sequence[int]) -> None:
    """Keep the order of those to call, by their numbers; whoever is left out is not called."""
    places = {number: place for place, number in enumerate(numbers, 1)}
    with book.begin(t("Changed who is called when support fails")) as work:
        for helper in work.plan.helpers.all():
            place = places.get(helper.id, 0)
            if helper.backup != place:
                work.plan.helpers.change(replace(helper, backup=place))
