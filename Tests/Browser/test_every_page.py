"""What holds for every page and takes a browser: each is opened once, and all of it is asked of that visit.

Why one visit is enough is told in docs/browser-tests.md.
"""

import pytest

from accessibility import axe, excludes_nobody, scripts_change, without_scripts
from pages import FAULTS, PAGES


@pytest.mark.parametrize("address", PAGES, ids=str)
def test_excludes_nobody(window, reader, address, subtests):
    # A page that waits for its figures would load itself anew under the test.
    reader.page(address)
    with window.page() as page:
        response = page.goto(address)
        assert response.status == 200
        differs = scripts_change(page, response.text())
        excludes_nobody(page, subtests)
        with subtests.test("printed without what leads elsewhere"):
            is_printed_without_what_leads_elsewhere(page)
        with subtests.test("the first key leads past the bar"):
            the_first_key_leads_past_the_bar(page)
    if differs:
        with window.page() as page:
            without_scripts(page)
            assert page.goto(address).status == 200
            excludes_nobody(page, subtests, ", without scripts")
            with subtests.test("says something without scripts"):
                assert page.get_by_role("main").inner_text().strip()


def is_printed_without_what_leads_elsewhere(page):
    page.emulate_media(media="print")
    assert page.get_by_role("main").inner_text().strip()
    for chrome in [".top-bar", ".page-footer", ".space-rooms ul"]:
        for part in page.locator(chrome).all():
            assert not part.is_visible(), chrome
    page.emulate_media(media="screen")


def the_first_key_leads_past_the_bar(page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer') !== null")


@pytest.mark.parametrize("address, status", FAULTS)
def test_a_fault_says_what_to_do(window, address, status):
    with window.page() as page:
        assert page.goto(address).status == status
        axe(page)
        words = page.locator("main").inner_text()
        assert len(words) > 40
        assert "problem." not in words and "remedy." not in words
