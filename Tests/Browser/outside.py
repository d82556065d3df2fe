"""Servers of others that the site speaks to: a mail server and an issuer of identities, each a real one."""

import base64
import email
import email.policy
import http.server
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

from aiosmtpd.controller import Controller
from joserfc import jwt
from joserfc.jwk import ECKey

import running_site


class Mailbox:
    """A mail server that keeps what it is handed."""

    def __init__(self):
        self.letters = []
        self._server = Controller(self, hostname="127.0.0.1", port=running_site.free_port())
        self._server.start()
        self.address = f"smtp://127.0.0.1:{self._server.port}"

    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.letters.append((envelope.rcpt_tos, letter))
        return "250 OK"

    def link(self, recipient, timeout=20):
        """Waits for a letter to somebody, and gives the one-time link in it with the subject."""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            for recipients, letter in self.letters:
                if recipients == [recipient]:
                    self.letters.remove((recipients, letter))
                    return re.search(r"http://\S+/links/\S+", letter.get_content()).group(), letter["Subject"]
            time.sleep(0.05)
        raise AssertionError(f"no letter came to {recipient}")

    def stop(self):
        self._server.stop()


class Issuer:
    """An issuer of identities of the package oidc-provider-mock, where anybody may say who they are."""

    def __init__(self):
        port = running_site.free_port()
        self.address = f"http://127.0.0.1:{port}"
        self._process = subprocess.Popen(
            [
                *[sys.executable, "-m", "oidc_provider_mock", "--port", str(port), "--require-nonce", "true"],
                *["--user-claims", '{"sub": "ola", "name": "Ola Nordmann", "authorization_details": '
                  '[{"type": "ansattporten:orgno", "ID": "0192:987464291", "Name": "Øyer kommune"}]}'],
                *["--user-claims", '{"sub": "eva", "name": "Eva Ek"}'],
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.address}/jwks", timeout=1):
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError("the issuer did not start")

    def stop(self):
        self._process.terminate()
        self._process.wait(timeout=20)


class KeyedIssuer:
    """The same issuer behind a door at which a client shows that it has its key (`private_key_jwt`).

    The proof is read by joserfc, which is not what the site makes it with. Every proof counts once.
    """

    CLAIMS = {
        "iss": {"essential": True, "value": "keyed-client"},
        "sub": {"essential": True, "value": "keyed-client"},
        "exp": {"essential": True},
        "iat": {"essential": True},
        "jti": {"essential": True},
    }

    def __init__(self, behind):
        self.behind = behind
        self.key = ECKey.generate_key("P-256", {"kid": "first"})
        self.proofs = []
        self.refusals = []
        issuer = self

        class Door(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.pass_on(None)

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if "token" in self.path:
                    form = dict(urllib.parse.parse_qsl(body.decode()))
                    try:
                        issuer.check(form, self.headers)
                    except Exception as refusal:
                        issuer.refusals.append(refusal)
                        return self.send_error(401)
                    # The issuer behind takes any secret for a proof.
                    form = {name: value for name, value in form.items() if not name.startswith("client_")}
                    body = urllib.parse.urlencode(form).encode()
                    self.headers["Authorization"] = "Basic " + base64.b64encode(b"keyed-client:any").decode()
                self.pass_on(body)

            def pass_on(self, body):
                headers = {name: value for name, value in self.headers.items()
                           if name not in ("Accept-Encoding", "Content-Length")}
                request = urllib.request.Request(issuer.behind + self.path, body, headers, method=self.command)
                try:
                    answer = opener.open(request)
                except urllib.error.HTTPError as error:
                    answer = error
                content = answer.read()
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    if name.lower() not in ("connection", "content-length", "transfer-encoding", "date", "server"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *arguments):
                pass

        class NoRedirect(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *arguments):
                return None

        opener = urllib.request.build_opener(NoRedirect)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def check(self, form, headers):
        assert "Authorization" not in headers and form["client_id"] == "keyed-client"
        assert form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        proof = jwt.decode(form["client_assertion"], self.key, algorithms=["ES256"])
        jwt.JWTClaimsRegistry(aud={"essential": True, "value": self.address}, **self.CLAIMS).validate(proof.claims)
        assert proof.header["kid"] == "first"
        assert proof.claims["exp"] - proof.claims["iat"] <= 120
        assert proof.claims["jti"] not in self.proofs
        self.proofs.append(proof.claims["jti"])

    def stop(self):
        self._server.shutdown()
