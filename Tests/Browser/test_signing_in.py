"""Accounts from the first link to erasure, with a real mail server and a real issuer of identities."""

import base64
import hashlib
import hmac
import io
import json
import os
import re
import struct
import subprocess
import tempfile
import time
from contextlib import contextmanager

import pytest
import zxingcpp
from PIL import Image

import outside
import running_site
from accessibility import axe

PASSWORD = "fire ord uten mening"
OTHER_PASSWORD = "fem andre ord på rad"


class Place:
    """A site with a database, letters and an issuer, and its first owner."""

    def __init__(self):
        self.mailbox = outside.Mailbox()
        self.issuer = outside.Issuer()
        self.keyed = outside.KeyedIssuer(self.issuer.address)
        self.state = tempfile.mkdtemp(prefix="nabo-state-")
        port = running_site.free_port()
        issuers = os.path.join(self.state, "issuers.json")
        key = os.path.join(self.state, "client.pem")
        with open(os.open(key, os.O_CREAT | os.O_WRONLY, 0o600), "wb") as file:
            file.write(self.keyed.key.as_pem(private=True))
        with open(issuers, "w") as file:
            json.dump(
                {
                    "issuers": [
                        {
                            "id": "made",
                            "name": {"nb": "Prøveporten", "en": "Trial gate"},
                            "issuer": self.issuer.address,
                            "client": "nabo",
                            "secretVariable": "TRIAL_SECRET",
                            "scopes": ["openid", "profile", "email"],
                            "authorizationDetails": [{"type": "ansattporten:orgno"}],
                        },
                        {
                            "id": "keyed",
                            "name": {"nb": "Nøkkelporten", "en": "Keyed gate"},
                            "issuer": self.keyed.address,
                            "client": "keyed-client",
                            "clientKey": {"file": "client.pem", "kid": "first"},
                        },
                    ]
                },
                file,
            )
        self.mail = ["--smtp", self.mailbox.address, "--mail-from", "nabo@example.org"]
        self.public = ["--public-url", f"http://127.0.0.1:{port}"]
        self.site = running_site.start(
            self.state, *self.public, *self.mail, "--issuers", issuers, "--second-factor", "offered",
            port=port, environment={"TRIAL_SECRET": "between friends"},
        )
        self.owner_link = self.site.owner_link()

    def command(self, *words):
        return subprocess.run(
            [os.environ["NABO_BINARY"], *words], capture_output=True, text=True, cwd="/",
            env={**os.environ, "NABO_STATE": self.state, "LANG": "en"},
        )

    def invite(self, email, *options):
        done = self.command("people", "invite", email, *self.public, *options)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def stop(self):
        status = self.site.stop()
        self.keyed.stop()
        self.issuer.stop()
        self.mailbox.stop()
        assert status == 0


@pytest.fixture(scope="module")
def place():
    place = Place()
    yield place
    place.stop()


@pytest.fixture(scope="module")
def people(place, browser):
    """Opens a browser of somebody: cookies of their own."""

    @contextmanager
    def somebody(width=1280, scripts=True):
        context = browser.new_context(
            base_url=place.site.address, locale="en-GB", java_script_enabled=scripts,
            viewport={"width": width, "height": 900}, reduced_motion="reduce",
        )
        try:
            yield context.new_page()
        finally:
            context.close()

    return somebody


def account(page, link, name, password=PASSWORD, email=None):
    page.goto(link)
    page.get_by_label("Name", exact=True).fill(name)
    if email:
        page.get_by_label("E-mail address").fill(email)
    page.get_by_label("New password").fill(password)
    # Whoever goes elsewhere before the answer is there takes the form back.
    with page.expect_navigation():
        page.get_by_role("button", name="Make the account").click()


def sign_in(page, email, password=PASSWORD, back=None):
    page.goto("/sign-in" + (f"?back={back}" if back else ""))
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(password)
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("button", name="Sign in").click()


def is_signed_in(page):
    return page.goto("/account").status == 200 and "/account" in page.url


def code(secret, step_offset=0):
    key = base64.b32decode(secret.replace(" ", ""))
    step = int(time.time()) // 30 + step_offset
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 1000000:06}"


def read_by_camera(page):
    """What a reader of QR codes finds on a picture of the page."""
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    found = zxingcpp.read_barcodes(picture)
    assert len(found) == 1, found
    return found[0].text


