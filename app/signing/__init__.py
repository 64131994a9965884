"""Signing documents, and checking who signed and what changed since. The only home of pyHanko.

It outgrew one file: `identity` is the person's key, `seal` signs, `check` judges. pyHanko is loaded at the
first signature made or checked, never before. Nothing here ever uses the network: no time server, no
certificate is fetched, so the time of a signature is that of the computer it was made on.
"""

import logging

from app.signing.check import Signature, signatures
from app.signing.identity import Identity, describe_identity, make_identity
from app.signing.seal import certify, certify_unproved, countersign

# What pyHanko finds comes back in a verdict; its own notes name places inside the file and are not kept.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

__all__ = [
    "Identity",
    "Signature",
    "certify",
    "certify_unproved",
    "countersign",
    "describe_identity",
    "make_identity",
    "signatures",
]
