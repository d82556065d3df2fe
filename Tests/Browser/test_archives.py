"""A space leaves one installation as a file and goes on in another, with the files of its documents; a backup holds them too."""

import os
import shutil
import subprocess
import time

import pytest

import running_site
from watch import pages_of

TEXT = "Vedtak i sak 12: Øyer og Gausdal samarbeider.\n".encode()


@pytest.fixture(scope="module")
def first():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def second():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


def sign_in(page, site):
    page.goto(site.owner_link())
    page.locator("main [name=name]").fill("Kari Nordmann")
    page.locator("main [name=email]").fill("kari@example.org")
    page.locator("main [name=new-password]").fill("en lang setning for proving")
    page.locator("main form button.button-main").first.click()


def make_document(page, file):
    page.goto("/spaces/new")
    page.locator("main [name=name]").fill("Regionen")
    page.locator("main form button.button-main").first.click()
    space = page.url
    page.goto(space + "/new?kind=document")
    page.locator("[name=title]").fill("Vedtaket")
    page.locator("[name=file]").set_input_files(file)
    page.get_by_role("button", name="Lagre").click()
    return space, page.url


def wait_for(page, role, name):
    """What is done elsewhere is asked for again by the page itself; without scripts too."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if page.get_by_role(role, name=name).count():
            return page.get_by_role(role, name=name)
        time.sleep(0.2)
        page.reload()
    raise AssertionError(page.get_by_role("main").inner_text())


def test_a_space_goes_on_elsewhere_with_its_files(first, second, browser, tmp_path):
    original = tmp_path / "vedtak.txt"
    original.write_bytes(TEXT)
    archive = tmp_path / "rom.zip"
    with pages_of(first, browser)(scripts=False) as page:
        sign_in(page, first)
        space, document = make_document(page, original)
        page.goto(space + "/archive")
        page.get_by_role("button", name="Lag filen").click()
        link = wait_for(page, "link", "Last ned")
        assert "Filer fra dokumenter: 1." in page.get_by_role("main").inner_text()
        with page.expect_download() as download:
            link.click()
        shutil.copyfile(download.value.path(), archive)
    with pages_of(second, browser)(scripts=False) as page:
        sign_in(page, second)
        page.goto("/spaces")
        page.get_by_role("link", name="Hent inn et rom").click()
        page.locator("[name=file]").set_input_files(original)
        page.get_by_role("button", name="Se hva som er i filen").click()
        page.wait_for_selector(".fault", timeout=20_000)
        assert "ZIP" in page.get_by_role("main").inner_text(), "what is no archive is said to be none"
        assert second.state not in page.content(), "and not where it lies"
        page.locator("[name=file]").set_input_files(archive)
        page.get_by_role("button", name="Se hva som er i filen").click()
        take = wait_for(page, "button", "Hent inn rommet")
        assert "Regionen" in page.get_by_role("main").inner_text()
        page.goto("/spaces")
        assert page.get_by_role("link", name="Regionen").count() == 0, "nothing happens before it is said"
        page.goto("/spaces/archive")
        take.click()
        wait_for(page, "link", "Åpne rommet").click()
        page.get_by_role("link", name="Vedtaket").first.click()
        assert page.url.rsplit("/", 1)[1] == document.rsplit("/", 1)[1], "it keeps its identifier"
        with page.expect_download() as download:
            page.get_by_role("link", name="vedtak.txt").click()
        assert download.value.path().read_bytes() == TEXT
        page.goto("/spaces/archive")
        page.locator("[name=file]").set_input_files(archive)
        page.get_by_role("button", name="Se hva som er i filen").click()
        wait_for(page, "button", "Ikke hent inn").click()
        assert page.locator("[name=file]").count() == 1, "a space comes once, and what was sent is let go"


def nabo(state, *arguments):
    return subprocess.run(
        [os.environ["NABO_BINARY"], *arguments], capture_output=True, text=True, timeout=120,
        env={**os.environ, "NABO_STATE": state})


def test_a_backup_holds_everything(first, tmp_path):
    """Follows on the test before: the first site has a document."""
    backups = tmp_path / "backups"
    backups.mkdir()
    made = nabo(first.state, "backup", str(backups))
    assert made.returncode == 0, made.stdout + made.stderr
    again = nabo(first.state, "backup", str(backups / "again.sqlite"))
    assert again.returncode == 0, again.stdout + again.stderr
    kept = [path for path in (backups / "nabo-files").rglob("*") if path.is_file()]
    assert len(kept) == 1 and kept[0].read_bytes() == TEXT, "a file that two backups name is there once"
    elsewhere = tmp_path / "elsewhere"
    restored = nabo(str(elsewhere), "restore", str(backups / "again.sqlite"))
    assert restored.returncode == 0, restored.stdout + restored.stderr
    checked = nabo(str(elsewhere), "files", "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    kept[0].write_bytes(b"something else entirely, and longer")
    lost = nabo(str(tmp_path / "third"), "restore", str(backups / "again.sqlite"))
    assert lost.returncode == 1 and kept[0].name in lost.stdout, lost.stdout + lost.stderr
    without = nabo(str(tmp_path / "fourth"), "restore", str(backups / "again.sqlite"), "--without-files")
    assert without.returncode == 0, without.stdout + without.stderr
