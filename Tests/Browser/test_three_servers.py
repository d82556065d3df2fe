"""Three servers on one PostgreSQL are one site, whichever of them a proxy picks.

NABO_TEST_POSTGRES names a server, which `script/postgres` starts; without one these tests are skipped.
"""

import os
import re
import shutil
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
import uuid

import pytest

import running_site
from asking import Visitor

PASSWORD = "fire ord uten mening"
SMALL = "/study/future?country=no&date=2024-01-01&merge=3405,3441&draws=50&horizon=20"
# Enough futures that a server can fall in the middle of them.
LARGE = (
    "/study/future?country=no&date=2024-01-01&merge=3405,3441,3440,3439,3438,3443&merge=3405,3441,3440&merge=3439,3438"
    "&horizon=50&draws=10000"
)

pytestmark = pytest.mark.skipif(
    not os.environ.get("NABO_TEST_POSTGRES") or not shutil.which("psql"),
    reason="no PostgreSQL: script/postgres starts one",
)


class Database:
    """A database of its own on the test server, without any tables."""

    def __init__(self):
        self.whole = os.environ["NABO_TEST_POSTGRES"]
        self.name = f"nabo_{uuid.uuid4().hex}"
        self._psql(self.whole, f"CREATE DATABASE {self.name}")
        self.url = urllib.parse.urlunsplit(urllib.parse.urlsplit(self.whole)._replace(path=f"/{self.name}"))

    def rows(self, statement):
        return [line.split("|") for line in self._psql(self.url, statement).splitlines() if line]

    def drop(self):
        self._psql(self.whole, f"DROP DATABASE {self.name} WITH (FORCE)")

    @staticmethod
    def _psql(url, statement):
        done = subprocess.run(
            ["psql", url, "--no-psqlrc", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1", "-c", statement],
            capture_output=True, text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


class Servers:
    """Three servers with one key on one database, behind what they take for a proxy."""

    def __init__(self):
        self.database = Database()
        self.environment = {
            "NABO_DATABASE": self.database.url,
            # Any 32 bytes, the same on each.
            "NABO_KEY": "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY",
        }
        # All at once: whoever is first makes the tables.
        self.sites = [self._begin() for _ in range(3)]
        try:
            for site in self.sites:
                site.wait_until_ready()
        except AssertionError:
            for site in self.sites:
                site.process.kill()
            raise

    def _begin(self):
        metrics = running_site.free_port()
        site = running_site.Site(
            os.environ["NABO_BINARY"], tempfile.mkdtemp(prefix="nabo-state-"), "--behind-proxy",
            "--second-factor", "offered", "--forms-per-minute", "30", "--most-steps", "100000000", "--metrics-address", f"127.0.0.1:{metrics}",
            environment=self.environment,
        )
        site.metrics = metrics
        return site

    def another(self):
        site = self._begin()
        site.wait_until_ready()
        self.sites.append(site)
        return site

    def kill(self, site):
        """Without a word to anybody."""
        site.process.kill()
        site.process.wait()
        self.sites.remove(site)

    def stop(self):
        try:
            assert [site.stop() for site in self.sites] == [0] * len(self.sites)
        finally:
            self.database.drop()


@pytest.fixture(scope="module")
def servers():
    servers = Servers()
    yield servers
    servers.stop()


class Kari(Visitor):
    """Somebody who has an account, as each test meets them: without cookies, at an address of their own."""

    def sign_in(self, sites, password=PASSWORD):
        return self.send(sites, "/sign-in", {"email": "kari@example.org", "password": password})

    def is_known(self, site):
        return self.ask(site, "/account").status == 200


@pytest.fixture(scope="module")
def kari(servers):
    """Somebody with an account, by a link that one of the servers printed."""
    links = [
        urllib.parse.urlsplit(line.split(": ", 1)[1].strip())
        for site in servers.sites for line in site.output if line.startswith("First owner")
    ]
    visitor = Kari()
    form = {"name": "Kari Nordmann", "email": "kari@example.org", "new-password": PASSWORD}
    for link in links:
        if visitor.ask(servers.sites[0], link.path).status == 200:
            assert visitor.send(servers.sites, link.path, form).status == 303
            return visitor
    raise AssertionError(f"none of the links makes an account: {links}")


def turn(sites, place):
    """The servers in the order of a proxy that has come to the one at `place`."""
    return [sites[(place + step) % len(sites)] for step in range(len(sites))]


def test_the_tables_are_made_once(servers):
    done = servers.database.rows("SELECT number, name FROM migration ORDER BY number")
    assert [int(number) for number, _ in done] == list(range(1, len(done) + 1)) and len(done) >= 7
    # Nobody told them where visitors reach them, which they say and which is so.
    complaints = [line for site in servers.sites for line in site.log if "nabo: " in line and "--public-url" not in line]
    assert complaints == []


def test_a_session_is_known_at_all_and_ended_at_all(servers, kari):
    for place in range(3):
        visitor = Kari()
        assert visitor.sign_in(turn(servers.sites, place)).status == 303
        assert all(visitor.is_known(site) for site in servers.sites)
        kept = dict(visitor.cookies)
        token = re.search(r'name="form-token" value="([^"]+)"', visitor.ask(servers.sites[0], "/account").text)
        left = visitor.ask(turn(servers.sites, place)[2], "/sign-out", {"form-token": token.group(1)})
        assert left.status == 303
        # Somebody who kept the cookie is as unknown, everywhere and at once.
        visitor.cookies = kept
        assert not any(visitor.is_known(site) for site in servers.sites)


def test_wrong_sign_ins_count_at_all(servers, kari):
    visitor = Kari()
    told = [visitor.sign_in(turn(servers.sites, place), "x" * 14).status for place in range(6)]
    # Four are free, wherever they were tried.
    assert 429 not in told[:4] and told[4:] == [429, 429], told
    assert visitor.sign_in(servers.sites).status == 429
    other = Kari()
    assert other.sign_in(servers.sites).status == 303


def test_forms_count_at_all(servers):
    visitor = Visitor()
    told = [visitor.ask(servers.sites[place % 3], "/sign-in", {}).status for place in range(60)]
    # The limit of one, not of three.
    assert told.count(429) == 30, told
    assert Visitor().ask(servers.sites[0], "/sign-in", {}).status != 429


def test_an_outlook_is_worked_out_once_and_is_the_same_everywhere(servers):
    wait_for(servers.sites, SMALL)
    assert len({Visitor().ask(site, SMALL).text for site in servers.sites}) == 1
    assert jobs(servers) == [("finished", "1")]
    assert [sum(counted(site, source) for site in servers.sites) for source in ("here", "shared")] == [1, 2]
    # A page that stands on the same outlook needs no other.
    wait_for(servers.sites, SMALL.replace("/study/future", "/study/matters"))
    assert jobs(servers) == [("finished", "1")]


def test_a_server_that_starts_later_finds_what_was_worked_out(servers):
    expected = Visitor().ask(servers.sites[0], SMALL).text
    later = servers.another()
    wait_for([later], SMALL)
    assert Visitor().ask(later, SMALL).text == expected
    assert (counted(later, "here"), counted(later, "shared")) == (0, 1)


def test_another_server_finishes_what_a_killed_one_began(servers):
    first, others = servers.sites[0], servers.sites[1:]
    assert "Refresh" in Visitor().ask(first, LARGE).headers
    while ("running", "1") not in jobs(servers):
        time.sleep(0.05)
    assert "Refresh" in Visitor().ask(others[0], LARGE).headers
    servers.kill(first)
    assert ("running", "1") in jobs(servers), "it was finished before its server fell"
    for told in wait_for(others, LARGE).values():
        assert told == sorted(told)
    assert jobs(servers)[0] == ("finished", "2")
    assert len({Visitor().ask(site, LARGE).text for site in others}) == 1


def wait_for(sites, address):
    """Asks one server after the other until all have the page; the shares that each told meanwhile."""
    shares, deadline = {site: [] for site in sites}, time.monotonic() + 300
    waiting = list(sites)
    while waiting:
        assert time.monotonic() < deadline, shares
        for site in list(waiting):
            answer = Visitor().ask(site, address)
            assert answer.status == 200, answer.text
            if "Refresh" in answer.headers:
                shares[site].append(int(re.search(r'<progress[^>]* value="(\d+)"', answer.text).group(1)))
                # A visitor is sent back after a second.
                time.sleep(1 / len(waiting))
            else:
                waiting.remove(site)
    return shares


def jobs(servers):
    """State and tries of each, the latest first."""
    return [tuple(row) for row in servers.database.rows("SELECT state, tries FROM job ORDER BY created DESC")]


def counted(site, source):
    with urllib.request.urlopen(f"http://127.0.0.1:{site.metrics}/metrics", timeout=10) as answer:
        found = re.search(rf'^nabo_outlooks_total{{source="{source}"}} (\d+)$', answer.read().decode(), re.MULTILINE)
    return int(found.group(1)) if found else 0
