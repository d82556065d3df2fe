"""A case of two councils: made, decided in both, and read by whoever keeps it."""

import io
import zipfile

import pytest

import running_site
from accessibility import axe, excludes_nobody
from owners import fill, made, new_space, signed_in

WORDING = "1. Kommunene går sammen om et landbrukskontor fra 1. januar 2027.\n2. Øyer er vertskommune og får {}."


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def case(site, browser):
    """A page of the owner, their space, and a case in it that both councils decided, one of them otherwise."""
    page = signed_in(site, browser)
    space = new_space(page, "Felles saker")
    matter = made(
        page, space, "case", "Felles landbrukskontor",
        {"units-0": "Lillehammer", "units-1": "Øyer", "summary": "To kontorer blir ett.",
         "figures-0-what": "Årsverk", "figures-0-value": "7", "figures-0-source": "Kommunenes egne tall"})
    made(page, space, "section", "Bakgrunn", {"case": matter, "language": "nb", "text": "Kontorene er små."})
    made(page, space, "section", "Vertskommune", {
        "case": matter, "language": "nn", "unit": "Øyer", "text": "Øyer må ha plass."})
    for council, pay in [("Lillehammer", "200 000 kr"), ("Øyer", "300 000 kr")]:
        treatment = made(page, space, "treatment", f"Kommunestyret i {council}", {
            "case": matter, "unit": council, "level": "council", "meeting": "2020-03-19", "outcome": "decided",
            "case-number": "12/20"})
        made(page, space, "decision", f"Vedtak i {council}", {
            "treatment": treatment, "decided": "2020-03-19", "wording": WORDING.format(pay)})
    yield page, space, matter
    page.context.close()


def words(page):
    return page.get_by_role("main").inner_text()


def test_the_list_says_how_far_each_has_come(case, subtests):
    page, space, _ = case
    page.goto(space + "/cases")
    assert "Felles landbrukskontor" in words(page) and "Vedtakene er ulike i punkt 2." in words(page)
    axe(page)
    excludes_nobody(page, subtests)


def test_the_page_of_a_case_says_in_what_they_differ(case, subtests):
    page, space, matter = case
    page.goto(space + "/cases")
    page.get_by_role("link", name="Felles landbrukskontor").click()
    assert matter in page.url
    for text in ["«200 000»", "«300 000»", "Punkt 1 er likt.", "Bare for Øyer", "Ikke oversatt til: nynorsk", "Årsverk"]:
        assert text in words(page), text
    axe(page)
    excludes_nobody(page, subtests)
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def press(page, name):
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("button", name=name).click()


@pytest.fixture(scope="module")
def adopted(case):
    """A case that both councils decided alike, with what it leans on."""
    page, space, _ = case
    goal = made(page, space, "goal", "Flere søkere", {"indicator": "Søkere per stilling", "base-value": "2", "expected": "4"})
    strategy = made(page, space, "strategy", "Strategi 2020", {
        "vision": "Vi står sterkere sammen.", "actions-0-what": "Evaluere landbrukskontoret", "actions-0-due": "2020-06-01"})
    matter = made(page, space, "case", "Felles strategi", {
        "units-0": "Lillehammer", "units-1": "Øyer", "summary": "Samme strategi for begge.", "strategy": strategy,
        "goals-0": goal})
    for council in ["Lillehammer", "Øyer"]:
        treatment = made(page, space, "treatment", f"Strategien i {council}", {
            "case": matter, "unit": council, "level": "council", "meeting": "2020-03-19", "outcome": "decided",
            "case-number": "14/20", "members": "27", "votes-for": "25", "votes-against": "2", "without": "0"})
        made(page, space, "decision", f"Vedtak om strategi i {council}", {
            "treatment": treatment, "decided": "2020-03-19", "wording": "1. Strategien vedtas."})
    return page, space, f"/cases/{matter}", strategy, goal


def test_what_a_case_leans_on_is_locked_in_its_versions(adopted, subtests):
    page, _, case_page, strategy, goal = adopted
    page.goto(case_page)
    assert "Vi står sterkere sammen." in words(page) and "Søkere per stilling" in words(page)
    press(page, "Lås grunnlaget")
    assert "Grunnlaget er låst" in words(page) and "endret siden" not in words(page)
    page.goto(f"/things/{goal}/edit")
    fill(page, "expected", "5")
    with page.expect_navigation():
        page.locator("main form button[type=submit]:not([name=more])").last.click()
    page.goto(case_page)
    assert "Forventet verdi: 4" in words(page) and words(page).count("endret siden") == 1
    axe(page)
    excludes_nobody(page, subtests)


def test_decided_by_all_the_action_plan_becomes_tasks(adopted):
    page, space, case_page, strategy, _ = adopted
    page.goto(case_page)
    assert "Vedtatt likt av alle" in words(page)
    press(page, "Lag oppgaver av handlingsplanen")
    page.goto(f"{space}/things?kind=task")
    assert "Evaluere landbrukskontoret" in words(page)


