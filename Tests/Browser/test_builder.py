"""The builder of alternatives: counted in clicks, without scripts, with the keyboard alone."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

START = "/?country=no&date=2024-01-01"
REGION = "/study/alternatives?country=no&date=2024-01-01&units=3405,3440,3441"
MOST_CLICKS = 25

# What only programs say: ids of tasks and forms, codes of municipalities, words of the grammar.
IDS = re.compile(r"\b(no|se)\.[a-z]|child-welfare|draft-|\b3405\b|\bhost:|\bmerge:")


class Hand:
    """A reader who clicks, and counts it. To choose from a list is one click to open it and one to choose."""

    def __init__(self, page):
        self.page = page
        self.clicks = 0

    def click(self, locator):
        locator.first.click()
        self.clicks += 1
        self.look()

    def choose(self, label, option):
        field = self.page.locator("#draft").get_by_label(label, exact=True)
        field.select_option(label=option)
        self.clicks += 2
        self.look()

    def add(self, kind):
        self.click(self.page.get_by_role("link", name=kind, exact=True))

    def finish(self):
        self.click(self.page.get_by_role("button", name="Legg til alternativet"))

    def look(self):
        self.page.wait_for_load_state()
        assert not IDS.search(self.page.locator("main").inner_text()), self.page.url


def asked(page):
    return {name: values for name, values in parse_qs(urlsplit(page.url).query).items()}


@pytest.mark.parametrize("scripts", [True, False])
def test_a_chief_executive_builds_four_alternatives(visitor, scripts):
    with visitor(scripts=scripts) as page:
        page.goto(START)
        hand = Hand(page)
        for count, code in enumerate(["3405", "3440", "3441"], 1):
            hand.click(page.locator(f"svg a#u{code}"))
            page.locator("#picks .chip-picked").nth(count - 1).wait_for()
        hand.click(page.get_by_role("link", name="Velg alternativer"))
        hand.add("Bli én kommune")
        hand.finish()
        hand.add("Løse en oppgave sammen")
        hand.choose("Oppgave", "IKT")
        hand.choose("Juridisk form", "Interkommunalt selskap (IKS)")
        hand.finish()
        hand.add("Én gjør det for de andre")
        hand.choose("Oppgave", "Barnevern")
        hand.finish()
        hand.add("Gi fra seg en oppgave")
        hand.choose("Oppgave", "Brann og redning")
        hand.choose("Fra denne kommunen", "Gausdal")
        hand.finish()
        hand.click(page.get_by_role("link", name="Se hva de betyr"))
        query = asked(page)
        assert query["merge"] == ["3405,3440,3441"]
        assert query["cooperate"] == ["ict:no.interkommunalt-selskap:3405,3440,3441"]
        assert query["host"] == ["child-welfare:3405:3440,3441"]
        assert query["asymmetric"] == ["rescue:3441:county"]
        assert "Lillehammer" in page.locator("h1").inner_text()
        assert hand.clicks <= MOST_CLICKS, hand.clicks


def test_the_law_follows_the_task_and_the_focus_stays(visitor):
    with visitor() as page:
        page.goto(REGION + "&step=new&draft-kind=cooperate")
        page.evaluate("window.stayed = true")
        task = page.get_by_label("Oppgave", exact=True)
        task.focus()
        task.select_option(label="Barnevern")
        page.get_by_text("Hva loven sier om formene for barnevern").wait_for()
        assert page.evaluate("window.stayed") is True
        assert page.evaluate("document.activeElement.id") == "builder-draft-1-task"
        assert page.locator('option[value="no.kommunalt-oppgavefellesskap"]').count() == 0
        assert "barnevern" in page.locator(".builder-reads").inner_text()
        assert "draft-1-task=child-welfare" in page.url


def test_all_of_it_with_the_keyboard(visitor):
    with visitor() as page:
        page.goto(REGION)

        def tab_to(text):
            for _ in range(60):
                page.keyboard.press("Tab")
                focused = page.evaluate("(document.activeElement.textContent || '').trim()")
                if focused.startswith(text):
                    return
            raise AssertionError(f"{text} is out of reach")

        tab_to("Bli én kommune")
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Legg til alternativet").wait_for()
        tab_to("Legg til alternativet")
        page.keyboard.press("Enter")
        page.locator("#changed").wait_for()
        assert page.evaluate("document.activeElement.id") == "changed"
        tab_to("Fjern")
        page.keyboard.press("Enter")
        page.get_by_text("Alternativet er fjernet").wait_for()
        assert page.evaluate("document.activeElement.id") == "changed"
        tab_to("Angre")
        page.keyboard.press("Enter")
        page.get_by_role("link", name="Se hva de betyr").wait_for()
        assert asked(page)["merge"] == ["3405,3440,3441"]


def test_one_that_was_removed_in_another_tab_is_not_taken_for_another(visitor):
    with visitor(scripts=False) as page:
        page.goto(REGION + "&merge=3405,3440&merge=3405,3441")
        change = page.get_by_role("link", name=re.compile("Endre.*Gausdal")).first.get_attribute("href")
        gone = change.replace("&merge=3405,3441", "", 1)
        assert gone != change
        assert page.goto(gone).status == 400
        assert "ikke lenger i utredningen" in page.locator("main").inner_text()
        page.get_by_role("button", name="Legg til alternativet").click()
        assert asked(page)["merge"] == ["3405,3440", "3405,3441"]


@pytest.mark.parametrize("width", [360, 640])
def test_nothing_is_cut_on_a_small_or_enlarged_screen(visitor, width):
    # 640 is what a window of 1280 has left at 200 %.
    with visitor(width=width) as page:
        for step in ["", "&merge=3405,3440,3441", "&step=new&draft-kind=cooperate", "&step=new&draft-kind=combined"]:
            page.goto(REGION + step)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
