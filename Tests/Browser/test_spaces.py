"""Spaces as the public meets them: the demonstration, read without an account and put back with one button."""

import pytest

import running_site
from accessibility import axe
from watch import pages_of


@pytest.fixture(scope="module")
def demonstration():
    running = running_site.start(None, "--demo", "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def guest(demonstration, browser):
    return pages_of(demonstration, browser)


@pytest.fixture(scope="module")
def addresses(demonstration):
    return {name: demonstration.expand("{" + name + "}") for name in ("space", "note")}


def test_a_kept_study_opens_its_comparison(guest, addresses):
    with guest() as page:
        page.goto(addresses["space"] + "/things?kind=study")
        page.get_by_role("link", name="Alene eller sammen").first.click()
        page.get_by_role("link", name="Åpne sammenligningen").click()
        assert "/study/today?" in page.url
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


@pytest.fixture(scope="module")
def owner(demonstration, browser):
    """Whoever runs the installation, signed in by the link that the first start printed."""
    link = demonstration.owner_link()
    context = browser.new_context(base_url=demonstration.address, locale="nb-NO")
    page = context.new_page()
    page.goto(link)
    for name, value in {
        "name": "Eva Eksempel",
        "email": "eva@example.org",
        "password": "en lang setning her 42",
        "new-password": "en lang setning her 42",
        "repeat-password": "en lang setning her 42",
    }.items():
        field = page.locator(f'main [name="{name}"]')
        if field.count():
            field.first.fill(value)
    with page.expect_navigation():
        page.locator("main form button[type=submit]").first.click()
    yield context
    context.close()


@pytest.fixture(scope="module")
def own_note(owner):
    """A space of one's own with a text in it."""
    page = owner.new_page()
    page.goto("/spaces/new")
    page.get_by_label("Navn").fill("Prøverommet")
    page.get_by_label("Kommuner det handler om").fill("Øyer, Gausdal")
    axe(page)
    page.get_by_role("main").get_by_role("button", name="Lag et arbeidsrom").click()
    axe(page)
    page.get_by_role("link", name="Skriv en tekst").click()
    page.get_by_label("Tittel").fill("Notat")
    page.locator("[name=text]").fill("Linje én")
    axe(page)
    page.get_by_role("button", name="Lagre").click()
    assert "/things/" in page.url
    return page.url


def test_two_editors_lose_nothing(owner, own_note):
    first, second = owner.new_page(), owner.new_page()
    for page in (first, second):
        page.goto(own_note + "/edit")
    first.locator("[name=text]").fill("Den første skrev")
    first.get_by_role("button", name="Lagre").click()
    second.locator("[name=text]").fill("Den andre skrev")
    second.get_by_label("Tittel").fill("Nytt navn")
    second.get_by_role("button", name="Lagre").click()
    words = second.get_by_role("main").inner_text()
    assert "Den første skrev" in words and "Den andre skrev" in words
    axe(second)
    text = second.get_by_role("group", name="Tekst")
    assert text.locator("input:checked").count() == 0, "nobody's text is chosen for them"
    text.get_by_label("Det som ble lagret").check()
    second.get_by_role("button", name="Lagre valget").click()
    words = second.get_by_role("main").inner_text()
    assert "Nytt navn" in words and "Den første skrev" in words and "Den andre skrev" not in words


def test_paragraphs_of_two_people_are_brought_together(owner, own_note):
    first, second = owner.new_page(), owner.new_page()
    first.goto(own_note + "/edit")
    first.locator("[name=text]").fill("Innledning\n\nMidten\n\nSlutten")
    first.get_by_role("button", name="Lagre").click()
    for page in (first, second):
        page.goto(own_note + "/edit")
    first.locator("[name=text]").fill("Innledning, av den første\n\nMidten\n\nSlutten")
    first.get_by_role("button", name="Lagre").click()
    second.locator("[name=text]").fill("Innledning\n\nMidten\n\nSlutten, av den andre")
    second.get_by_role("button", name="Lagre").click()
    text = second.get_by_role("group", name="Tekst")
    assert "Begge endringene er satt sammen" in text.inner_text()
    axe(second)
    second.get_by_role("button", name="Lagre valget").click()
    words = second.get_by_role("main").inner_text()
    assert "av den første" in words and "av den andre" in words


def test_where_two_people_meet_a_third_text_can_be_written(owner, own_note):
    first, second = owner.new_page(), owner.new_page()
    for page in (first, second):
        page.goto(own_note + "/edit")
    first.locator("[name=text]").fill("Møtet er mandag")
    first.get_by_role("button", name="Lagre").click()
    second.locator("[name=text]").fill("Møtet er tirsdag")
    second.get_by_role("button", name="Lagre").click()
    text = second.get_by_role("group", name="Tekst")
    assert text.locator("mark").all_inner_texts() == ["mandag", "tirsdag"]
    text.get_by_role("radio", name="En ny tekst").check()
    text.locator("textarea").fill("Møtet er onsdag")
    second.get_by_role("button", name="Lagre valget").click()
    assert "Møtet er onsdag" in second.get_by_role("main").inner_text()


def test_a_body_is_made_listed_and_brought_in_without_scripts(owner, demonstration, browser, own_note):
    state = owner.storage_state()
    context = browser.new_context(
        base_url=demonstration.address, locale="nb-NO", storage_state=state, java_script_enabled=False)
    page = context.new_page()
    page.goto(own_note)
    page.get_by_role("link", name="Innhold", exact=True).click()
    page.get_by_role("link", name="Nytt organ").click()
    page.get_by_label("Navn").fill("Formannskapet")
    page.get_by_label("Slag organ").select_option(label="formannskap")
    page.locator("[name=units-0]").fill("Øyer")
    page.locator("[name=seats-0-holder]").fill("Ap")
    page.locator("[name=seats-0-count]").fill("mange")
    page.get_by_role("button", name="Flere rader").nth(2).click()
    assert page.locator("[name=members-11-who]").count() == 1, "more rows, and nothing is lost"
    page.locator("[name=members-11-who]").fill("Kari Nordmann")
    page.locator("[name=members-11-role]").select_option(label="leder")
    page.get_by_role("button", name="Lagre").click()
    assert "«mange» passer ikke her" in page.get_by_role("main").inner_text()
    page.locator("[name=seats-0-count]").fill("5")
    page.get_by_role("button", name="Lagre").click()
    words = page.get_by_role("main").inner_text()
    assert "Formannskapet" in words and "Kari Nordmann" in words and "leder" in words
    page.get_by_role("link", name="Innhold", exact=True).click()
    page.locator(".kinds summary").first.click()
    page.get_by_role("link", name="organer", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Last ned som CSV", exact=True).click()
    rows = download.value.path().read_text(encoding="utf-8-sig")
    page.get_by_role("link", name="Hent inn rader").click()
    page.get_by_label("Rader").fill(rows.replace("Formannskapet", "Kontrollutvalget"))
    page.get_by_role("button", name="Vis hva som endres", exact=True).click()
    assert "1 ny" in page.get_by_role("main").inner_text()
    page.get_by_role("button", name="Hent inn 1 rad").click()
    assert "1 er hentet inn." in page.get_by_role("main").inner_text()
    page.get_by_role("button", name="Angre hele innhentingen").click()
    assert "1 sier igjen det den sa før" in page.get_by_role("main").inner_text()
    context.close()


@pytest.mark.parametrize("part", ["new?kind=body", "import?kind=body", "things?kind=body"])
def test_pages_of_a_kind_are_for_everybody(owner, own_note, part):
    page = owner.new_page()
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(own_note)
    space = page.get_by_role("link", name="Oversikt").get_attribute("href")
    assert page.goto(f"{space}/{part}").status == 200
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("step", ["state", "cite", "fork", "share", "remove", "undo?version=2"])
def test_every_step_asks_first(owner, own_note, step):
    page = owner.new_page()
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.goto(f"{own_note}/{step}").status == 200
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_merger_is_listed_before_it_is_carried_out(owner):
    page = owner.new_page()
    page.goto("/organisations/succession?country=no&old=3441,3440&new=3499&name=Ny+kommune&date=2028-01-01")
    axe(page)
    words = page.get_by_role("main").inner_text()
    assert "Ny kommune blir opprettet" in words and "slutter å finnes" in words
    page.goto("/organisations")
    assert "Ny kommune" not in page.get_by_role("main").inner_text(), "nothing has happened yet"
