"""Watches a page for what must never happen."""

from contextlib import contextmanager
from urllib.parse import urlsplit

# A browser that had opened a thousand pages once stopped answering.
MOST_VISITS = 150


class Watch:
    """Requests that leave the site, and complaints of the browser."""

    def __init__(self, page, address):
        self._host = urlsplit(address).netloc
        self.foreign = []
        self.complaints = []
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        page.on("response", self._response)

    def _request(self, request):
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self._host:
            self.foreign.append(request.url)

    def _console(self, message):
        # Violations of the content security policy arrive here too, as errors. What could not be loaded is
        # judged in `_response`, which knows whether it was the page itself.
        if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _response(self, response):
        # The page itself may be an error page; what it loads may not be missing.
        if response.status >= 400 and not response.request.is_navigation_request():
            self.complaints.append(f"{response.status}: {response.url}")

    def check(self):
        assert not self.foreign, "requests to elsewhere: " + ", ".join(self.foreign)
        assert not self.complaints, "\n".join(self.complaints)


@contextmanager
def watched(page, site):
    """The page, with the places of the demonstration in its addresses, and an end to what must never happen."""
    go = page.goto
    page.goto = lambda address, **rest: go(site.expand(address), **rest)
    watch = Watch(page, site.address)
    yield page
    watch.check()


def pages_of(site, browser):
    """Opens pages of a running site the way a certain visitor would, and watches each."""

    @contextmanager
    def open_page(width=1280, scripts=True, language="nb-NO"):
        context = browser.new_context(
            base_url=site.address,
            viewport={"width": width, "height": 900},
            java_script_enabled=scripts,
            locale=language,
            reduced_motion="reduce",
        )
        try:
            with watched(context.new_page(), site) as page:
                yield page
        finally:
            context.close()

    return open_page


class Window:
    """One visitor who opens page after page, so that style sheets and scripts are fetched and compiled once.

    For pages whose keeping apart is not what is tested. Nothing of one visit reaches the next: each has a page of its own,
    and cookies go.
    """

    def __init__(self, site, launch):
        self._site = site
        self._launch = launch
        self._browser = None
        self._visits = 0

    @contextmanager
    def page(self):
        if self._visits == MOST_VISITS:
            self.close()
        if self._browser is None:
            self._open()
        self._visits += 1
        page = self._context.new_page()
        try:
            with watched(page, self._site):
                yield page
        finally:
            page.close()
            self._context.clear_cookies()

    def _open(self):
        self._browser = self._launch()
        self._visits = 0
        self._context = self._browser.new_context(
            base_url=self._site.address, viewport={"width": 1280, "height": 900}, locale="nb-NO",
            reduced_motion="reduce",
        )

    def close(self):
        if self._browser is not None:
            self._browser.close()
        self._browser = None
