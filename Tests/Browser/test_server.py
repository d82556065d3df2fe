"""What the server promises, asked without a browser."""

import http.client
import json
import urllib.error
import urllib.request

import pytest

import running_site
import test_commands
from asking import Reader
from pages import KEPT_BY_NOBODY, PAGES


def test_says_that_it_is_ready(reader):
    answer = reader.ask("/healthz")
    assert (answer.status, answer.body) == (200, b"ok\n")
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", KEPT_BY_NOBODY, ids=str)
def test_what_is_for_one_visitor_is_kept_by_nobody(reader, address):
    answer = reader.ask(address)
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", [address for address in PAGES if address not in KEPT_BY_NOBODY])
def test_unchanged_page_is_not_sent_again(reader, address):
    first = reader.page(address)
    assert first.status == 200 and first.body
    assert first.headers["ETag"], "a page that is kept names what it says"
    again = reader.ask(address, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status, again.body) == (304, b"")


def test_says_where_it_listens_and_stops_when_asked():
    site = running_site.start()
    # An idle visitor must not keep the server from stopping.
    idle = http.client.HTTPConnection("127.0.0.1", site.port)
    idle.request("GET", "/healthz")
    idle.getresponse().read()
    assert site.stop() == 0
    assert f"http://127.0.0.1:{site.port}" in "".join(site.output)


def test_where_nothing_can_be_kept_it_still_compares():
    """A state folder that cannot be made: no database and no key, so nobody signs in, and it says so."""
    site = running_site.start("/dev/null/nowhere", environment={"NABO_KEY": ""})
    try:
        reader = Reader(site)
        answer = reader.ask("/study/today?country=no&date=2019-01-01&merge=0220,0627,0628")
        assert answer.status == 200 and "Asker" in answer.text
        assert 'href="/sign-in' not in answer.text
        assert reader.ask("/spaces").status == 503
    finally:
        assert site.stop() == 0
    log = "".join(site.log)
    assert "nabo.key" in log and "NABO_KEY" in log, "what does not work, and what to do"
    assert "First owner" not in "".join(site.output)


def test_with_a_key_of_its_own_people_sign_in_though_nothing_is_kept_in_the_folder(tmp_path):
    key = "A" * 43
    site = running_site.start(
        "/dev/null/nowhere", "--database", str(tmp_path / "nabo.sqlite"), environment={"NABO_KEY": key}
    )
    try:
        assert Reader(site).ask("/sign-in").status == 200
        assert Reader(site).ask("/spaces").status == 200
    finally:
        assert site.stop() == 0
    assert "nabo.key" not in "".join(site.log)


def test_log_names_nothing_of_the_visitor():
    site = running_site.start()
    Reader(site).ask("/secret-path?question=secret-query", Cookie="c=secret-cookie")
    site.stop()
    requests = [line for line in map(json.loads, site.log) if line["message"] == "request"]
    assert any(line["status"] == "404" for line in requests)
    assert "secret" not in "".join(site.log)
    assert "127.0.0.1" not in "".join(map(str, requests))


def test_the_api_describes_itself_in_words(site):
    with urllib.request.urlopen(site.address + "/api/v1/openapi.json") as reply:
        description = json.load(reply)
    assert "/api/v1/compare" in description["paths"]
    operations = [operation for path in description["paths"].values() for operation in path.values()]
    words = [operation["summary"] for operation in operations]
    words += [parameter["description"] for operation in operations for parameter in operation["parameters"]]
    words += [reply["description"] for operation in operations for reply in operation["responses"].values()]
    assert [word for word in words if word.startswith("api.")] == []


def test_what_the_command_answers_the_api_answers(site):
    with urllib.request.urlopen(site.address + "/api/v1/compare?date=2019-01-01&merge=0220,0627,0628") as reply:
        over_http = json.load(reply)
    assert over_http == test_commands.answer("compare", "--date", "2019-01-01", "--merge", "0220,0627,0628")


def test_what_the_api_cannot_answer_it_says_in_json(site):
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(site.address + "/api/v1/compare?date=2024-01-01&merge=0220,0627")
    assert refused.value.code == 404
    assert [error["code"] for error in json.load(refused.value)["problems"]] == ["unit-gone", "unit-gone"]
