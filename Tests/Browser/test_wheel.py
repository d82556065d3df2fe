"""The annual wheel as those who work with it do: a duty, its marks, the paper, and calendars read by others' readers."""

import icalendar
import pytest
import vobject

import running_site
from accessibility import axe
from owners import new_space, signed_in

YEAR = "?from=2027-01-01&to=2027-12-31"


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def space(site, browser):
    """The session of an owner, and a space of theirs about Øyer."""
    page = signed_in(site, browser)
    address = new_space(page, "Hjulrommet", "Øyer")
    state = page.context.storage_state()
    page.context.close()
    return state, address


def opened(browser, space, **settings):
    base = space[1].split("/spaces/")[0]
    return browser.new_context(base_url=base, storage_state=space[0], locale="nb-NO", **settings).new_page()


def add(page, space, title, **fields):
    page.goto(space[1] + "/new?kind=own-duty")
    page.locator("main [name=title]").fill(title)
    for name, value in fields.items():
        field = page.locator(f"main [name={name.replace('_', '-')}]")
        field.select_option(value) if field.evaluate("e => e.tagName") == "SELECT" else field.fill(value)
    page.locator("main [name=state]").select_option("internal")
    page.locator("main form button[type=submit]").first.click()
    page.get_by_role("heading", level=1, name=title).wait_for()
    return page.url


def events(file):
    """What two readers that know nothing of each other make of a calendar."""
    ours = {
        str(event["UID"]): (event["SEQUENCE"], str(event["STATUS"]), event["DTSTART"].dt)
        for event in icalendar.Calendar.from_ical(file).walk("VEVENT")
    }
    theirs = {
        event.uid.value: (int(event.sequence.value), event.status.value, event.dtstart.value)
        for event in vobject.readOne(file.decode()).vevent_list
    }
    assert ours.keys() == theirs.keys()
    for uid, (sequence, status, start) in ours.items():
        assert (sequence, status) == theirs[uid][:2]
        # Hours on the wall; each reader has zones of its own making.
        assert str(start)[:16] == str(theirs[uid][2])[:16]
    return ours


def test_a_duty_is_marked_without_scripts_and_the_wheel_prints(browser, space):
    page = opened(browser, space, java_script_enabled=False)
    add(page, space, "Sende rapporten", role="Sekretær", first="2027-01-15")
    page.goto(space[1] + "/wheel" + YEAR)
    row = page.get_by_role("row", name="Sende rapporten")
    assert "Ingen i rommet har ansvaret" in row.inner_text()
    assert "Vedta økonomiplan og årsbudsjett" in page.get_by_role("main").inner_text()
    row.get_by_role("button", name="Gjort").click()
    page.goto(space[1] + "/wheel" + YEAR + "&state=done")
    assert "Sende rapporten" in page.get_by_role("main").inner_text()
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_wheel_is_readable_for_everybody(browser, space, width):
    page = opened(browser, space, viewport={"width": width, "height": 844})
    page.goto(space[1] + "/wheel" + YEAR)
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto("/calendars")
    axe(page)
    page.context.close()


def test_of_two_who_move_a_duty_the_second_sees_both(browser, space):
    first, second = opened(browser, space), opened(browser, space)
    add(first, space, "Flytte saken", role="Sekretær", first="2027-04-01")
    first.goto(space[1] + "/wheel" + YEAR)
    link = first.get_by_role("link", name="Merk …: Flytte saken").get_attribute("href")
    for page, day in ((first, "2027-05-03"), (second, "2027-06-07")):
        page.goto(link)
    for page, day in ((first, "2027-05-03"), (second, "2027-06-07")):
        page.locator("main [name=state]").select_option("moved")
        page.locator("main [name=day]").fill(day)
        page.get_by_role("button", name="Lagre").click()
    words = second.get_by_role("main").inner_text()
    assert "3. mai 2027" in words and "7. juni 2027" in words
    axe(second)
    second.get_by_role("button", name="Skriv mitt i stedet").click()
    second.goto(space[1] + "/wheel" + YEAR)
    assert "7. juni 2027" in second.get_by_role("main").inner_text()
    first.context.close()
    second.context.close()


def test_a_calendar_keeps_its_names_counts_changes_and_cancels_what_is_gone(browser, space, site):
    page = opened(browser, space)
    thing = add(page, space, "Melde tall; «æøå», og mer", role="Sekretær", first="2027-02-01", repetition="monthly")
    page.goto("/calendars")
    page.locator("main [name=what]").select_option(space[1].rsplit("/", 1)[1])
    page.get_by_role("button", name="Lag en adresse").click()
    address = page.locator("#secret-link").input_value()

    def feed():
        answer = page.request.get(address)
        assert answer.status == 200
        return answer.body()

    before = events(feed())
    lists = [event for uid, event in before.items() if "no.list-deadline" in uid]
    assert str(lists[0][2]).startswith("2027-03-31 12:00:00")
    assert lists[0][2].tzinfo.key == "Europe/Oslo"
    page.goto(thing + "/edit")
    page.locator("main [name=last]").fill("2027-04-01")
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(thing)
    after = events(feed())
    assert before.keys() == after.keys()
    name = thing.rsplit("/", 1)[1]
    own = {uid: event for uid, event in after.items() if name in uid}
    assert all(event[0] > before[uid][0] for uid, event in own.items())
    assert sorted({event[1] for event in own.values()}) == ["CANCELLED", "CONFIRMED"]
    assert all((event[1] == "CONFIRMED") == (str(event[2]) <= "2027-04-01") for event in own.values())
    page.goto("/calendars")
    page.get_by_role("button", name="Avslutt").first.click()
    assert page.request.get(address).status == 404
    page.context.close()
