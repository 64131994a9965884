"""The return: from one funder's records to a signed document, and back to what can be said of it.

- `records.Records` is what a use case fetches; `draft.draft_return(records, profile, period, today)` gives
  a `parts.Return` with its checks (`checks`); nothing here reads a book.
- `data.to_data(drafted)` writes it down as `daybook-return/1`, `reading.read(content)` and `from_data` read
  it; `adding.add_up(data)` adds it all up again; `figures.figures(data)` says how each figure is printed.
- `document.document(drafted, contents, made_at)` sets it out; `contents` are the papers' bytes by id.
- `verdict.verify(pdf, previous)` says what can be said of a signed file; `verdict.as_data` is for scripts.
- `answers` holds what the funder answers: accepted, or asked about a line.
"""
