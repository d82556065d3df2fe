"""Involving residents: from a comment on a phone without an account to what became of it, and what is held back with its reason."""

import pytest

import running_site
from accessibility import axe, excludes_nobody
from owners import new_space, opened, signed_in, words


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def space(site, browser):
    """The session of an owner, and a space of theirs that shows its things to everybody."""
    page = signed_in(site, browser)
    address = new_space(page, "Høringen")
    page.goto(address + "/settings")
    for aspect in ["existence", "things"]:
        page.locator(f"main [name=shows-{aspect}]").check()
    with page.expect_navigation():
        page.get_by_role("main").locator("form button[type=submit]").first.click()
    state = page.context.storage_state()
    page.context.close()
    return state, address


def make_process(page, space):
    page.goto(space[1] + "/democracy")
    assert "Her er ingen prosesser ennå." in words(page)
    page.get_by_role("link", name="Ny prosess").click()
    page.locator("main [name=title]").fill("Skal vi slå oss sammen?")
    page.locator("main [name=purpose]").fill("Hva mener du?")
    page.locator("main [name=access]").select_option("anyone")
    page.locator("main [name=state]").select_option("published")
    with page.expect_navigation():
        page.locator("main form button[type=submit]").last.click()
    page.goto(space[1] + "/democracy")
    page.get_by_role("link", name="Skal vi slå oss sammen?").click()
    return page.url


def contribute(page, process, text):
    page.goto(process)
    page.get_by_role("link", name="Si hva du mener").click()
    page.locator("main [name=text]").fill(text)
    page.get_by_role("button", name="Send inn").click()
    return page.locator(".survey-code").inner_text()


def moderate(page, process, title, reason=""):
    page.goto(process + "/moderation")
    form = page.locator("section.survey-item", has_text=title)
    form.locator("[name=reason]").select_option(reason)
    form.get_by_role("button", name="Lagre").click()


def look_up(page, site, code):
    page.goto(site.address + "/contributions")
    page.locator("main [name=code]").fill(code.replace("-", " "))
    page.get_by_role("button", name="Se", exact=True).click()
    return words(page)


def test_a_comment_is_followed_to_what_became_of_it(browser, site, space, subtests):
    owner = opened(browser, space)
    process = make_process(owner, space)
    phone = browser.new_context(
        locale="nb-NO", viewport={"width": 390, "height": 844}, java_script_enabled=False
    ).new_page()
    code = contribute(phone, process, "Biblioteket må bli i bygda.")
    named = contribute(phone, process, "Rektor Kari Nordmann svarer aldri.")
    assert "venter på å bli lest" in look_up(phone, site, code)
    phone.goto(process)
    assert "2 innspill er kommet." in words(phone) and "Biblioteket" not in words(phone)

    owner.goto(process + "/moderation")
    assert "Dette kan være en navngitt ansatt: «Rektor Kari Nordmann»." in words(owner)
    axe(owner)
    excludes_nobody(owner, subtests)
    moderate(owner, process, "Kari Nordmann", "employee")
    moderate(owner, process, "Biblioteket")
    assert "nevner en ansatt" in look_up(phone, site, named)
    phone.goto(process)
    assert "Kari Nordmann" not in phone.content() and "nevner en ansatt: 1" in words(phone)
    assert "Biblioteket må bli i bygda." in words(phone) and "Uten svar ennå" in words(phone)

    owner.goto(space[1] + "/things?kind=input")
    owner.get_by_role("link", name="Biblioteket").first.click()
    owner.goto(owner.url.split("?")[0] + "/edit")
    owner.locator("main [name=outcome]").select_option("led-to")
    owner.locator("main [name=change]").fill("Punkt 4: biblioteket blir.")
    owner.locator("main [name=answer]").fill("Mange sa det samme.")
    with owner.expect_navigation():
        owner.locator("main form button[type=submit]").last.click()
    told = look_up(phone, site, code)
    assert "Det du sa, førte til en endring." in told and "Punkt 4: biblioteket blir." in told
    phone.goto(process)
    assert "Ett førte til en endring." in words(phone)
    axe(owner)


def test_a_code_that_nobody_has_is_told(browser, site):
    page = browser.new_context(locale="nb-NO").new_page()
    assert "Det finnes ikke noe innspill med den koden." in look_up(page, site, "1111-2222-3333-4444")
    axe(page)


def test_a_proposal_is_supported_with_a_code_and_without_a_name(browser, site, space):
    owner = opened(browser, space)
    owner.goto(space[1] + "/democracy/initiatives")
    owner.get_by_role("link", name="Nytt innbyggerforslag").click()
    owner.locator("main [name=title]").fill("Buss om kvelden")
    owner.locator("main [name=proposal]").fill("Bussen bør gå også på kvelden.")
    owner.locator("main [name=unit]").fill("Øyer")
    owner.locator("main [name=state]").select_option("published")
    with owner.expect_navigation():
        owner.locator("main form button[type=submit]").last.click()
    owner.goto(space[1] + "/democracy/initiatives")
    owner.get_by_role("link", name="Buss om kvelden").click()
    proposal = owner.url
    owner.get_by_role("link", name="Lag koder").click()
    owner.locator("main [name=count]").fill("2")
    owner.get_by_role("button", name="Lag koder").click()
    codes = owner.locator(".survey-code").all_inner_texts()
    assert len(codes) == 2
    axe(owner)

    phone = browser.new_context(
        locale="nb-NO", viewport={"width": 390, "height": 844}, java_script_enabled=False
    ).new_page()
    phone.goto(proposal)
    assert "0 støtter forslaget" in words(phone)
    for told in ["Støtten din er talt med", "Koden er allerede brukt."]:
        phone.goto(proposal + "/support")
        phone.locator("main [name=code]").fill(codes[0].upper())
        phone.locator("main form button[type=submit]").last.click()
        assert told in words(phone)
    phone.goto(proposal)
    assert "1 støtter forslaget" in words(phone)
