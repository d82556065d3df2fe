"""Whoever runs a new installation, signed in, and a space of theirs."""

PASSWORD = "en lang setning her 42"


def signed_in(site, browser):
    """A page of the owner, whose link made the account."""
    page = browser.new_context(base_url=site.address, locale="nb-NO").new_page()
    page.goto(site.owner_link())
    page.locator("main [name=name]").fill("Eva Eksempel")
    page.locator("main [name=email]").fill("eva@example.org")
    page.locator("main [name=new-password]").fill(PASSWORD)
    with page.expect_navigation():
        page.locator("main form button[type=submit]").first.click()
    return page


def new_space(page, name, units=""):
    """The address of a space that is made on the page."""
    page.goto("/spaces/new")
    page.get_by_label("Navn").fill(name)
    if units:
        page.locator("main [name=units]").fill(units)
    page.get_by_role("main").get_by_role("button", name="Lag et arbeidsrom").click()
    return page.url


def opened(browser, kept, **settings):
    """A page of whoever's session comes first in what a fixture kept."""
    return browser.new_context(storage_state=kept[0], locale="nb-NO", **settings).new_page()


def words(page):
    return page.get_by_role("main").inner_text()


def fill(page, name, value):
    field = page.locator(f"main [name='{name}']").first
    if field.evaluate("field => field.tagName") == "SELECT":
        field.select_option(value)
    else:
        field.fill(value)


def made(page, space, kind, title, fields):
    """The identifier of a thing that is made by its form."""
    page.goto(f"{space}/new?kind={kind}")
    for name, value in ({"title": title, "from": "2020-01-01", "state": "internal"} | fields).items():
        fill(page, name, value)
    with page.expect_navigation():
        page.locator("main form button[type=submit]:not([name=more])").last.click()
    assert "/things/" in page.url, page.get_by_role("main").inner_text()
    return page.url.split("/things/")[1].split("?")[0]
