"""One study and its views: the answer on the first screen of a telephone, and nothing lost between views."""

import pytest

STUDY = (
    "country=no&date=2024-01-01&merge=3405,3441,3440&host=child-welfare:3405:3441,3440&draws=20&horizon=20"
    "&unit=3441&age=35"
)
PHONE = {"width": 390, "height": 844}
# Tenths of a second until an outlook of few futures is there.
PATIENCE = 300
VIEWS = ["today", "future", "money", "council", "matters", "mine", "report"]
WITH_FIGURES = ["today", "future", "money", "council"]
# The report is a document to print, with all its annexes.
MOST_SCREENS = 6


def until_worked_out(page, address=None):
    """What takes long is worked out elsewhere; the page comes back by itself until it is there."""
    if address:
        page.goto(address)
    for _ in range(PATIENCE):
        if page.locator("main progress").count() == 0 and page.locator("h1").count() == 1:
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{page.url} is not there yet")


def open_view(page, view):
    until_worked_out(page, f"/study/{view}?{STUDY}")


@pytest.fixture
def phone(visitor):
    with visitor(width=PHONE["width"]) as page:
        page.set_viewport_size(PHONE)
        yield page


@pytest.mark.parametrize("view", WITH_FIGURES)
def test_the_first_figure_stands_on_the_first_screen_of_a_telephone(phone, view):
    open_view(phone, view)
    assert phone.locator(".study-sentence").first.bounding_box()["y"] < 450
    assert phone.locator(".answer-number").first.bounding_box()["y"] < 700


@pytest.mark.parametrize("view", [view for view in VIEWS if view != "report"])
def test_a_view_is_short_before_anything_is_opened(phone, view):
    open_view(phone, view)
    height = phone.evaluate("document.documentElement.scrollHeight")
    assert height <= MOST_SCREENS * PHONE["height"], f"{height / PHONE['height']:.1f} screens"


def test_changing_the_view_keeps_the_study(phone):
    open_view(phone, "today")
    for view in VIEWS[1:] + VIEWS[:1]:
        phone.locator(f".study-views a[href^='/study/{view}?']").click()
        until_worked_out(phone)
        assert phone.locator(".study-name").inner_text().startswith("Lillehammer + Gausdal + Øyer")
        assert phone.locator(".study-views [aria-current='page']").get_attribute("href").startswith(f"/study/{view}?")
        assert phone.evaluate("new URLSearchParams(location.search).get('host')") == "child-welfare:3405:3441,3440"


def test_views_and_actions_are_reached_by_keyboard(visitor):
    with visitor() as page:
        open_view(page, "today")
        page.locator(".study-actions summary").focus()
        page.keyboard.press("Enter")
        assert page.locator(".study-actions-list a").first.is_visible()
        page.locator(".study-views a").nth(1).focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/study/future?*")


def test_a_link_to_a_part_opens_it(visitor):
    with visitor() as page:
        until_worked_out(page, f"/study/future?{STUDY}")
        assert not page.locator("#assume-speed").is_visible()
        page.goto(page.url.split("#")[0] + "#assumptions")
        page.reload()
        assert page.locator("#assume-speed").is_visible()


def test_a_figure_leads_to_its_source_in_one_tap(phone):
    open_view(phone, "today")
    note = phone.locator(".answer-figure .footnote").first
    source = note.get_attribute("href")
    assert not phone.locator(source).is_visible()
    note.click()
    assert phone.locator(source).is_visible()


def test_a_page_asks_for_one_style_sheet(visitor):
    with visitor() as page:
        open_view(page, "today")
        assert page.locator("link[rel=stylesheet]").count() == 1


@pytest.mark.parametrize("old, new", [("compare", "today"), ("outlook", "future"), ("decide", "matters")])
def test_an_address_from_before_goes_on(visitor, old, new):
    with visitor() as page:
        until_worked_out(page, f"/{old}?{STUDY}")
        assert f"/study/{new}?" in page.url and "merge=3405,3441,3440" in page.url
