"""From a proposal to a cooperation in force, its agreement ticked, its cost divided, and what a control of it found."""

import pytest

import running_site
from accessibility import axe, excludes_nobody
from owners import made, new_space, signed_in, words

DECIDED = "1. Kommunene går sammen om lønn.\n2. Samarbeidsavtalen godkjennes."


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def proposal(site, browser):
    """A page of the owner, their space, and the address of a proposed cooperation in it."""
    page = signed_in(site, browser)
    space = new_space(page, "Fra forslag til drift")
    thing = made(page, space, "arrangement", "Felles lønn", {
        "stage": "idea", "form": "no.vertskommune-administrativt", "tasks-0": "payroll",
        "participants-0-unit": "Lillehammer", "participants-1-unit": "Øyer", "host": "Lillehammer",
        "budget": "900 000 NOK", "cost-key": "inhabitants"})
    # The map on its card is worked out once, which takes a program built for debugging long.
    page.goto(f"/arrangements/{thing}", timeout=120_000)
    yield page, space, f"/arrangements/{thing}"
    page.context.close()


def sent(page, name):
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def test_the_agreement_is_ticked_and_a_tick_is_taken_back(proposal, subtests):
    page, _, card = proposal
    page.goto(card + "/agreement")
    boxes = page.locator("main [type=checkbox]")
    assert boxes.count() > 3
    axe(page)
    excludes_nobody(page, subtests)
    boxes.nth(0).check()
    boxes.nth(1).check()
    sent(page, "Lagre")
    page.goto(card + "/agreement")
    assert [boxes.nth(place).is_checked() for place in range(3)] == [True, True, False]
    boxes.nth(0).uncheck()
    sent(page, "Lagre")
    page.goto(card + "/agreement")
    assert [boxes.nth(place).is_checked() for place in range(3)] == [False, True, False]


def test_the_cost_is_read_on_a_phone(proposal, subtests):
    page, _, card = proposal
    size = page.viewport_size
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(card + "/cost")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert "Lillehammer" in words(page)
    axe(page)
    excludes_nobody(page, subtests)
    page.get_by_label("Hvordan kostnaden deles").select_option("equal")
    with page.expect_navigation():
        page.locator("main .filter-form button[type=submit]").click()
    assert "450 000" in words(page).replace("\u202f", " ")
    page.set_viewport_size(size)


def test_what_both_councils_decide_is_in_force_and_nothing_is_typed_twice(proposal, subtests):
    page, space, card = proposal
    page.goto(card)
    page.get_by_role("link", name="Fra forslag til samarbeid").click()
    assert page.get_by_role("link", name="Sammenlign med").get_attribute("href").count("alternative=") >= 1
    axe(page)
    excludes_nobody(page, subtests)
    sent(page, "Lag saken")
    page.locator("main ol").get_by_role("link", name="Felles lønn", exact=True).click()
    case = page.url.split("/cases/")[1].split("?")[0]
    assert "Forslag til vedtak" in words(page) and "Lillehammer er vertskommune." in words(page)
    axe(page)
    for council in ["Lillehammer", "Øyer"]:
        treatment = made(page, space, "treatment", f"Kommunestyret i {council}", {
            "case": case, "unit": council, "level": "council", "meeting": "2020-03-19", "outcome": "decided"})
        made(page, space, "decision", f"Vedtak i {council}", {
            "treatment": treatment, "decided": "2020-03-19", "wording": DECIDED})
    page.goto(card + "/decision")
    assert "Alle kommunestyrene har vedtatt det samme." in words(page)
    page.locator("main [name=from]").fill("2021-01-01")
    sent(page, "Før det som vedtatt")
    assert "i drift" in words(page)
    page.goto(space + "/cooperation")
    assert "Felles lønn" in words(page)


def test_a_finding_stands_until_the_council_closes_it(proposal, subtests):
    page, space, card = proposal
    page.goto(space + "/cooperation/controls")
    assert "Ingen kontrollplan er ført ennå." in words(page)
    excludes_nobody(page, subtests)
    plan = made(page, space, "control-plan", "Plan for eierskapskontroll", {
        "unit": "Lillehammer", "sort": "ownership", "term-from": "2023-10-01", "term-until": "2027-10-01"})
    control = made(page, space, "control-entry", "Kontroll av lønn", {
        "plan": plan, "arrangement": card.split("/")[-1], "due": "2024-06-01", "progress": "reported",
        "reported": "2024-05-20", "responsible": "Revisjonen"})
    finding = made(page, space, "control-finding", "Ingen eiermøter", {
        "control": control, "finding": "Ingen på to år.", "due": "2024-10-01", "responsible": "Kari"})
    page.goto(space + "/cooperation/controls")
    assert "1 funn er åpent. 1 er over fristen." in words(page)
    axe(page)
    excludes_nobody(page, subtests)
    page.goto(f"/things/{finding}/edit")
    page.locator("main [name=closed]").fill("2024-11-01")
    page.locator("main [name=case-number]").fill("45/24")
    with page.expect_navigation():
        page.locator("main form button[type=submit]:not([name=more])").last.click()
    page.goto(space + "/cooperation/controls")
    assert "Ingen funn er åpne." in words(page) and "45/24" in words(page)