def test_the_decision_goes_on_as_a_cooperation_a_programme_or_a_note(adopted, subtests):
    page, space, case_page, _, _ = adopted
    page.goto(case_page)
    link = page.get_by_role("link", name="Planlegg gjennomføringen")
    link.click()
    assert page.locator("[name=part]:checked").count() == 2
    page.goto(case_page)
    press(page, "Før det inn i oversikten over samarbeid")
    assert page.locator("main [name=title]").input_value() == "Felles strategi"
    page.goto(case_page)
    assert "Felles strategi – samarbeid" in words(page)
    page.get_by_role("link", name="Ingen endring").click()
    fill(page, "reopen", "Færre enn tre søkere i to år.")
    axe(page)
    excludes_nobody(page, subtests)
    press(page, "Lagre notatet")
    page.get_by_role("link", name="Ingen endring: Felles strategi").click()
    assert "Færre enn tre søkere i to år." in words(page)


def test_each_council_gets_the_case_and_its_minutes_as_documents(adopted):
    page, _, case_page, _, _ = adopted
    page.goto(case_page)
    names = page.get_by_role("main").get_by_role("link").evaluate_all("links => links.map(link => link.ariaLabel)")
    made_here = [name for name in names if name and name.endswith(", DOCX")]
    assert len(made_here) == 4, names
    for name in ["Saken for Øyer, DOCX", "Møtebok: Øyer, kommunestyre, DOCX"]:
        address = page.get_by_role("link", name=name).get_attribute("href")
        answer = page.request.get(address)
        assert answer.status == 200 and answer.body()[:2] == b"PK", name
    archive = page.request.get(case_page + "/no-3440/arkivmelding.zip")
    if any(name and name.endswith(", PDF") for name in names):
        with zipfile.ZipFile(io.BytesIO(archive.body())) as package:
            assert package.namelist() == ["arkivmelding.xml", "sak.pdf", "moetebok-1.pdf"]
            assert b"<antallFiler>2</antallFiler>" in package.read("arkivmelding.xml")
            assert package.read("sak.pdf").startswith(b"%PDF")
    items = page.request.get(case_page + "/no-3440/einnsyn.json").json()["items"]
    assert [item["vedtak"]["dato"] for item in items] == ["2020-03-19"]
    calendar = page.request.get(case_page + "/meetings.ics").text()
    assert calendar.count("BEGIN:VEVENT") == 2 and "DTSTART;VALUE=DATE:20200319" in calendar


def test_an_open_amendment_is_written_anew_for_the_text_as_it_is(case, subtests):
    page, space, matter = case
    section = made(page, space, "section", "Møter", {
        "case": matter, "language": "nb", "text": "Eierne møtes to ganger i året. De skriver protokoll."})
    treatment = made(page, space, "treatment", "Formannskapet i Øyer", {
        "case": matter, "unit": "Øyer", "level": "executive-committee", "meeting": "2020-03-01", "outcome": "recommended"})
    moved = {"case": matter, "section": section, "mover": "Ola Nordmann"}
    made(page, space, "amendment", "Tre ganger", moved | {
        "unit": "Øyer", "before": "to ganger", "after": "tre ganger", "outcome": "adopted", "treatment": treatment})
    made(page, space, "amendment", "Og ellers", moved | {
        "unit": "Lillehammer", "before": "Eierne møtes to ganger i året.",
        "after": "Eierne møtes to ganger i året og ellers ved behov.", "outcome": "open"})
    made(page, space, "amendment", "Fire ganger", moved | {
        "unit": "Lillehammer", "before": "to ganger", "after": "fire ganger", "outcome": "open"})
    page.goto(f"/cases/{matter}/amendments")
    assert "Eierne møtes tre ganger i året og ellers ved behov." in words(page)
    assert "er endret på flere måter" in words(page) and "Fire ganger: «fire" in words(page)
    axe(page)
    excludes_nobody(page, subtests)
    press(page, "Bruk den nye ordlyden")
    assert "Forslaget kan stemmes over som det er." in words(page)
    press(page, "La forslaget falle")
    assert "Fire ganger" not in words(page)
    page.goto(f"/cases/{matter}")
    press(page, "Lag utkast til ny behandling")
    page.goto(f"{space}/things?kind=amendment")
    assert "Tre ganger – Lillehammer" in words(page)
    page.goto(f"/cases/{matter}/languages")
    assert "ikke oversatt" in words(page)
    axe(page)
    excludes_nobody(page, subtests)


def test_the_months_of_a_case_are_held_against_when_bodies_meet(case, subtests):
    page, space, _ = case
    for council, committee, meeting in [("Lillehammer", "2031-02-11", "2031-03-20"), ("Øyer", "2031-02-12", "2031-03-27")]:
        made(page, space, "body", f"Formannskapet i {council}", {
            "form": "executive-committee", "units-0": council, "meetings-0": "2031-01-14", "meetings-1": committee})
        made(page, space, "body", f"Kommunestyret i {council}", {
            "form": "municipal-council", "units-0": council, "meetings-0": meeting})
    matter = made(page, space, "case", "Felles klinikk", {"units-0": "Lillehammer", "units-1": "Øyer"})
    page.goto(f"/cases/{matter}/schedule")
    fill(page, "start", "2031-01-10")
    fill(page, "agenda-no-3440", "8")
    press(page, "Vis datoene")
    assert words(page).count("har ingen felles møtedag") == 2 and "2 møter går ikke som planen sier." in words(page)
    axe(page)
    excludes_nobody(page, subtests)
    press(page, "Planlegg møtene og fristene")
    assert "planlagt 27. mars 2031" in words(page)
    page.goto(f"{space}/things?kind=own-duty")
    assert "Sende saklisten til: Kommunestyret vedtar – Øyer" in words(page)
    assert "Sende saklisten til: Kommunestyret vedtar – Lillehammer" not in words(page)