def test_the_first_owner_comes_in_by_the_printed_link_once(place, people):
    with people() as page:
        page.goto(place.owner_link)
        axe(page)
        page.goto(place.owner_link)
        account(page, place.owner_link, "Kari Nordmann", "kort", "kari@example.org")
        assert page.get_by_role("alert").is_visible()
        axe(page)
        assert page.get_by_label("Name", exact=True).input_value() == "Kari Nordmann"
        page.get_by_label("New password").fill(PASSWORD)
        page.get_by_role("button", name="Make the account").click()
        assert is_signed_in(page)
        axe(page)
    with people() as page:
        assert page.goto(place.owner_link).status == 404


def test_wrong_answers_are_alike_and_right_ones_lead_back(place, people):
    with people() as page:
        texts = []
        for email, password in [("kari@example.org", "x" * 14), ("nobody@example.org", PASSWORD)]:
            sign_in(page, email, password)
            texts.append(page.get_by_role("alert").inner_text())
            assert page.get_by_label("Password").input_value() == ""
            axe(page)
        assert texts[0] == texts[1]
        sign_in(page, "kari@example.org", back="/units")
        assert page.url == place.site.address + "/units"
    for address in ["//example.org", "https://example.org/", "/\\example.org"]:
        with people() as page:
            sign_in(page, "kari@example.org", back=address)
            assert page.url == place.site.address + "/"


def test_fields_say_what_they_are_for(place, people):
    with people(scripts=False) as page:
        page.goto("/sign-in")
        assert page.get_by_label("E-mail address").get_attribute("autocomplete") == "username"
        assert page.get_by_label("Password").get_attribute("autocomplete") == "current-password"


def test_an_invitation_by_letter_makes_an_account(place, people):
    done = place.command("people", "invite", "per@example.org", "--language", "nn", "--send", *place.mail, *place.public)
    assert done.returncode == 0 and done.stdout == "", done.stderr
    link, subject = place.mailbox.link("per@example.org")
    assert subject == "Invitasjon til Nabo"
    with people() as page:
        account(page, link, "Per Hansen")
        assert is_signed_in(page)
        assert "per@example.org" in page.inner_text("main")


def test_a_forgotten_password_is_replaced_by_letter(place, people):
    with people() as elsewhere, people() as page:
        sign_in(elsewhere, "per@example.org")
        answers = []
        for email in ["nobody@example.org", "per@example.org"]:
            page.goto("/sign-in/forgotten")
            page.get_by_label("E-mail address").fill(email)
            page.get_by_role("button", name="Send the link").click()
            answers.append(page.inner_text("main"))
            axe(page)
        assert answers[0] == answers[1]
        link, _ = place.mailbox.link("per@example.org")
        page.goto(link)
        axe(page)
        page.get_by_label("New password").fill(OTHER_PASSWORD)
        page.get_by_role("button", name="Save the password").click()
        assert not is_signed_in(elsewhere)
        sign_in(page, "per@example.org")
        assert page.get_by_role("alert").is_visible()
        sign_in(page, "per@example.org", OTHER_PASSWORD)
        assert is_signed_in(page)
    assert not place.mailbox.letters, "a letter went to somebody without an account"


def test_a_code_is_asked_for_after_the_password(place, people):
    with people() as page:
        account(page, place.invite("siri@example.org"), "Siri Ås")
        page.goto("/account/code")
        page.get_by_role("button", name="Make a secret").click()
        axe(page)
        secret = page.locator(".account-secret").inner_text()
        for colours in ["light", "dark"]:
            page.emulate_media(color_scheme=colours)
            assert f"secret={secret.replace(' ', '')}&" in read_by_camera(page)
        page.get_by_role("textbox", name="Code").fill("000000")
        page.get_by_label("Your password of today").fill(PASSWORD)
        page.get_by_role("button", name="Turn the code on").click()
        assert page.locator(".account-secret").inner_text() == secret
        page.get_by_role("textbox", name="Code").fill(code(secret))
        page.get_by_label("Your password of today").fill(PASSWORD)
        page.get_by_role("button", name="Turn the code on").click()
        axe(page)
        paper = page.locator(".account-codes code").all_inner_texts()
        assert len(paper) == 10
        page.goto("/account")
        assert "10 recovery codes" in page.inner_text("main")
    with people() as page:
        sign_in(page, "siri@example.org")
        axe(page)
        page.goto("/account")
        assert "/sign-in" in page.url, "the password alone opens the account"
        sign_in(page, "siri@example.org")
        used = code(secret, 1)
        page.get_by_role("textbox", name="Code").fill(used)
        page.get_by_role("button", name="Continue").click()
        assert is_signed_in(page)
    with people() as page:
        sign_in(page, "siri@example.org")
        page.get_by_role("textbox", name="Code").fill(used)
        page.get_by_role("button", name="Continue").click()
        assert page.get_by_role("alert").is_visible(), "a code counts twice"
        page.get_by_role("textbox", name="Code").fill(paper[0])
        page.get_by_role("button", name="Continue").click()
        assert is_signed_in(page)


