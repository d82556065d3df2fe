"""What holds for every page, whoever visits it."""

import re

import pytest

from accessibility import axe, axe_in_light_and_dark, without_scripts
from pages import FAULTS, PAGES


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("address", PAGES)
def test_excludes_nobody(visitor, address, width, scripts):
    with visitor(width=width) as page:
        if not scripts:
            without_scripts(page)
        assert page.goto(address).status == 200
        axe_in_light_and_dark(page)


@pytest.mark.parametrize("address", PAGES)
def test_fits_on_a_phone(visitor, address):
    with visitor(width=360) as page:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("address", PAGES)
def test_is_printed_without_what_leads_elsewhere(visitor, address):
    with visitor() as page:
        page.goto(address)
        page.emulate_media(media="print")
        assert page.get_by_role("main").inner_text().strip()
        for chrome in [".top-bar", ".page-footer", ".space-rooms ul"]:
            for part in page.locator(chrome).all():
                assert not part.is_visible(), chrome


@pytest.mark.parametrize("address", PAGES)
def test_the_first_key_leads_past_the_bar(visitor, address):
    with visitor() as page:
        page.goto(address)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip-link"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        page.keyboard.press("Tab")
        inside = "document.querySelector('main, footer').contains(document.activeElement)"
        assert page.evaluate(inside) or page.evaluate("!!document.activeElement.closest('footer')")


@pytest.mark.parametrize("address", PAGES)
def test_says_something_without_scripts(visitor, address):
    with visitor(scripts=False) as page:
        assert page.goto(address).status == 200
        assert page.get_by_role("main").inner_text().strip()


@pytest.mark.parametrize("address, status", FAULTS)
def test_a_fault_says_what_to_do(visitor, address, status):
    with visitor() as page:
        assert page.goto(address).status == status
        axe(page)
        words = page.locator("main").inner_text()
        assert len(words) > 40
        assert "problem." not in words and "remedy." not in words


@pytest.mark.parametrize("language", ["nb-NO", "nn-NO", "sv-SE", "en-GB"])
@pytest.mark.parametrize("address", PAGES)
def test_speaks_the_visitors_language_whole(visitor, address, language):
    with visitor(language=language) as page:
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == language[:2]
        # A text that is missing would show as its key.
        assert re.findall(r"(?<![.\w])(?:common|home|compare|charts|outlook-[a-z]+|outcome|outcome-unit|account|gap|gap-remedy|prior-unit|unit|units|sources|indicators|about|measure|rules|input|trace|grants-page|decide-page|income-page|council|forms|timeline|mine|report|future|sign-in|my-account|people|letter|notices|saved-study|safety|fields|frame|spaces|space-rooms|members|things|history|organisations|conflict|thing-field|thing-state|thing-kind|role|role-means|aspect|space-kind|history-kind|organisation-kind|study-question)\.(?!csv|yaml)[a-z][a-z.-]+\b",
                          page.locator("body").inner_text()) == []
