"""What holds for style sheets and scripts, and lets a page be judged in every look from one visit."""

import os
import pathlib
import re

import pytest

PUBLIC = pathlib.Path(os.environ.get("NABO_BINARY", "")).parent / "Public"
SHEETS = sorted((PUBLIC / "css").glob("*.css"))
SCRIPTS = sorted((PUBLIC / "js").glob("*.js"))

COLOUR = r"(?:#[0-9a-f]{3,8}|var\(--[\w-]+\)|[a-z]+)"


def test_are_there():
    assert SHEETS and SCRIPTS


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_theme_changes_colours_and_nothing_else(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
    assert "prefers-color-scheme" not in text
    # Themes are told apart by light-dark(), which chooses between two colours …
    assert "light-dark(" not in re.sub(rf"light-dark\({COLOUR}, {COLOUR}\)", "", text)
    # … and by the visitor's choice, which says no more than that.
    for body in re.findall(r"\[data-theme=[^\]]*\]\s*{([^}]*)}", text):
        assert re.fullmatch(r"\s*color-scheme: (?:light|dark);\s*", body)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_what_is_without_scripts_is_told_by_the_page(sheet):
    assert not re.search(r"\(scripting\b", sheet.read_text())


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_no_script_asks_for_theme_or_width(script):
    assert not re.search(r"matchMedia|innerWidth|clientWidth|ResizeObserver|[\"']resize[\"']", script.read_text())