def test_sessions_and_tokens_are_seen_and_ended(place, people):
    with people() as page, people() as elsewhere:
        sign_in(page, "kari@example.org")
        sign_in(elsewhere, "kari@example.org")
        page.goto("/account")
        page.get_by_role("button", name="Sign out everywhere else").click()
        assert not is_signed_in(elsewhere) and is_signed_in(page)
        page.get_by_label("Name of the token").fill("Spreadsheet")
        page.get_by_label("Your password of today").fill("x" * 14)
        page.get_by_role("button", name="Make the token").click()
        assert page.get_by_role("alert").is_visible() and page.locator(".account-secret").count() == 0
        page.get_by_label("Your password of today").fill(PASSWORD)
        page.get_by_role("button", name="Make the token").click()
        axe(page)
        token = page.locator(".account-secret").inner_text()
        assert re.fullmatch(r"nabo_[\w-]{43}", token)
        page.goto("/account")
        assert token not in page.content() and "Spreadsheet" in page.inner_text("main")
        page.get_by_role("button", name="Revoke").click()
        assert "Spreadsheet" not in page.inner_text("main")
        page.get_by_role("button", name="Make the token").click()
        page.get_by_label("Name of the token").fill("X")
        page.get_by_label("Last day on which it counts").fill("2099-01-01")
        page.get_by_label("Your password of today").fill(PASSWORD)
        page.get_by_role("button", name="Make the token").click()
        assert page.get_by_role("alert").is_visible()
        axe(page)


def test_signing_out_ends_the_session(place, people):
    with people() as page:
        sign_in(page, "kari@example.org")
        page.locator(".choices details").last.locator("summary").click()
        page.get_by_role("button", name="Sign out", exact=True).click()
        assert not is_signed_in(page)


def test_what_was_typed_outlives_the_session(place, people):
    with people() as page:
        sign_in(page, "kari@example.org")
        page.goto("/account")
        page.get_by_label("Name", exact=True).fill("Kari Ny")
        place.command("sessions", "end", "--all")
        page.get_by_role("button", name="Save").click()
        page.get_by_role("main").get_by_role("button", name="Sign in").click()
        page.get_by_label("E-mail address").fill("kari@example.org")
        page.get_by_label("Password").fill("x" * 14)
        page.get_by_role("main").get_by_role("button", name="Sign in", exact=True).click()
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("main").get_by_role("button", name="Sign in", exact=True).click()
        axe(page)
        page.get_by_role("button", name="Send it again").click()
        assert page.get_by_label("Name", exact=True).input_value() == "Kari Ny"


def test_an_account_page_fits_on_a_phone(place, people):
    with people(width=360) as page:
        sign_in(page, "kari@example.org")
        page.goto("/account")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_an_issuer_opens_only_the_account_that_it_was_linked_to(place, people):
    with people() as page:
        page.goto("/sign-in")
        page.get_by_role("link", name="Sign in with Trial gate").click()
        page.get_by_role("button", name="ola").click()
        text = page.inner_text("main")
        assert "Ola Nordmann" in text and "Øyer kommune, 987464291" in text
        axe(page)
        assert not is_signed_in(page)
        page.goto(place.invite("ola@example.org"))
        page.get_by_role("link", name="Sign in with Trial gate").click()
        page.get_by_role("button", name="ola").first.click()
        assert is_signed_in(page)
        assert "Trial gate is linked" in page.inner_text("main")
    with people() as page:
        page.goto("/sign-in?back=/units")
        page.get_by_role("link", name="Sign in with Trial gate").click()
        page.get_by_role("button", name="ola").first.click()
        assert page.url == place.site.address + "/units"
        assert is_signed_in(page)


def test_a_client_shows_an_issuer_its_key(place, people):
    with people() as page:
        page.goto(place.invite("eva@example.org"))
        page.get_by_role("link", name="Sign in with Keyed gate").click()
        page.get_by_role("button", name="eva").first.click()
        assert is_signed_in(page), place.keyed.refusals
        assert "eva@example.org" in page.inner_text("header")
    assert len(place.keyed.proofs) == 1 and not place.keyed.refusals


