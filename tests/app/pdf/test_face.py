"""What can be written with the typeface, and what stands for the rest."""

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from app.pdf.face import cut, shown


@pytest.mark.parametrize("weight", ["400Regular", "700Bold"])
def test_the_typeface_is_read_as_others_read_it(weight: str) -> None:
    ours = cut(weight)
    with TTFont(ours.file) as font:
        order, advances = font.getGlyphOrder(), font["hmtx"]
        theirs = {char: name for char, name in font.getBestCmap().items() if chr(char) not in "0123456789"}
        assert {char: order[ours.glyphs[char]] for char in theirs} == theirs
        assert {char: ours.widths[char] for char in theirs} == {c: advances[n][0] for c, n in theirs.items()}
        digits = [order[ours.glyphs[ord(digit)]] for digit in "0123456789"]
        assert digits[0] == "zero.tf"
        assert all(name.endswith(".tf") for name in digits)
    assert len({ours.widths[ord(digit)] for digit in "0123456789"}) == 1


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("£1,204.50 – “yes” ’ −", "£1,204.50 – “yes” ’ −"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("  two\t\nlines \r\n", "two lines"),
        ("Zoe\u0308", "Zoë"),
        ("李", "�"),
        ("a\u202eb\u2066c\x00d\x7f", "a�b�c�d�"),
        ("soft\u00adhyphen, zero\u200bwidth, \ufeffmark", "softhyphen, zerowidth, mark"),
        ("5\u00a0April", "5 April"),
        ("non\u2011breaking", "non-breaking"),
        ("✔ ✘ ☐ ☑ → ⚠", "✓ ✗ ☐ ☑ → ⚠"),
        ("\ud800 \U0001f600", "� �"),
        ("", ""),
    ],
)
def test_what_is_shown(text: str, printed: str) -> None:
    assert shown(text) == printed


@given(st.text(st.characters(codec=None)))
def test_showing_twice_changes_nothing(text: str) -> None:
    assert shown(shown(text)) == shown(text)


@given(st.text(st.characters(codec=None), min_size=1))
def test_what_is_shown_hides_nothing(text: str) -> None:
    seen = shown(text)
    assert "".join(seen.split()).isprintable()
    assert "\n" not in seen
