"""Systems and agreements of three municipalities, from the lists that each has to what is decided: in, paired, decided, on paper."""

import pytest

import running_site
from accessibility import axe, excludes_nobody
from owners import new_space, signed_in

# Every name is invented. Each municipality writes the same in its own way; an import takes rows of one name for one row.
SYSTEMS = {
    "Lillehammer": "Lysark Lønn;lønn;Lysark AS;ja\nGranndata Sak;sak og arkiv;Granndata AS;ja",
    "Øyer": "LysarkLønn;lønn;Lysark;\nSakspunkt;sak og arkiv;Solpunkt AS;ja",
    "Gausdal": "Tindflyt;lønn;Tindkode AS;\nSaks punkt;sak og arkiv;Solpunkt;nei",
}
AGREEMENTS = (
    "Hva den gjelder;Kommuner;Motpart;Gjelder ikke lenger fra;Oppsigelsestid i måneder;Språk i brev\n"
    "Leie av kopimaskiner;Lillehammer;Klarteknikk AS;2098-03-01;6;nynorsk\n"
    "Kopimaskiner, leie;Øyer;Klarteknikk;2099-01-01;3;bokmål"
)


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


def bring_in(page, space, kind, rows, count):
    page.goto(f"{space}/import?kind={kind}")
    page.locator("[name=rows]").fill(rows)
    page.locator("main form button[type=submit]").first.click()
    page.get_by_role("button", name=f"Hent inn {count} rader").click()
    page.get_by_text(f"{count} er hentet inn.").wait_for()


@pytest.fixture(scope="module")
def programme(site, browser):
    """The session of an owner, and a space of theirs into which the lists of three municipalities were brought."""
    page = signed_in(site, browser)
    space = new_space(page, "Nye kommunen")
    for unit, rows in SYSTEMS.items():
        lines = [f"{line.replace(';', f';{unit};', 1)}" for line in rows.split("\n")]
        bring_in(
            page, space, "system",
            "Navn;Kommune;Brukes til;Leverandør;Inneholder kommunenummer\n" + "\n".join(lines), 2)
    bring_in(page, space, "agreement", AGREEMENTS, 2)
    state = page.context.storage_state()
    page.context.close()
    return state, space, site.address


def opened(browser, programme, **settings):
    return browser.new_context(
        storage_state=programme[0], base_url=programme[2], locale="nb-NO", **settings).new_page()


def words(page):
    return page.get_by_role("main").inner_text()


def test_what_is_the_same_is_suggested_and_decided_and_counts_once(browser, programme, subtests):
    page = opened(browser, programme)
    page.goto(programme[1] + "/inventories")
    assert "6 av 6 systemer er ikke klare for dag én." in words(page)
    assert "Til 2 oppgaver har dere flere systemer." in words(page)
    axe(page)
    excludes_nobody(page, subtests)
    page.get_by_role("link", name="Like systemer").click()
    assert "2 par er kanskje det samme." in words(page)
    axe(page)
    row = page.locator(".pair-list > li", has_text="LysarkLønn")
    assert "samme navn" in row.inner_text()
    row.get_by_role("button", name="Det samme", exact=True).click()
    assert "1 par er kanskje det samme." in words(page)
    page.locator(".pair-list > li").first.get_by_role("button", name="Ikke det samme").click()
    assert "0 par er kanskje det samme." in words(page)
    page.get_by_role("link", name="Systemer", exact=True).click()
    lonn = page.locator(".system-matrix tr", has=page.locator("th", has_text="lønn"))
    assert lonn.locator("td.number").first.inner_text() == "2"


def test_agreements_begin_with_the_first_day_of_notice_and_a_letter_follows(browser, programme, subtests):
    page = opened(browser, programme)
    page.goto(programme[1] + "/inventories/agreements")
    assert "2 av 2 avtaler er ikke avgjort." in words(page)
    axe(page)
    excludes_nobody(page, subtests)
    page.locator("tr", has_text="Leie av kopimaskiner").get_by_role("link", name="Skriv brev").click()
    page.locator("[name=decision]").select_option("terminate")
    page.get_by_role("button", name="Begynn på nytt med dette").click()
    assert "Vi seier med dette opp avtalen." in page.locator("[name=body]").input_value()
    axe(page)
    page.get_by_role("button", name="Gi brevet nummer og lagre det").click()
    assert "/1" in words(page) and "Klarteknikk AS" in words(page)
    axe(page)
    for form, begins in [("pdf", b"%PDF"), ("docx", b"PK")]:
        link = page.locator(f"a[href$='paper.{form}']")
        if link.count():
            assert page.request.get(link.get_attribute("href")).body().startswith(begins)


