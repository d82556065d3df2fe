"""A case of two councils: made, decided in both, and read by whoever keeps it."""

import pytest

import running_site
from accessibility import axe, excludes_nobody
from owners import made, new_space, signed_in

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
