"""The three questions on being safe, asked at a review.

Somebody who needs to talk in private answers on the page of private notes: nothing here, nor in the history,
tells that from a question that was passed over.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.plan.safety import SafetySaid, said_of
from app.store.book import Book
from app.store.work import Work
from app.words import t


def keep_safety(book: Book, review_id: int, said: Sequence[SafetySaid]) -> tuple[SafetySaid, ...]:
    """Keep the answers of one review; one that is empty is taken out."""
    with book.begin(t("Answered the questions on being safe")) as work:
        work.plan.reviews.get(review_id)
        known = {each.question: each.id for each in work.life.safety.all() if each.review_id == review_id}
        for each in said:
            _keep(work, replace(each, id=known.get(each.question, 0), review_id=review_id))
        return said_of(work.life.safety.all(), review_id)


def safety_by_review(work: Work) -> Mapping[int, tuple[SafetySaid, ...]]:
    """Give what was said at each review, by its number."""
    every = work.life.safety.all()
    return {number: said_of(every, number) for number in {each.review_id for each in every}}


def _keep(work: Work, said: SafetySaid) -> None:
    if said.id and said.is_empty:
        work.life.safety.remove(said.id)
    elif said.id:
        work.life.safety.change(said)
    elif not said.is_empty:
        work.life.safety.add(said)
