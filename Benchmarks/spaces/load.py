#!/usr/bin/env python3
"""Reads and writes in a full database through the site, and says how it went.

Benchmarks/spaces/load.py NABO FILLER DATABASE [--servers 1] [--seconds 300] [--people 5000] [--spaces 400]
    [--things 100000] [--restart]

Fifty visitors read pages of spaces and things, members with their session and the public without; every answer is
checked for what it must say. Meanwhile five editors write through the forms, as fast as they are answered, and half-way a
backup is made, or with --restart the PostgreSQL server of script/postgres is killed and started again. Then every
acknowledged text is looked for, and the history is verified. DATABASE is filled first where
it is an empty PostgreSQL or no file yet.
"""

import argparse
import html
import http.client
import json
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "durability")]
from kill import Server  # noqa: E402
from servers import Servers  # noqa: E402

READERS, WRITERS = 50, 5
# The page without content that others are compared with, as in script/bench.
EMPTY = "/about"

READ = """
local targets = {}
for line in io.lines(os.getenv("TARGETS")) do
  local path, cookie, expected = line:match("([^\\t]*)\\t([^\\t]*)\\t(.*)")
  table.insert(targets, {path = path, cookie = cookie, expected = expected})
end
local threads = {}
failed = 0
function setup(thread) table.insert(threads, thread) end
function init() math.randomseed(os.time()) end
function request()
  current = targets[math.random(#targets)]
  return wrk.format("GET", current.path, current.cookie ~= "" and {Cookie = current.cookie} or {})
end
function response(status, headers, body)
  if status ~= 200 then failed = failed + 1 end
end
function done(summary, latency, requests)
  local failures = 0
  for _, thread in ipairs(threads) do failures = failures + thread:get("failed") end
  local errors = summary.errors
  print(string.format('{"requests":%d,"seconds":%.3f,"p50":%.3f,"p99":%.3f,"max":%.3f,"failed":%d,"lost":%d}',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    latency.max / 1e3, failures, errors.connect + errors.read + errors.write + errors.timeout))
end
"""


def main():
    wanted = arguments()
    guide = fill(wanted)
    targets = addresses(guide)
    with tempfile.TemporaryDirectory() as folder:
        script, list_of_targets, empty = Path(folder, "read.lua"), Path(folder, "targets"), Path(folder, "empty")
        script.write_text(READ)
        list_of_targets.write_text("".join("\t".join(target) + "\n" for target in targets))
        empty.write_text(f"{EMPTY}\t\t\n")
        with Servers(wanted.nabo, wanted.database, wanted.servers) as servers:
            print(f"first page after {servers.seconds_to_start:.2f} s, {servers.megabytes()} MB", flush=True)
            alone = read(servers, script, empty, 10)
            show("empty page", alone, alone)
            checker = Checker(servers.ports[-1], targets)
            checker.start()
            writers = [Writer(servers.ports[n % len(servers.ports)], guide, n) for n in range(WRITERS)]
            for writer in writers:
                writer.start()
            half_way = threading.Timer(
                wanted.seconds / 2,
                *((restart, [wanted]) if wanted.restart else (make_backup, [wanted, Path(folder, "backup.sqlite")])),
            )
            half_way.start()
            reading = read(servers, script, list_of_targets, wanted.seconds)
            Writer.over.set()
            for writer in writers:
                writer.join()
            half_way.join()
            checker.join()
            show("pages under writing", reading, alone)
            print(checker.told(), flush=True)
            tell_writing(writers, wanted.seconds)
            print(f"memory {servers.megabytes()} MB", flush=True)
        notes = Path(folder, "notes")
        notes.write_text("".join(note for writer in writers for note in writer.acknowledged))
        subprocess.run([wanted.filler, "check", wanted.database, notes], check=True)
        subprocess.run([wanted.nabo, "audit", "verify", "--database", wanted.database], check=True)
    return 0


