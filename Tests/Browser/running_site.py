"""Starts and stops the site under test."""

import itertools
import os
import re
import socket
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request

START_TIMEOUT = 30


class Site:
    """A running `nabo serve` on a free port of this machine."""

    def __init__(self, binary, state, *options, port=None, environment=None):
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = []
        self.state = state
        self.process = subprocess.Popen(
            [binary, "serve", "--port", str(self.port), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd="/",
            env={**os.environ, "NABO_STATE": state, **(environment or {})},
        )
        self._places = None
        self.output = []
        self._readers = [
            self._collect(self.process.stdout, self.output),
            self._collect(self.process.stderr, self.log),
        ]

    def wait_until_ready(self):
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(self.address + "/healthz", timeout=1):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        self.process.kill()
        raise AssertionError("the site did not start:\n" + "".join(self.output + self.log))

    def owner_link(self):
        """The link that makes the first account. It is printed when the site is ready, and read a moment later."""
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline:
            for line in list(self.output):
                if line.startswith("First owner"):
                    return line.split(": ", 1)[1].strip()
            time.sleep(0.02)
        raise AssertionError("no link for the first owner:\n" + "".join(self.output + self.log))

    def expand(self, address):
        """An address of pages.py with the places of the demonstration in it."""
        if "{" not in address:
            return address
        if self._places is None:
            self._places = self._find_places()
        return address.format(**self._places)

    def _find_places(self):
        """By following links, as visitors do."""
        space = self._links("/spaces", r"/spaces/[0-9a-z]{26}")[0]
        things = self._links(space + "/things?kind=study", r"/things/[0-9a-z]{26}")
        studies = [thing for thing in things if self._links(thing, r"/study/(?:today|future)\?[^\"]*")]
        programme = self._links(space + "/programmes", r"/programmes/[0-9a-z]{26}")[0]
        return {
            "space": space,
            "programme": programme,
            "gate": self._links(programme + "/gates", r"/gates/[0-9a-z]{26}")[0],
            "study": studies[0],
            "note": self._links(space + "/things?kind=note", r"/things/[0-9a-z]{26}")[0],
            "body": self._links(space + "/things?kind=body", r"/things/[0-9a-z]{26}")[0],
            "arrangement": self._links(
                space + "/cooperation?date=2019-01-01", r"/arrangements/[0-9a-z]{26}\?date=2019-01-01"
            )[0].split("?")[0],
            "case": self._links(space + "/cases", r"/cases/[0-9a-z]{26}")[0],
            "survey": self._links(space + "/surveys", r"/surveys/[0-9a-z]{26}")[0],
            "process": self._links(space + "/democracy", r"/processes/[0-9a-z]{26}")[0],
            "initiative": self._links(space + "/democracy/initiatives", r"/initiatives/[0-9a-z]{26}")[0],
            "referendum": self._links(space + "/referendums", r"/referendums/[0-9a-z]{26}")[0],
            "event": self._links("/events", r"/events/[0-9a-z]{26}")[0],
            "item": self._links("/library", r"/library/[0-9a-z]{26}")[0],
            "organisation": self._links("/organisations", r"/organisations/[0-9a-z]{26}")[0],
        }

    def _links(self, address, pattern):
        with urllib.request.urlopen(self.address + address, timeout=10) as answer:
            return re.findall(f'href="({pattern})"', answer.read().decode())

    def stop(self):
        """Asks the site to stop and returns its exit status."""
        self.process.terminate()
        try:
            status = self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("the site did not stop when asked to")
        for reader in self._readers:
            reader.join()
        return status

    @staticmethod
    def _collect(stream, lines):
        """Reads along, so that a full pipe never makes the site wait."""
        reader = threading.Thread(target=lambda: lines.extend(stream), daemon=True)
        reader.start()
        return reader


def start(state=None, *options, **surroundings):
    """The binary named by NABO_BINARY, running and ready; `state` is its folder of what it keeps, else an empty one."""
    state = state or tempfile.mkdtemp(prefix="nabo-state-")
    site = Site(os.environ["NABO_BINARY"], state, *options, **surroundings)
    site.wait_until_ready()
    return site


# Ports below those that the system hands to outgoing connections: one of these stays free until the site takes it. Each
# worker counts through a stretch of its own, so that no two are ever given the same.
FIRST_PORT, PORTS_OF_ONE = 12_000, 4_000
_given = itertools.count(os.getpid() % PORTS_OF_ONE)


def free_port():
    first = FIRST_PORT + PORTS_OF_ONE * int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])
    for _ in range(PORTS_OF_ONE):
        port = first + next(_given) % PORTS_OF_ONE
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError(f"none of the ports {first} to {first + PORTS_OF_ONE - 1} is free")
