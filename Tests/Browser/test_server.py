"""What the server promises, asked without a browser."""

import http.client
import json

import pytest

import running_site
from pages import PAGES


def ask(site, path, method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=10)
    connection.request(method, path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def test_says_that_it_is_ready(site):
    response, body = ask(site, "/healthz")
    assert (response.status, body) == (200, b"ok\n")
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", PAGES)
def test_unchanged_page_is_not_sent_again(site, address):
    first, body = ask(site, address)
    assert first.status == 200 and body
    again, nothing = ask(site, address, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status, nothing) == (304, b"")


def test_says_where_it_listens_and_stops_when_asked():
    site = running_site.start()
    # An idle visitor must not keep the server from stopping.
    idle = http.client.HTTPConnection("127.0.0.1", site.port)
    idle.request("GET", "/healthz")
    idle.getresponse().read()
    assert site.stop() == 0
    assert f"http://127.0.0.1:{site.port}" in "".join(site.output)


def test_log_names_nothing_of_the_visitor():
    site = running_site.start()
    ask(site, "/secret-path?question=secret-query", Cookie="c=secret-cookie")
    site.stop()
    requests = [line for line in map(json.loads, site.log) if line["message"] == "request"]
    assert any(line["status"] == "404" for line in requests)
    assert "secret" not in "".join(site.log)
    assert "127.0.0.1" not in "".join(map(str, requests))
