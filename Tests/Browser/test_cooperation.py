"""The register of cooperation as those who keep it do: a list in, the overview as of 2019, the matrix, and paper."""

import pytest

import running_site
from accessibility import axe, excludes_nobody
from owners import new_space, opened, signed_in, words

# As municipalities keep such lists: their own headings, names of municipalities between commas.
ROWS = "\n".join([
    "Navn;Form;Oppgaver;Hvor langt det er kommet;Deltakere;Vertskommune",
    "GLØR IKS;Interkommunalt selskap (IKS);Renovasjon;i drift;Lillehammer, Gausdal, Øyer;",
    "Felles lønn;Administrativt vertskommunesamarbeid (§ 28-1 b i loven av 1992);Lønn;i drift;"
    "Lillehammer, Gausdal, Øyer;Lillehammer",
    "Felles barnevern;;Barnevern;utredes;Lillehammer, Gausdal;",
    "Uten vert;;IKT;i drift;Gausdal, Øyer;Ringebu",
])


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def register(site, browser):
    """The session of an owner, and a space of theirs into which a list was brought."""
    page = signed_in(site, browser)
    space = new_space(page, "Registeret")
    page.goto(space + "/cooperation")
    page.get_by_role("link", name="Hent inn en liste").click()
    page.locator("[name=rows]").fill(ROWS)
    page.locator("main form button[type=submit]").first.click()
    assert "1 med feil" in page.get_by_role("main").inner_text(), "a host that does not take part"
    page.get_by_text("Kolonner og valg").click()
    page.locator("[name=from]").fill("2018-01-01")
    with page.expect_navigation():
        page.locator("details[open] .work-form > button").click()
    page.get_by_role("button", name="Hent inn 3 rader").click()
    page.get_by_text("3 er hentet inn.").wait_for()
    state = page.context.storage_state()
    page.context.close()
    return state, space


def test_the_overview_is_of_the_day(browser, register, subtests):
    page = opened(browser, register)
    page.goto(register[1] + "/cooperation?date=2019-01-01")
    assert "2 samarbeid 1. januar 2019" in words(page)
    assert "GLØR IKS" in words(page) and "Felles barnevern" not in words(page)
    axe(page)
    excludes_nobody(page, subtests)
    page.goto(register[1] + "/cooperation?date=2017-12-31")
    assert "GLØR IKS" not in words(page)
    page.goto(register[1] + "/cooperation?date=2019-01-01&stage=study")
    assert "Felles barnevern" in words(page)


@pytest.mark.parametrize("scripts", [True, False])
def test_the_matrix_leads_to_one_cooperation(browser, register, scripts, subtests):
    page = opened(browser, register, java_script_enabled=scripts)
    page.goto(register[1] + "/cooperation?date=2019-01-01")
    page.get_by_role("link", name="Kommune og oppgave").click()
    row = page.locator("tr", has=page.locator("th", has_text="Øyer"))
    assert row.locator(".matrix-mark").count() == 2
    if scripts:
        axe(page)
    row.get_by_role("link", name="GLØR IKS").click()
    assert "date=2019-01-01" in page.url
    assert "Lillehammer, Gausdal og Øyer" in words(page)
    assert "Ingen har ført opp dette." in words(page)
    if scripts:
        axe(page)
        excludes_nobody(page, subtests)


def test_paper_has_the_overview_without_what_surrounds_it(browser, register):
    page = opened(browser, register)
    page.goto(register[1] + "/cooperation?date=2019-01-01")
    page.emulate_media(media="print")
    assert page.locator(".filter-form").is_hidden()
    assert page.get_by_role("main").get_by_text("GLØR IKS").is_visible()
    assert page.pdf().startswith(b"%PDF")


def test_files_say_what_the_page_says(browser, register):
    page = opened(browser, register)
    for form, has in [("csv", "GLØR IKS"), ("json", '"formalityReason": "organised"')]:
        answer = page.request.get(register[1] + f"/cooperation.{form}?date=2019-01-01")
        assert answer.status == 200 and has in answer.text()
    assert page.request.get(register[1] + "/cooperation.xlsx?date=2019-01-01").body().startswith(b"PK")
