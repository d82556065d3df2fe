"""What a browser is kept from, and that nothing typed is lost on the way."""

import http.server
import threading
from contextlib import contextmanager

import pytest

import running_site
from accessibility import axe

PASSWORD = "fire ord uten mening"
STUDY = "/studies?question=compare&country=no&date=2019-01-01&merge=0220,0627,0628"


class Kari:
    """A site, and somebody who has an account and a space there."""

    def __init__(self, browser):
        self.browser = browser
        self.site = running_site.start(
            None, "--second-factor", "offered", "--metrics-address", f"127.0.0.1:{running_site.free_port()}"
        )
        link = self.site.owner_link()
        with self.page() as page:
            page.goto(link)
            page.get_by_label("Name", exact=True).fill("Kari Nordmann med et langt etternavn")
            page.get_by_label("E-mail address").fill("kari@example.org")
            page.get_by_label("New password").fill(PASSWORD)
            page.get_by_role("button", name="Make the account").click()
            page.goto("/spaces/new")
            page.get_by_label("Name", exact=True).fill("Lillehammer region")
            page.locator("main form button[type=submit]").last.click()

    @contextmanager
    def page(self, width=1280, scripts=True, language="en-GB"):
        context = self.browser.new_context(
            base_url=self.site.address, locale=language, java_script_enabled=scripts,
            viewport={"width": width, "height": 900}, reduced_motion="reduce",
        )
        try:
            yield context.new_page()
        finally:
            context.close()

    @contextmanager
    def signed_in(self, **how):
        with self.page(**how) as page:
            page.goto("/sign-in")
            self.sign_in(page)
            yield page

    def sign_in(self, page):
        page.locator("input[name=email]").fill("kari@example.org")
        page.locator("input[name=password]").fill(PASSWORD)
        with page.expect_navigation():
            page.locator("main form button[type=submit]").click()


@pytest.fixture(scope="module")
def kari(browser):
    kari = Kari(browser)
    yield kari
    assert kari.site.stop() == 0


def things(page):
    page.goto("/spaces")
    page.get_by_role("main").get_by_role("link", name="Lillehammer region").first.click()
    return page.get_by_role("main").inner_text()


@contextmanager
def another_site(html):
    """A page of somebody else, on a name of its own."""

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}/"
    finally:
        server.shutdown()


def test_a_study_is_kept_and_opens_again(kari):
    with kari.signed_in() as page:
        page.goto("/study/today?country=no&date=2019-01-01&merge=0220,0627,0628")
        page.locator(".study-actions summary").click()
        page.get_by_role("link", name="Save in a space").click()
        axe(page)
        assert page.get_by_label("Title").input_value() == "Asker + Røyken + Hurum"
        page.get_by_label("Remark").fill("For the meeting in May")
        page.get_by_role("button", name="Save").click()
        assert "/things/" in page.url
        assert "For the meeting in May" in page.inner_text("main")
        axe(page)
        page.locator("main a[href^='/study/today?']").first.click()
        assert "Asker" in page.get_by_role("heading", level=1).inner_text()


def test_who_is_not_signed_in_comes_back_to_what_they_wanted_to_keep(kari):
    with kari.page() as page:
        page.goto("/study/today?country=no&date=2019-01-01&merge=0220,0627,0628")
        page.locator(".study-actions summary").click()
        page.get_by_role("link", name="Sign in to save").click()
        kari.sign_in(page)
        assert page.get_by_label("Title").input_value() == "Asker + Røyken + Hurum"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_session_that_ends_in_the_middle_of_a_form_loses_nothing(kari, scripts):
    title = f"Written for an hour, {scripts}"
    with kari.signed_in(scripts=scripts) as page:
        page.goto(STUDY)
        page.get_by_label("Title").fill(title)
        page.get_by_label("Remark").fill("Line one\nline two with <b> & \"quotes\"")
        page.context.clear_cookies()
        page.get_by_role("button", name="Save").click()
        if scripts:
            axe(page)
        page.get_by_role("main").get_by_role("button", name="Sign in").click()
        kari.sign_in(page)
        if scripts:
            axe(page)
        page.get_by_role("button", name="Send it again").click()
        assert "/things/" in page.url
        text = page.inner_text("main")
        assert title in page.inner_text("body") and 'line two with <b> & "quotes"' in text


