"""The funder's checks together."""

from app.returns.checks import findings
from tests.app.returns.checking import run
from tests.app.returns.samples import (
    drafted,
    receipts,
)


def test_a_good_quarter_passes_everything_and_says_so() -> None:
    whole = run()
    assert all(check.passed for check in whole.checks)
    assert {check.rule for check in whole.checks} >= {
        *("R24", "R25", "D01", "R03", "R05", "R28", "R06", "R27", "R14", "R08", "R10", "R26")
    }
    assert findings(whole.checks) == []


def test_checks_that_did_not_pass_are_findings() -> None:
    found = findings(run(papers=receipts()[:-1]).checks)
    assert [(each.rule, each.where) for each in found] == [("R14", "entry 16")]
    assert found[0].source.startswith("https://haringey")
    assert findings(drafted("gb-eng-generic", papers=receipts()[:-1]).checks)[0].source == ""
