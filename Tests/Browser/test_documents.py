"""Documents as people meet them: a file is chosen in a form, renewed, looked into and downloaded, without scripts."""

import pytest

import running_site
from watch import pages_of

TEXT = "Vedtak i sak 12: Øyer og Gausdal samarbeider.\n".encode()


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def owner(site, browser):
    return pages_of(site, browser)


def test_a_document_from_the_form_to_the_download(site, owner, tmp_path):
    original = tmp_path / "vedtak.txt"
    original.write_bytes(TEXT)
    with owner(scripts=False) as page:
        page.goto(site.owner_link())
        page.locator("main [name=name]").fill("Kari Nordmann")
        page.locator("main [name=email]").fill("kari@example.org")
        page.locator("main [name=new-password]").fill("en lang setning for proving")
        page.locator("main form button.button-main").first.click()
        page.goto("/spaces/new")
        page.locator("main [name=name]").fill("Regionen")
        page.locator("main form button.button-main").first.click()
        space = page.url
        page.goto(space + "/new?kind=document")
        page.locator("[name=title]").fill("Vedtaket")
        page.locator("[name=file]").set_input_files(original)
        page.locator("[name=source]").fill("ikke en adresse")
        page.get_by_role("button", name="Lagre").click()
        assert "vedtak.txt» er mottatt" in page.get_by_role("main").inner_text(), "the file is not asked for again"
        page.locator("[name=source]").fill("https://example.org/vedtak")
        page.get_by_role("button", name="Lagre").click()
        document = page.url
        assert "/things/" in document
        with page.expect_download() as download:
            page.get_by_role("link", name="vedtak.txt").click()
        assert download.value.suggested_filename == "vedtak.txt"
        assert download.value.path().read_bytes() == TEXT
        page.get_by_role("link", name="se innholdet").click()
        assert "samarbeider" in page.get_by_role("main").inner_text()
    with owner() as page:
        assert page.goto(document).status == 404, "another browser is nobody"
