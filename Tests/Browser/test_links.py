"""Every address that a page leads to or loads answers, asked without a browser."""

import re
import urllib.parse

import pytest

from pages import FAULTS, PAGES
from reading import forms, links


# A list of all units leads to one page for each, all by the same code: so many of a shape are followed from one page.
MOST_OF_A_SHAPE = 6

# Pages that work out possible futures. A link to one is asked with few of them: it is as right or wrong as with many.
WORKED_OUT = ("/study/future", "/study/matters", "/study/mine", "/study/report", "/api/v1/outlook", "/api/v1/decide")


@pytest.mark.parametrize("address", PAGES, ids=str)
def test_leads_nowhere_where_nothing_is(reader, address):
    page = reader.page(address)
    document = page.document
    here = {f"#{name}" for name in document.xpath("//@id")}
    broken = []
    for link in followed(links(document, reader.site.expand(address))):
        target, _, fragment = link.partition("#")
        if target == reader.site.expand(address):
            answers = fragment == "" or f"#{fragment}" in here
        elif fragment:
            answers = fragment in reader.page(target).document.xpath("//@id")
        else:
            status = reader.status(with_few_futures(target))
            # A page that says what it takes first, as test_every_page.py has it.
            answers = status < 400 or (target, status) in FAULTS
        if not answers:
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("address", PAGES, ids=str)
def test_asks_no_question_of_a_page_that_is_not_there(reader, address):
    """A form without what is to be filled in is not answered (400), but its address is known."""
    asked = {action: reader.status(action) for action in forms(reader.page(address).document, address)}
    assert {action for action, status in asked.items() if status >= 400 and status != 400} == set()


def followed(addresses):
    """The first of each shape, the last, and some between."""
    shapes = {}
    for address in addresses:
        shapes.setdefault(shape(address), []).append(address)
    for alike in shapes.values():
        step = max(1, -(-(len(alike) - 1) // (MOST_OF_A_SHAPE - 1)))
        yield from dict.fromkeys([*alike[::step], alike[-1]])


def shape(address):
    """An address without what tells it from those that the same code makes."""
    parts = urllib.parse.urlsplit(address)
    path = re.sub(r"/(?=[^/]*\d)[^/]+", "/#", parts.path) if not parts.path.startswith("/public/") else parts.path
    names = sorted({name for name, _ in urllib.parse.parse_qsl(parts.query, keep_blank_values=True)})
    return path, *names, bool(parts.fragment)


def with_few_futures(address):
    parts = urllib.parse.urlsplit(address)
    if parts.path not in WORKED_OUT or "draws=" in parts.query:
        return address
    return f"{address}{'&' if parts.query else '?'}draws=2"
