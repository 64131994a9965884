"""Copies of one plan for different readers: what each may see, and that the rest is kept back."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.funding.agreement import Funder, FunderKind, Pot
from app.money import Money, total
from app.people import Person
from app.plan.copy_document import lines_for, paid_by_others
from app.plan.outcome import Outcome
from app.plan.plan import Boundary, LifeArea, LineWording, MetBy, Question, ViewsIn
from app.plan.readers import (
    ALL_PARTS,
    PlanPart,
    PlanReader,
    ReaderKind,
    as_text,
    part_name,
    reader_name,
    usual_parts,
)
from app.store.book import Book
from app.usecases.funding.streams import open_pot
from app.usecases.life.outcomes import keep_outcome
from app.usecases.plan import papers, signing_off
from app.usecases.plan import writing as plans
from app.usecases.plan.readers import keep_reader, plan_readers, take_reader_out
from tests.app.usecases.started import a_book
from tests.verapdf import problems

DAY = date(2026, 5, 4)
SECRETS = ("catheter", "epilepsy", "Dr Osei", "seizures")


def joint(book: Book) -> int:
    """Write one plan across health and care."""
    health = open_pot(book, Pot(0, "Health", 0, "NHS", "phb"), Funder(0, "Riverside ICB", FunderKind.ICB))
    version = plans.begin_version(book, DAY)
    plans.answer_question(
        book, version.id, Question.WHAT_MATTERS, "My garden, and my seizures under control."
    )
    keep_outcome(book, Outcome(0, "Fewer nights lost to epilepsy", DAY, clinician="Dr Osei", agreed=DAY))
    keep_outcome(book, Outcome(0, "See my friends", DAY))
    mornings = LineWording(
        0, 0, version.id, "Help to get up", minutes=840, rate=Money(1340), pot_id=1, who="Wendy"
    )
    nights = LineWording(
        0, 0, version.id, "Catheter care at night", minutes=210, rate=Money(1500), pot_id=health.id,
        boundary=Boundary.HEALTH, boundary_by="Dr Osei", who="Tola",
    )  # fmt: skip
    club = LineWording(0, 0, version.id, "The club on Tuesdays", MetBy.BOUGHT, Money(12_00))
    for area, line in (
        (LifeArea.WHO_SUPPORTS_ME, mornings), (LifeArea.HEALTH, nights), (LifeArea.WHAT_I_DO, club)
    ):  # fmt: skip
        plans.add_line(book, area, line, DAY)
    signing_off.say_views(book, version.id, ViewsIn.NO, "Nobody asked about my seizures.")
    return version.id


def text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in opened)


def copies(book: Book, version: int) -> dict[str, str]:
    return {each.name: text(papers.reader_pdf(book, version, each, DAY)) for each in plan_readers(book)}


def test_the_copy_for_the_payroll_bureau_has_hours_and_no_word_of_health() -> None:
    book = a_book()
    shown = copies(book, joint(book))["Whoever works out pay"]

    assert "Wendy 14:00 £13.40 £9,755.20" in shown
    assert "Tola 3:30 £15.00" in shown
    assert "Some parts are kept back." in shown
    # The “no” goes with every copy; the words around it stay with the person's other words.
    assert "No, my views are not in" in shown
    assert not [word for word in SECRETS if word.casefold() in shown.casefold()]


def test_one_plan_prints_as_two_copies_for_two_funders() -> None:
    book = a_book()
    version = joint(book)
    found = copies(book, version)
    council, health = found["Riverside Council"], found["Riverside ICB"]

    assert "What Riverside Council pays for" in council
    assert "Help to get up" in council
    assert "Catheter care" not in council
    assert "My health needs" not in council
    assert "Riverside ICB pays for other lines" in council
    assert "Catheter care at night" in health
    assert "Fewer nights lost to epilepsy Dr Osei, 4 May 2026" in health
    assert "Help to get up" not in health
    for reader in plan_readers(book):
        assert problems(papers.reader_pdf(book, version, reader, DAY), "ua1") == []


def test_the_whole_plan_says_who_pays_for_what_and_the_health_needs() -> None:
    book = a_book()
    shown = text(papers.plan_pdf(book, joint(book), DAY))
    for words in ("Who pays for what", "Nobody is named yet", "My health needs", "agreed with Dr Osei"):
        assert words in shown


def test_what_others_pay_is_shown_where_the_person_says_so() -> None:
    book = a_book(person=Person("Sam Reed", words="Speak slowly."))
    version = joint(book)
    council = plan_readers(book)[0]
    whole = keep_reader(book, replace(council, parts=as_text(ALL_PARTS)))

    shown = text(papers.reader_pdf(book, version, whole, DAY))

    assert "What others pay for: Riverside ICB" in shown
    assert "Speak slowly." in shown
    assert "Catheter care at night Whose task it is: Health, agreed with Dr Osei" in shown
    assert "Some parts are kept back" not in shown
    assert [each.name for each in plan_readers(book)].count("Riverside Council") == 1
    take_reader_out(book, whole.id)
    assert plan_readers(book)[0] == council


def test_a_friend_is_shown_costs_without_what_speaks_of_health() -> None:
    book = a_book()
    version = joint(book)
    friend = keep_reader(
        book, PlanReader(0, " Cai ", ReaderKind.FAMILY, as_text({PlanPart.COSTS, PlanPart.PEOPLE}))
    )
    shown = text(papers.reader_pdf(book, version, friend, DAY))
    assert "Help to get up" in shown
    assert "The club on Tuesdays" in shown
    assert "Catheter" not in shown
    assert "When support fails" in shown
    keep_reader(book, replace(friend, parts=as_text(friend.shared | {PlanPart.HEALTH})))
    assert "Catheter" in text(papers.reader_pdf(book, version, plan_readers(book)[-1], DAY))


def test_a_reader_needs_a_name_and_something_to_read() -> None:
    book = a_book()
    with pytest.raises(AppError, match="needs a name"):
        keep_reader(book, PlanReader(0, " ", ReaderKind.OTHER, "about"))
    with pytest.raises(AppError, match="would be empty"):
        keep_reader(book, PlanReader(0, "Cai", ReaderKind.OTHER, ""))
    payroll = keep_reader(book, PlanReader(0, "Tally", ReaderKind.PAYROLL, "hours"))
    assert [each for each in plan_readers(book) if each.kind is ReaderKind.PAYROLL] == [payroll]


def test_a_funder_that_pays_for_nothing_yet_and_a_plan_without_pas_say_so() -> None:
    book = a_book()
    version = plans.begin_version(book, DAY)
    found = copies(book, version.id)
    assert "Riverside Council pays for no line of this plan yet." in found["Riverside Council"]
    assert "The plan has no hours of PAs." in found["Whoever works out pay"]


def test_an_agreed_version_says_so_on_every_copy() -> None:
    book = a_book()
    version = joint(book)
    signing_off.send_plan(book, version, DAY, "Panel")
    signing_off.plan_agreed(book, version, DAY, "M. Khan, team manager", DAY)
    assert all("Agreed by M. Khan" in each for each in copies(book, version).values())


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([0, 1, 2]), st.integers(1, 10**5)), max_size=6))
def test_the_funders_copies_add_up_to_the_whole_plan(lines: list[tuple[int, int]]) -> None:
    book = a_book()
    open_pot(book, Pot(0, "Health", 0, "NHS", "phb"), Funder(0, "Riverside ICB", FunderKind.ICB))
    version = plans.begin_version(book, DAY)
    for pot, pence in lines:
        line = LineWording(0, 0, version.id, "Help", MetBy.BOUGHT, Money(pence), pot_id=pot)
        plans.add_line(book, LifeArea.GIVING, line, DAY)
    with book.begin() as work:
        parts = papers.plan_parts(work, version.id, DAY)
    for reader in plan_readers(book):
        if reader.funder_id:
            own = total(costed.all_yearly for _, costed in lines_for(parts, reader))
            others = total(each.cost.yearly for each in paid_by_others(parts, reader))
            assert own + others == parts.cost.yearly


def test_every_part_and_reader_has_a_name_and_health_is_kept_from_all_but_health_funders() -> None:
    assert len({part_name(each) for each in PlanPart}) == len(PlanPart)
    assert len({reader_name(each) for each in ReaderKind}) == len(ReaderKind)
    shown = {kind for kind in ReaderKind if PlanPart.HEALTH in usual_parts(kind)}
    assert shown == {ReaderKind.HEALTH_FUNDER}
