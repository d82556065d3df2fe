"""Servers of others that the site speaks to: a mail server and an issuer of identities, each a real one."""

import email
import email.policy
import re
import subprocess
import sys
import time
import urllib.request

from aiosmtpd.controller import Controller

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
