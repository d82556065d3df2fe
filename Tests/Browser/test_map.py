"""The real map and the tiles: the same keys on both, names that do not run into one another, before and after."""

import pathlib
import shutil
import urllib.request

import pytest

from test_choosing import picked, wait_for_address
from test_commands import nabo

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT / ".." / "shared" / "data"

KINDS = {"real": "", "tiles": "&map=tiles"}
START = "/?country=no&date=2024-01-01"
COMPARED = "/study/today?country=no&date=2024-01-01&merge=3405,3440,3441"

# Pairs of texts of a drawing that cover some of the same place on the screen.
OVERLAPS = """svg => {
  const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
  return texts.flatMap(([name, box], index) => texts.slice(index + 1).filter(([, other]) =>
    Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1
    && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1).map(([other]) => `${name} / ${other}`));
}"""


def current(page):
    return page.evaluate("document.activeElement.querySelector('title').textContent")


@pytest.mark.parametrize("kind", KINDS)
def test_keys_walk_find_and_pick_on_both_maps(visitor, kind):
    with visitor() as page:
        page.goto(START + KINDS[kind])
        page.locator("#units a[tabindex='0']").focus()
        page.keyboard.type("lillehammer", delay=20)
        assert current(page) == "Lillehammer"
        page.keyboard.press("ArrowUp")
        above = current(page)
        assert above != "Lillehammer"
        page.keyboard.press("ArrowDown")
        assert current(page) != above
        page.keyboard.press(" ")
        wait_for_address(page, "units=")
        assert len(picked(page)) == 1
        # Who walks by keyboard is still where they were.
        assert page.evaluate("document.activeElement.closest('#units') !== null")


def test_the_other_map_keeps_what_is_picked(visitor):
    with visitor(scripts=False) as page:
        page.goto(START + "&units=3405,3440")
        assert "Kartverket" in page.locator("#map-help").inner_text()
        page.get_by_role("link", name="Sekskanter").click()
        assert "map=tiles" in page.url and "units=3405,3440" in page.url
        assert page.locator("#units a.picked").count() == 2
        page.get_by_role("link", name="Virkelig kart").click()
        assert "map=" not in page.url and "units=3405,3440" in page.url
        assert page.locator("#units a.picked").count() == 2


def test_a_county_is_one_link_away_on_both_maps(visitor):
    with visitor(scripts=False) as page:
        for kind in KINDS.values():
            page.goto(START + kind)
            whole = page.locator("#units a").count()
            page.locator(".zoom").get_by_role("link", name="Innlandet").click()
            assert "county=34" in page.url
            assert 40 < page.locator("#units a").count() < whole
            assert page.locator("#map .labels:not(.narrow-names) text").filter(has_text="Lilleh").count() == 1


@pytest.mark.parametrize("place", ["", "&county=34&units=3405,3440", "&county=32", "&county=46", "&county=34&map=tiles"])
@pytest.mark.parametrize("width", [390, 1280])
def test_names_on_the_map_do_not_run_into_one_another(visitor, place, width):
    with visitor(width=width) as page:
        page.goto(START + place)
        assert page.locator("#map").evaluate(OVERLAPS) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_names_on_the_map_can_be_read(visitor, width):
    with visitor(width=width) as page:
        page.goto(START + "&county=34&units=3405,3440")
        heights = page.locator("#map").evaluate(
            "svg => [...svg.querySelectorAll('text')].map(text => text.getBoundingClientRect().height).filter(height => height > 0)")
        assert len(heights) > 10
        assert min(heights) > 10


def test_names_before_and_after_do_not_run_into_one_another(visitor):
    with visitor() as page:
        page.goto(COMPARED)
        drawings = page.locator(".change-drawing")
        assert drawings.count() == 2
        for drawing in drawings.all():
            assert drawing.evaluate(OVERLAPS) == []
        names = [set(drawing.locator("text").all_text_contents()) for drawing in drawings.all()]
        assert {"Lillehammer", "Øyer", "Gausdal"} <= names[0]
        assert not {"Lillehammer", "Øyer", "Gausdal"} & names[1]


def test_before_and_after_can_be_read(visitor):
    with visitor(scripts=False) as page:
        page.goto(COMPARED)
        assert page.get_by_role("img", name="Hver for seg").count() == 1
        assert page.get_by_role("img", name="Som én kommune").count() == 1
        figure = page.locator("figure:has(.change-maps)")
        figure.locator("summary").click()
        assert figure.locator("tbody tr").count() == 3


@pytest.mark.parametrize("place", ["/", "/?country=no&date=2019-01-01", "/?country=se"])
def test_the_whole_country_stays_light(site, place):
    request = urllib.request.Request(site.address + place, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as reply:
        assert reply.headers["Content-Encoding"] == "gzip"
        assert len(reply.read()) < 120_000


@pytest.mark.skipif(not SHARED.exists(), reason="the publishers' boundary files are not here")
@pytest.mark.parametrize("table, file, adding", [
    ("no/outlines-2017", "no_municipalities_2017", "no_municipalities_2024"),
    ("no/outlines-2019", "no_municipalities_2019", "no_municipalities_2024"),
    ("no/outlines-2020", "no_municipalities_2020", "no_municipalities_2024"),
    ("no/outlines-2024", "no_municipalities_2024", None),
    ("se/outlines-2023", "more/sweden/se_municipalities_scb_2023", None),
])
def test_the_same_boundaries_give_the_shipped_outlines(tmp_path, table, file, adding):
    shipped = ROOT / "Data" / f"{table}.csv"
    copy = tmp_path / "outlines.csv"
    shutil.copy(shipped, copy)
    more = ["--adding", str(SHARED / f"{adding}.geojson")] if adding else []
    result = nabo("data", "outlines", str(SHARED / f"{file}.geojson"), "--into", str(copy), *more)
    assert result.returncode == 0, result.stderr
    assert copy.read_bytes() == shipped.read_bytes()
