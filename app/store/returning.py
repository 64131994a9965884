"""In the book, beside the signed returns: what was agreed, wished, answered and asked about them."""

from typing import ClassVar

from sqlalchemy import Table

from app.returns.agreed import Confidence, ExtraAsked, ReturnTerm, ReturnWish, SuccessTest
from app.store.repository import Repository
from app.store.shelf import Shelf, Shelves
from app.store.tables import METADATA, link, maybe, number, own_id, words

SUCCESS_TEST = Table(
    "success_test",
    METADATA,
    *(own_id(), link("pot_id", "pot"), words("words"), words("agreed_by"), maybe("agreed")),
    sqlite_autoincrement=True,
)

RETURN_TERM = Table(
    "return_term",
    METADATA,
    *(own_id(), link("pot_id", "pot"), words("length"), words("term"), words("agreed_by"), maybe("agreed")),
    sqlite_autoincrement=True,
)

RETURN_WISH = Table(
    "return_wish",
    METADATA,
    *(own_id(), link("funder_id", "funder"), number("pot_id"), words("first"), words("last")),
    *(maybe("length"), number("outcomes"), number("process"), words("layout")),
    sqlite_autoincrement=True,
)

CONFIDENCE = Table(
    "confidence",
    METADATA,
    *(own_id(), link("funder_id", "funder"), number("pot_id"), words("first"), words("last")),
    *(words("day"), words("sure"), words("voice"), words("name")),
    sqlite_autoincrement=True,
)

EXTRA_ASKED = Table(
    "extra_asked",
    METADATA,
    *(own_id(), link("funder_id", "funder"), number("pot_id"), words("first"), words("last")),
    *(words("what"), words("who"), words("day"), words("term")),
    sqlite_autoincrement=True,
)


class SuccessTests(Repository[SuccessTest]):
    """How both sides will see that a pot's money did what it is for."""

    table: ClassVar[Table] = SUCCESS_TEST
    kind: ClassVar[type] = SuccessTest


class ReturnTerms(Repository[ReturnTerm]):
    """What agreements say about the length of a return."""

    table: ClassVar[Table] = RETURN_TERM
    kind: ClassVar[type] = ReturnTerm


class ReturnWishes(Repository[ReturnWish]):
    """What the person wishes of their returns."""

    table: ClassVar[Table] = RETURN_WISH
    kind: ClassVar[type] = ReturnWish


class Confidences(Repository[Confidence]):
    """How sure the person was at each return."""

    table: ClassVar[Table] = CONFIDENCE
    kind: ClassVar[type] = Confidence


class ExtrasAsked(Repository[ExtraAsked]):
    """What was asked for beyond the usual."""

    table: ClassVar[Table] = EXTRA_ASKED
    kind: ClassVar[type] = ExtraAsked


class Returning(Shelves):
    """All that is kept beside the signed returns."""

    tests: "Shelf[SuccessTests]" = Shelf("returning.SuccessTests")
    terms: "Shelf[ReturnTerms]" = Shelf("returning.ReturnTerms")
    wishes: "Shelf[ReturnWishes]" = Shelf("returning.ReturnWishes")
    confidences: "Shelf[Confidences]" = Shelf("returning.Confidences")
    extras: "Shelf[ExtrasAsked]" = Shelf("returning.ExtrasAsked")
