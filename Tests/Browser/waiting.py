"""Says where a test waits for its browser, shortly before it is ended for it.

Playwright runs a test in a greenlet of its own. Python's fault handler sees only the loop that waits for the browser.
"""

import gc
import os
import signal
import traceback

import greenlet


class Watchman:
    """Writes to the standard error of the run, which pytest takes away from the tests: make one before they begin."""

    def __init__(self):
        self._output = os.fdopen(os.dup(2), "w")
        signal.signal(signal.SIGALRM, self._say_where)

    def wake_in(self, seconds):
        signal.alarm(seconds)

    def _say_where(self, *_):
        for found in gc.get_objects():
            if isinstance(found, greenlet.greenlet) and found.gr_frame:
                traceback.print_stack(found.gr_frame, file=self._output)
        self._output.flush()
