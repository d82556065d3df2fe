"""Notices: what happened that concerns somebody, on a page, in the frame of every page, and by letter."""

import os
import re
import subprocess
import tempfile
import time

import pytest

import outside
import running_site
from accessibility import axe, excludes_nobody, scripts_change, without_scripts

PASSWORD = "en lang setning her 42"
KEYS = re.compile(r"(?<![.\w])(?:notices|letter|role|history-kind|frame|fields|problem)\.[a-z][a-z.-]+\b")


class Office:
    """A site whose owner and a reader share a space, and a mail server."""

    def __init__(self, browser):
        self.browser = browser
        self.mailbox = outside.Mailbox()
        self.state = tempfile.mkdtemp(prefix="nabo-state-")
        self.port = running_site.free_port()
        self.public = ["--public-url", f"http://127.0.0.1:{self.port}"]
        # Only the servers that a test starts send letters.
        self.site = self.start(24, self.port)
        link = self.site.owner_link()
        self.owner = self.account(link, "Eva Eksempel", "eva@example.org")
        page = self.owner.new_page()
        page.goto("/spaces/new")
        page.locator("[name=name]").fill("Prøverommet")
        page.get_by_role("main").get_by_role("button", name="Lag et arbeidsrom").click()
        page.wait_for_url(re.compile("/spaces/[0-9a-z]{26}$"))
        self.space = page.url
        page.close()
        done = subprocess.run(
            [os.environ["NABO_BINARY"], "people", "invite", "per@example.org", *self.public,
             "--space", self.space.rsplit("/", 1)[1], "--role", "reader"],
            capture_output=True, text=True, cwd="/", env={**os.environ, "NABO_STATE": self.state},
        )
        assert done.returncode == 0, done.stderr
        self.reader = self.account(done.stdout.strip(), "Per Hansen")

    def start(self, hour, port):
        return running_site.start(
            self.state, *self.public, "--smtp", self.mailbox.address, "--mail-from", "nabo@example.org",
            "--letters-at", str(hour), "--second-factor", "offered", port=port,
        )

    def account(self, link, name, email=None):
        context = self.browser.new_context(
            base_url=f"http://127.0.0.1:{self.port}", locale="nb-NO", reduced_motion="reduce")
        page = context.new_page()
        page.goto(link)
        page.locator("main [name=name]").fill(name)
        if email:
            page.locator("main [name=email]").fill(email)
        page.locator('main [name$="password"]').first.fill(PASSWORD)
        with page.expect_navigation():
            page.locator("main form button[type=submit]").first.click()
        assert page.goto("/account").status == 200
        page.close()
        return context

    def write(self, title, change=None):
        """The owner writes a text for the members; its address."""
        page = self.owner.new_page()
        page.goto(change + "/edit" if change else self.space + "/new")
        page.get_by_label("Tittel").fill(title)
        page.locator("[name=text]").fill(f"Ingen skal få lese dette i et brev: {time.time()}")
        page.get_by_role("button", name="Lagre").click()
        page.wait_for_url(re.compile("/things/[^/]+$"))
        address = page.url
        if not change:
            page.goto(address + "/state")
            page.locator("main [name=state]").select_option("internal")
            page.locator("main form button[type=submit]").first.click()
            # A page that is closed while its form is on its way may never come to an end.
            page.wait_for_url(address)
        page.close()
        return address

    def stop(self):
        status = self.site.stop()
        self.mailbox.stop()
        assert status == 0


@pytest.fixture(scope="module")
def office(browser):
    office = Office(browser)
    yield office
    office.stop()


@pytest.fixture()
def page(office):
    page = office.reader.new_page()
    yield page
    page.close()


def words(page):
    return page.get_by_role("main").inner_text()


def test_they_are_for_people_who_are_signed_in(office, browser):
    context = browser.new_context(base_url=office.site.address)
    page = context.new_page()
    page.goto("/notices")
    assert "/sign-in" in page.url
    assert page.locator("a[href='/notices']").count() == 0
    context.close()


