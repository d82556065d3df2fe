#!/usr/bin/env python3
"""Answers a survey at a steady pace and counts what arrived: Benchmarks/answers/answers.py BINARY [PER_SECOND [SECONDS]]

200 answers a second for 30 s are more than the peak of 50 000 in an hour. Each answer comes from one of many addresses, like
phones behind many networks; every tenth is sent twice at once, and every twentieth again when all is over. Once on SQLite, and
once on PostgreSQL where NABO_TEST_POSTGRES names a server. Ends with status 1 where an answer that was accepted is not in the
count, where one is counted twice, or where the pace was not held.
"""

import html
import http.client
import os
import queue
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

START_SECONDS = 120
PEOPLE = 5_000
WORKERS = 48
READINGS = 200
PASSWORD = "en lang setning her 42"


class Server:
    def __init__(self, binary, environment):
        self.folder = tempfile.TemporaryDirectory()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.lines = []
        self.process = subprocess.Popen(
            [binary, "serve", "--port", str(self.port), "--second-factor", "offered"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd="/",
            env={**os.environ, "NABO_STATE": self.folder.name, **environment},
        )
        threading.Thread(target=lambda: self.lines.extend(iter(self.process.stdout.readline, "")), daemon=True).start()

    def owner_link(self):
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            for line in list(self.lines):
                if line.startswith("First owner"):
                    return urllib.parse.urlparse(line.split(": ", 1)[1].strip()).path
            time.sleep(0.05)
        raise SystemExit("the server printed no link for its first owner")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)
        self.folder.cleanup()


class Visitor:
    """A browser without scripts: one address, its cookies, and the hidden fields of the form it saw last."""

    def __init__(self, port, address="127.0.0.1"):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=(address, 0))
        self.cookies = {}
        self.hidden = {}

    def ask(self, method, path, fields=None):
        body = urllib.parse.urlencode(fields) if fields is not None else None
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), "Accept-Language": "en"}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = f"http://127.0.0.1:{self.connection.port}"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        for header in answer.msg.get_all("Set-Cookie") or []:
            name, _, value = header.split(";")[0].partition("=")
            self.cookies[name] = value
        found = {}
        for tag in re.findall(r"<input [^>]*>", text):
            attributes = dict(re.findall(r'([a-z-]+)="([^"]*)"', tag))
            if attributes.get("type") == "hidden":
                found[attributes.get("name", "")] = html.unescape(attributes.get("value", ""))
        if found:
            self.hidden = found
        return answer.status, answer.headers.get("Location"), text

    def send(self, path, fields):
        """Opens the form at `path` and sends it."""
        status, _, text = self.ask("GET", path)
        if status != 200:
            raise SystemExit(f"{path}: {status}")
        return self.ask("POST", path, {**self.hidden, **fields})


def prepared(server, count):
    """The owner, the address of a survey, and `count` codes of it."""
    owner = Visitor(server.port)
    link = server.owner_link()
    owner.send(link, {"name": "Eva", "email": "eva@example.org", "new-password": PASSWORD})
    _, space, _ = owner.send("/spaces/new", {"name": "Load", "kind": "region", "purpose": "", "units": ""})
    _, thing, text = owner.send(
        space + "/new?kind=survey",
        {"kind": "survey", "title": "Load", "instrument": "local-democracy", "state": "draft"})
    if thing is None:
        raise SystemExit("the survey was not made:\n" + re.sub(r"<[^>]+>", " ", text)[:2000])
    survey = "/surveys/" + thing.rsplit("/", 1)[1]
    codes = []
    while len(codes) < count:
        _, _, text = owner.send(survey + "/codes", {"residents": str(min(PEOPLE, count - len(codes)))})
        codes += re.findall(r"/answer/([a-z0-9-]{14})", text)
    return owner, survey, codes


def answered(server, codes, per_second):
    """Sends one answer for each code at the pace, some of them twice at once; times, and the codes that were accepted."""
    waiting = queue.Queue()
    accepted, times, late, failed, lock = {}, [], [], [], threading.Lock()
    begin = time.monotonic() + 3

    def work(number):
        visitor = Visitor(server.port, f"127.0.{1 + number // 250}.{1 + number % 250}")
        visitor.ask("GET", "/answer")
        while True:
            job = waiting.get()
            if job is None:
                return
            due, code = job
            time.sleep(max(0, due - time.monotonic()))
            start = time.monotonic()
            try:
                status, where, text = visitor.ask("POST", "/answer/" + code, {**visitor.hidden, "rel-fair": "4"})
            except (OSError, http.client.HTTPException) as error:
                status, where, text = str(error), None, ""
                visitor = Visitor(server.port, f"127.0.{1 + number // 250}.{1 + number % 250}")
                visitor.ask("GET", "/answer")
            with lock:
                times.append(time.monotonic() - start)
                late.append(start - due)
                if status == 303 and where.endswith("/answered"):
                    accepted[code] = accepted.get(code, 0) + 1
                elif "has been used" not in text:
                    failed.append(status)

    workers = [threading.Thread(target=work, args=(number,)) for number in range(WORKERS)]
    for worker in workers:
        worker.start()
    for number, code in enumerate(codes):
        due = begin + number / per_second
        waiting.put((due, code))
        if number % 10 == 0:
            waiting.put((due, code))
    for _ in workers:
        waiting.put(None)
    for worker in workers:
        worker.join()
    return accepted, times, late, failed, time.monotonic() - begin


def ninety_ninth(times):
    return sorted(times)[int(len(times) * 0.99)] * 1000


def run(name, binary, environment, per_second, seconds):
    server = Server(binary, environment)
    owner, survey, codes = prepared(server, per_second * seconds)
    accepted, times, late, failed, took = answered(server, codes, per_second)
    # Deliveries that come again when all is over are refused.
    again = Visitor(server.port, "127.0.9.1")
    again.ask("GET", "/answer")
    repeated = sum(
        again.ask("GET", "/answer/" + code)[0] == 200 for code in list(accepted)[:: max(1, len(accepted) // 100)])
    readings = []
    for _ in range(READINGS):
        start = time.monotonic()
        owner.ask("GET", survey)
        readings.append(time.monotonic() - start)
    _, _, file = owner.ask("GET", survey + "/results.csv")
    counted = next((int(float(line.split(",")[-1])) for line in file.splitlines() if line.startswith("rel-fair")), None)
    if counted is None:
        counted = next((int(float(line.split(";")[-1])) for line in file.splitlines() if line.startswith("rel-fair")), -1)
    server.stop()
    twice = sum(count > 1 for count in accepted.values())
    holds = (
        counted == len(accepted) and len(accepted) == len(codes) and twice == 0 and not failed and repeated == 0
        and took < seconds * 1.1 + 3)
    print(
        f"| {name} | {len(codes)} | {len(accepted)} | {counted} | {twice} | {len(failed)} | {took:.1f} | "
        f"{ninety_ninth(times):.0f} | {ninety_ninth(readings):.0f} | {'holds' if holds else 'does not hold'} |",
        flush=True)
    return holds


def main(binary, per_second="200", seconds="30"):
    engines = [("SQLite", {})]
    if url := os.environ.get("NABO_TEST_POSTGRES"):
        engines.append(("PostgreSQL", {"NABO_DATABASE": url}))
    print(f"{per_second} answers a second for {seconds} s, every tenth twice at once.\n")
    print("| | codes | accepted | counted | twice | failed | s | answer p99, ms | results p99, ms | |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|")
    all_hold = [run(name, binary, settings, int(per_second), int(seconds)) for name, settings in engines]
    return 0 if all(all_hold) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
