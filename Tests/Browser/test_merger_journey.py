"""A merger of three municipalities from its choice to after day one, as far as the rooms stand: what each has comes in, the merger
says what it does to it, a decision point lets through with conditions, staff are heard, volunteers try services on a phone, and
the board gets its pack on paper."""

import re
import subprocess
import zipfile
from io import BytesIO

import pytest

import running_site
from accessibility import axe, excludes_nobody
from owners import new_space, opened, signed_in, words

# Every name is invented.
SYSTEMS = "Navn;Kommune;Brukes til\n" + "\n".join(
    f"{name} {unit};{unit};{use}"
    for unit in ["Lillehammer", "Øyer", "Gausdal"]
    for name, use in [("Lysark", "lønn"), ("Granndata", "sak og arkiv"), ("Kartblad", "kart")])
AGREEMENTS = (
    "Hva den gjelder;Kommuner;Motpart;Gjelder ikke lenger fra;Oppsigelsestid i måneder\n"
    "Leie av kopimaskiner;Lillehammer;Klarteknikk AS;2029-07-01;6\n"
    "Vinterbrøyting;Øyer;Snøvegen AS;2031-05-01;12\n"
    "Strøm;Gausdal;Fossekraft AS;2030-01-01;3"
)


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def programme(site, browser):
    """The session of an owner, and the programme that they made of three municipalities and what each has."""
    page = signed_in(site, browser)
    space = new_space(page, "Nye kommunen", units="Lillehammer, Gausdal, Øyer")
    for kind, rows, count in [("system", SYSTEMS, 9), ("agreement", AGREEMENTS, 3)]:
        page.goto(f"{space}/import?kind={kind}")
        page.locator("[name=rows]").fill(rows)
        page.locator("main form button[type=submit]").first.click()
        page.get_by_role("button", name=f"Hent inn {count} rader").click()
        page.get_by_text(f"{count} er hentet inn.").wait_for()
    page.goto(space + "/programmes/new")
    for box in page.locator("[name=part]").all():
        box.check()
    page.locator("[name=effective]").fill("2030-01-01")
    page.get_by_role("button", name="Vis hva programmet får").click()
    assert "12 ting blir berørt." in words(page), "before anything is made"
    page.locator("main [name=name]").fill("Nye kommunen")
    page.get_by_role("button", name="Lag programmet").click()
    address = page.url.split("?")[0]
    state = page.context.storage_state()
    page.context.close()
    return state, address


def add(page, programme, kind, title, *fields):
    """A new thing of the programme, shared with the members."""
    space = re.search(r"/spaces/[0-9a-z]{26}", page.request.get(programme[1]).text())[0]
    page.goto(f"{programme[1].split('/programmes/')[0]}{space}/new?kind={kind}")
    page.locator("main [name=title]").fill(title)
    page.locator("main [name=state]").select_option("internal")
    page.locator("main [name=programme]").fill("Nye kommunen")
    for name, value in fields:
        field = page.locator(f"main [name='{name}']")
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    with page.expect_navigation():
        page.locator("main form.work-form button[type=submit]").first.click()
    assert page.locator(".fault-summary").count() == 0, words(page)


def test_the_first_deadline_of_everything_that_is_there_comes_first(browser, programme, subtests):
    page = opened(browser, programme, viewport={"width": 390, "height": 844})
    page.goto(programme[1] + "/effects")
    first = re.search(r"Først: (.*), innen (.*)\.", words(page))
    assert first and first[1] == "Leie av kopimaskiner" and "2028" in first[2], words(page)[:1500]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    axe(page)
    excludes_nobody(page, subtests)
    page.get_by_role("link", name=re.compile("Fagsystemer: 9")).click()
    assert "Kartblad Øyer" in words(page) and "Strøm" not in words(page)
    answer = page.request.get(programme[1] + "/effects.csv")
    assert answer.status == 200 and answer.text().count("\n") == 13


def test_a_decision_point_lets_through_with_two_conditions_that_become_tasks(browser, programme):
    page = opened(browser, programme)
    page.goto(programme[1] + "/gates")
    page.locator(".gate-cards a").first.click()
    page.locator("[name=outcome]").select_option("go")
    page.locator("[name=condition-0]").fill("Finn en prosjektleder")
    page.locator("[name=condition-1]").fill("Lag en informasjonsplan")
    page.get_by_role("button", name="Før beslutningen").click()
    for task in ["Finn en prosjektleder", "Lag en informasjonsplan"]:
        assert page.get_by_role("link", name=task).count() == 1


def test_two_services_fail_on_the_phones_of_volunteers_and_become_tasks(browser, programme, site, subtests):
    page = opened(browser, programme)
    for title in ["Søke barnehageplass", "Ringe legevakten", "Betale en regning"]:
        add(
            page, programme, "test-case", title, ("steps", "Gjør det som du pleier"),
            ("expected", "Du får en kvittering"))
    page.goto(programme[1] + "/tests")
    assert "3 er ikke prøvd." in words(page)
    page.get_by_role("link", name="Lag koder til dem som prøver").click()
    page.locator("main [name=count]").fill("20")
    page.get_by_role("button", name="Lag koder").click()
    codes = [code.inner_text() for code in page.locator(".survey-code").all()]
    assert len(set(codes)) == 20
    phone = browser.new_context(
        base_url=site.address, locale="nb-NO", viewport={"width": 390, "height": 844},
        java_script_enabled=False).new_page()
    phone.goto("/try")
    phone.locator("main [name=code]").fill(codes[0].upper())
    phone.locator("main form button[type=submit]").first.click()
    for title, outcome in [
        ("Søke barnehageplass", "fails"), ("Ringe legevakten", "partly"), ("Betale en regning", "works"),
    ]:
        phone.get_by_role("link", name=title).click()
        phone.locator("main [name=outcome]").select_option(outcome)
        if outcome != "works":
            phone.locator("main form.work-form button[type=submit]").click()
            assert phone.locator(".fault-summary").count() == 1, "what failed says how"
            phone.locator("main [name=told]").fill("Kom ikke videre etter første side.")
        phone.locator("main form.work-form button[type=submit]").click()
        assert "Svaret ditt er kommet fram." in words(phone)
    assert phone.goto("/try/abcd-efgh-jkmn").status == 404
    page.goto(programme[1] + "/tests")
    assert "2 feil er ikke rettet" in words(page) and "1 virker." in words(page)
    axe(page)
    excludes_nobody(page, subtests)
    page.get_by_role("link", name="Søke barnehageplass").first.click()
    assert "Kom ikke videre etter første side." in words(page)


def test_the_pack_comes_as_paper_that_programs_open(browser, programme):
    page = opened(browser, programme)
    answer = page.request.get(programme[1] + "/pack.pdf")
    assert answer.status == 200 and answer.body().startswith(b"%PDF-")
    text = subprocess.run(
        ["pdftotext", "-", "-"], input=answer.body(), capture_output=True, check=True).stdout.decode()
    assert "Nye kommunen" in text and 1 <= text.count("\f") <= 8, "pages end with a form feed"
    answer = page.request.get(programme[1] + "/pack.docx")
    assert answer.status == 200
    with zipfile.ZipFile(BytesIO(answer.body())) as paper:
        text = paper.read("word/document.xml").decode()
    assert "Nye kommunen" in text
