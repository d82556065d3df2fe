"""A disk that runs full: what was acknowledged stays, what was not is refused in words, and reading goes on."""

import os
import re
import subprocess
import tempfile
import time
import urllib.parse

import pytest

import running_site
from asking import Visitor

PASSWORD = "fire ord uten mening"
MEGABYTES = 12


def may_mount():
    """A small disk of memory, seen by the server alone."""
    try:
        return subprocess.run(
            ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs -o size=1m none /mnt"],
            capture_output=True, timeout=20).returncode == 0
    except OSError:
        return False


pytestmark = pytest.mark.skipif(not may_mount(), reason="this system lets nobody mount a disk of their own")


class SmallDisk(running_site.Site):
    """A site whose state lies on a disk of a few megabytes."""

    def __init__(self, folder, *options):
        self.folder = folder
        wrapper = os.path.join(folder, "nabo-on-a-small-disk")
        self.disk = os.path.join(folder, "disk")
        os.mkdir(self.disk)
        with open(wrapper, "w") as script:
            script.write(
                "#!/bin/sh\nexec unshare --user --map-root-user --mount sh -c '"
                f'mount -t tmpfs -o size={MEGABYTES}m none "{self.disk}" && exec "$0" "$@"\' '
                f'"{os.environ["NABO_BINARY"]}" "$@"\n')
        os.chmod(wrapper, 0o700)
        super().__init__(wrapper, self.disk, *options)

    def inside(self, *command):
        """Runs something that sees the disk."""
        return subprocess.run(
            ["nsenter", "--target", str(self.process.pid), "--user", "--mount", "--preserve-credentials", *command],
            capture_output=True, text=True, timeout=60)


@pytest.fixture(scope="module")
def site():
    with tempfile.TemporaryDirectory(prefix="nabo-full-") as folder:
        running = SmallDisk(folder, "--second-factor", "offered", "--forms-per-minute", "100000")
        running.wait_until_ready()
        yield running
        assert running.stop() == 0


def test_a_full_disk_is_said_and_nothing_acknowledged_is_lost(site):
    owner = Visitor()

    def send(path, form):
        return owner.send([site], path, form)

    made = send(urllib.parse.urlsplit(site.owner_link()).path, {
        "name": "Kari Nordmann", "email": "kari@example.org", "new-password": PASSWORD})
    assert made.status == 303, made.text
    space = urllib.parse.urlsplit(send("/spaces/new", {"name": "Regionen", "kind": "region"}).headers["Location"]).path
    written, refused = [], None
    for number in range(400):
        answer = send(f"{space}/new", {
            "kind": "note", "title": f"Notat {number}", "text": f"{number} " + "x" * 60_000,
            "from": time.strftime("%Y-%m-%d"), "state": "internal"})
        if answer.status != 303:
            refused = answer
            break
        written.append(urllib.parse.urlsplit(answer.headers["Location"]).path)
    assert refused is not None, "the disk never ran full"
    assert refused.status == 503, refused.text
    assert "disk" in refused.document.text_content().lower(), refused.document.text_content()[:2000]
    assert site.disk not in refused.text, "and not where it lies"
    assert any('"storage-full"' in line for line in site.log), site.log[-3:]
    for path in (written[0], written[-1]):
        page = owner.ask(site, path)
        assert page.status == 200 and re.search(r"\d+ x{1000}", page.text), "what was acknowledged is there"
    checked = site.inside(os.environ["NABO_BINARY"], "db", "check", "--state", site.disk)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    # Somebody makes room: it goes on without a new start.
    site.inside("mount", "-o", f"remount,size={4 * MEGABYTES}m", site.disk)
    again = send(f"{space}/new", {
        "kind": "note", "title": "Etterpå", "text": "plass igjen", "from": time.strftime("%Y-%m-%d"),
        "state": "internal"})
    assert again.status == 303, again.text