def test_what_was_typed_outlives_a_visit_to_an_issuer(place, people):
    with people() as page:
        page.goto("/sign-in")
        page.get_by_role("link", name="Sign in with Trial gate").click()
        page.get_by_role("button", name="ola").first.click()
        page.goto("/account")
        page.get_by_label("Name", exact=True).fill("Ola & Ny")
        place.command("sessions", "end", "--all")
        page.get_by_role("button", name="Save").click()
        page.get_by_role("main").get_by_role("button", name="Sign in").click()
        page.get_by_role("button", name="Sign in with Trial gate").click()
        page.get_by_role("button", name="ola").first.click()
        axe(page)
        page.get_by_role("button", name="Send it again").click()
        # The page that follows is in the language that was saved.
        assert page.locator("#profile-name").input_value() == "Ola & Ny"


def test_who_says_no_at_the_issuer_is_told(place, people):
    with people() as page:
        page.goto("/sign-in")
        page.get_by_role("link", name="Sign in with Trial gate").click()
        page.get_by_role("button", name="Deny").click()
        assert "did not complete" in page.inner_text("main")


def test_an_answer_without_a_question_is_not_taken(place, people):
    with people() as page:
        answer = page.goto("/sign-in/answer/made?code=abc&state=" + "A" * 43)
        assert answer.status == 400 and not is_signed_in(page)


def test_guessing_is_slowed_down(place, people):
    with people() as page:
        for _ in range(5):
            sign_in(page, "ola@example.org", "x" * 14)
        with page.expect_response(lambda response: response.request.method == "POST") as answer:
            sign_in(page, "ola@example.org", "x" * 14)
        assert answer.value.status == 429 and int(answer.value.headers["retry-after"]) > 0


def test_a_known_password_is_refused(place, people):
    with people() as page:
        account(page, place.invite("liv@example.org"), "Liv Moe", "cottagecheese")
        assert "somebody chose it and lost it" in page.get_by_role("alert").inner_text()
        axe(page)


def test_own_data_is_given_and_erased(place, people):
    with people() as page:
        account(page, place.invite("eli@example.org"), "Eli Lie")
        page.goto("/account")
        with page.expect_download() as download:
            page.get_by_role("link", name="Download").click()
        with open(download.value.path()) as file:
            held = json.load(file)
        assert held["person"]["email"] == "eli@example.org" and held["sessions"] and held["history"]
        page.goto("/account/erase")
        axe(page)
        page.get_by_label("I am sure").check()
        page.get_by_label("Your password of today").fill("x" * 14)
        page.get_by_role("button", name="Erase for good").click()
        assert page.get_by_role("alert").is_visible()
        page.get_by_label("I am sure").check()
        page.get_by_label("Your password of today").fill(PASSWORD)
        page.get_by_role("button", name="Erase for good").click()
        assert not is_signed_in(page)
    assert "eli@example.org" not in place.command("people", "list").stdout


def test_the_owner_invites_and_closes_on_pages(place, people):
    with people() as page, people() as other:
        sign_in(page, "kari@example.org")
        page.goto("/people/invite")
        axe(page)
        page.get_by_label("E-mail address").fill("not an address")
        page.get_by_role("button", name="Invite").click()
        page.get_by_label("E-mail address").fill("tor@example.org")
        page.get_by_label("Language of the letter").select_option("sv")
        page.get_by_role("button", name="Invite").click()
        assert "tor@example.org" in page.get_by_role("status").inner_text()
        link, subject = place.mailbox.link("tor@example.org")
        assert subject == "Inbjudan till Nabo" and link not in page.content()
        account(other, link, "Tor Moe")
        assert other.goto("/people").status == 404 and other.goto("/people/invite").status == 404
        page.goto("/people")
        axe(page)
        page.get_by_role("button", name=re.compile("Close the account.*Tor Moe")).click()
        assert not is_signed_in(other)
        page.get_by_role("button", name=re.compile("Open the account again.*Tor Moe")).click()
        page.get_by_role("button", name=re.compile("Send a link for a new password.*Tor Moe")).click()
        assert place.mailbox.link("tor@example.org")


