"""Servers of the site on one database."""

import socket
import subprocess
import time
import urllib.request


class Servers:
    """So many servers, started together and stopped at the end."""

    def __init__(self, nabo, database, count):
        self.ports = [free_port() for _ in range(count)]
        self.commands = [
            [nabo, "serve", "--port", str(port), "--database", database, "--log-level", "error", "--forms-per-minute", "0"]
            for port in self.ports
        ]

    def __enter__(self):
        start = time.monotonic()
        self.processes = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in self.commands]
        for port in self.ports:
            while not answers(port):
                if time.monotonic() - start > 60:
                    raise TimeoutError("a server did not start")
                time.sleep(0.01)
        self.seconds_to_start = time.monotonic() - start
        return self

    def __exit__(self, *_):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait(30)

    def megabytes(self):
        """Resident memory of each."""
        pids = ",".join(str(process.pid) for process in self.processes)
        told = subprocess.run(["ps", "-o", "rss=", "-p", pids], capture_output=True, text=True, check=True).stdout
        return " + ".join(str(round(int(line) / 1024)) for line in told.split())


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
            return True
    except OSError:
        return False
