"""What a return in full tells beside the money."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import jsonschema
import pypdfium2
import pytest

from app.funding.agreement import ContributionModel
from app.funding.profiles import load_profile
from app.money import NOTHING
from app.pdf.elements import Text
from app.pdf.render import render
from app.resources import resource
from app.returns.adding import add_up
from app.returns.data import canonical, to_data
from app.returns.document import elements
from app.returns.document_room import leading_outcomes
from app.returns.parts import ContributionLine, SetOut
from app.returns.reading import from_data, read
from app.returns.schema import problems
from app.returns.told import OutcomeTold, ProcessTold, Told
from app.returns.verdict import verify
from tests.app.returns.signed import made, sign
from tests.app.returns.test_document import LONG, crowded, words
from tests.app.returns.told_samples import FULL, OUTCOMES, PROCESS, SURE, TESTS, told

NO_CHARGE = ContributionLine(ContributionModel.NONE, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, Decimal(0))


def full(**changes: Any) -> str:
    return words(made(length=FULL, **changes)[1])


@pytest.mark.parametrize(
    "changes",
    [{}, crowded(), {"own_words": LONG}, {"told": told(tests=TESTS * 2)}],
    ids=["good", "crowded", "long words", "two pots"],
)
def test_the_first_page_leads_with_what_matters_and_stays_one_page(changes: dict[str, Any]) -> None:
    pdf = pypdfium2.PdfDocument(render(made(**{"told": told(), "length": FULL, **changes})[1]))
    try:
        first, second = (pdf[n].get_textpage().get_text_range() for n in (0, 1))
    finally:
        pdf.close()
    assert first.index("Success for") < first.index("1. Swim every week") < first.index("Money for")
    assert "The checks" in first
    assert second.startswith("The figures in full")


def test_the_three_that_matter_most_lead_in_the_person_s_order() -> None:
    data = to_data(made(told=told())[0])
    assert leading_outcomes(data) == ["1. Swim every week", "2. See my sister", "3. Cook for friends"]
    long = OutcomeTold(1, LONG)
    (only,) = leading_outcomes(to_data(made(told=told(outcomes=(long,)))[0]))
    assert only.endswith("…")


def test_what_was_asked_is_told_with_the_answer_and_the_days() -> None:
    said = full(told=told())
    assert "A ramp for the door | 9 August 2026 | No answer yet | 52" in said
    assert "A tablet | 9 August 2026 | Yes, if. J. Bell, 19 August 2026: The plan names it | 10" in said
    assert "A coat | 9 August 2026 | No. J. Bell, 10 August 2026 | 1" in said


def test_why_money_was_left_is_told() -> None:
    said = full(told=told())
    assert "No PA could be found: Two adverts, no answer | £312.00" in said
    assert "Illness | £40.00" in said


def test_how_it_goes_stands_with_who_said_so() -> None:
    said = full(told=told())
    assert "1. Swim every week | Better: Twice in July | Me | 9 August 2026" in said
    assert "2. See my sister | The same: Not yet | Family or friend: Ama Osei | 9 August 2026" in said
    assert "3. Cook for friends (agreed with Dr Okoro) | – | – | –" in said
    assert "Who answered: Me, with help: Jo." in said
    assert "30 June 2026 | not very sure" in said
    assert "Planned for this time | 6\nTaken | 5" in said


def test_a_test_that_nobody_agreed_to_yet_says_so() -> None:
    said = full(told=told(tests=(replace(TESTS[0], agreed=None),)))
    assert "(not agreed yet)" in said


def test_without_a_trend_there_is_no_table_of_it() -> None:
    said = full(told=Told(sure=replace(SURE, before=())))
    assert "How sure are you that your needs will be met? Fairly sure." in said
    assert "Return up to" not in said
    assert "What matters to me" not in full(told=Told())
    assert "What matters to me" in full(told=Told(outcomes=OUTCOMES))


@pytest.mark.parametrize(
    ("process", "sentence"),
    [
        (PROCESS, "My plan has waited 34 days for an answer."),
        (replace(PROCESS, plan_waits=False, open_questions=1), "My plan was answered after 34 days."),
        (ProcessTold(), "None of my questions waits for an answer."),
    ],
)
def test_how_long_things_took_is_told_where_it_is_wished(process: ProcessTold, sentence: str) -> None:
    said = full(told=told(process=process))
    assert sentence in said
    assert "How long things took" not in full(told=told(process=None))


def test_what_is_told_follows_the_published_schema() -> None:
    data = to_data(made(told=told(), length=FULL)[0])
    schema = json.loads(resource("schema", "return-1.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(data)
    assert problems(data, "return-1.json") == []


def test_a_return_made_before_any_of_this_was_told_still_reads_and_adds_up() -> None:
    data = to_data(made()[0])
    for line in data["lines"]:
        del line["balance_pence"]
    old = from_data(read(canonical(data)))
    assert add_up(data) == []
    assert (old.told, old.set_out) == (Told(), None)


def test_what_is_left_after_each_line_is_added_up_too() -> None:
    data = to_data(made()[0])
    data["lines"][3]["balance_pence"] += 1
    assert [found.where for found in add_up(data)] == ["/lines/3/balance_pence"]


def test_a_return_that_tells_everything_holds_when_it_is_checked() -> None:
    verdict = verify(sign(made(told=told(), length=FULL)[1]))
    assert verdict.genuine


def test_own_words_that_page_one_has_no_room_for_stand_further_on() -> None:
    document = made(**{**crowded(), "told": told(), "length": FULL})[1]
    assert LONG.strip() in words(document).split("In my own words")[1]
    assert not any(isinstance(each, Text) and each.text == "“”" for each in document.elements)


def test_a_layout_may_leave_the_groups_to_the_figures_and_name_more_fields() -> None:
    sums = ("opening", "closing", "money_in", "money_out", "bank_closing")
    who = ("person", "born", "weekly", "made_on", "funder", "first", "last")
    layout = replace(load_profile("gb-eng-greenwich").layout, sums=sums, who=who)
    whole = replace(made(told=told(), length=FULL)[0], set_out=SetOut(FULL, layout))
    said = words(replace(made()[1], elements=elements(to_data(whole))))
    assert "Marian Osei | 14 March 1961 | £96.40 | 21 November 2026 | Haringey Council" in said
    assert "– Wages, tax, NI and pension" in said.split("The figures in full")[1]
    nobody = replace(whole, person=replace(whole.person, born=None), contribution=NO_CHARGE)
    said = words(replace(made()[1], elements=elements(to_data(nobody))))
    assert "Marian Osei | 21 November 2026 | Haringey Council" in said


def test_how_to_speak_with_the_person_stays_on_page_one() -> None:
    pdf = pypdfium2.PdfDocument(render(made(told=told(), length=FULL)[1]))
    try:
        first = pdf[0].get_textpage().get_text_range()
    finally:
        pdf.close()
    assert "How to communicate with me: Please write in large print." in " ".join(first.split())
    assert "A good summer" in first