def arguments():
    parser = argparse.ArgumentParser()
    for name in ("nabo", "filler", "database"):
        parser.add_argument(name)
    for name, value in (("servers", 1), ("seconds", 300), ("people", 5000), ("spaces", 400), ("things", 100000)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--restart", action="store_true")
    return parser.parse_args()


def fill(wanted):
    """Fills the database and keeps what was told of it beside this run, so that a second run can use the same."""
    note = Path(tempfile.gettempdir(), "nabo-load-" + re.sub(r"\W+", "-", wanted.database)[-60:] + ".json")
    if not note.exists():
        start = time.monotonic()
        counts = [str(wanted.people), str(wanted.spaces), str(wanted.things)]
        made = subprocess.run(
            [wanted.filler, "fill", wanted.database, *counts], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            check=True,
        )
        note.write_bytes(made.stdout)
        print(f"filled in {time.monotonic() - start:.0f} s", flush=True)
    return json.loads(note.read_text())


def addresses(guide):
    """Path, cookie and what the page must say."""
    cookies, spaces = guide["cookies"], guide["spaces"]
    found = []
    for number, space in enumerate(spaces):
        cookie = f"nabo-session={cookies[number % len(cookies)]}"
        found.append((f"/spaces/{space}", cookie, f"Region {number}"))
        found.append((f"/spaces/{space}/history", cookie, f"Region {number}"))
    for note in guide["things"]:
        number = note["number"]
        space = number % len(spaces)
        cookie = f"nabo-session={cookies[space % len(cookies)]}"
        found.append((f"/things/{note['thing']}", cookie, f"Note {number}"))
        if space % 2 == 0 and number % 2 == 0:
            found.append((f"/things/{note['thing']}", "", f"Note {number}"))
    return found


def read(servers, script, targets, seconds):
    """What wrk measured, all servers together."""
    share = max(1, READERS // len(servers.ports))
    running = [
        subprocess.Popen(
            ["wrk", "-t1", f"-c{share}", f"-d{seconds}s", "--timeout", "10s", "-s", script, f"http://127.0.0.1:{port}"],
            stdout=subprocess.PIPE, text=True, env={"TARGETS": str(targets)},
        )
        for port in servers.ports
    ]
    measured = [json.loads(re.search(r"^\{.*\}$", process.communicate()[0], re.M).group()) for process in running]
    total = {key: sum(part[key] for part in measured) for key in ("requests", "failed", "lost")}
    total |= {key: max(part[key] for part in measured) for key in ("p50", "p99", "max", "seconds")}
    total["rate"] = total["requests"] / total["seconds"]
    return total


def show(name, measured, alone):
    print(
        f"{name}: {measured['rate']:.0f} requests/s ({measured['rate'] / alone['rate']:.2f} of the empty page), "
        f"p50 {measured['p50']:.1f} ms, p99 {measured['p99']:.1f} ms, longest {measured['max']:.0f} ms; "
        f"{measured['failed']} of {measured['requests']} not answered with 200, {measured['lost']} lost",
        flush=True,
    )


class Checker(threading.Thread):
    """A visitor who reads what the pages say, while the others only ask for them."""

    def __init__(self, port, targets):
        super().__init__()
        self.port, self.targets = port, targets
        self.count = self.wrong = 0
        self.unavailable = []

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        while not Writer.over.is_set():
            path, cookie, expected = random.choice(self.targets)
            connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
            answer = connection.getresponse()
            text = answer.read().decode()
            self.count += 1
            if answer.status == 503:
                self.unavailable.append(time.monotonic())
                time.sleep(0.05)
            elif answer.status != 200 or expected not in text:
                self.wrong += 1
                print(f"  wrong: {path} {answer.status}, expected {expected!r}", flush=True)

    def told(self):
        times = self.unavailable
        lasted = f", from the first to the last {times[-1] - times[0]:.1f} s" if times else ""
        return (
            f"of {self.count} pages that were read meanwhile {self.wrong} said something wrong; "
            f"{len(times)} said that the database is not there{lasted}"
        )


class Writer(threading.Thread):
    """An editor who changes one thing after another through the form, and remembers what was acknowledged."""

    over = threading.Event()

    def __init__(self, port, guide, number):
        super().__init__()
        self.port, self.number = port, number
        count, cookies = len(guide["spaces"]), guide["cookies"]
        self.things = [
            (note["thing"], cookies[note["number"] % count % len(cookies)])
            for place, note in enumerate(guide["things"])
            if place % WRITERS == number
        ]
        self.acknowledged, self.times, self.refused, self.broken = [], [], 0, 0

    def run(self):
        chance = random.Random(self.number)
        while not self.over.is_set():
            thing, cookie = chance.choice(self.things)
            try:
                self.write(thing, cookie, f"writer {self.number} said {len(self.times)} {chance.getrandbits(64):x}")
            except OSError:
                self.broken += 1
                time.sleep(0.1)

    def write(self, thing, cookie, text):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        path = f"/things/{thing}/edit"
        connection.request("GET", path, headers={"Cookie": f"nabo-session={cookie}"})
        answer = connection.getresponse()
        page = answer.read().decode()
        if answer.status != 200:
            self.refused += 1
            return
        fields = form_fields(page, path)
        fields["text"] = text
        fields["why"] = "load"
        start = time.monotonic()
        connection.request(
            "POST", path, urllib.parse.urlencode(fields),
            {
                "Cookie": f"nabo-session={cookie}", "Content-Type": "application/x-www-form-urlencoded",
                "Origin": f"http://127.0.0.1:{self.port}", "Sec-Fetch-Site": "same-origin",
            },
        )
        answer = connection.getresponse()
        answer.read()
        if answer.status == 303:
            self.times.append(time.monotonic() - start)
            self.acknowledged.append(f"{thing}\t{text}\n")
        else:
            self.refused += 1


def form_fields(page, action):
    """What a browser would send of the form that goes to `action`."""
    form = re.search(rf'<form[^>]*action="{re.escape(action)}[^"]*".*?</form>', page, re.S).group()
    fields = {}
    for tag in re.findall(r"<input[^>]*>", form):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if attributes.get("type") in ("radio", "checkbox") and " checked" not in tag:
            continue
        if "name" in attributes and attributes.get("type") != "submit":
            fields[attributes["name"]] = html.unescape(attributes.get("value", ""))
    for select in re.findall(r"<select.*?</select>", form, re.S):
        name = re.search(r'name="([^"]*)"', select).group(1)
        chosen = re.search(r'<option[^>]*value="([^"]*)"[^>]*selected', select) or re.search(r'value="([^"]*)"', select)
        fields[name] = html.unescape(chosen.group(1))
    return fields


def tell_writing(writers, seconds):
    times = sorted(moment for writer in writers for moment in writer.times)
    refused, broken = sum(writer.refused for writer in writers), sum(writer.broken for writer in writers)
    if not times:
        sys.exit(f"nothing was written: {refused} refused, {broken} broken")
    print(
        f"writing: {len(times)} acknowledged, {len(times) / seconds:.0f}/s, "
        f"p50 {times[len(times) // 2] * 1000:.0f} ms, p99 {times[len(times) * 99 // 100] * 1000:.0f} ms; "
        f"{refused} refused, {broken} broken off",
        flush=True,
    )


def make_backup(wanted, to):
    start = time.monotonic()
    done = subprocess.run([wanted.nabo, "backup", to, "--database", wanted.database], capture_output=True, text=True)
    size = to.stat().st_size / 1e6 if to.exists() else 0
    print(f"backup under load: status {done.returncode}, {time.monotonic() - start:.1f} s, {size:.0f} MB", flush=True)


def restart(wanted):
    """The database server dies and comes back, as after a fault of the machine."""
    server = Server(wanted.database)
    start = time.monotonic()
    server.stop(signal.SIGKILL)
    server.start()
    print(f"database server killed and started again within {time.monotonic() - start:.1f} s", flush=True)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sys.exit(main())