def test_whoever_invited_hears_that_it_was_taken_up(office):
    page = office.owner.new_page()
    page.goto("/about")
    page.get_by_role("link", name="Varsler (1)").click()
    assert "Per Hansen tok imot invitasjonen og er med i Prøverommet som leser." in words(page)
    page.get_by_role("button", name="Merk alt som lest").click()
    assert "Du har lest alt." in words(page)
    assert page.get_by_role("link", name="Varsler", exact=True).count() == 1
    page.close()


def test_a_space_is_followed_and_silenced(office, page):
    before = office.write("Før")
    page.goto(office.space)
    page.get_by_role("button", name="Følg", exact=True).click()
    assert page.url == office.space and "Du følger dette arbeidsrommet" in words(page)
    page.goto(before)
    assert "fordi du følger arbeidsrommet" in words(page)
    page.get_by_role("button", name="Demp").click()
    assert "Du har dempet dette." in words(page)
    office.write("Før og dempet", before)
    note = office.write("Møteboka")
    page.goto("/notices")
    assert "«Møteboka» i Prøverommet" in words(page) and "dempet i Prøverommet" not in words(page)
    page.get_by_role("link", name=re.compile("Eva Eksempel .*«Møteboka»")).first.click()
    assert page.url == note


def test_unread_is_said_in_words(office, page):
    office.write("Et notat til")
    page.goto("/notices")
    assert page.locator(".notice-list li").first.inner_text().startswith("Ulest")
    page.get_by_role("link", name="Alle", exact=True).click()
    assert "/notices?show=all" in page.url


@pytest.mark.parametrize("address", ["/notices", "/notices?show=all", "/notices?before=1", "space", "note"])
def test_excludes_nobody(office, page, address, subtests):
    if address == "note":
        page.goto(office.space)
        address = page.locator(".thing-list a").first.get_attribute("href")
    elif address == "space":
        address = office.space
    answer = page.goto(address)
    assert answer.status == 200
    differs = scripts_change(page, answer.text())
    excludes_nobody(page, subtests)
    if differs:
        without_scripts(page)
        assert page.goto(address).status == 200
        excludes_nobody(page, subtests, ", without scripts")


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_speaks_the_readers_language_whole_in_one_row(office, page, language):
    page.goto(f"/preferences?language={language}&back=/notices?show=all")
    assert page.locator("html").get_attribute("lang") == language
    assert KEYS.findall(page.locator("body").inner_text()) == []
    assert page.locator(".top-bar").bounding_box()["height"] < 64, "the top bar takes one row"
    page.goto("/preferences?language=nb&back=/notices")


def test_two_servers_send_one_letter_which_can_be_stopped(office, page, browser):
    page.goto("/notices")
    page.get_by_label("Brev").select_option("daily")
    page.get_by_role("button", name="Lagre").click()
    assert "ett brev om dagen" in page.get_by_role("status").inner_text()
    office.write("Sakslista")
    others = [office.start(0, running_site.free_port()) for _ in range(2)]
    deadline = time.monotonic() + 30
    while not office.mailbox.letters and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(1)
    assert [other.stop() for other in others] == [0, 0]
    assert [recipients for recipients, _ in office.mailbox.letters] == [["per@example.org"]]
    _, letter = office.mailbox.letters.pop()
    text = letter.get_content()
    assert "«Sakslista» i Prøverommet" in text and "Ingen skal få lese" not in text
    assert re.fullmatch(r"\d+ vars(?:el|ler) fra Nabo", letter["Subject"])
    # Whoever reads the letter need not be signed in to have no more of them.
    context = browser.new_context(base_url=office.site.address, locale="nb-NO")
    stopping = context.new_page()
    stopping.goto(re.search(r"http://\S+/notices/stop/\S+", text).group())
    axe(stopping)
    stopping.get_by_role("button", name="Stopp brevene").click()
    assert "Du får ikke brev" in words(stopping)
    axe(stopping)
    context.close()
    page.goto("/notices")
    assert page.get_by_label("Brev").input_value() == "none"
    assert page.goto("/notices/stop/nobody").status == 404
