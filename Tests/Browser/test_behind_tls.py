"""Behind a proxy that speaks TLS, as docs/operations.md has it: what the program says of a connection it does not see."""

import http.client
import http.server
import os
import shutil
import ssl
import subprocess
import tempfile
import threading

import pytest

import chromium
import running_site

PASSWORD = "fire ord uten mening"

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="no openssl to make a certificate with")


class Proxy:
    """Ends TLS on a port of its own and passes everything on, as the settings for nginx do."""

    def __init__(self, upstream):
        self.port = running_site.free_port()
        self.address = f"https://localhost:{self.port}"
        folder = tempfile.mkdtemp(prefix="nabo-tls-")
        self.certificate = os.path.join(folder, "cert.pem")
        key = os.path.join(folder, "key.pem")
        subprocess.run(
            [
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-days", "1", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
                "-keyout", key, "-out", self.certificate,
            ],
            check=True, capture_output=True,
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), handler(upstream))
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        self._server.shutdown()
        self._server.server_close()


def handler(upstream):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def pass_on(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)) or None
            headers = {name: value for name, value in self.headers.items() if name.lower() != "connection"}
            headers["X-Forwarded-For"] = self.client_address[0]
            connection = http.client.HTTPConnection("127.0.0.1", upstream, timeout=60)
            connection.request(self.command, self.path, body, headers)
            answer = connection.getresponse()
            content = answer.read()
            self.send_response_only(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in ("connection", "transfer-encoding"):
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)
            connection.close()

        do_GET = do_POST = pass_on

        def log_message(self, *_):
            pass

    return Handler


@pytest.fixture(scope="module")
def place():
    port = running_site.free_port()
    proxy = Proxy(port)
    site = running_site.start(None, "--behind-proxy", "--public-url", proxy.address, "--demo", port=port)
    yield site, proxy
    proxy.stop()
    assert site.stop() == 0


def answer(proxy, path, *, method="GET", body=None, **headers):
    """Asked by a client that checks the certificate."""
    context = ssl.create_default_context(cafile=proxy.certificate)
    connection = http.client.HTTPSConnection("localhost", proxy.port, context=context, timeout=60)
    connection.request(method, path, body, headers)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response


@pytest.mark.parametrize("path", ["/", "/sign-in", "/api/v1/units?country=no", "/public/js/frame.js", "/missing"])
def test_every_answer_asks_for_tls_for_a_year(place, path):
    _, proxy = place
    assert answer(proxy, path).headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


def test_links_lead_to_the_public_address(place):
    site, proxy = place
    assert site.owner_link().startswith(f"{proxy.address}/links/")


def test_a_form_is_taken_from_the_public_address_alone(place):
    _, proxy = place
    for origin in [f"http://localhost:{proxy.port}", "https://localhost", "https://nabo.example", "null"]:
        sent = answer(
            proxy, "/sign-in", method="POST", body="email=a", Origin=origin,
            **{"Content-Type": "application/x-www-form-urlencoded"},
        )
        assert sent.status == 403, origin


def test_a_browser_signs_in_with_cookies_that_belong_to_tls(place, playwright):
    site, proxy = place
    browser = chromium.launch(playwright)
    # The certificate is checked above; a browser here knows no authority of ours.
    context = browser.new_context(base_url=proxy.address, ignore_https_errors=True, locale="en-GB")
    page = context.new_page()
    page.goto(site.owner_link())
    page.get_by_label("Name", exact=True).fill("Kari Nordmann")
    page.get_by_label("E-mail address").fill("kari@example.org")
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    page.goto("/account")
    assert page.url.startswith(f"{proxy.address}/")
    cookies = {cookie["name"]: cookie for cookie in context.cookies()}
    session = cookies["__Host-nabo-session"]
    assert session["secure"] and session["httpOnly"] and session["sameSite"] in ("Lax", "Strict")
    assert session["path"] == "/" and session["domain"] == "localhost"
    assert all(cookie["secure"] for cookie in cookies.values() if cookie["httpOnly"])
    browser.close()
