"""Choosing municipalities: with a pointer, with the keyboard, without scripts."""

START = "/?country=no&date=2024-01-01"


def wait_for_address(page, part):
    """Until the address holds `part`: the page's policy lets no test wait inside it."""
    for _ in range(100):
        if part in page.evaluate("location.search"):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{part} is not in {page.url}")


def picked(page):
    return page.evaluate("new URLSearchParams(location.search).get('units') || ''").split(",")


def test_a_link_on_the_map_picks_and_drops_without_scripts(visitor):
    with visitor(scripts=False) as page:
        page.goto(START)
        page.locator('svg a[href*="units=3405"]').first.click()
        assert "units=3405" in page.url
        page.locator('a[href*="units=3405%2C3441"], a[href*="units=3405,3441"]').first.click()
        assert "3441" in page.url


def test_comparing_from_the_list_without_scripts(visitor):
    with visitor(scripts=False) as page:
        page.goto(START + "&units=3405,3440")
        page.get_by_role("link", name="Sammenlign 2 kommuner").or_(page.get_by_role("button", name="Sammenlign 2 kommuner")).first.click()
        assert "/study/today" in page.url
        assert page.locator("h1").inner_text().startswith("Lillehammer + Øyer")


def test_a_click_picks_without_leaving_the_page(visitor):
    with visitor() as page:
        page.goto(START)
        page.evaluate("window.stayed = true")
        page.locator('svg a[href*="units=3405"]').first.click()
        wait_for_address(page, "3405")
        assert page.evaluate("window.stayed") is True
        assert picked(page) == ["3405"]


def test_the_map_is_one_stop_and_arrows_walk_it(visitor):
    with visitor() as page:
        page.goto(START)
        stops = page.evaluate("[...document.querySelectorAll('svg a')].filter(a => a.getAttribute('tabindex') !== '-1').length")
        assert stops == 1
        page.locator("svg a:not([tabindex='-1'])").first.focus()
        before = page.evaluate("document.activeElement.getAttribute('href')")
        page.keyboard.press("ArrowDown")
        after = page.evaluate("document.activeElement.getAttribute('href')")
        assert before != after
        page.keyboard.press("Enter")
        wait_for_address(page, "units=")
        assert len(picked(page)) == 1


def test_the_language_is_the_visitors_choice(visitor):
    with visitor(language="sv-SE", scripts=False) as page:
        page.goto("/")
        assert page.locator("html").get_attribute("lang") == "sv"
        page.goto("/preferences?language=nn&back=/sources")
        assert page.url.endswith("/sources")
        assert page.locator("html").get_attribute("lang") == "nn"


def test_nobody_is_sent_elsewhere(visitor, site):
    with visitor() as page:
        for back in ["https://example.org/", "//example.org", "/%5C%5Cexample.org", "javascript:alert(1)"]:
            page.goto(f"/preferences?language=nb&back={back}")
            assert page.url.startswith(site.address)
