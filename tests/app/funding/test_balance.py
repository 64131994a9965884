from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.funding.agreement import Due, DueKind
from app.funding.balance import Saving, UnspentReason, Why, name_every_pound, not_reasoned, why_name
from app.funding.position import SumLine
from app.money import Money, total

DAY = date(2026, 5, 4)
DUES = [
    Due(1, DueKind.HMRC, DAY, Money(-640_00), "HMRC", 1),
    Due(2, DueKind.INVOICE, DAY, Money(-120_00), "Agency", 1),
    Due(3, DueKind.INVOICE, DAY, Money(-10_00), "Paid", 1, entry_id=9),
    Due(4, DueKind.PAYMENT_IN, DAY, Money(369_00), "Council", 1),
]
HOLIDAY = Saving(1, 1, "a holiday with my PA", date(2026, 8, 1), Money(900_00), "M. Khan", DAY)


def test_story_4_every_pound_of_a_claw_back_letter_is_named_and_little_is_spare() -> None:
    reserve = SumLine("contingency", "Agreed for bad weeks", Money(1_410_00), "Agreement, term 7")

    named = name_every_pound(Money(3_480_00), DUES, [HOLIDAY], [reserve])

    assert [(line.key, line.amount.pence) for line in named.parts] == [
        ("hmrc", 640_00),
        ("bills", 120_00),
        ("saving.1", 900_00),
        ("contingency", 1_410_00),
    ]
    assert all(line.source for line in named.parts)
    assert named.spare == Money(410_00)


def test_savings_that_nobody_agreed_say_so_and_those_spent_are_gone() -> None:
    asked = Saving(2, 1, "a computer", DAY, Money(100), "")
    spent = Saving(3, 1, "a bed", DAY, Money(100), "M. Khan", DAY, spent=True)
    [line] = name_every_pound(Money(0), [], [asked, spent], []).parts
    assert line.source == "Not agreed yet"


OWED = st.builds(
    lambda kind, pence: Due(0, kind, DAY, Money(-pence), "x", 1),
    st.sampled_from([DueKind.HMRC, DueKind.PENSION, DueKind.NET_PAY, DueKind.HOLIDAY, DueKind.INVOICE]),
    st.integers(0, 10**6),
)


@given(st.integers(-(10**6), 10**7), st.lists(OWED))
def test_the_parts_and_what_is_spare_are_the_balance(held: int, dues: list[Due]) -> None:
    named = name_every_pound(Money(held), dues, [HOLIDAY], [])
    assert total(line.amount for line in named.parts) + named.spare == Money(held)


def test_unspent_money_without_a_reason_is_counted() -> None:
    reason = UnspentReason(1, 1, DAY, DAY, Money(150_00), Why.HOSPITAL)
    assert not_reasoned(Money(410_00), [reason]) == Money(260_00)
    assert not_reasoned(Money(100_00), [reason]) == Money(0)
    assert len({why_name(why) for why in Why}) == len(Why)
