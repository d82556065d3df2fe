"""Fixtures: the site, a browser, and pages that are watched.

NABO_BINARY names the binary to try, with its asset folders beside it.
"""

import os
import shutil
from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright

import running_site
from pages import FAULTS, PAGES
from watch import Watch

BROWSERS = ["chromium", "chromium-browser", "google-chrome"]


def pytest_configure():
    if not os.access(os.environ.get("NABO_BINARY", ""), os.X_OK):
        pytest.exit("NABO_BINARY must name a nabo binary with its asset folders beside it", 2)


@pytest.fixture(scope="session")
def site():
    running = running_site.start()
    addresses = PAGES + [address for address, _ in FAULTS]
    running.work_out(address for address in addresses if address.startswith("/outlook"))
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="session")
def browser():
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "no Chromium found: script/setup test installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def visitor(site, browser):
    """Opens pages the way a certain visitor would: `with visitor(width=360) as page`.

    Whatever the test does, nothing may be fetched from elsewhere and the browser may not complain.
    """

    @contextmanager
    def open_page(width=1280, dark=False, scripts=True, language="nb-NO"):
        context = browser.new_context(
            base_url=site.address,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            locale=language,
            reduced_motion="reduce",
        )
        page = context.new_page()
        watch = Watch(page, site.address)
        try:
            yield page
            watch.check()
        finally:
            context.close()

    return open_page
