"""The IRmark: HMRC's fingerprint of a submission, in the form it is sent in and the form people read out."""

import hashlib
from base64 import b32encode, b64decode, b64encode
from typing import TYPE_CHECKING

from app.errors import AppError
from app.words import t

if TYPE_CHECKING:
    from lxml.etree import _Element

ENVELOPE = "{http://www.govtalk.gov.uk/CM/envelope}"
MARK = "{*}IRmark"


def irmark(message: str | bytes) -> str:
    """Give the IRmark of a whole GovTalk message, in base64, whatever mark it already carries.

    The message's Body, without any IRmark element but with all other white space, is written in
    Canonical XML 1.0 and hashed by SHA-1. Raises AppError when this is no such message.
    """
    # HMRC's rule names SHA-1; the mark guards against slips, not against forgers.
    digest = hashlib.sha1(canonical_body(message), usedforsecurity=False).digest()
    return b64encode(digest).decode()


def irmark_to_read(mark: str) -> str:
    """Give an IRmark as HMRC's receipts print it: base32."""
    return b32encode(b64decode(mark)).decode()


def canonical_body(message: str | bytes) -> bytes:
    """Give the bytes that the mark is taken of. Raises AppError when this is no GovTalk message."""
    from lxml import etree

    # Text was decoded already: whatever encoding it declares no longer holds.
    text = isinstance(message, str)
    content = message.encode() if isinstance(message, str) else message
    parser = etree.XMLParser(encoding="utf-8" if text else None, resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise _no_message() from error
    body = root.find(f"{ENVELOPE}Body")
    if body is None:
        raise _no_message()
    for parent in list(body.iter("*")):
        for mark in parent.findall(MARK):
            _take_out(parent, mark)
    return etree.tostring(body, method="c14n", with_comments=False, exclusive=False, with_tail=False)


def _take_out(parent: "_Element", mark: "_Element") -> None:
    """Remove an element and leave the white space behind it, which removing would take along."""
    before = mark.getprevious()
    if before is None:
        parent.text = (parent.text or "") + (mark.tail or "")
    else:
        before.tail = (before.tail or "") + (mark.tail or "")
    parent.remove(mark)


def _no_message() -> AppError:
    return AppError(
        t("This is not a message for HMRC."),
        t("Make the report again from the pay run."),
    )
