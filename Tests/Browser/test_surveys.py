"""Asking residents: codes, answers on a phone without an account, results; and a list of referendums that does not add up."""

import re

import pytest

import running_site
from accessibility import axe, excludes_nobody
from owners import new_space, opened, signed_in, words

DISTRICTS = "\n".join([
    "municipality,circuit,yes,blank_or_do_not_know,no,total_as_printed",
    "Vindafjord,Skjold,70,7,440,417",
    "Vindafjord,Vats,120,2,246,368",
])


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def space(site, browser):
    """The session of an owner, and a space of theirs."""
    page = signed_in(site, browser)
    address = new_space(page, "Spørsmålet")
    state = page.context.storage_state()
    page.context.close()
    return state, address


@pytest.fixture(scope="module")
def codes(browser, space):
    """A survey of the space, and twelve codes for councillors, of whom there are twelve."""
    page = opened(browser, space)
    page.goto(space[1] + "/surveys")
    assert "Her er ingen undersøkelser ennå." in words(page)
    page.get_by_role("link", name="Ny undersøkelse").click()
    page.locator("main [name=title]").fill("Hva mener du?")
    page.locator("main [name=instrument]").fill("local-democracy")
    page.locator("main [name=councillors]").fill("12")
    with page.expect_navigation():
        page.locator("main form button[type=submit]").last.click()
    page.goto(space[1] + "/surveys")
    page.get_by_role("link", name="Hva mener du?").click()
    survey = page.url
    page.get_by_role("link", name="Lag koder").click()
    page.get_by_label("Folkevalgte").fill("13")
    page.get_by_role("button", name="Lag kodene").click()
    assert "bare 12 å spørre" in words(page)
    page.get_by_label("Folkevalgte").fill("12")
    page.get_by_role("button", name="Lag kodene").click()
    made = page.locator(".survey-code").all_inner_texts()
    assert len(made) == 12
    axe(page)
    page.context.close()
    return survey, made


def answer(page, site, code, choice):
    page.goto(site.address + "/answer")
    page.locator("main [name=code]").fill(code)
    page.get_by_role("main").get_by_role("button", name="Gå videre").click()
    page.locator(f"input[name=rel-fair][value='{choice}']").check()
    page.get_by_role("button", name="Send svarene").click()


def test_a_code_answers_once_on_a_phone_without_an_account(browser, site, space, codes, subtests):
    survey, made = codes
    phone = browser.new_context(locale="nb-NO", viewport={"width": 390, "height": 844}).new_page()
    phone.goto(site.address + "/answer/" + made[0])
    axe(phone)
    excludes_nobody(phone, subtests)
    answer(phone, site, made[0].upper().replace("-", " "), "4")
    assert "Ingen kan se at de er dine." in words(phone)
    phone.goto(site.address + "/answer/" + made[0])
    assert "Koden er allerede brukt." in words(phone)
    plain = browser.new_context(locale="nb-NO", java_script_enabled=False).new_page()
    for number, code in enumerate(made[1:]):
        answer(plain, site, code, "4" if number < 5 else "1")
    page = opened(browser, space)
    page.goto(survey)
    assert "12 av 12 koder er brukt (100 %)." in words(page)
    assert "50 %" in words(page) and "12 svar." in words(page)
    axe(page)
    excludes_nobody(page, subtests)


def test_the_file_hides_what_the_page_hides(browser, space, codes):
    page = opened(browser, space)
    for form in ["csv", "json"]:
        reply = page.request.get(f"{codes[0]}/results.{form}")
        assert reply.status == 200 and not any(code in reply.text() for code in codes[1])
    dataset = page.request.get(f"{codes[0]}/results.json").json()
    assert dataset["class"] == "dataset" and dataset["id"] == ["item", "group", "answer"]
    sizes = dataset["size"]
    assert len(dataset["value"]) == sizes[0] * sizes[1] * sizes[2]


def test_a_printed_total_that_is_wrong_is_told(browser, space, subtests):
    page = opened(browser, space)
    page.goto(space[1] + "/referendums")
    page.get_by_role("link", name="Ta inn en liste").click()
    page.locator("main [name=rows]").fill(DISTRICTS)
    page.get_by_role("main").get_by_role("button", name="Ta inn").click()
    page.get_by_role("link", name="Vindafjord").click()
    assert re.search(r"Skjold: oppgitt 417, men stemmene er 517 til sammen\.", words(page))
    axe(page)
    excludes_nobody(page, subtests)
