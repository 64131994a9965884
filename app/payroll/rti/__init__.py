"""HMRC's reports as XML: a payday's full payment submission (FPS), a month's employer summary (EPS).

Daybook writes and checks them; it does not send them. `years` knows how each tax year wants them written,
`parts` holds what goes in, `findings` says what is missing, `fps` and `eps` write, `message` puts the
envelope and HMRC's mark around it, `schema` holds a report against HMRC's own files where somebody has them.
"""
