#!/usr/bin/env python3
"""Sends a large file, fetches it, takes its space out as an archive and into another installation, and says what memory that took.

Benchmarks/files/upload.py NABO FOLDER [--megabytes 1024] [--database ADDRESS]

FOLDER is empty, on a disk with room for six times the file, and is left with what was made. The file is text that packs to nothing
and is no bomb: lines that count up. Memory is the most that the server ever held (VmHWM), before and after each step; of commands, the
most that they held (ru_maxrss).
"""

import argparse
import hashlib
import http.cookiejar
import os
import re
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "spaces"))
from tables import peak  # noqa: E402

PORT = 8432
BOUNDARY = "----------nabo-benchmark"
PASSWORD = "fire ord uten mening"


def written(path, megabytes):
    """Lines that count up, and their digest."""
    digest, number = hashlib.sha256(), 0
    with open(path, "wb") as file:
        for _ in range(megabytes):
            lines = []
            for _ in range(1 << 14):
                lines.append(b"%063d\n" % number)
                number += 1
            piece = b"".join(lines)
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


class Browser:
    def __init__(self):
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.site = f"http://127.0.0.1:{PORT}"

    def open(self, path, data=None, **headers):
        request = urllib.request.Request(self.site + path, data, {"Origin": self.site, **headers})
        with self.opener.open(request, timeout=3600) as answer:
            return answer.geturl(), answer.read().decode()

    def post(self, path, fields, page=None):
        token = self.token(page or path)
        return self.open(path, urllib.parse.urlencode({**token, **fields}).encode())

    def token(self, path):
        text = self.open(path)[1]
        main = text[text.index("<main"):]
        found = re.search(r'<input type="hidden" name="([^"]+)" value="([^"]+)"', main)
        return {found.group(1): found.group(2)} if found else {}


class Form:
    """A form with a file, read from the disk as it is sent."""

    def __init__(self, fields, path):
        parts = [f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                 for name, value in fields.items()]
        self.head = ("".join(parts) + f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; '
                     f'filename="{path.name}"\r\nContent-Type: text/plain\r\n\r\n').encode()
        self.tail = f"\r\n--{BOUNDARY}--\r\n".encode()
        self.path = path
        self.length = len(self.head) + path.stat().st_size + len(self.tail)

    def __iter__(self):
        yield self.head
        with open(self.path, "rb") as file:
            while piece := file.read(1 << 20):
                yield piece
        yield self.tail


def run(*command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, command
    print(f"{' '.join(command[1:3])}\t{time.monotonic() - start:.1f} s\t{used.ru_maxrss // 1024} MB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("nabo")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--megabytes", type=int, default=1024)
    parser.add_argument("--database")
    chosen = parser.parse_args()
    state = chosen.folder / "state"
    large = chosen.folder / "large.txt"
    digest = written(large, chosen.megabytes)
    where = ["--database", chosen.database] if chosen.database else []
    server = subprocess.Popen(
        [chosen.nabo, "serve", "--port", str(PORT), "--state", str(state), "--second-factor", "offered",
         "--largest-file", str(chosen.megabytes + 1), "--log-level", "error", *where],
        stdout=subprocess.PIPE, text=True)
    try:
        link = next(line for line in server.stdout if line.startswith("First owner")).split(": ", 1)[1].strip()
        space, document = send(server.pid, urllib.parse.urlsplit(link).path, large)
        fetch(server.pid, document, digest)
        archive = chosen.folder / "space.zip"
        run(chosen.nabo, "space", "export", space, "--to", str(archive), "--state", str(state), *where)
    finally:
        server.terminate()
        server.wait()
    other = chosen.folder / "other"
    run(chosen.nabo, "space", "import", str(archive), "--state", str(other))
    run(chosen.nabo, "files", "check", "--state", str(other))
    backup = chosen.folder / "backup"
    backup.mkdir()
    run(chosen.nabo, "backup", str(backup), "--state", str(other))


def send(pid, link, large):
    browser = Browser()
    browser.post(link, {"name": "Kari Nordmann", "email": "kari@example.org", "new-password": PASSWORD})
    space = browser.post("/spaces/new", {"name": "Regionen", "kind": "region"})[0].rsplit("/", 1)[1]
    page = f"/spaces/{space}/new?kind=document"
    form = Form({**browser.token(page), "kind": "document", "title": "Stor", "state": "internal",
                 "from": time.strftime("%Y-%m-%d")}, large)
    before, start = peak(pid), time.monotonic()
    address = browser.open(
        f"/spaces/{space}/new", iter(form), **{
            "Content-Type": f"multipart/form-data; boundary={BOUNDARY}", "Content-Length": str(form.length)})[0]
    print(f"sent\t{time.monotonic() - start:.1f} s\t{before} MB before\t{peak(pid)} MB after", flush=True)
    send.browser = browser
    return space, urllib.parse.urlsplit(address).path


def fetch(pid, document, expected):
    digest, start, size = hashlib.sha256(), time.monotonic(), 0
    with send.browser.opener.open(f"{send.browser.site}{document}/file", timeout=3600) as answer:
        while piece := answer.read(1 << 20):
            digest.update(piece)
            size += len(piece)
    assert digest.hexdigest() == expected, f"{size} bytes came, and not those that were sent"
    print(f"fetched\t{time.monotonic() - start:.1f} s\t\t{peak(pid)} MB after", flush=True)


if __name__ == "__main__":
    sys.exit(main())
