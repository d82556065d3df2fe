"""Shows that the suite finds what it is for: plants one fault after the other, and asks the ordinary tests.

NABO_BINARY=… .venv/bin/python Tests/Browser/planted_faults.py [NAME …]

The tests know nothing of it. They are given a program that starts the real one with changed texts, style sheets or
scripts, and that changes pages on their way.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

from planting import plant
from test_leaks import DRAFT

HERE = pathlib.Path(__file__).parent


@dataclass
class Fault:
    name: str
    # The page and the tests that are tried, as `--page` and `-k` take them.
    page: str | None
    tests: str
    # What the report must say.
    told: str
    # By file below the binary's folder: what is to be found there, and what stands in its place.
    files: dict = field(default_factory=dict)
    # The same for pages on their way.
    pages: tuple | None = None


FAULTS = [
    Fault("a missing text", "/sources", "speaks", "sources.title",
          files={f"Texts/{language}/sources.yaml": (r"^  title: .*\n", "") for language in ["nb", "nn", "sv", "en"]}),
    Fault("a low contrast", "/sign-in", "test_every_page.py", "color-contrast",
          files={"Public/css/tokens.css": (r"(--ink: light-dark\(#1b1e22, )[^)]*", r"\1#555555")}),
    Fault("a form too wide", "/sign-in", "test_every_page.py", "fits",
          files={"Public/css/work.css": (r"\Z", "\nmain form { min-width: 40rem; }\n")}),
    Fault("a broken link", "/about", "test_links.py", "/soruces",
          pages=(r'href="/sources"', 'href="/soruces"')),
    Fault("a script that throws", "/about", "test_every_page.py", "uncaught",
          files={"Public/js/frame.js": (r"\A", "undefined.thing();\n")}),
    Fault("a lost label", "/sign-in", "test_every_page.py", "label",
          pages=(r'<label[^>]*for="[^"]*email"[^>]*>.*?</label>', "")),
    Fault("an inline style", "/about", "test_every_page.py or stand_in_files", "style",
          pages=(r'<h1', '<h1 style="margin: 0"')),
    Fault("a heading out of order", "/about", "outline", "h4 follows on h",
          pages=(r"<h2([^>]*)>(.*?)</h2>", r"<h4\1>\2</h4>")),
    Fault("a leaked draft", None, "nothing_private", DRAFT,
          pages=(r"</main>", f"<p>{DRAFT}</p></main>")),
    Fault("a wrong language", "/about", "speaks", "lang",
          pages=(r'<html lang="sv"', '<html lang="nb"')),
]


def tried(binary, fault):
    """What the tests say about a fault, and whether they failed."""
    chosen = ["--page", fault.page] if fault.page else []
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "-q", str(HERE), *chosen, "-k", fault.tests],
        capture_output=True, text=True, env={**os.environ, "NABO_BINARY": str(binary)}, timeout=300,
    )
    return done.returncode, done.stdout + done.stderr


def found(binary, fault, report):
    """Whether the tests pass without the fault, fail with it, and name it."""
    with tempfile.TemporaryDirectory(prefix="nabo-planted-") as folder:
        planted = plant(pathlib.Path(folder), binary, fault.files, fault.pages)
        status, told = tried(planted, fault)
    lines = [line for line in told.splitlines() if re.match(r"E\s|FAILED|SUBFAILED", line)]
    is_found = status == 1 and any(fault.told in line for line in lines)
    if not is_found:
        report(told)
    return is_found


def main(names):
    binary = pathlib.Path(os.environ["NABO_BINARY"]).resolve()
    missed = []
    for fault in FAULTS:
        if names and fault.name not in names:
            continue
        began = time.monotonic()
        status, told = tried(binary, fault)
        assert status == 0, f"fails without {fault.name} too:\n{told}"
        is_found = found(binary, fault, print)
        print(f"{fault.name}: {'found' if is_found else 'NOT FOUND'}, {time.monotonic() - began:.0f} s", flush=True)
        if not is_found:
            missed.append(fault.name)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
