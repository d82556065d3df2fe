"""People who help people: a question asked in confidence, seats at an event, and feeds."""

import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree

import pytest

import running_site
from accessibility import axe
from owners import new_space, signed_in, words

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def own_site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


def publish(page, space, kind, title, fields, choices):
    page.goto(f"{space}/new?kind={kind}")
    page.locator("main [name=title]").fill(title)
    for name, value in fields.items():
        page.locator(f"main [name={name}]").fill(value)
    for name, value in {**choices, "state": "published"}.items():
        page.locator(f"main [name={name}]").select_option(value)
    with page.expect_navigation():
        page.locator("main form button[type=submit]").last.click()


def test_a_question_is_kept_in_confidence_and_a_seat_is_taken(own_site, browser):
    page = signed_in(own_site, browser)
    space = new_space(page, "Reformteamet")
    page.goto(space + "/settings")
    for aspect in ["existence", "things"]:
        page.locator(f"main [name=shows-{aspect}]").check()
    with page.expect_navigation():
        page.get_by_role("main").locator("form button[type=submit]").first.click()
    publish(page, space, "desk", "Mottak", {"contact": "Teamet"}, {})
    publish(
        page, space, "event", "Samling", {"summary": "Om plass", "seats": "3"},
        {"form": "seminar", "audience": "everybody"})
    page.goto(own_site.address + "/questions/ask")
    page.locator("main [name=title]").fill("Hvor lang tid tar det?")
    page.locator("main [name=text]").fill("Vi er to små kommuner.")
    page.get_by_role("button", name="Send spørsmålet").click()
    assert "Teamet svarer." in words(page) and "Bare de som svarer" in words(page)
    axe(page)
    question = page.url
    page.goto(space + "/exchange")
    assert "1 spørsmål venter på svar." in words(page)
    page.goto(own_site.address + "/events")
    page.get_by_role("link", name="Samling").last.click()
    page.locator("main [name=party]").fill("Hamar")
    page.locator("main [name=size]").fill("2")
    page.get_by_role("button", name="Meld på").click()
    assert "Dere har plass, alle 2." in words(page)
    axe(page)
    page.context.close()
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(question, timeout=10)
    assert refused.value.code == 404


def test_feeds_are_read_without_a_cookie(site):
    for name, least in (("items", 1), ("questions", 0), ("events", 1)):
        with urllib.request.urlopen(f"{site.address}/feeds/{name}", timeout=10) as answer:
            assert answer.headers["Content-Type"].startswith("application/atom+xml")
            assert answer.headers["Set-Cookie"] is None
            feed = ElementTree.fromstring(answer.read())
        assert feed.tag == f"{ATOM}feed"
        assert len(feed.findall(f"{ATOM}entry")) >= least
