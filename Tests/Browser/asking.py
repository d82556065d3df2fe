"""Asks a site without a browser: for what can be read from an answer as it was sent."""

import functools
import http.client
import itertools
import re
import time
import urllib.parse

import lxml.html

PATIENCE = 60


class Answer:
    """What came back, in full."""

    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    @property
    def text(self):
        return self.body.decode(errors="replace")

    @property
    def document(self):
        return lxml.html.document_fromstring(self.body, parser=lxml.html.HTMLParser(encoding="utf-8"))


class Reader:
    """Somebody without cookies and account, who keeps the connection and remembers pages."""

    def __init__(self, site):
        self.site = site
        self._connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=PATIENCE)
        self.page = functools.cache(self._page)
        self.status = functools.cache(self._status)

    def ask(self, address, **headers):
        """An answer, whatever it is; redirections are not followed."""
        address = self.site.expand(address)
        try:
            return self._send(address, headers)
        except (http.client.RemoteDisconnected, ConnectionError):
            # A server may end a connection that was idle; it does not end a new one.
            self._connection.close()
            return self._send(address, headers)

    def _send(self, address, headers):
        self._connection.request("GET", address, headers={"Accept-Language": "nb", **headers})
        return Answer(self._connection.getresponse())

    def _status(self, address):
        """What an address answers, once the server is not too busy to say so. Asked for once only."""
        deadline = time.monotonic() + PATIENCE
        status = self.ask(address).status
        while status == 503 and time.monotonic() < deadline:
            time.sleep(0.5)
            status = self.ask(address).status
        return status

    def _page(self, address, language="nb"):
        """A page in a language, once what it tells has been worked out. Asked for once only."""
        deadline = time.monotonic() + PATIENCE
        answer = self.ask(address, **{"Accept-Language": language})
        while "Refresh" in answer.headers and time.monotonic() < deadline:
            time.sleep(0.1)
            answer = self.ask(address, **{"Accept-Language": language})
        assert "Refresh" not in answer.headers, f"{address} is still being worked out after {PATIENCE} s"
        return answer


class Visitor:
    """Cookies and an address of one's own: somebody who signs in and sends forms."""

    addresses = itertools.count(1)

    def __init__(self):
        self.cookies = {}
        self.address = f"198.51.100.{next(self.addresses)}"

    def ask(self, site, path, form=None):
        headers = {"X-Forwarded-For": self.address, "Accept-Language": "en"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if form is not None:
            headers["Origin"] = site.address
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(form)
        connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=30)
        connection.request("GET" if form is None else "POST", path, body, headers)
        answer = Answer(connection.getresponse())
        connection.close()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            if "Max-Age=0" in line:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
        return answer

    def send(self, sites, path, form, page=None):
        """Opens a page at one server and sends its form to the next; `page` where the form stands on another."""
        first, target = itertools.islice(itertools.cycle(sites), 2)
        token = re.search(r'name="form-token" value="([^"]+)"', self.ask(first, page or path).text)
        return self.ask(target, path, {"form-token": token.group(1), **form})
