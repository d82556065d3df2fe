"""Spaces as the public meets them: the demonstration, read without an account and put back with one button."""

import re
from contextlib import contextmanager

import pytest

import running_site
from accessibility import axe, without_scripts
from watch import Watch

KEYS = re.compile(
    r"(?<![.\w])(?:spaces|members|things|history|organisations|succession|conflict|thing-field|thing-state|"
    r"thing-kind|role|role-means|aspect|space-kind|history-kind|organisation-kind|study-question)\.[a-z][a-z.-]+\b"
)
PAGES = ["list", "space", "members", "history", "note", "study", "thing-history", "version", "organisations", "organisation"]


@pytest.fixture(scope="module")
def demonstration():
    running = running_site.start(None, "--demo")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def guest(demonstration, browser):
    @contextmanager
    def open_page(width=1280, dark=False, scripts=True, language="nb-NO"):
        context = browser.new_context(
            base_url=demonstration.address,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            locale=language,
            reduced_motion="reduce",
        )
        page = context.new_page()
        watch = Watch(page, demonstration.address)
        try:
            yield page
            watch.check()
        finally:
            context.close()

    return open_page


@pytest.fixture(scope="module")
def addresses(guest):
    """Found by following links, as visitors do."""
    with guest() as page:

        def link(pattern):
            found = [a.get_attribute("href") for a in page.locator("main a").all()]
            return next(address for address in found if re.fullmatch(pattern, address))

        found = {"list": "/spaces"}
        page.goto("/spaces")
        found["space"] = link(r"/spaces/[0-9a-z]{26}")
        found["organisations"] = link("/organisations")
        page.goto(found["organisations"])
        found["organisation"] = link(r"/organisations/[0-9a-z]{26}")
        page.goto(found["space"])
        found["members"] = found["space"] + "/members"
        found["history"] = found["space"] + "/history"
        things = [a.get_attribute("href") for a in page.locator(".thing-list a").all()]
        for thing in things:
            page.goto(thing)
            found["study" if page.locator(".note-text").count() == 0 else "note"] = thing
        found["thing-history"] = found["study"] + "/history"
        found["version"] = found["study"] + "/versions/1"
        return found


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_excludes_nobody(guest, addresses, name, dark, width, scripts):
    with guest(width=width, dark=dark) as page:
        if not scripts:
            without_scripts(page)
        assert page.goto(addresses[name]).status == 200
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("language", ["nb-NO", "nn-NO", "sv-SE", "en-GB"])
@pytest.mark.parametrize("name", PAGES)
def test_speaks_the_visitors_language_whole(guest, addresses, name, language):
    with guest(language=language) as page:
        page.goto(addresses[name])
        assert page.locator("html").get_attribute("lang") == language[:2]
        assert KEYS.findall(page.locator("body").inner_text()) == []


def test_a_kept_study_opens_its_comparison(guest, addresses):
    with guest() as page:
        page.goto(addresses["space"])
        page.get_by_role("link", name="Alene eller sammen").first.click()
        page.get_by_role("link", name="Åpne utredningen").click()
        assert "/compare?" in page.url
        assert "Gausdal" in page.get_by_role("main").inner_text()


def test_a_thing_is_read_as_it_was(guest, addresses):
    with guest(scripts=False) as page:
        page.goto(addresses["note"] + "?date=2024-06-01")
        assert "GLØR" in page.get_by_role("main").inner_text()
        page.goto(addresses["note"] + "?date=2023-06-01")
        assert "GLØR" not in page.get_by_role("main").inner_text()
        page.goto(addresses["note"] + "?known=2024-06-01")
        assert "GLØR" not in page.get_by_role("main").inner_text(), "nobody had recorded it then"


def test_the_public_is_asked_to_sign_in_before_it_changes_anything(guest, addresses):
    with guest() as page:
        assert page.locator("main form[method=post]").count() == 0
        page.goto(addresses["note"])
        assert page.get_by_role("link", name="Endre", exact=True).count() == 0
        assert page.goto(addresses["note"] + "/edit").status == 403
        page.goto(addresses["note"] + "/remove")
        assert "/sign-in" in page.url


def test_one_button_puts_the_demonstration_back(guest):
    with guest(scripts=False) as page:
        page.goto("/spaces")
        page.get_by_role("button", name="Sett tilbake demonstrasjonen").click()
        assert page.url.endswith("/spaces")
        assert "Lillehammerregionen" in page.get_by_role("main").inner_text()
