from datetime import date

from app.ledger.entry import Entry, Split
from app.ledger.sorting import Rule, categorise, fits, words_to_remember
from app.money import Money

DAY = date(2026, 4, 1)


def an_entry(payee: str, pence: int = -640, reference: str = "", category: str = "") -> Entry:
    amount = Money(pence)
    return Entry(1, 1, DAY, payee, amount, (Split(amount, category),), reference=reference)


def test_the_first_rule_that_fits_files_the_entry() -> None:
    rules = [Rule(1, 1, "hmrc", "O05", 1), Rule(2, 2, "cumbernauld", "O29", 1)]

    [filed] = categorise([an_entry("HMRC Cumbernauld")], rules)

    assert filed.splits == (Split(Money(-640), "O05", 1),)


def test_what_no_rule_fits_and_what_is_filed_already_stays() -> None:
    new, done = an_entry("Pharmacy"), an_entry("HMRC", category="O01")

    assert categorise([new, done], [Rule(1, 1, "hmrc", "O05", 1)]) == [new, done]


def test_a_rule_looks_at_reference_direction_account_and_amount() -> None:
    entry = an_entry("FP", -640, "swim club")

    assert fits(Rule(1, 1, "Swim", "O14", 1), entry)
    assert fits(Rule(1, 1, "swim", "O14", 1, "out", 1, Money(-640)), entry)
    assert not fits(Rule(1, 1, "swim", "I12", 1, "in"), entry)
    assert not fits(Rule(1, 1, "swim", "O14", 1, "", 2), entry)
    assert not fits(Rule(1, 1, "swim", "O14", 1, "", 0, Money(-641)), entry)


def test_what_is_remembered_leaves_out_numbers_that_change() -> None:
    assert words_to_remember("CARD 4471 WELLS PHARMACY GB 12NOV") == "CARD WELLS PHARMACY"
    assert words_to_remember("12345678") == "12345678"
