"""What is not for the public is on no page, in no list, history, interface for programs or refusal that it can ask for."""

import re
import urllib.parse

import pytest

import running_site
from asking import Reader, Visitor
from pages import PAGES
from reading import links

# Words that stand nowhere else.
PUBLISHED = "Kunngjøringen som alle skal se"
DRAFT = "Utkastet som ingen skal se"
SHARED_WITHIN = "Notatet som medlemmene skal se"
HIDDEN_SPACE = "Rommet som ingen skal se"
HIDDEN_PUBLISHED = "Oppslaget i rommet som ingen skal se"
BODY = "Brødteksten som ingen skal se"
OWNER = "skjult@eier.example"
# The demonstration has things and people of its own that are not for everybody.
DEMONSTRATED = [
    "Spørsmål til neste møte i regionrådet", "Hvilke tjenester gjør vi fremdeles tre ganger", "@demonstrasjon.invalid",
]
PRIVATE = [DRAFT, SHARED_WITHIN, HIDDEN_SPACE, HIDDEN_PUBLISHED, BODY, OWNER, *DEMONSTRATED]

# Enough for all that one can come to from the spaces of this site, and an end where addresses lead ever further.
MOST_ADDRESSES = 6_000

WORKING_TOGETHER = ("/spaces", "/things", "/organisations", "/api/v1/spaces")


class Ground:
    """The demonstration, and two spaces of somebody's: one shows the public all that it may, one nothing."""

    def __init__(self):
        self.site = running_site.start(None, "--demo", "--second-factor", "offered")
        link = self.site.owner_link()
        self.owner = Visitor()
        self._send(urllib.parse.urlsplit(link).path, {
            "name": "Kari Nordmann", "email": OWNER, "new-password": "fire ord uten mening"})
        self.open = self._space("Rommet som alle skal se", shows=["existence", "members", "things", "history"])
        self.hidden = self._space(HIDDEN_SPACE, shows=[])
        self.published = self._thing(self.open, PUBLISHED, "published", "Dette er for alle.")
        self.private = [
            self._thing(self.open, DRAFT, "draft"),
            self._thing(self.open, SHARED_WITHIN, "internal"),
            self._thing(self.hidden, HIDDEN_PUBLISHED, "published"),
        ]

    def _space(self, name, shows):
        return self._send("/spaces/new", {
            "name": name, "kind": "region", "purpose": "", "units": "", **{f"shows-{aspect}": "yes" for aspect in shows}})

    def _thing(self, space, title, state, text=BODY):
        return self._send(f"{space}/new", {"title": title, "text": text, "state": state})

    def _send(self, path, form):
        """Where the form leads to."""
        answer = self.owner.send([self.site], path, form)
        assert answer.status == 303, answer.text
        return urllib.parse.urlsplit(answer.headers["Location"]).path


@pytest.fixture(scope="module")
def ground():
    ground = Ground()
    yield ground
    assert ground.site.stop() == 0


def is_worth_following(link, ground):
    """All but what says again what another address says: what is in another order, a paper of each thing."""
    if not link.startswith(WORKING_TOGETHER):
        return False
    if "order=-" in link or "order=" in link and (".csv" in link or ".xlsx" in link or "tag=" in link):
        return False
    return "/paper." not in link or link.startswith(ground.published)


@pytest.fixture(scope="module")
def answers(ground):
    """Everything about working together that the public comes to, by following all links there; by address."""
    reader, found = Reader(ground.site), {}
    waiting = [ground.site.expand(page) for page in PAGES if page.startswith((*WORKING_TOGETHER, "{"))]
    waiting += ["/", "/spaces", "/api/v1/spaces", f"/api/v1{ground.open}/things", "/api/v1/openapi.json"]
    while waiting:
        address = waiting.pop(0)
        if address in found:
            continue
        assert len(found) < MOST_ADDRESSES, "there is no end to addresses about working together"
        answer = found[address] = reader.ask(address)
        if "html" in answer.headers.get("Content-Type", ""):
            places = (urllib.parse.urldefrag(link).url for link in links(answer.document, address))
            waiting += [place for place in places if is_worth_following(place, ground)]
    return found


def test_the_public_finds_what_is_for_the_public(ground, answers):
    """Else the test below would find nothing wherever it looked."""
    telling = [address for address, answer in answers.items() if PUBLISHED in answer.text]
    assert {ground.open, f"{ground.open}/things", f"{ground.open}/history", ground.published} <= set(telling)
    assert f"/api/v1{ground.open}/things" in telling
    assert DRAFT in ground.owner.ask(ground.site, ground.private[0]).text


def test_the_public_finds_nothing_private(answers):
    leaks = [(address, word) for address, answer in answers.items() for word in PRIVATE if word in answer.text]
    assert leaks == []


def test_addresses_of_what_is_private_tell_nothing(ground):
    """Not even that there is something: they answer like addresses of nothing."""
    reader = Reader(ground.site)
    rooms = [ground.hidden + rest for rest in ["", "/things", "/members", "/history", "/settings", "/new"]]
    things = [thing + rest for thing in ground.private
              for rest in ["", "/history", "/versions/1", "/edit", "/state", "/share", "?date=2099-01-01"]]
    for address in [*rooms, *things, f"/api/v1{ground.hidden}/things"]:
        answer = reader.ask(address)
        nothing = reader.ask(re.sub(r"[0-9a-z]{26}", "01arz3ndektsv4rrffq69g5fav", address))
        assert answer.status == nothing.status and answer.status in (303, 403, 404), address
        assert ("Location" in answer.headers) == ("Location" in nothing.headers), address
        assert [word for word in PRIVATE if word in answer.text] == [], address
