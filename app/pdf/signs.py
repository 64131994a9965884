"""Signs the typeface lacks, drawn by us: ticks, crosses, boxes, arrows and the mark for the unknown.

Each is a width and a path in thousandths of the text size (PDF path operators, filled even-odd).
They become a small font of their own, so that a sign is text: it can be copied, searched and read aloud.
"""

MISSING = "\ufffd"

_BOX = "90 -20 m 790 -20 l 790 680 l 90 680 l h 160 50 m 160 610 l 720 610 l 720 50 l h "
_TICK = "110 330 m 200 400 l 340 220 l 690 660 l 780 590 l 350 40 l h "

SIGNS: dict[str, tuple[int, str]] = {
    MISSING: (
        760,
        (
            "380 -120 m 720 300 l 380 720 l 40 300 l h 380 -40 m 105 300 l 380 640 l 655 300 l h "
            "345 130 m 345 210 l 415 210 l 415 130 l h 345 260 m 345 480 l 415 480 l 415 260 l h"
        ),
    ),
    "✓": (880, _TICK),
    "✗": (
        760,
        (
            "120 70 m 310 320 l 120 570 l 200 640 l 380 400 l 560 640 l 640 570 l 450 320 l 640 70 l "
            "560 0 l 380 240 l 200 0 l h"
        ),
    ),
    "☐": (880, _BOX),
    "☑": (880, _BOX + "230 330 m 300 390 l 400 270 l 590 510 l 655 460 l 405 140 l h"),
    "☒": (
        880,
        _BOX
        + (
            "240 170 m 400 330 l 240 490 l 280 530 l 440 370 l 600 530 l 640 490 l 480 330 l "
            "640 170 l 600 130 l 440 290 l 280 130 l h"
        ),
    ),
    "→": (1000, "60 290 m 60 370 l 720 370 l 540 550 l 600 610 l 880 330 l 600 50 l 540 110 l 720 290 l h"),
    "←": (1000, "940 290 m 940 370 l 280 370 l 460 550 l 400 610 l 120 330 l 400 50 l 460 110 l 280 290 l h"),
    "●": (
        760,
        (
            "380 630 m 545 630 680 495 680 330 c 680 165 545 30 380 30 c 215 30 80 165 80 330 c "
            "80 495 215 630 380 630 c h"
        ),
    ),
    "■": (760, "100 30 m 660 30 l 660 590 l 100 590 l h"),
    "▲": (860, "60 10 m 800 10 l 430 680 l h"),
    "⚠": (
        960,
        (
            "30 -10 m 930 -10 l 480 760 l h 140 60 m 480 640 l 820 60 l h "
            "440 110 m 440 190 l 520 190 l 520 110 l h 440 240 m 440 450 l 520 450 l 520 240 l h"
        ),
    ),
}
CODES = {sign: code for code, sign in enumerate(SIGNS, start=1)}
