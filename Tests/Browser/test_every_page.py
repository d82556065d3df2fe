"""What holds for every page, whoever visits it."""

import pytest

from accessibility import axe, without_scripts
from pages import PAGES


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_excludes_nobody(visitor, address, dark, width, scripts):
    with visitor(width=width, dark=dark) as page:
        if not scripts:
            without_scripts(page)
        assert page.goto(address).status == 200
        axe(page)


@pytest.mark.parametrize("address", PAGES)
def test_fits_on_a_phone(visitor, address):
    with visitor(width=360) as page:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("address", PAGES)
def test_says_something_without_scripts(visitor, address):
    with visitor(scripts=False) as page:
        assert page.goto(address).status == 200
        assert page.get_by_role("main").inner_text().strip()
