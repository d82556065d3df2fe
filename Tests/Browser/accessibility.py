"""Asks axe whether a page excludes somebody."""

import re

from axe_playwright_python.sync_playwright import Axe

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
# Every rule is tried on everything; of those that found nothing, one example comes back and not the whole page.
OPTIONS = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
AXE = Axe()


def axe(page):
    """Asserts that axe finds no violation of WCAG 2.1 A and AA.

    axe is put into the page by the browser's debugger, which the content security policy does not keep out.
    """
    results = AXE.run(page, options=OPTIONS)
    assert results.response["passes"], "axe looked at nothing"
    assert not results.response["violations"], results.generate_report()


def axe_in_light_and_dark(page):
    """The same in both schemes of colours, without loading the page twice."""
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        axe(page)


def without_scripts(page):
    """Shows a page as it is without JavaScript, in a browser that has it, because axe cannot run otherwise."""

    def strip(route):
        if route.request.resource_type == "script":
            route.fulfill(status=200, content_type="text/javascript", body="")
        elif route.request.is_navigation_request():
            response = route.fetch()
            html = re.sub(r"</?noscript[^>]*>", "", response.text())
            headers = {
                name: value
                for name, value in response.headers.items()
                if name not in ("content-encoding", "content-length")
            }
            route.fulfill(status=response.status, headers=headers, body=html)
        else:
            route.continue_()

    page.route("**/*", strip)
