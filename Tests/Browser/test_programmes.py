"""A merger as those who run it do: from the decision to a plan, a change that is seen before it is kept, a decision point, and
what goes to whoever decides and to everybody."""

import re

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
def programme(site, browser):
    """The session of an owner, and a programme that they made of three municipalities."""
    page = signed_in(site, browser)
    space = new_space(page, "Programmet", units="Lillehammer, Gausdal, Øyer")
    page.goto(space + "/programmes")
    page.get_by_role("link", name="Lag et program").click()
    for box in page.locator("[name=part]").all():
        box.check()
    page.locator("[name=effective]").fill("2030-01-01")
    page.get_by_role("button", name="Vis hva programmet får").click()
    assert "etter malen" in words(page) and page.locator("[name=name]").count() == 1
    page.locator("main [name=name]").fill("Nye Lillehammer")
    page.get_by_role("button", name="Lag programmet").click()
    assert "Endringen er lagret." in words(page), "one step, with the way back"
    state = page.context.storage_state()
    address = page.url.split("?")[0]
    page.context.close()
    return state, address


def test_the_plan_answers_first_and_every_bar_is_a_link(browser, programme, subtests):
    page = opened(browser, programme)
    page.goto(programme[1])
    assert "dager igjen til 1. januar 2030" in words(page)
    bars = page.locator(".gantt a.gantt-row")
    assert bars.count() > 40
    axe(page)
    excludes_nobody(page, subtests)
    bars.first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/gates/"))


def test_the_plan_is_scrolled_on_a_phone_and_nothing_else_is(browser, programme):
    page = opened(browser, programme, viewport={"width": 390, "height": 844})
    page.goto(programme[1])
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator(".gantt").bounding_box()["width"] > 600


@pytest.mark.parametrize("scripts", [True, False])
def test_a_change_is_seen_before_it_is_kept_and_taken_back(browser, programme, scripts):
    page = opened(browser, programme, java_script_enabled=scripts)
    page.goto(programme[1])
    page.locator("details.plan-lines > summary").click()
    page.locator("table.plan-table a", has_text="Tilsette ledere").first.click()
    before = page.locator("[name=day]").input_value()
    page.locator("[name=day]").fill("2029-12-31")
    page.get_by_role("button", name="Vis hva det flytter").click()
    assert "flyttes fra" in words(page)
    page.get_by_role("button", name="Lagre endringen").click()
    page.get_by_role("link", name="Se hva som ble endret").click()
    page.locator("main form button[type=submit]").first.click()
    page.goto(programme[1])
    page.locator("details.plan-lines > summary").click()
    page.locator("table.plan-table a", has_text="Tilsette ledere").first.click()
    assert page.locator("[name=day]").input_value() == before


def test_a_decision_is_recorded_with_its_condition_and_the_plan_of_then(browser, programme, subtests):
    page = opened(browser, programme)
    page.goto(programme[1] + "/gates")
    page.locator(".gate-cards a").first.click()
    assert "mangler" in words(page)
    axe(page)
    excludes_nobody(page, subtests)
    page.locator("[name=outcome]").select_option("go")
    page.locator("[name=condition-0]").fill("Finn en prosjektleder")
    page.get_by_role("button", name="Før beslutningen").click()
    assert "SHA-256" in words(page) and "Eva Eksempel" in words(page)
    assert page.get_by_role("link", name="Finn en prosjektleder").count() == 1
    page.get_by_role("link", name="Planen da mot planen nå").click()
    assert "har fremdeles den kontrollsummen" in words(page)


def test_a_status_is_sent_from_a_phone_and_stands_in_the_pack(browser, programme):
    page = opened(browser, programme, viewport={"width": 390, "height": 844})
    page.goto(programme[1] + "/reports")
    page.get_by_role("link", name="Meld status").first.click()
    page.locator("[name=light]").select_option("red")
    page.get_by_role("button", name="Send").click()
    assert page.locator(".fault-summary").count() == 1, "red says why"
    page.locator("[name=help]").fill("Mangler folk til å rydde.")
    page.get_by_role("button", name="Send").click()
    assert "1 melder rødt." in words(page)
    page.goto(programme[1] + "/pack")
    assert "Mangler folk til å rydde." in words(page)
    page.emulate_media(media="print")
    paper = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 4


def test_files_say_what_the_page_says(browser, programme):
    page = opened(browser, programme)
    answer = page.request.get(programme[1] + "/plan.csv")
    assert answer.status == 200 and "2030-01-01" in answer.text()
    assert page.request.get(programme[1] + "/plan.xlsx").body().startswith(b"PK")
