"""From "we want to ask" to "the council answered": a questionnaire of LimeSurvey, two keys, answers on phones and on paper, a reminder,
the opening, the results beside the referendum, what the council did, and the end of the answers."""

import datetime
import pathlib
import re

import pytest

import running_site
from accessibility import axe, excludes_nobody
from owners import new_space, opened, signed_in, words

LIMESURVEY = (pathlib.Path(__file__).parents[1] / "Cases/surveys/limesurvey-free-text.lss").read_text()
COUNCILLORS = 13


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def space(site, browser):
    page = signed_in(site, browser)
    address = new_space(page, "Vi vil spørre")
    state = page.context.storage_state()
    page.context.close()
    return state, address


def press(page, name):
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("button", name=name).click()


def save(page):
    with page.expect_navigation():
        page.locator("main form button[type=submit]").last.click()


def new_survey(page, space, **fields):
    page.goto(space + "/surveys")
    page.get_by_role("link", name="Ny undersøkelse").click()
    for name, value in fields.items():
        control = page.locator(f"main [name={name}]")
        if control.evaluate("control => control.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)
    save(page)
    page.goto(space + "/surveys")
    page.get_by_role("link", name=fields["title"]).click()
    return page.url


def test_a_questionnaire_of_limesurvey_is_seen_before_it_is_taken(browser, space, subtests):
    page = opened(browser, space)
    page.goto(space[1] + "/limesurvey")
    axe(page)
    excludes_nobody(page, subtests)
    page.locator("main [name=rows]").fill("<html></html>")
    press(page, "Se hva som står i den")
    assert "ikke et helt skjema fra LimeSurvey" in words(page)
    page.locator("main [name=rows]").fill(LIMESURVEY)
    press(page, "Se hva som står i den")
    assert "«Test Survey»: 2 spørsmål på en." in words(page)
    assert "G02Q03: spørsmål av et slag som ikke stilles her" in words(page)
    axe(page)
    press(page, "Ta inn skjemaet")
    assert "Text for first question" in words(page) and "Please upload a text file" in words(page)


def test_from_the_wish_to_ask_to_what_the_council_did(browser, site, space, subtests):
    page = opened(browser, space)
    today = datetime.date.today()
    survey = new_survey(
        page, space[1], title="Hva nå, Øyer?", unit="Øyer", instrument="local-democracy", councillors=str(COUNCILLORS),
        sealing="sealed", closes=(today + datetime.timedelta(days=7)).isoformat(),
    )

    # Nobody is asked before both holders have shown their keys.
    page.goto(survey + "/codes")
    page.get_by_label("Folkevalgte").fill(str(COUNCILLORS))
    press(page, "Lag kodene")
    assert "Nøklene er ikke prøvd ennå" in words(page)
    page.goto(survey + "/seal")
    axe(page)
    excludes_nobody(page, subtests)
    page.locator("main [name=first]").fill("Kari")
    page.locator("main [name=second]").fill("Per")
    press(page, "Lag to nøkler")
    keys = page.locator(".survey-code").all_inner_texts()
    assert len(keys) == 2 and all(len(key) == 79 for key in keys)
    for key in keys:
        page.goto(survey + "/seal")
        page.locator("main [name=key]").fill(key)
        press(page, "Vis nøkkelen")
    assert words(page).count("har vist at nøkkelen virker") == 2
    page.goto(survey + "/codes")
    page.get_by_label("Folkevalgte").fill(str(COUNCILLORS))
    press(page, "Lag kodene")
    codes = page.locator(".survey-code").all_inner_texts()

    # One begins on a phone, goes on elsewhere, and sends.
    phone = browser.new_context(locale="nb-NO", viewport={"width": 390, "height": 844}).new_page()
    phone.goto(f"{site.address}/answer/{codes[0]}")
    assert "Bare Kari, Per kan åpne dem" in words(phone)
    phone.locator("input[name=rel-fair][value='4']").check()
    press(phone, "Fortsett senere")
    secret = phone.locator(".survey-code").inner_text()
    axe(phone)
    other = browser.new_context(locale="nb-NO", java_script_enabled=False).new_page()
    other.goto(site.address + "/answer")
    other.locator("main [name=code]").fill(codes[0])
    other.locator("main [name='-resume']").fill(secret)
    press(other, "Gå videre")
    assert other.locator("input[name=rel-fair][value='4']").is_checked()
    press(other, "Send svarene")
    assert "Ingen kan se at de er dine." in words(other)
    other.goto(site.address + "/answer")
    other.locator("main [name=code]").fill(codes[1])
    other.locator("main [name='-resume']").fill(secret)
    press(other, "Gå videre")
    assert "ligger ikke noe under det hemmelige ordet" in words(other)

    # Eleven answer on paper, one row of which is wrong; the same batch is refused.
    page.goto(survey + "/paper")
    axe(page)
    rows = ["code;rel-fair", *(f"{code};1" for code in codes[1:12]), f"{codes[12]};99"]
    page.locator("main [name=name]").fill("Biblioteket")
    page.locator("main [name=rows]").fill("\n".join(rows))
    press(page, "Ta inn svarene")
    assert "11 svar er tatt inn. 1 rader er ikke tatt inn." in words(page) and "Linje 13:" in words(page)
    page.goto(survey + "/paper")
    page.locator("main [name=name]").fill("Biblioteket igjen")
    page.locator("main [name=rows]").fill("\n".join([rows[0], *reversed(rows[1:])]))
    press(page, "Ta inn svarene")
    assert "lagt inn før, som «Biblioteket»" in words(page)

    # One is to be reminded.
    page.goto(survey + "/reminder")
    page.locator("main [name=codes]").fill("\n".join(codes))
    press(page, "Finn dem som ikke er brukt")
    assert "1 av 13 koder er ikke brukt." in words(page) and codes[12] in words(page)

    # Nobody reads anything before the last day is over, whoever asks.
    page.goto(survey)
    assert "12 svar ligger forseglet." in words(page)
    assert page.request.get(survey + "/results.csv").status == 404
    page.goto(survey + "/seal")
    assert "Svarene kan åpnes når" in words(page)
    page.goto(survey)
    page.get_by_role("link", name="Alt som står om den").click()
    page.get_by_role("link", name="Endre").first.click()
    page.locator("main [name=closes]").fill((today - datetime.timedelta(days=1)).isoformat())
    save(page)
    page.goto(survey + "/seal")
    page.locator("main [name=key]").fill(keys[1])
    press(page, "Åpne og tell")
    assert "12 svar er åpnet og talt." in words(page)
    mark = re.search(r"svarene: ([0-9a-f]{16})", words(page))[1]
    page.goto(survey + "/seal")
    page.locator("main [name=key]").fill(keys[0])
    press(page, "Åpne og tell")
    assert mark in words(page)
    page.goto(survey)
    assert "12 svar." in words(page)
    axe(page)
    excludes_nobody(page, subtests)
    page.goto(space[1] + "/history")
    assert words(page).count("forseglede svar åpnet") == 2

    # The referendum stands beside the survey, with what the council did.
    page.goto(space[1] + "/surveys")
    page.get_by_role("link", name=re.compile("folkeavstemning")).first.click()
    page.get_by_role("link", name="Ny folkeavstemning").click()
    for name, value in {"title": "Øyer 2018", "unit": "Øyer", "roll": "4000", "voters": "2400"}.items():
        page.locator(f"main [name={name}]").fill(value)
    page.locator("main [name=follow-up]").select_option("followed")
    page.locator("main [name=decision]").fill("Kommunestyret fulgte flertallet.")
    save(page)
    page.goto(space[1] + "/referendums")
    axe(page)
    page.get_by_role("link", name="Øyer 2018").click()
    assert "Kommunestyret fulgte flertallet." in words(page)
    beside = page.get_by_role("table", name="").last.inner_text()
    assert "Hva nå, Øyer?" in beside and "60,0 %" in words(page)
    axe(page)
    excludes_nobody(page, subtests)

    # What may be told stays; answers and codes go for good.
    page.goto(survey + "/erase")
    press(page, "Slett for godt")
    assert "Svarene er ikke slettet." in words(page)
    page.locator("main [name=sure]").check()
    press(page, "Slett for godt")
    assert "Publiserte resultater" in words(page) and "Hva nå, Øyer?" in words(page)
    phone.goto(f"{site.address}/answer/{codes[12]}")
    assert "Koden finnes ikke." in words(phone)
