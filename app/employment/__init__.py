"""The support team as values and rules: who works, on what terms, when, and what papers belong to it.

A PA's job is a `Contract`; a change of terms is a new one from its first day, and the old one ends the day
before. The rota is a repeating pattern of planned shifts with exceptions by day. A `Shift` is what was
worked, on the clock on the wall; time is counted in whole minutes of real time, so that a night when the
clocks change has its true length. A `Timesheet` is one PA's week: once both have agreed it, nothing in it
changes, and a correction is a new shift that names the old one. What it pays is worked out in `app.payroll`,
which knows nothing of shifts; use cases bring the two together.

What the law and good practice want of an employer at home is read from a file with its sources (`law`).
Checks, health tasks, consents and the written statement are values of their own, and what they lack is a
`Finding`; the papers themselves are kept beside them in the book.
"""
