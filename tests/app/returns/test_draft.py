"""Drawing up a return."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.funding.agreement import Due, DueKind
from app.funding.matching import Came
from app.funding.profiles import load_profile
from app.ledger.entry import Category, Direction, Entry, Split
from app.money import NOTHING, Money, total
from app.people import Actor, Capacity
from app.period import Period
from app.returns.data import to_data
from app.returns.draft import draft_return
from app.returns.records import Correction, Held, PreviousReturn, SetAside
from tests.app.returns.samples import (
    BANK,
    ENTRIES,
    OPENING,
    POT,
    QUARTER,
    TERMS,
    TIN,
    TODAY,
    drafted,
    entry,
    paper,
    records,
)

NEXT = Period(date(2026, 10, 1), date(2026, 12, 31))


def test_the_sum_of_the_quarter() -> None:
    figures = drafted().figures
    assert figures.opening == OPENING
    assert (figures.money_in, figures.money_out) == (Money(5954_04), Money(-4797_01))
    assert figures.closing == Money(4028_43) == figures.bank_closing
    assert (figures.moved, figures.others, figures.difference) == (NOTHING, NOTHING, NOTHING)


def test_groups_and_categories_in_the_order_of_the_list() -> None:
    whole = drafted()
    assert [group.name for group in whole.groups] == [
        "Direct payments",
        "My own money",
        "Wages, tax, NI and pension",
        "Insurance, payroll and running costs",
        "Activities and travel",
        "Equipment and supplies",
    ]
    assert [(each.code, each.count) for each in whole.categories][:4] == [
        ("I01", 3),
        ("I08", 3),
        ("O01", 6),
        ("O05", 1),
    ]


def test_the_person_s_own_names_for_categories() -> None:
    mine = (Category("O01", "Wages for my team", Direction.OUT, "My team"),)
    whole = drafted(categories=mine)
    assert "Wages for my team" in {each.name for each in whole.categories}
    assert "My team" in {group.name for group in whole.groups}
    # A code the person's list does not have is still named by its code.
    assert "O05" in {each.name for each in whole.categories}


def test_only_this_funder_s_parts_of_a_payment() -> None:
    shared = Entry(
        99,
        1,
        date(2026, 9, 20),
        "Swimming club",
        Money(-30_00),
        (Split(Money(-20_00), "O14", 1, note="Swimming"), Split(Money(-10_00), "O14", 2)),
        bank_key="k",
    )
    held = Held(BANK, OPENING, OPENING - Money(30_00), OPENING - Money(30_00), QUARTER.last)
    whole = drafted(entries=(shared,), held=(held,), others=Money(-10_00), agreements=())
    (line,) = whole.lines
    assert (line.amount, line.note) == (Money(-20_00), "Swimming. Part of −£30.00")
    assert whole.accounts[0].other == Money(-10_00)
    assert whole.figures.difference == NOTHING


def test_a_refund_makes_the_spending_less() -> None:
    back = entry(50, date(2026, 9, 25), "Mobility shop", 10_00, "O17")
    whole = drafted(entries=(*ENTRIES, back))
    assert whole.figures.money_out == Money(-4787_01)
    assert next(each.amount for each in whole.categories if each.code == "O17") == Money(-54_00)


def test_money_moved_between_own_accounts_is_neither_in_nor_out() -> None:
    out = Entry(60, 1, date(2026, 9, 1), "To the tin", Money(-40_00), (Split(Money(-40_00)),), transfer_id=61)
    back = Entry(
        61, 2, date(2026, 9, 1), "From the bank", Money(40_00), (Split(Money(40_00)),), transfer_id=60
    )
    whole = drafted(entries=(*ENTRIES, out, back))
    assert whole.figures.moved == NOTHING
    assert [line.category_name for line in whole.lines if line.entry_id == 60] == [
        "Moved between own accounts"
    ]
    assert {each.code for each in whole.categories} == {each.code for each in drafted().categories}


def test_cash_has_no_statement_and_counts_by_the_book() -> None:
    tin = Held(TIN, Money(0), Money(12_00))
    whole = drafted(held=(*records().held, tin), others=Money(12_00))
    assert whole.figures.bank_closing == Money(4040_43)
    assert whole.figures.difference == NOTHING


def test_two_accounts_of_one_name_are_told_apart() -> None:
    twin = Held(replace(BANK, id=7, number=""), NOTHING, NOTHING, NOTHING)
    whole = drafted(held=(*records().held, twin))
    assert [account.name for account in whole.accounts] == [
        "Direct payment account 5678 (1)",
        "Direct payment account (7)",
    ]


def test_papers_are_numbered_by_the_lines_they_belong_to() -> None:
    statement = paper(900, kind="bank_statement")
    late, early, foreign = paper(901, 18), paper(902, 1, 2), paper(903, 555)
    whole = drafted(papers=(statement, late, early, foreign))
    assert [(each.number, each.paper_id, each.lines) for each in whole.evidence] == [
        (1, 902, (1, 2)),
        (2, 901, (18,)),
        (3, 900, ()),
    ]
    assert (whole.lines[1].papers, whole.lines[17].papers, whole.lines[4].papers) == ((1,), (2,), ())
    assert whole.evidence[0].file == "paper-001-receipt-902.jpg"


def test_a_paper_s_name_becomes_one_that_every_system_can_save() -> None:
    odd = paper(1, 1)
    odd = replace(odd, paper=replace(odd.paper, name="../Ünter: ☂.J?PG"))
    nameless = replace(odd, paper=replace(odd.paper, id=2, name="☂"))
    files = [each.file for each in drafted(papers=(odd, nameless)).evidence]
    assert files == ["paper-001-nter.jpg", "paper-002-paper"]


def test_a_second_return_opens_with_the_first_and_carries_what_was_owed() -> None:
    first = drafted(entries=tuple(each for each in ENTRIES if each.day < date(2026, 9, 20)))
    assert first.contribution.owing == Money(385_60)
    assert first.expected[-1].came is Came.MISSING
    late = entry(70, date(2026, 10, 1), "Haringey Council", 1599_08, "I01")
    kept = records(
        (late,),
        opening=first.figures.closing,
        previous=PreviousReturn("return-council-2026-07-01-to-2026-09-30", to_data(first), "ab" * 32),
    )
    second = draft_return(kept, load_profile("gb-eng-haringey"), NEXT, TODAY)
    assert second.before is not None
    assert (second.before.closing, second.before.last) == (first.figures.closing, QUARTER.last)
    assert second.contribution.brought == Money(385_60)
    assert (second.expected[0].day, second.expected[0].came) == (date(2026, 9, 21), Came.LATE)


def test_money_that_came_a_few_days_early_is_not_missed_in_the_next_return() -> None:
    terms = replace(TERMS, first_payment=date(2026, 10, 1), first=date(2026, 10, 1))
    early = entry(70, date(2026, 9, 29), "Haringey Council", 1599_08, "I01")
    first = drafted(entries=(early,), agreements=(terms,))
    assert [line.came for line in first.expected] == [Came.UNEXPECTED]
    kept = records((), agreements=(terms,), previous=PreviousReturn("x", to_data(first)))
    second = draft_return(
        kept, load_profile("gb-eng-haringey"), Period(date(2026, 10, 1), date(2026, 10, 20)), TODAY
    )
    assert second.expected == ()


def test_a_different_early_payment_does_not_stand_for_the_next() -> None:
    terms = replace(TERMS, first_payment=date(2026, 10, 1), first=date(2026, 10, 1))
    other = entry(70, date(2026, 9, 29), "Haringey Council", 5_00, "I01")
    first = drafted(entries=(other,), agreements=(terms,))
    kept = records((), agreements=(terms,), previous=PreviousReturn("x", to_data(first)))
    second = draft_return(
        kept, load_profile("gb-eng-haringey"), Period(date(2026, 10, 1), date(2026, 10, 20)), TODAY
    )
    assert [line.came for line in second.expected] == [Came.MISSING]


def test_a_correction_names_the_old_return_and_line() -> None:
    missed = entry(80, date(2026, 6, 20), "Amina Khan", -90_00, "O01")
    whole = drafted(
        entries=(missed, *ENTRIES),
        corrections=(
            Correction(80, "return-council-q1", 14, "A shift was missed"),
            Correction(0, "q0", 3, "Wrong name"),
        ),
    )
    assert [(made.of_return, made.of_line, made.line) for made in whole.corrections] == [
        ("return-council-q1", 14, 1),
        ("q0", 3, 0),
    ]
    assert whole.can_be_signed


def test_own_money_and_money_set_aside_are_not_the_funder_s() -> None:
    top_up = entry(90, date(2026, 9, 2), "M Osei", 100_00, "I09")
    whole = drafted(
        "gb-eng-generic",
        entries=(*ENTRIES, top_up),
        own_money=Money(50_00),
        set_aside=(
            SetAside("respite", "A week away", Money(70_00)),
            SetAside("saving", "A trip", Money(30_00)),
        ),
        agreements=(replace(TERMS, contingency=Money(200_00)),),
    )
    taken = {line.key: line.amount.pence for line in whole.position.lines}
    assert (taken["own_money"], taken["respite"], taken["saving"], taken["contingency"]) == (
        -150_00,
        -70_00,
        -30_00,
        -200_00,
    )


def test_terms_that_are_not_of_the_period_are_left_out() -> None:
    old = replace(TERMS, id=9, first=date(2025, 4, 7), last=date(2026, 4, 5), weekly=Money(1))
    assert [stream.weekly for stream in drafted(agreements=(old, TERMS)).streams] == [Money(399_77)]


def test_its_name_says_whose_and_when() -> None:
    assert drafted().name == "return-council-2026-07-01-to-2026-09-30"
    assert drafted(pots=(replace(POT, label="NHS & co"),)).name.startswith("return-nhs-co-")
    assert drafted(pots=()).name.startswith("return-haringey-council-")


def test_the_profile_used_is_named_with_its_figures() -> None:
    used = drafted().profile
    assert (used.id, used.version) == ("gb-eng-haringey", "2026.11.0")
    assert ("Weeks of money that may be kept", "8") in used.figures
    agreed = drafted(agreements=(replace(TERMS, retained_weeks=4),)).profile
    assert ("Weeks of money that may be kept", "4 (in the agreement)") in agreed.figures
    unknown = dict(drafted("gb-eng-camden").profile.figures)["Weeks of money that may be kept"]
    assert unknown == "8 (the commonest; this funder's own is not known)"


def test_who_signs_for_whom() -> None:
    whole = drafted(
        actor=Actor("Jo Osei", Capacity.NOMINATED, "Marian Osei"), representative="Jo Osei, nominated person"
    )
    assert whole.signer.capacity is Capacity.NOMINATED


def test_nothing_moved() -> None:
    whole = drafted(entries=(), agreements=(), dues=())
    assert whole.figures.closing == OPENING
    assert whole.lines == whole.categories == whole.groups == ()
    assert whole.can_be_signed


codes = st.sampled_from(["I01", "I08", "I11", "O01", "O05", "O14", "O29", ""])


@given(st.lists(st.tuples(st.integers(0, 91), st.integers(-90_00, 90_00), codes), max_size=25))
def test_lines_make_categories_and_categories_make_the_whole(rows: list[tuple[int, int, str]]) -> None:
    entries = tuple(
        entry(n, QUARTER.first + timedelta(days=day), "Somebody", pence, code)
        for n, (day, pence, code) in enumerate(rows, start=1)
    )
    whole = drafted(entries=entries, dues=(Due(1, DueKind.HMRC, TODAY, Money(-5), "HMRC", 1),))
    figures = whole.figures
    assert figures.closing == OPENING + total(line.amount for line in whole.lines)
    for parts in (whole.categories, whole.groups):
        sides = {side: total(part.amount for part in parts if part.direction is side) for side in Direction}
        assert sides == {Direction.IN: figures.money_in, Direction.OUT: figures.money_out}
    assert sum(each.count for each in whole.categories) == len(whole.lines)
    assert total(line.received for line in whole.expected) == total(
        line.amount for line in whole.lines if line.category == "I01"
    )
