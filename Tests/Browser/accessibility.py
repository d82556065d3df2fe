"""Asks axe whether a page excludes somebody."""

import re

from axe_playwright_python.sync_playwright import Axe

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


def axe(page):
    """Asserts that axe finds no violation of WCAG 2.1 A and AA.

    axe is put into the page by the browser's debugger, which the content security policy does not keep out.
    """
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": LEVELS}})
    assert results.response["passes"], "axe looked at nothing"
    assert not results.response["violations"], results.generate_report()


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
