"""Finds Chromium, starts it, and says what to do where it is missing."""

import shutil

import pytest

NAMES = ["chromium", "chromium-browser", "google-chrome"]


def launch(playwright):
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.fail(f"no Chromium found, neither {' nor '.join(NAMES)}: script/setup test installs it", pytrace=False)
    try:
        return playwright.chromium.launch(executable_path=path)
    except Exception as fault:
        pytest.fail(f"{path} does not start; script/setup test installs what it needs:\n{fault}", pytrace=False)
