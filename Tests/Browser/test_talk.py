"""What people say about things and what is theirs to do: on pages, and in the letter of the day."""

import datetime
import re
import time

import pytest

import running_site
from accessibility import axe, scripts_change
from test_notices import Office, words

KEYS = re.compile(r"(?<![.\w])(?:comments|tasks|task|for-me|notices|letter|things)\.[a-z][a-z.-]+\b")


@pytest.fixture(scope="module")
def office(browser):
    office = Office(browser)
    yield office
    office.stop()


@pytest.fixture()
def reader(office):
    page = office.reader.new_page()
    yield page
    page.close()


@pytest.fixture()
def owner(office):
    page = office.owner.new_page()
    yield page
    page.close()


def give(office, page, title, about=None, due="2026-01-15"):
    """A task that the owner gives the reader; its address."""
    page.goto(f"{office.space}/new?kind=task" + (f"&about={about.rsplit('/', 1)[1]}" if about else ""))
    page.locator("main [name=title]").fill(title)
    page.locator("main [name=person]").fill("Per Hansen")
    page.locator("main [name=due]").fill(due)
    page.locator("main [name=state]").select_option("internal")
    page.get_by_role("button", name="Lagre").click()
    page.wait_for_url(re.compile("/things/[^/]+$"))
    return page.url


def say(page, address, text):
    page.goto(address)
    page.locator(".comments textarea").fill(text)
    page.get_by_role("button", name="Kommenter").click()
    page.wait_for_url(re.compile("#comment-"))


def test_whoever_signs_in_comes_to_what_is_theirs(office, browser):
    context = browser.new_context(base_url=office.site.address, locale="nb-NO")
    page = context.new_page()
    page.goto("/sign-in")
    page.locator("main [name=email]").fill("per@example.org")
    page.locator("main [name=password]").fill("en lang setning her 42")
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/me")
    assert page.get_by_role("heading", level=1).inner_text() == "For meg"
    context.close()


def test_a_task_is_given_done_and_taken_back(office, owner, reader):
    note = office.write("Møtebok")
    task = give(office, owner, "Si opp avtalen", about=note)
    owner.goto(note)
    assert owner.get_by_role("link", name="Si opp avtalen").count() == 1
    reader.goto("/me")
    assert "Fristen var 15. januar 2026" in words(reader)
    reader.get_by_role("button", name="Gjort").click()
    assert "er gjort." in reader.get_by_role("status").inner_text()
    reader.get_by_role("button", name="Angre").click()
    assert reader.get_by_role("button", name="Gjort").count() == 1
    reader.goto(task)
    reader.get_by_role("button", name="Gjort").click()
    assert reader.url == task and reader.get_by_role("button", name="Åpne igjen").count() == 1


def test_a_comment_mentions_changes_and_goes(office, owner, reader):
    note = office.write("Notat om økonomi")
    say(owner, note, "Hva mener du, @Per Hansen?")
    reader.goto("/me")
    reader.get_by_role("link", name="Notat om økonomi", exact=True).click()
    assert reader.locator(".mention").inner_text() == "@Per Hansen"
    assert reader.locator(".comment-list a").count() == 0, "nobody changes what another said"
    say(reader, note, "Ennig")
    reader.get_by_role("link", name="Endre", exact=True).click()
    reader.locator("main textarea").fill("Enig")
    reader.get_by_role("button", name="Lagre").click()
    assert "Enig" in words(reader) and "endret" in reader.locator(".comment-list").inner_text()
    reader.get_by_role("link", name="Endre", exact=True).click()
    reader.get_by_role("button", name="Fjern kommentaren").click()
    assert "Enig" not in words(reader) and "Kommentaren ble fjernet" in words(reader)


@pytest.mark.parametrize("name", ["/me", "note", "comments", "tasks"])
@pytest.mark.parametrize("width", [1280, 390])
def test_excludes_nobody(office, owner, name, width):
    note = office.write("Til gjennomsyn")
    say(owner, note, "Se på dette")
    address = {"note": note, "comments": note + "/comments", "tasks": office.space + "/things?kind=task"}.get(name, name)
    owner.set_viewport_size({"width": width, "height": 844})
    answer = owner.goto(address)
    assert answer.status == 200
    axe(owner)
    assert owner.evaluate("document.documentElement.scrollWidth <= innerWidth")
    scripts_change(owner, answer.text())


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_speaks_the_readers_language(office, reader, language):
    note = office.write("Språk")
    for address in ["/me", note, note + "/comments", office.space + "/things?kind=task"]:
        reader.goto(f"/preferences?language={language}&back=" + address.replace(office.site.address, ""))
        assert reader.locator("html").get_attribute("lang") == language
        assert KEYS.findall(reader.locator("body").inner_text()) == []
    reader.goto("/preferences?language=nb&back=/me")


def test_the_letter_of_the_day_tells_of_mentions_and_tasks(office, owner, reader):
    reader.goto("/notices")
    reader.get_by_label("Brev").select_option("daily")
    reader.get_by_role("button", name="Lagre").click()
    task = give(office, owner, "Skrive saksframlegg", due=time.strftime("%Y-%m-%d"))
    say(owner, task, "@Per Hansen, dette skal ingen lese i et brev")
    soon = datetime.date.today() + datetime.timedelta(days=3)
    owner.goto(f"{office.space}/new?kind=own-duty")
    for name, value in [("title", "Sende rapporten"), ("person", "Per Hansen"), ("first", soon.isoformat())]:
        owner.locator(f"main [name={name}]").fill(value)
    owner.locator("main [name=state]").select_option("internal")
    owner.get_by_role("button", name="Lagre").click()
    owner.wait_for_url(re.compile("/things/[^/]+$"))
    other = office.start(0, running_site.free_port())
    deadline = time.monotonic() + 30
    while not office.mailbox.letters and time.monotonic() < deadline:
        time.sleep(0.1)
    assert other.stop() == 0
    [(recipients, letter)] = office.mailbox.letters
    assert recipients == ["per@example.org"]
    text = letter.get_content()
    assert "Eva Eksempel ga deg oppgaven «Skrive saksframlegg»" in text
    assert "Eva Eksempel nevnte deg i en kommentar til «Skrive saksframlegg»" in text
    assert "Disse fristene er dine, og de er nær:" in text and "– Sende rapporten i" in text
    assert "ingen lese i et brev" not in text and "/me" in text
    office.mailbox.letters.clear()
