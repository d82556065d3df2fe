"""Asks axe whether a page excludes somebody."""

import re

from axe_playwright_python.sync_playwright import Axe, AxeResults

from kinds_of_text import CONTRAST_OF_EACH_KIND

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
# Of rules that found nothing, one example comes back and not the whole page.
RESULTS = {"resultTypes": ["violations"]}
# Every rule is tried on everything.
EVERYTHING = {"runOnly": {"type": "tag", "values": LEVELS}}
AXE = Axe()


def axe(page):
    """Asserts that axe finds no violation of WCAG 2.1 A and AA."""
    assert _run(page, EVERYTHING)["passes"], "axe looked at nothing"


def axe_for_colours(page):
    """The rules alone that axe itself counts among those about colours, of the same levels; contrast of each kind of text.

    For a page that differs in nothing but colours from one that all rules were tried on.
    """
    _put_in(page)
    rules = page.evaluate(
        "levels => axe.getRules(levels).filter(rule => rule.tags.includes('cat.color')).map(rule => rule.ruleId)", LEVELS
    )
    rules.remove("color-contrast")
    _run(page, {"runOnly": {"type": "rule", "values": rules}})
    contrast = AxeResults(page.evaluate(CONTRAST_OF_EACH_KIND))
    assert contrast.response["judged"], "axe looked at nothing"
    assert not contrast.response["violations"], contrast.generate_report()


def _run(page, options):
    _put_in(page)
    results = AxeResults(page.evaluate("options => axe.run(options)", {**RESULTS, **options}))
    assert not results.response["violations"], results.generate_report()
    return results.response


def _put_in(page):
    """By the browser's debugger, which the content security policy does not keep out; once for each document."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)


def every_look(page):
    """Shows a page that is open in every theme and width: gives the name of each look, and what axe is to ask of it.

    A theme changes colours and nothing else, which test_assets.py holds; so in each width all rules are tried on
    everything in one theme, and those about colours on each kind of text in the other.
    """
    for width, whole, other in ((1280, "light", "dark"), (360, "dark", "light")):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, ask in ((whole, axe), (other, axe_for_colours)):
            page.emulate_media(color_scheme=scheme)
            yield f"{scheme}, {width} wide", ask
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})


def excludes_nobody(page, subtests, moment=""):
    """Asserts it of the page that is open, in each look, and that nothing of it is wider than the window."""
    for look, ask in every_look(page):
        with subtests.test(look + moment):
            ask(page)
        with subtests.test(f"fits, {look}{moment}"):
            assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def scripts_change(page, served):
    """Whether the page that is open is another one than was sent: then it also has to be looked at without scripts."""
    return page.evaluate(
        """served => {
          const sent = new DOMParser().parseFromString(served, "text/html");
          const filled = page => JSON.stringify([...page.querySelectorAll("input, textarea, select")].map(
            field => [field.value, field.checked, field.disabled]));
          return sent.documentElement.outerHTML !== document.documentElement.outerHTML
            || filled(sent) !== filled(document)
            || document.adoptedStyleSheets.length > 0
            // Its content is text for a browser with scripts, and elements for one without.
            || document.querySelector("noscript") !== null;
        }""",
        served,
    )


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
