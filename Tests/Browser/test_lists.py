"""Organisations and members: several changed at once and taken back, and views of their lists that are kept."""

import pytest

import running_site
from accessibility import axe
from owners import new_space, signed_in


@pytest.fixture(scope="module")
def site():
    running = running_site.start(None, "--second-factor", "offered")
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def page(site, browser):
    """Whoever runs the installation, with three organisations and a space to which two of them belong."""
    page = signed_in(site, browser)
    for name in ["Dalen", "Fjellet", "Vika"]:
        page.goto("/organisations")
        form = page.locator("section[aria-labelledby=add]")
        form.locator("[name=name]").fill(name)
        form.locator("[name=kind]").select_option("other")
        form.locator("[name=from]").fill("2020-01-01")
        form.locator("button[type=submit]").click()
    page.space = new_space(page, "Listerommet")
    for name in ["Dalen", "Fjellet"]:
        page.goto(page.space + "/members")
        form = page.locator("section[aria-labelledby=add]")
        form.locator("[name=organisation]").select_option(label=name)
        form.locator("button[type=submit]").click()
    yield page
    page.context.close()


def words(page):
    return page.get_by_role("main").inner_text()


def tick(page, names):
    for name in names:
        page.get_by_role("row").filter(has_text=name).locator("[name=row]").check()


def test_organisations_get_another_kind_and_the_one_of_before(page):
    page.goto("/organisations")
    axe(page)
    tick(page, ["Dalen", "Vika"])
    page.locator("form#change button[type=submit]").click()
    page.locator("[name=kind]").select_option("union")
    page.locator("main form[method=get] button[type=submit]").click()
    assert page.locator("main ins").count() == 2
    axe(page)
    page.locator("main form[method=post] button.button-main").click()
    assert page.url.endswith("/organisations?changed=" + page.url.split("=")[-1])
    assert page.locator("main [role=status]").count() == 1
    axe(page)
    page.locator("main [role=status] button").click()
    assert "undone=2" in page.url and "2 er som før." in words(page)
    page.goto("/organisations?kind=union")
    assert page.locator("main [name=row]").count() == 0


def test_a_view_of_organisations_is_kept_renamed_and_removed(page):
    page.goto("/organisations?q=da&order=-name")
    page.locator("details.keep-view summary").click()
    page.locator("details.keep-view [name=name]").fill("Daler")
    page.locator("details.keep-view button[type=submit]").click()
    view = page.locator("nav.saved-views [aria-current=true]")
    assert view.inner_text() == "Daler" and "q=da" in page.url
    assert page.locator("main [name=row]").count() == 1
    page.locator("nav.saved-views a.quiet").click()
    axe(page)
    page.locator("section.saved-view [name=name]").fill("Alle daler")
    page.locator("section.saved-view form button[type=submit]").first.click()
    assert "Alle daler" in words(page)
    page.locator("section.saved-view form button[type=submit]").last.click()
    assert page.locator("nav.saved-views").count() == 0


def test_members_are_narrowed_kept_as_a_view_and_given_their_roles_back(page):
    page.goto(page.space + "/members?q=dal")
    assert page.locator("main [name=row]").count() == 1
    page.locator("details.keep-view summary").click()
    page.locator("details.keep-view [name=name]").fill("Dalen")
    page.locator("details.keep-view button[type=submit]").click()
    assert page.locator("nav.saved-views [aria-current=true]").inner_text() == "Dalen"
    page.goto(page.space + "/members")
    tick(page, ["Dalen", "Fjellet"])
    page.locator("form#change button[type=submit]").click()
    page.locator("[name=role]").select_option("editor")
    page.locator("main form[method=get] button[type=submit]").click()
    page.locator("main form[method=post] button.button-main").click()
    assert "changed=" in page.url
    axe(page)
    page.locator("main [role=status] button").click()
    assert "undone=2" in page.url
    page.goto(page.space + "/members?role=editor")
    assert page.locator("main [name=row]").count() == 0
