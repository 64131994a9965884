from base64 import b32decode, b64decode

import pytest

from app.errors import AppError
from app.payroll.irmark import canonical_body, irmark, irmark_to_read

NS = "http://www.govtalk.gov.uk/CM/envelope"
MESSAGE = (
    f'<GovTalkMessage xmlns="{NS}" xmlns:x="urn:x"><Header/><Body>\n  <IRenvelope xmlns="urn:fps">'
    '<IRheader><Keys/> <IRmark Type="generic">{mark}</IRmark> <Sender b="2" a="1"/></IRheader>'
    "</IRenvelope>\n</Body></GovTalkMessage>"
)


def test_only_the_mark_is_left_out_and_every_space_stays() -> None:
    # Written by hand by the rules of Canonical XML: what the envelope declares comes down to the Body,
    # attributes stand in order, empty elements open and close.
    expected = (
        f'<Body xmlns="{NS}" xmlns:x="urn:x">\n  <IRenvelope xmlns="urn:fps"><IRheader><Keys></Keys>  '
        '<Sender a="1" b="2"></Sender></IRheader></IRenvelope>\n</Body>'
    )
    assert canonical_body(MESSAGE) == expected.encode()


def test_the_mark_does_not_depend_on_the_mark_in_the_message() -> None:
    mark = irmark(MESSAGE.replace("{mark}", ""))

    assert irmark(MESSAGE.replace("{mark}", mark)) == mark
    assert irmark(MESSAGE.replace("{mark}", mark).encode()) == mark
    assert irmark('<?xml version="1.0" encoding="ISO-8859-1"?>' + MESSAGE) == mark
    assert irmark(MESSAGE.replace("<Keys/> ", "<!-- a remark --><Keys/> ")) == mark
    assert irmark(MESSAGE.replace("\n", "\r\n")) == mark


def test_anything_else_that_changes_changes_the_mark() -> None:
    assert irmark(MESSAGE.replace("<Keys/> ", "<Keys/>")) != irmark(MESSAGE)
    assert irmark(MESSAGE.replace('a="1"', 'a="3"')) != irmark(MESSAGE)


def test_a_mark_that_comes_first_leaves_its_space_too() -> None:
    first = f'<GovTalkMessage xmlns="{NS}"><Body><IRmark/> <A/></Body></GovTalkMessage>'

    assert canonical_body(first) == f'<Body xmlns="{NS}"> <A></A></Body>'.encode()


def test_the_mark_can_be_read_out() -> None:
    mark = irmark(MESSAGE)

    assert b32decode(irmark_to_read(mark)) == b64decode(mark)
    assert len(irmark_to_read(mark)) == 32


@pytest.mark.parametrize("text", ["", "<broken", "<Body/>", "not a message"])
def test_what_is_no_message_is_refused(text: str) -> None:
    with pytest.raises(AppError, match="not a message for HMRC"):
        irmark(text)
