"""A real screen: an X server, a window manager, a session bus, and the real program, read over AT-SPI.

What a screen reader would be told is read here, from outside the program. Everything ends with its test.

    with Screen(folder, "book.daybook") as screen:
        screen.find("push button", "Open").press()
"""

import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, Message, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from PIL import Image

from tests.journeys.node import ACTIVE, FOCUSABLE, FOCUSED, SHOWING, Address, GoneError, Node

ROOT = Path(__file__).resolve().parents[2]
TOOLS = {
    "Xvfb": "apt-get install xvfb",
    "openbox": "apt-get install openbox",
    "dbus-daemon": "apt-get install dbus",
}
PROGRAM = "import sys; from ui.main import main; sys.exit(main(sys.argv[1:]))"
PATIENCE = 30.0  # seconds to wait for something that is on its way

# https://docs.gtk.org/atspi2/enum.KeySynthType.html
PRESS, RELEASE, SYM, STRING = 0, 1, 3, 4
KEYS = {
    "Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "Down": 0xFF54, "Up": 0xFF52, "F1": 0xFFBE,
    "space": 0x20,
}  # fmt: skip
CODES = {"Ctrl": 37, "Shift": 50, "Alt": 64}  # the X server's own keyboard


class Screen:
    """One screen with the program on it."""

    def __init__(self, folder: Path, *args: str, size: tuple[int, int] = (1400, 1000)) -> None:
        missing = [line for tool, line in TOOLS.items() if shutil.which(tool) is None]
        assert not missing, f"Tools are missing: {'; '.join(missing)}"
        self._folder, self._args, self._size = folder, args, size
        self._running: list[subprocess.Popen[str]] = []
        self._environment = dict(os.environ)

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _start(self) -> None:
        self._homes()
        size = f"{self._size[0]}x{self._size[1]}x24"
        server = self._run(
            "Xvfb", "-displayfd", "1", "-screen", "0", size, "-fbdir", str(self._folder), "-nolisten", "tcp"
        )
        self._environment["DISPLAY"] = f":{_line(server)}"
        bus = self._run("dbus-daemon", "--session", "--nofork", "--print-address")
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = session = _line(bus)
        self._manage()
        self.program = self._run(sys.executable, "-c", PROGRAM, *self._args)
        self._bus = self._accessibility_bus(session)
        self.root = self._application()

    def _manage(self) -> None:
        """Start the window manager and wait for it: a window that is there before gets no keyboard."""
        ready = self._folder / "managed"
        self._run("openbox", "--sm-disable", "--startup", f"touch {ready}")
        for _ in _patiently():
            if ready.exists():
                return
        raise AssertionError("The window manager does not start")

    def _homes(self) -> None:
        for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            home = self._folder / name.lower()
            home.mkdir(mode=0o700, exist_ok=True)
            self._environment[name] = str(home)
        self._environment |= {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
        }

    def _run(self, *command: str) -> subprocess.Popen[str]:
        with (self._folder / f"{Path(command[0]).name}.log").open("w") as log:
            begun = subprocess.Popen(  # tools of this computer, named above
                command, cwd=ROOT, env=self._environment, stdout=subprocess.PIPE, stderr=log, text=True
            )
        self._running.append(begun)
        return begun

    def _accessibility_bus(self, session: str) -> DBusConnection:
        launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        with open_dbus_connection(session) as asking:
            answer = asking.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=PATIENCE)
        return open_dbus_connection(answer.body[0])

    def _application(self) -> Node:
        desktop = Node(self, ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"))
        for _ in _patiently():
            assert self.program.poll() is None, (
                self._folder / f"{Path(sys.executable).name}.log"
            ).read_text()
            for one in desktop.children:
                if one.children:
                    return one
        raise AssertionError("The program is not in the accessibility tree")

    def _end(self) -> None:
        if hasattr(self, "_bus"):
            self._bus.close()
        for one in reversed(self._running):
            one.terminate()
            try:
                one.wait(10)
            except subprocess.TimeoutExpired:
                one.kill()
                one.wait()
            if one.stdout is not None:
                one.stdout.close()

    def ask(
        self, to: Address, interface: str, method: str, kinds: str = "", values: tuple[object, ...] = ()
    ) -> Any:  # whatever the method gives
        """Call a method on the accessibility bus and give its answer."""
        place = DBusAddress(to[1], to[0], interface)
        call = new_method_call(place, method, kinds, values) if kinds else new_method_call(place, method)
        body = self._answer(call)
        return body[0] if len(body) == 1 else body

    def value(self, of: Address, interface: str, name: str) -> Any:  # whatever it holds
        """Read a property on the accessibility bus."""
        place = DBusAddress(of[1], of[0], interface)
        (held,) = self._answer(Properties(place).get(name))
        return held[1] if isinstance(held, tuple) else held

    def _answer(self, call: Message) -> tuple[Any, ...]:
        answer = self._bus.send_and_get_reply(call, timeout=PATIENCE)
        if answer.header.message_type is MessageType.error:
            raise GoneError(answer.body)
        body: tuple[Any, ...] = answer.body
        return body

    @property
    def window(self) -> Node:
        """The window on top."""
        return self.root.children[-1]

    def all(self, role: str = "") -> list[Node]:
        """Give everything that shows, of one role or any."""
        for _ in _patiently():
            with suppress(GoneError):
                return [one for one in self.root.walk() if not role or one.role == role]
        raise AssertionError("The window does not come to rest")

    def find(self, role: str, name: str) -> Node:
        """Wait for something by its role and the beginning of its name, or of its label's name."""
        for _ in _patiently():
            if (found := self._look_for(role, name)) is not None:
                return found
        raise AssertionError(f"There is no {role} “{name}”. {self._in_sight()}")

    def press_for(self, keys: str, role: str, name: str) -> Node:
        """Press keys for something to show; again after a while, for a page that is busy takes none."""
        for patience, _ in enumerate(_patiently()):
            if patience % 60 == 0:
                self.key(keys)
            if (found := self._look_for(role, name)) is not None:
                return found
        raise AssertionError(f"{keys} brings no {role} “{name}”. {self._in_sight()}")

    def _look_for(self, role: str, name: str) -> Node | None:
        for one in self.all(role):
            with suppress(GoneError):
                if any(each.name.startswith(name) for each in (one, *one.labels)):
                    return one
        return None

    def gone(self, role: str, name: str) -> None:
        """Wait until something is no longer there."""
        for _ in _patiently():
            if self._look_for(role, name) is None:
                return
        raise AssertionError(f"The {role} “{name}” did not go")

    def _in_sight(self) -> str:
        """Say what shows and where the focus is, for somebody who wonders why something does not."""
        windows = [(one.role, one.name, ACTIVE in one.states) for one in self.root.children]
        parts = [f"{one.role} “{one.name}”{' focus' * (FOCUSED in one.states)}" for one in self.all()]
        return f"Windows: {windows}. In sight: {', '.join(parts)}"

    def focused(self) -> Node | None:
        """Give what has the focus."""
        return next((one for one in self.all() if {FOCUSED, FOCUSABLE} <= one.states), None)

    def type(self, text: str) -> None:
        """Type text on the keyboard."""
        self._ready()
        self._key(0, text, STRING)

    def fill(self, name: str, text: str) -> Node:
        """Type text into the box of this name, and see that it is there; under load keys are lost.

        The keyboard's map is changed for every letter it lacks, so a busy machine can mistype one: what was
        written is read back, and typed again over itself until it is right. A secret box tells its length.
        """
        for _ in _patiently():
            with suppress(GoneError):
                box = self._with_focus(name)
                if box.length:
                    self.key("Ctrl+a")
                self.type(text)
                if box.comes_to_hold(text):
                    return box
        raise AssertionError(f"“{text}” could not be typed into “{name}”. {self._in_sight()}")

    def _with_focus(self, name: str) -> Node:
        """Wait until the box of this name is where the keyboard writes, and give it."""
        for _ in _patiently():
            box = self.find("text", name)
            with suppress(GoneError):
                if FOCUSED in box.states:
                    return box
        raise AssertionError(f"The focus did not come to “{name}”. {self._in_sight()}")

    def choose_file(self, file: Path) -> None:
        """Answer the question which file, in the window that asks it, and wait until it has gone."""
        self.fill("File name", str(file))
        self.key("Return")
        self.gone("text", "File name")

    def key(self, keys: str) -> None:
        """Press keys together: "Tab", "Ctrl+1", "Alt+o"."""
        self._ready()
        *held, last = keys.split("+")
        for each in held:
            self._key(CODES[each], "", PRESS)
        self._key(KEYS.get(last) or ord(last), "", SYM)
        for each in reversed(held):
            self._key(CODES[each], "", RELEASE)

    def _ready(self) -> None:
        """Wait until a window has the keyboard: when one closed, the window manager takes its time.

        Not for long: a list of suggestions takes the keyboard too, and is no window here.
        """
        end = time.monotonic() + PATIENCE / 20
        while time.monotonic() < end and not self._has_keyboard():
            time.sleep(0.05)

    def _has_keyboard(self) -> bool:
        with suppress(GoneError):
            return any({ACTIVE, SHOWING} <= one.states for one in self.root.children)
        return False

    def _key(self, code: int, text: str, kind: int) -> None:
        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry/deviceeventcontroller")
        interface = "org.a11y.atspi.DeviceEventController"
        self.ask(registry, interface, "GenerateKeyboardEvent", "isu", (code, text, kind))

    def picture(self, file: Path) -> Path:
        """Keep a picture of the whole screen."""
        raw = (self._folder / "Xvfb_screen0").read_bytes()
        # An XWD dump: a header of big-endian words (its own size first, colours twentieth), then the pixels.
        words = struct.unpack(">25I", raw[:100])
        start, wide, high, stride, colours = words[0], words[4], words[5], words[12], words[19]
        pixels = raw[start + 12 * colours :]
        Image.frombuffer("RGB", (wide, high), pixels, "raw", "BGRX", stride, 1).save(file)
        return file


def _line(of: subprocess.Popen[str]) -> str:
    assert of.stdout is not None
    return of.stdout.readline().strip()


def _patiently() -> Iterator[None]:
    """Let something be tried until it is there or patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        yield
        time.sleep(0.05)
