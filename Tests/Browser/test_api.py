"""The interface for programs: its description is one, and the site keeps to it, whatever it is asked."""

import datetime
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse
import urllib.request

import pytest
import rdflib
from openapi_spec_validator import OpenAPIV31SpecValidator

import running_site
from asking import Visitor

PASSWORD = "fire ord uten mening"
# Of each of the two runs; a longer one finds more, and is worth it where the interface changed.
SECONDS = 25
SEED = "20261130"
CHECKS = [
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
    "response_schema_conformance", "unsupported_method", "allow_header_conformance",
]
DOCS = pathlib.Path(__file__).parents[2] / "docs" / "api.md"


class Ground:
    """The demonstration, a space of somebody's, and their token."""

    def __init__(self):
        self.site = running_site.start(
            None, "--demo", "--second-factor", "offered", "--forms-per-minute", "100000")
        owner = Visitor()
        self._send(owner, urllib.parse.urlsplit(self.site.owner_link()).path, {
            "name": "Kari Nordmann", "email": "kari@example.org", "new-password": PASSWORD})
        self.space = self._send(owner, "/spaces/new", {
            "name": "Regionen", "kind": "region", "purpose": "", "units": "", "shows-existence": "yes"}).rsplit("/", 1)[1]
        made = owner.send([self.site], "/account/tokens", {
            "name": "Test", "read": "yes", "write": "yes", "manage": "yes", "expires": self._in_a_month(),
            "current-password": PASSWORD},
            page="/account")
        found = re.search(r"nabo_[\w-]{43}", made.text)
        assert found, made.text
        self.token = found.group(0)

    def _send(self, visitor, path, form):
        answer = visitor.send([self.site], path, form)
        assert answer.status == 303, answer.text
        return urllib.parse.urlsplit(answer.headers["Location"]).path

    @staticmethod
    def _in_a_month():
        return (datetime.date.today() + datetime.timedelta(days=30)).isoformat()


@pytest.fixture(scope="module")
def ground():
    ground = Ground()
    yield ground
    assert ground.site.stop() == 0


def description(site):
    with urllib.request.urlopen(site.address + "/api/v1/openapi.json") as reply:
        return json.load(reply)


def test_the_description_is_openapi(ground):
    OpenAPIV31SpecValidator(description(ground.site)).validate()


def with_places(document, space, thing):
    """The description with identifiers of things that are there: made-up ones lead nowhere."""
    for path, operations in document["paths"].items():
        for operation in operations.values():
            for parameter in operation["parameters"]:
                if parameter["name"] == "id":
                    parameter["schema"]["enum"] = [space if path.startswith("/api/v1/spaces") else thing]
    return document


def tried(ground, tmp_path, *options):
    """What schemathesis finds: its report, and whether it found anything."""
    thing = json.load(urllib.request.urlopen(urllib.request.Request(
        f"{ground.site.address}/api/v1/spaces/{ground.space}/note", method="POST",
        data=json.dumps({"title": "Tried", "content": {"text": "x"}}).encode(),
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {ground.token}"})))
    document = tmp_path / "openapi.json"
    document.write_text(json.dumps(with_places(description(ground.site), ground.space, thing["id"])))
    run = subprocess.run([
        str(pathlib.Path(sys.executable).with_name("schemathesis")), "run", str(document), "--url", ground.site.address,
        "--checks", ",".join(CHECKS), "--phases", "coverage,fuzzing", "--seed", SEED, "--max-time", str(SECONDS),
        "--max-examples", "10", "--continue-on-failure", "--warnings", "off", "--suppress-health-check", "all",
        "--request-timeout", "20", *options,
    ], capture_output=True, text=True, timeout=SECONDS + 120, cwd=tmp_path)
    return run.returncode, run.stdout + run.stderr


def test_whatever_anybody_asks_is_answered_as_described(ground, tmp_path):
    status, report = tried(ground, tmp_path, "--exclude-path-regex", "/(spaces|things|organisations|notices|views)")
    assert status == 0, report


def test_whatever_a_program_sends_is_answered_as_described(ground, tmp_path):
    status, report = tried(
        ground, tmp_path, "--include-path-regex", "/(spaces|things|organisations|notices|views)",
        "-H", f"Authorization:Bearer {ground.token}")
    assert status == 0, report


@pytest.mark.parametrize("form,type", [("json-ld", "application/ld+json"), ("turtle", "text/turtle")])
def test_the_catalogue_of_data_reads_as_what_it_says(ground, form, type):
    address = f"{ground.site.address}/api/v1/catalog?format={form}"
    with urllib.request.urlopen(address) as reply:
        assert reply.headers["Content-Type"].startswith(type)
        graph = rdflib.Graph().parse(data=reply.read(), format=form, publicID=address)
    dcat, dct = rdflib.Namespace("http://www.w3.org/ns/dcat#"), rdflib.Namespace("http://purl.org/dc/terms/")
    datasets = set(graph.subjects(rdflib.RDF.type, dcat.Dataset))
    assert len(datasets) > 30
    for dataset in datasets:
        for needed in [dct.title, dct.description, dct.publisher, dct.identifier, dcat.theme, dcat.distribution]:
            assert graph.value(dataset, needed) is not None, (dataset, needed)
        assert str(dataset).startswith(f"{ground.site.address}/sources#")
    catalogue = graph.value(predicate=rdflib.RDF.type, object=dcat.Catalog)
    assert set(graph.objects(catalogue, dcat.dataset)) == datasets
    assert {title.language for title in graph.objects(catalogue, dct.title)} == {"nb", "nn", "sv", "en"}


def examples(language):
    return re.findall(rf"```{language}\n(.*?)```", DOCS.read_text(), re.DOTALL)


@pytest.mark.parametrize("number", range(len(examples("sh"))))
def test_an_example_for_the_shell_runs(ground, number, tmp_path):
    run_example(ground, ["bash", "-euo", "pipefail", "-c", examples("sh")[number]], tmp_path)


@pytest.mark.parametrize("number", range(len(examples("python"))))
def test_an_example_in_python_runs(ground, number, tmp_path):
    run_example(ground, [sys.executable, "-c", examples("python")[number]], tmp_path)


def run_example(ground, command, folder):
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=folder, env={
        "PATH": "/usr/bin:/bin", "NABO": ground.site.address, "TOKEN": ground.token, "SPACE": ground.space})
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.strip(), "it shows nothing"
