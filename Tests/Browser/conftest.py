"""Fixtures: the site, who asks it, a browser, and pages that are watched.

NABO_BINARY names the binary to try, with its asset folders beside it.
"""

import os

import pytest
from playwright.sync_api import sync_playwright
from xdist.scheduler import LoadScopeScheduling

import chromium
import running_site
from asking import Reader
from selection import choose
from waiting import Watchman
from watch import Window, pages_of

# Each has a server and a browser of its own. More would wait for each other on a small machine.
WORKERS = 2

watchman = pytest.StashKey()


def pytest_addoption(parser):
    parser.addoption("--page", metavar="ADDRESS", help="only what is tried on this page and those below it")


def pytest_configure(config):
    if not os.access(os.environ.get("NABO_BINARY", ""), os.X_OK):
        pytest.exit("NABO_BINARY must name a nabo binary with its asset folders beside it", 2)
    config.stash[watchman] = Watchman()


def pytest_xdist_auto_num_workers(config):
    """One page is read sooner by one worker than by two that have to be made ready."""
    return 0 if config.option.page else min(WORKERS, os.cpu_count() or 1)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    if config.option.page:
        chosen, others = choose(items, config.option.page)
        config.hook.pytest_deselected(items=others)
        items[:] = chosen


class FileByFile(LoadScopeScheduling):
    """The tests of a file share what they stand on, and may follow on one another, so they go to one worker.

    Of those that are about one page each, every one goes where there is time.
    """

    PAGE_BY_PAGE = {"test_every_page.py", "test_every_language.py", "test_links.py"}

    def _split_scope(self, nodeid):
        file = nodeid.split("::")[0]
        return nodeid if os.path.basename(file) in self.PAGE_BY_PAGE else file


def pytest_xdist_make_scheduler(config, log):
    return FileByFile(config, log)


def pytest_runtest_setup(item):
    # Before the time of pytest.ini is over.
    item.config.stash[watchman].wake_in(225)


@pytest.fixture(scope="session")
def site():
    running = running_site.start(None, "--demo")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="session")
def reader(site):
    return Reader(site)


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def browser(playwright):
    """One for each file: what many visits left behind in a browser is no matter of the next file's."""
    browser = chromium.launch(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def visitor(site, browser):
    """Opens pages the way a certain visitor would: `with visitor(width=360) as page`.

    Whatever the test does, nothing may be fetched from elsewhere and the browser may not complain.
    """

    return pages_of(site, browser)


@pytest.fixture(scope="session")
def window(site, playwright):
    """Opens pages one after the other for a visitor without cookies: `with window.page() as page`."""
    window = Window(site, lambda: chromium.launch(playwright))
    yield window
    window.close()
