"""Two signatures: a payment over a trust's limit waits for a second person; proposals wait for the holder."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.errors import AppError
from app.funding.agreement import DueKind
from app.funding.holding import HeldBy, Holding
from app.funding.proposal import Proposal, Reply, reply_name
from app.funding.trust import Approves, Trust, Trustee, approves_name, trust_on
from app.ledger.entry import Entry, Split
from app.money import Money
from app.people import Actor, Capacity, Representative, is_same_person
from app.period import Period
from app.returns.checks_agreed import APPROVED
from app.store.book import Book
from app.usecases.books.acting import act_for_oneself, name_representative, set_actor
from app.usecases.books.export import ExportAs, export
from app.usecases.books.undoing import undo_last
from app.usecases.funding import approvals, proposals
from app.usecases.funding import trusts as kept
from app.usecases.funding.streams import keep_holding
from app.usecases.funding.terms import Bill, add_bill, bills
from app.usecases.funding.waiting import (
    BILL,
    PAYMENT,
    hands,
    waiting_for_second,
    waits_of_pot,
)
from app.usecases.money.ledger import add_entry
from app.usecases.returns.drawing import open_return
from app.usecases.today.todo_control import control_to_do
from tests.app.usecases.started import OPENED, a_book
from tests.ui.filled import receipt

DAY = date(2026, 6, 1)
LIMIT = Money(500_00)
TRUST = Trust(0, 1, "The Reed Trust", DAY, "A home of Sam's own", "Accounts every April", DAY)


def with_trust(book: Book) -> tuple[Trustee, Trustee]:
    """Let a trust of two hold the first pot; the second trustee has a PIN."""
    trust = kept.keep_trust(book, TRUST, LIMIT)
    sam = kept.keep_trustee(book, Trustee(0, trust.id, "Sam Reed", DAY))
    jo = kept.keep_trustee(book, Trustee(0, trust.id, "Jo Reed", DAY, reached="01632 960003"))
    kept.choose_pin(book, jo.id, "4711")
    return sam, jo


def pay(book: Book, pence: int, day: date = DAY, pot: int = 1) -> Entry:
    split = Split(Money(-pence), "O12", pot)
    return add_entry(book, Entry(0, 1, day, "Builder", Money(-pence), (split,)))


def test_a_payment_over_the_limit_waits_for_a_second_person_until_their_own_pin() -> None:
    book = a_book()
    sam, jo = with_trust(book)
    pay(book, 499_99)
    pay(book, 600_00, DAY - timedelta(days=1))
    large = pay(book, 500_00)

    [waits] = waiting_for_second(book, DAY)
    assert (waits.kind, waits.number, waits.amount, waits.entered_by) == (
        PAYMENT,
        large.id,
        LIMIT,
        "Sam Reed",
    )
    assert [each.name for each in waits.may_approve] == ["Jo Reed"]
    assert hands(book, large.id).waits
    with pytest.raises(AppError, match="entered this"):
        approvals.approve_by_pin(book, waits, sam.id, "4711")
    with pytest.raises(AppError, match="not the PIN of Jo Reed"):
        approvals.approve_by_pin(book, waits, jo.id, "1234")

    approval = approvals.approve_by_pin(book, waits, jo.id, "4711")

    assert waiting_for_second(book, DAY) == ()
    found = hands(book, large.id)
    assert (found.waits, found.approvals, found.limit) == (False, (approval,), LIMIT)
    assert found.entered is not None
    assert (found.entered.actor.name, approval.name, approval.how) == ("Sam Reed", "Jo Reed", Approves.PIN)
    undo_last(book)
    assert hands(book, large.id).waits


def test_a_signed_paper_approves_too_and_stays_beside_the_payment() -> None:
    book = a_book()
    _, jo = with_trust(book)
    large = pay(book, 900_00)
    [waits] = waiting_for_second(book, DAY)

    signed = approvals.approve_by_paper(book, waits, jo.id, "signed.png", receipt())

    with book.begin() as work:
        assert [link.paper_id for link in work.paper_links.of("entry", {large.id})] == [signed.paper_id]
        assert waits_of_pot(work, 1, DAY) == Money(0)
    undo_last(book)
    with book.begin() as work:
        assert waits_of_pot(work, 1, DAY) == Money(900_00)
    [again] = waiting_for_second(book, DAY)
    assert again.number == large.id


def test_a_bill_approved_before_it_is_paid_stands_for_its_payment_up_to_its_amount() -> None:
    book = a_book()
    _, jo = with_trust(book)
    bill = add_bill(book, Bill("Builder", Money(700_00), DAY, "O12"))
    [waits] = waiting_for_second(book, DAY)
    assert (waits.kind, waits.number) == (BILL, bill.id)
    approvals.approve_by_pin(book, waits, jo.id, "4711")
    assert waiting_for_second(book, DAY) == ()

    paid = pay(book, 700_00)
    with book.begin("Paid") as work:
        work.dues.change(replace(work.dues.get(bill.id), entry_id=paid.id))
    assert not hands(book, paid.id).waits
    with book.begin("Dearer") as work:
        more = Split(Money(-701_00), "O12", 1)
        work.entries.change(replace(paid, amount=Money(-701_00), splits=(more,)))
    assert hands(book, paid.id).waits


def test_somebody_who_may_not_sign_and_somebody_without_a_pin_approve_nothing() -> None:
    book = a_book()
    _, jo = with_trust(book)
    clerk = kept.keep_trustee(book, Trustee(0, jo.trust_id, "A. Clerk", DAY, signs=False))
    new = kept.keep_trustee(book, Trustee(0, jo.trust_id, "Lee", DAY))
    pay(book, 500_00)
    [waits] = waiting_for_second(book, DAY)
    with pytest.raises(AppError, match="may not sign"):
        approvals.approve_by_pin(book, waits, clerk.id, "4711")
    with pytest.raises(AppError, match="no PIN yet"):
        approvals.approve_by_pin(book, waits, new.id, "4711")


def test_nothing_waits_without_a_trust_or_a_limit_and_a_move_between_accounts_never_does() -> None:
    book = a_book()
    keep_holding(book, Holding(0, 1, DAY, HeldBy.TRUST))
    paid = pay(book, 900_00)
    assert waiting_for_second(book, DAY) == ()
    assert not hands(book, paid.id).waits
    keep_holding(book, Holding(1, 1, DAY, HeldBy.TRUST, second_from=LIMIT))
    [waits] = waiting_for_second(book, DAY)
    assert waits.may_approve == ()
    with book.begin("A move") as work:
        work.entries.change(replace(paid, transfer_id=paid.id))
    assert not hands(book, paid.id).waits


def test_the_trusts_record_has_its_people_and_papers_and_keeps_pins() -> None:
    book = a_book()
    assert kept.trusts(book, DAY) == ()
    keep_holding(book, Holding(0, 1, OPENED))
    _, jo = with_trust(book)
    kept.keep_trustee(book, replace(jo, name="Jo M. Reed", pin=""))
    trust = kept.trusts(book, DAY)[0].trust
    assert trust is not None
    kept.keep_trust(book, replace(trust, purpose="A home and a garden"), Money(800_00))
    kept.attach_to_trust(book, trust.id, "minutes.png", receipt())

    [view] = kept.trusts(book, DAY)

    assert (view.limit, len(view.papers)) == (Money(800_00), 1)
    assert view.trust is not None
    assert view.trust.purpose == "A home and a garden"
    assert [(each.name, bool(each.pin)) for each in view.trustees] == [
        ("Sam Reed", False),
        ("Jo M. Reed", True),
    ]
    with book.begin() as work:
        first, second = work.streams.holdings.all()
    assert (first.last, second.held_by, second.payee) == (
        DAY - timedelta(days=1), HeldBy.TRUST, "The Reed Trust"
    )  # fmt: skip


def test_a_trust_needs_a_name_and_a_purpose_and_a_trustee_a_name() -> None:
    book = a_book()
    with pytest.raises(AppError, match="needs a name"):
        kept.keep_trust(book, replace(TRUST, name=" "), LIMIT)
    with pytest.raises(AppError, match="there for something"):
        kept.keep_trust(book, replace(TRUST, purpose=" "), LIMIT)
    with pytest.raises(AppError, match="trustee needs a name"):
        kept.keep_trustee(book, Trustee(0, 1, " ", DAY))
    keep_holding(book, Holding(0, 1, DAY, HeldBy.TRUST))
    assert kept.trusts(book, DAY)[0].trust is None


def test_names_are_one_persons_however_they_are_written() -> None:
    assert is_same_person(" sam  REED", "Sam Reed")
    assert trust_on([replace(TRUST, last=DAY)], 1, DAY + timedelta(days=1)) is None
    assert approves_name(Approves.PIN) != approves_name(Approves.PAPER)


LEAD = Representative("P. Osei", Capacity.LEAD, DAY)
RAMP = Proposal(0, DAY, "", "A ramp at the back door", "The step is too high", "Ramps Ltd", Money(340_00))


def led(book: Book) -> Book:
    name_representative(book, LEAD)
    return book


def test_a_lead_professional_reads_and_proposes_and_changes_nothing_else() -> None:
    book = led(a_book())
    assert "may read this book and propose" in book.reading_only
    with pytest.raises(AppError, match="may read this book"):
        pay(book, 10_00)

    made = proposals.propose(book, replace(RAMP, by="Somebody else"))

    assert (made.by, made.reply) == ("P. Osei", Reply.WAITING)
    assert reply_name(made.reply) == "Waiting for you"
    with pytest.raises(AppError, match="may read this book"):
        proposals.answer_proposal(book, made.id, Reply.YES, "", DAY)
    act_for_oneself(book, DAY)
    assert book.reading_only == ""
    assert book.actor == Actor("Sam Reed")


def test_a_yes_makes_a_bill_of_a_payment_and_a_no_does_not() -> None:
    book = a_book()
    yes = proposals.propose(book, replace(RAMP, by="P. Osei", pay_by=DAY + timedelta(days=7)))
    no = proposals.propose(book, Proposal(0, DAY, "P. Osei", "Try the day centre"))
    answered = proposals.answer_proposal(book, yes.id, Reply.YES, "Good", DAY)
    proposals.answer_proposal(book, no.id, Reply.NO, "I was there once.", DAY)

    [bill] = bills(book)
    assert (bill.id, bill.kind, bill.amount) == (answered.due_id, DueKind.INVOICE, Money(-340_00))
    assert [each.reply for each in proposals.proposals(book)] == [Reply.NO, Reply.YES]
    with pytest.raises(AppError, match="answered before"):
        proposals.answer_proposal(book, yes.id, Reply.NO, "", DAY)
    with pytest.raises(AppError, match="a bill came of it"):
        proposals.take_proposal_out(book, yes.id)
    proposals.take_proposal_out(book, no.id)
    assert len(proposals.proposals(book)) == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"what": " "}, "needs words"),
        ({"by": " "}, "comes from somebody"),
        ({"payee": ""}, "goes to somebody"),
    ],
)
def test_a_proposal_says_what_who_and_to_whom(more: dict[str, str], said: str) -> None:
    with pytest.raises(AppError, match=said):
        proposals.propose(a_book(), replace(RAMP, **{"by": "P. Osei", **more}))


def test_a_lead_professional_at_the_keyboard_is_known_when_the_book_opens() -> None:
    book = led(a_book())
    book.reading_only = ""
    set_actor(book)
    assert book.reading_only


def test_a_return_says_what_waits_for_a_second_person_and_that_two_agreed() -> None:
    book = a_book()
    _, jo = with_trust(book)
    pay(book, 640_00, date(2026, 6, 9))
    june = Period.month(2026, 6)

    [check] = [each for each in open_return(book, 1, june).checks if each.rule == APPROVED]
    assert (check.passed, check.sentence) == (False, "£640.00 waits for a second person")
    assert check.lines

    [waits] = waiting_for_second(book, date(2026, 6, 30))
    with book.begin() as work:
        [todo] = control_to_do(work, date(2026, 6, 30))
    assert (todo.what, todo.detail) == ("1 payment waits for a second person", "Builder, £640.00")
    approvals.approve_by_pin(book, waits, jo.id, "4711")
    [check] = [each for each in open_return(book, 1, june).checks if each.rule == APPROVED]
    assert check.passed
    assert APPROVED not in {each.rule for each in open_return(a_book(), 1, june).checks}


def test_no_export_holds_a_trustees_pin() -> None:
    book = a_book()
    with_trust(book)
    told = json.loads(export(book, ExportAs.JSON))
    assert [sorted(each) for each in told["trustee"]][1] == [
        "first", "id", "last", "name", "reached", "signs", "trust_id"
    ]  # fmt: skip