def test_a_stale_form_is_sent_with_one_button(kari):
    with kari.signed_in() as page:
        page.goto(STUDY)
        page.get_by_label("Title").fill("From an older page")
        other = page.context.new_page()
        other.goto("/about")
        other.locator(".choices details").last.locator("summary").click()
        other.get_by_role("button", name="Sign out", exact=True).click()
        other.goto("/sign-in")
        kari.sign_in(other)
        page.get_by_role("button", name="Save").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Send the form once more"
        axe(page)
        page.get_by_role("button", name="Send it again").click()
        assert "/things/" in page.url and "From an older page" in page.inner_text("body")


def test_a_form_on_another_site_changes_nothing(kari):
    with kari.signed_in() as page:
        form = f"""<form id=f method=post action="{kari.site.address}/sign-out"><button>Win</button></form>
        <script>document.getElementById("f").submit()</script>"""
        with another_site(form) as address:
            with page.expect_response(lambda response: response.request.method == "POST") as answer:
                page.goto(address)
        assert answer.value.status == 403
        assert page.goto("/account").status == 200 and "/account" in page.url


def test_no_page_of_ours_can_be_framed(kari):
    with another_site(f'<iframe src="{kari.site.address}/sign-in"></iframe>') as address, kari.page() as page:
        page.goto(address)
        page.wait_for_timeout(300)
        assert page.frames[1].locator("input[name=password]").count() == 0


def test_nothing_private_is_left_after_signing_out(kari):
    with kari.signed_in() as page:
        page.goto("/account")
        assert "kari@example.org" in page.inner_text("main")
        page.locator(".choices details").last.locator("summary").click()
        page.get_by_role("button", name="Sign out", exact=True).click()
        # Clearing what the browser keeps takes it a moment.
        page.wait_for_url(lambda address: "/account" not in address)
        page.wait_for_load_state("networkidle")
        page.go_back()
        assert "kari@example.org" not in page.content()
        assert [cookie["name"] for cookie in page.context.cookies() if "session" in cookie["name"]] == []


def test_scripts_cannot_read_who_is_signed_in(kari):
    with kari.signed_in() as page:
        assert "nabo-session" not in page.evaluate("document.cookie")
        session = next(cookie for cookie in page.context.cookies() if cookie["name"] == "nabo-session")
        assert session["httpOnly"] and session["sameSite"] == "Lax" and session["expires"] == -1


def test_visitors_without_an_account_get_no_cookie(kari):
    with kari.page() as page:
        for address in ["/", "/about", "/spaces", "/study/today?country=no&date=2019-01-01&merge=0220,0627"]:
            page.goto(address)
        assert page.context.cookies() == []


@pytest.mark.parametrize("language", ["nb-NO", "nn-NO", "sv-SE", "en-GB"])
def test_the_bar_is_one_row_on_a_desk_and_fits_a_phone(kari, language):
    with kari.signed_in(language=language) as page:
        page.goto("/study/money/grants")
        assert page.locator(".top-bar").bounding_box()["height"] < 70
        page.set_viewport_size({"width": 360, "height": 800})
        assert page.locator(".top-bar").bounding_box()["height"] <= 64
        page.locator(".bar-menu").click()
        for menu in page.locator(".bar-parts details").all():
            menu.locator("summary").click()
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
            axe(page)
            menu.locator("summary").click()


def test_the_menu_of_a_phone_opens_by_keyboard_without_scripts(kari):
    with kari.page(scripts=False) as page:
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto("/about")
        assert page.locator(".top-bar").bounding_box()["height"] <= 64
        assert not page.locator(".site-nav").is_visible()
        page.locator(".bar-menu").focus()
        page.keyboard.press("Enter")
        assert page.locator(".site-nav").is_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: not url.endswith("/about"))


def test_every_page_of_the_bar_is_reached_by_keyboard_without_scripts(kari):
    with kari.page(scripts=False) as page:
        page.goto("/about")
        summary = page.locator(".site-menu summary").first
        summary.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/grants")


def test_figures_about_the_server_have_an_address_of_their_own(kari):
    with kari.page() as page:
        assert page.goto("/metrics").status == 404
    address = next(word for word in kari.site.process.args if ":" in word and word[0].isdigit())
    with kari.page() as page:
        text = page.context.request.get(f"http://{address}/metrics").text()
    assert "nabo_requests_total{" in text and "nabo_sessions " in text
    assert "kari" not in text.lower()


def test_pages_of_work_say_keys_in_no_language(kari):
    for language in ["nb-NO", "nn-NO", "sv-SE", "en-GB"]:
        with kari.signed_in(language=language) as page:
            page.goto(STUDY)
            for section in ["saved-study.", "safety.", "fields.", "frame."]:
                assert section not in page.inner_text("body")
