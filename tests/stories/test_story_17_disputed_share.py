"""Story 17: acupuncture or social care? Shared sixty to forty while both funders think about it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.funding.sharing import Part, SharedCost
from app.ledger.entry import Entry
from app.money import Money, total
from app.period import Period
from app.plan.plan import Boundary, LifeArea, LineWording, MetBy
from app.store.book import Book
from app.usecases.funding import sharing, streams
from app.usecases.life.not_agreed import NotAgreed
from app.usecases.life.review_papers import get_ready_pdf
from app.usecases.life.reviews import get_ready
from app.usecases.money.ledger import standings
from app.usecases.plan.writing import plan
from app.usecases.returns.drawing import open_return
from tests.stories import people
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import words
from ui.pages.reviews import ReviewsPage
from ui.tasks import Tasks

DAY, TODAY = date(2026, 5, 11), date(2026, 6, 1)
NEED, REASON = "Without it I cannot get up before noon", "It treats pain, and it lets me wash and dress"
COST = Money(45_00)


def the_book(folder: Path) -> Book:
    """Plan acupuncture that both dispute, pay for it once, and share the payment sixty to forty."""
    book = people.start_book(folder)
    health = people.health_money(book)
    wording = LineWording(
        0, 0, 0, "Acupuncture every other week", MetBy.BOUGHT, COST,
        boundary=Boundary.DISPUTED, boundary_why=NEED,
    )  # fmt: skip
    [line] = people.agreed_plan(book, date(2026, 4, 9), (LifeArea.HEALTH, wording))
    paid = people.moved(book, DAY, "Needle Practice", -COST.pence, "O20", line=line.line_id)
    parts = [Part(1, 6000), Part(health.id, 4000)]
    sharing.share_cost(book, paid.id, parts, SharedCost(0, 0, DAY, REASON))
    return book


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    return the_book(folder)


@pytest.fixture(scope="module")
def lists(book: Book) -> dict[str, NotAgreed]:
    return {each.funder.name: each for each in get_ready(book, TODAY).not_agreed}


def the_entry(book: Book) -> Entry:
    with book.begin() as work:
        [entry] = work.entries.within(Period(DAY, DAY))
        return entry


def test_the_lines_boundary_is_tagged_disputed_with_the_need(book: Book) -> None:
    view = plan(book, TODAY)
    assert view is not None
    [line] = view.lines
    assert (line.wording.boundary, line.wording.boundary_why) == (Boundary.DISPUTED, NEED)


def test_the_reason_is_kept_with_the_payment(book: Book) -> None:
    [cost] = streams.money_streams(book, TODAY).disputed
    assert (cost.reason, cost.is_disputed) == (REASON, True)


def test_it_is_shared_sixty_to_forty(book: Book) -> None:
    assert [(split.pot_id, split.amount.pence) for split in the_entry(book).splits] == [
        (1, -27_00),
        (2, -18_00),
    ]


@pytest.mark.parametrize(
    ("funder", "part"), [("Riverside Council", Money(-27_00)), ("Riverside ICB", Money(-18_00))]
)
def test_it_is_on_the_review_list_of_each_funder(
    lists: dict[str, NotAgreed], funder: str, part: Money
) -> None:
    mine = lists[funder]
    assert [line.words for line in mine.lines] == ["Acupuncture every other week"]
    assert [(each.part, each.whole, each.cost.reason) for each in mine.costs] == [(part, -COST, REASON)]


def test_it_is_counted_once(book: Book, lists: dict[str, NotAgreed]) -> None:
    assert total(each.part for mine in lists.values() for each in mine.costs) == -COST
    [account] = standings(book)
    assert account.balance == Money(100_00) - COST
    period = Period(people.OPENED, date(2026, 6, 30))
    spent = [open_return(book, funder, period).figures.money_out for funder in (1, 2)]
    assert spent == [Money(-27_00), Money(-18_00)]


def test_the_sheet_for_the_review_has_both_lists(book: Book) -> None:
    sheet = people.words_of(get_ready_pdf(book, TODAY))
    for funder, part in (("Riverside Council", "£27.00"), ("Riverside ICB", "£18.00")):
        assert f"Not agreed yet who pays, for {funder} • Acupuncture every other week. {NEED}" in sheet
        assert f"Needle Practice on 11 May 2026: {part} of £45.00. {REASON}" in sheet


def test_each_return_asks_its_funder_to_agree(book: Book) -> None:
    period = Period(people.OPENED, date(2026, 6, 30))
    asked = [open_return(book, funder, period).requests for funder in (1, 2)]
    for (request,), part in zip(asked, ("£27.00", "£18.00"), strict=True):
        assert request.startswith(f"Say whether you agree to pay {part} of £45.00 to Needle Practice")


def test_once_both_agree_it_leaves_the_lists(tmp_path: Path) -> None:
    book = the_book(tmp_path)
    sharing.settle_sharing(book, 1, "M. Khan and the health team", TODAY)
    assert all(not each.costs for each in get_ready(book, TODAY).not_agreed)


def test_the_page_shows_each_funders_list(
    tmp_path: Path, at_desk: Callable[[Callable[[], Book]], Tasks], qtbot: QtBot
) -> None:
    page = ReviewsPage(at_desk(lambda: the_book(tmp_path)), lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1056, 860)
    page.show()
    page.arrive("ready")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    said = words(page)
    assert f"Needle Practice on 11 May 2026: £27.00 of £45.00. {REASON}" in said
    assert f"Needle Practice on 11 May 2026: £18.00 of £45.00. {REASON}" in said