def test_the_operator_closes_and_ends(place, people):
    with people() as page:
        sign_in(page, "per@example.org", OTHER_PASSWORD)
        assert is_signed_in(page)
        assert place.command("people", "close", "per@example.org").returncode == 0
        assert not is_signed_in(page)
        sign_in(page, "per@example.org", OTHER_PASSWORD)
        assert page.get_by_role("alert").is_visible()
        sign_in(page, "kari@example.org")
        assert is_signed_in(page)
        assert int(place.command("sessions", "end", "--all").stdout) >= 1
        assert not is_signed_in(page)
    people_json = json.loads(place.command("people", "list", "--format", "json").stdout)
    states = {person["email"]: person["state"] for person in people_json}
    assert states["per@example.org"] == "closed" and states["kari@example.org"] == "active"


def test_the_operator_erases_somebody(place):
    place.invite("else@example.org")
    with_account = "per@example.org"
    shown = place.command("people", "erase", with_account, "--format", "json")
    assert shown.returncode == 0 and json.loads(shown.stdout)["history-entries"] > 0, shown.stderr
    assert "--yes" in shown.stderr
    assert with_account in place.command("people", "list").stdout, "nothing happens before somebody says yes"
    assert place.command("people", "erase", with_account, "--take-out", "999999", "--yes").returncode == 2
    assert place.command("people", "erase", "kari@example.org", "--yes").returncode != 0, "the last operator stays"
    done = place.command("people", "erase", with_account, "--yes", "--why", "asked for it")
    assert done.returncode == 0, done.stderr
    assert with_account not in place.command("people", "list").stdout
    assert place.command("people", "erase", with_account).returncode == 1
    assert place.command("audit", "verify").returncode == 0


def test_the_log_tells_who_came_and_went(place):
    lines = [json.loads(line) for line in place.site.log if '"message":"security"' in line]
    events = {line["event"] for line in lines}
    assert events >= {
        "signed-in", "completed", "wrong-sign-in", "wrong-code", "wrong-password", "limited", "issuer-refused",
        "signed-out", "password-changed", "factor-added", "token-made", "token-revoked", "account-opened",
        "account-closed", "account-erased", "session-ended", "reset-asked",
    }
    for line in lines:
        assert set(line) <= {
            "time", "level", "message", "event", "person", "method", "stage", "at", "issuer", "reason", "token",
        }
        assert re.fullmatch(r"[0-9a-z]{26}", line.get("person", "0" * 26))
    text = "".join(place.site.log)
    for typed in ["@example.org", "Kari", "Nordmann"]:
        assert typed not in text


def test_nothing_secret_is_logged(place):
    log = "".join(place.site.log)
    assert "/sign-in" in log
    for secret in [PASSWORD, OTHER_PASSWORD, "between friends", place.owner_link.rsplit("/", 1)[1]]:
        assert secret not in log


def test_who_runs_the_installation_sets_a_second_factor_up_first(browser):
    site = running_site.start()
    link = site.owner_link()
    context = browser.new_context(base_url=site.address, locale="en-GB", reduced_motion="reduce")
    page = context.new_page()
    try:
        account(page, link, "Kari Nordmann", email="kari@example.org")
        assert page.get_by_role("heading", level=1).inner_text() == "A code from an app"
        axe(page)
        for address in ["/account", "/people", "/spaces/new"]:
            page.goto(address)
            assert "/account/code" in page.url, "something opens before the second factor is there"
        # Whoever goes away at this point comes back with the password alone.
        page.get_by_role("button", name="Sign out").click()
        sign_in(page, "kari@example.org", back="/units")
        page.get_by_role("button", name="Make a secret").click()
        axe(page)
        secret = page.locator(".account-secret").inner_text()
        page.get_by_role("textbox", name="Code").fill("000000")
        page.get_by_role("button", name="Turn the code on").click()
        assert page.get_by_role("alert").is_visible()
        axe(page)
        page.get_by_role("textbox", name="Code").fill(code(secret))
        page.get_by_role("button", name="Turn the code on").click()
        axe(page)
        assert page.locator(".account-codes code").count() == 10
        page.get_by_role("link", name="Go on").click()
        assert page.url == site.address + "/units"
        assert is_signed_in(page)
        # Another telephone: the next factor is set up at once.
        page.goto("/account/code")
        page.get_by_label("Your password of today").fill(PASSWORD)
        page.get_by_role("button", name="Turn the code off").click()
        assert page.get_by_role("button", name="Make a secret").is_visible()
        page.goto("/account")
        assert "/account/code" in page.url
    finally:
        context.close()
        assert site.stop() == 0
