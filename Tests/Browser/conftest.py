"""Fixtures: the site, a browser, and pages that are watched.

NABO_BINARY names the binary to try, with its asset folders beside it.
"""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

import running_site
from pages import FAULTS, PAGES
from waiting import Watchman
from watch import pages_of

BROWSERS = ["chromium", "chromium-browser", "google-chrome"]


watchman = pytest.StashKey()


def pytest_configure(config):
    if not os.access(os.environ.get("NABO_BINARY", ""), os.X_OK):
        pytest.exit("NABO_BINARY must name a nabo binary with its asset folders beside it", 2)
    config.stash[watchman] = Watchman()


def pytest_runtest_setup(item):
    # Before the time of pytest.ini is over.
    item.config.stash[watchman].wake_in(110)


@pytest.fixture(scope="session")
def site():
    running = running_site.start(None, "--demo")
    addresses = PAGES + [address for address, _ in FAULTS]
    running.work_out(address for address in addresses if address.startswith("/outlook"))
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def browser(playwright):
    """One for each file: what a thousand visits left behind in a browser is no matter of the next file's."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "no Chromium found: script/setup test installs it"
    browser = playwright.chromium.launch(executable_path=path)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def visitor(site, browser):
    """Opens pages the way a certain visitor would: `with visitor(width=360) as page`.

    Whatever the test does, nothing may be fetched from elsewhere and the browser may not complain.
    """

    return pages_of(site, browser)