def test_budgets_become_one(browser, programme, tmp_path):
    files = []
    for name, rows in [("A", "120,750,-300\n120,10,300"), ("B", "120,350,250.50\n800,870,-250")]:
        file = tmp_path / f"{name}.csv"
        file.write_text("function,art,amount\n" + rows + "\n")
        files.append(file)
    bought = tmp_path / "bought.csv"
    bought.write_text("buyer;seller;function;amount\nB;A;120;200\n")
    page = opened(browser, programme)
    page.goto(programme[1] + "/inventories/budget")
    page.locator("[name=budgets]").set_input_files(files)
    page.locator("[name=internal]").set_input_files(bought)
    axe(page)
    page.get_by_role("button", name="Lag ett budsjett").click()
    assert "2 budsjetter som ett" in words(page) and "Summen er 0,50 kroner." in words(page)
    assert "inntekter og utgifter er ikke like store" in words(page)
    axe(page)


def test_a_phone_has_all_of_it(browser, programme):
    page = opened(browser, programme, viewport={"width": 390, "height": 844})
    for path in ["", "/agreements", "/same/system", "/budget"]:
        page.goto(programme[1] + "/inventories" + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


STREETS = (
    "Navn;Kommune;Adresser\nOppdiktgata;Lillehammer;64\nOppdiktgata;Gausdal;21\nFantasiveien;Gausdal;30\n"
    "Fantasivegen;Øyer;18"
)
STAFF = (
    "Stilling;Kommune;Arbeider med;Personer;Årsverk;Årslønn i snitt\n"
    "Lærer L;Lillehammer;skole;88;80;640000 NOK\nLærer G;Gausdal;skole;31;30;630000 NOK\n"
    "Jurist;Gausdal;plan;2;2;700000 NOK\nPlanlegger;Lillehammer;plan;9;9;690000 NOK"
)


def test_streets_that_clash_are_told_with_who_could_keep_the_name(browser, programme, subtests):
    page = opened(browser, programme)
    bring_in(page, programme[1], "street-name", STREETS, 4)
    page.goto(programme[1] + "/inventories/streets")
    assert "1 navn finnes to ganger" in words(page) and "1 par til er så like" in words(page)
    assert "Lillehammer: da bytter 21 adresser" in words(page)
    axe(page)
    excludes_nobody(page, subtests)


def test_pay_is_made_the_same_over_years(browser, programme, subtests):
    page = opened(browser, programme)
    bring_in(page, programme[1], "position", STAFF, 4)
    page.goto(programme[1] + "/inventories/staff")
    page.locator("[name=years]").fill("2")
    page.locator("[name=spending]").fill("100")
    page.get_by_role("button", name="Regn").click()
    # 30 man-years of 10 000 more, and 9 of 10 000.
    assert "390 000" in words(page).replace("\u202f", " ").replace("\u00a0", " ")
    assert "0,39 prosent av utgiftene" in words(page)
    axe(page)
    excludes_nobody(page, subtests)


def test_the_overview_begins_with_what_is_due_first(browser, programme, subtests):
    page = opened(browser, programme)
    page.goto(programme[1] + "/inventories/overview")
    assert "rader er ikke ferdige" in words(page) and "Klar for dag én" in words(page)
    axe(page)
    excludes_nobody(page, subtests)
    page.goto(programme[1] + "/inventories/mine")
    assert "Du står ikke som ansvarlig for noe her." in words(page)
    axe(page)
    page.set_viewport_size({"width": 390, "height": 844})
    for path in ["overview", "mine", "staff", "streets", "settlement", "organisation"]:
        page.goto(f"{programme[1]}/inventories/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
