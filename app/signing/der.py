"""Whether a signature is written in the one way its format allows (DER), with nothing tucked in between."""


def is_strict(content: bytes) -> bool:
    """Whether the bytes are one value, its parts filling it exactly, with nothing but noughts after it.

    Lenient readers take lengths and gaps that say the same in another way; two files that differ would
    then both pass as the signed one.
    """
    whole = _value(content, 0, len(content))
    if whole is None or content[whole[1] :].strip(b"\0"):
        return False
    waiting = [(0, whole[1])]
    while waiting:
        at, end = waiting.pop()
        while at < end:
            found = _value(content, at, end)
            if found is None:
                return False
            if content[at] & 0x20:
                waiting.append(found)
            at = found[1]
    return True


def _value(content: bytes, at: int, end: int) -> tuple[int, int] | None:
    """Say where a value's content begins and ends; None when it is not written as it must be."""
    head = content[at : min(at + 2, end)]
    if len(head) < 2 or head[0] == 0 or head[0] & 0x1F == 0x1F:
        return None
    start, size = at + 2, head[1]
    if size & 0x80:
        count = size & 0x7F
        digits = content[start : start + count]
        size, start = int.from_bytes(digits, "big"), start + count
        if size < 0x80 or digits[:1] == b"\0":
            return None
    return (start, start + size) if start + size <= end else None
