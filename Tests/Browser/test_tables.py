"""Tables of things as those who work with them do: many changed at once, with and without scripts, and on a phone."""

import pytest

import running_site
from accessibility import axe, excludes_nobody
from owners import new_space, opened, signed_in, words

ROWS = "\n".join(
    ["title,form,units,seats"]
    + [f"Utvalg {number},committee,no:3440," + ("Ap | 5" if number % 2 else "") for number in range(1, 61)]
)


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def table(site, browser):
    """The session of an owner, and a space of theirs with sixty bodies."""
    page = signed_in(site, browser)
    space = new_space(page, "Tabellrommet")
    page.goto(space + "/import?kind=body")
    page.locator("[name=rows]").fill(ROWS)
    page.locator("main form button[type=submit]").first.click()
    page.get_by_role("button", name="Hent inn 60 rader").click()
    page.get_by_text("60 er hentet inn.").wait_for()
    state = page.context.storage_state()
    page.context.close()
    return state, space + "/things?kind=body"


def checked(page, scripts):
    """The checker of accessibility is a script itself."""
    if scripts:
        axe(page)


@pytest.mark.parametrize("scripts", [True, False])
def test_many_are_changed_and_taken_back(browser, table, scripts):
    page = opened(browser, table, java_script_enabled=scripts)
    page.goto(table[1] + "&order=title")
    if scripts:
        page.get_by_role("button", name="Kryss av alle på denne siden").click()
        page.get_by_role("button", name="Endre de valgte radene (50)").click()
        chosen = 50
    else:
        for box in page.locator("[name=row]").all()[:3]:
            box.check()
        page.get_by_role("button", name="Endre de valgte radene").click()
        chosen = 3
    assert f"{chosen} rader er valgt" in words(page)
    checked(page, scripts)
    page.locator("[name=form]").select_option("board")
    page.get_by_role("button", name="Vis hva som ville bli endret").click()
    assert f"{chosen} rader ville bli endret" in words(page)
    checked(page, scripts)
    page.get_by_role("button", name=f"Endre {chosen} rader").click()
    assert f"endret {chosen} ting i ett steg" in words(page)
    checked(page, scripts)
    page.get_by_role("button", name=f"Angre alle {chosen} endringene").click()
    assert "Et steg angret" in words(page)
    page.goto(table[1] + "&form=board")
    assert "Ingenting her passer" in words(page)


def test_pages_lead_on_and_back(browser, table):
    page = opened(browser, table, java_script_enabled=False)
    page.goto(table[1] + "&order=title")
    first = page.locator("tbody th").all_inner_texts()
    page.get_by_role("link", name="Neste", exact=True).click()
    second = page.locator("tbody th").all_inner_texts()
    assert (len(first), len(second)) == (50, 10) and not set(first) & set(second)
    page.get_by_role("link", name="Forrige").click()
    assert page.locator("tbody th").all_inner_texts() == first


def test_a_group_tells_what_nobody_knows_and_leads_to_its_rows(browser, table):
    page = opened(browser, table)
    page.goto(table[1] + "&group=form")
    assert "150" in words(page) and "30 uten tall" in words(page)
    axe(page)
    page.get_by_role("table").get_by_role("link", name="utvalg", exact=True).click()
    assert "60 treff" in words(page)


def test_a_phone_shows_cards(browser, table):
    page = opened(browser, table, viewport={"width": 390, "height": 844})
    page.goto(table[1] + "&group=form")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.locator(".cards tbody tr").first.evaluate("row => getComputedStyle(row).display") == "block"
    axe(page)


def test_a_table_on_its_way_in_excludes_nobody(browser, table, subtests):
    page = opened(browser, table)
    page.goto(table[1].replace("/things?", "/import?"))
    excludes_nobody(page, subtests, ", what is to be brought in")
    rows = ["title;form;units", "Utvalg 1;board;no:3440", "Utvalg 99;juggling;no:3440", "Nytt;board;no:3440"]
    page.locator("[name=rows]").fill("\n".join(rows))
    page.locator("main form button[type=submit]").first.click()
    page.get_by_role("button", name="Hent inn 2 rader").wait_for()
    excludes_nobody(page, subtests, ", what it would change")
    page.get_by_role("link", name="1 med feil").click()
    assert "juggling" in words(page)
    excludes_nobody(page, subtests, ", what is wrong with it")
