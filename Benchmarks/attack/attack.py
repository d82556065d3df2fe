#!/usr/bin/env python3
"""Attacks the site and prints what another visitor notices: Benchmarks/attack/attack.py BINARY [SECONDS [CONNECTIONS]]

An attacker at one address holds so many connections and asks the worst on each, over and over, while a visitor at
another address reads pages. Once on SQLite, and once on PostgreSQL where NABO_TEST_POSTGRES names a server. Then six
ask for a decision over five municipalities, fifty years and 9 990 futures while /about is read. Ends with status 1 where
the visitor's 99th percentile is above ten times that of an idle server and above 100 ms, or memory above 400 MB.
"""

import http.client
import multiprocessing
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

VISITOR, ATTACKER = "127.0.0.1", "127.0.0.2"
CHEAP = ["/about", "/healthz", "/sign-in", "/spaces", "/", "/rules", "/units", "/sources"]
IDLE_SECONDS = 10
MOST_MILLISECONDS, MOST_MEGABYTES = 100, 400
START_SECONDS = 120
FIVE = "3405,3407,3440,3441,3442"
MANY = (
    "3401,3403,3405,3407,3411,3412,3413,3414,3415,3416,3417,3418,3419,3420,3421,3422,3423,3424,3425,3426,3427,3428,"
    "3429,3430,3431,3432,3433,3434,3435,3436,3437,3438,3439,3440,3441,3442,3443,3446,3447,3448,3449,3450,3451,3452,"
    "3453,3454"
)


def worst(rng):
    """An address that costs as much as one may ask for, or more; never the same twice."""
    seed = rng.randrange(1, 2**31 - 1)
    twenty = ",".join(MANY.split(",")[:20])
    return rng.choice(
        [
            "/study/today?merge=" + "a," * 7500,
            "/api/v1/council?merge=" + "a," * 7500,
            "/study/today?merge=" + ",".join(f"x{seed}{n}" for n in range(1200)),
            f"/api/v1/decide?country=no&merge={FIVE}&horizon=50&draws=9990&seed={seed}",
            f"/api/v1/decide?country=no&merge={FIVE}&horizon=50&draws=2300&seed={seed}",
            f"/api/v1/outlook?country=no&merge={FIVE}&horizon=50&draws=2300&seed={seed}",
            f"/api/v1/outlook?country=no&merge={twenty}&draws=1000&seed={seed}",
            f"/study/future?country=no&merge={','.join(MANY.split(',')[:33])}&draws=980&seed={seed}",
            f"/api/v1/project?units=0301&draws=50000&seed={seed}",
            f"/api/v1/project?units=0301&draws=3500&seed={seed}",
            f"/api/v1/project?units={twenty}&draws=2000&seed={seed}",
            f"/api/v1/compare?merge={MANY}&split=3401:0.{seed}",
            f"/study/today.xlsx?merge={MANY}&split=3401:0.{seed}",
            "/?q=" + "a" * 15000,
            f"/?units={','.join(f'x{seed}{n}' for n in range(1200))}",
        ]
    )


def attack(port, connections, seconds, address):
    """One process of the attacker, with so many connections."""

    def one(number):
        rng = random.Random(number)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            connection = http.client.HTTPConnection(
                "127.0.0.1", port, timeout=rng.choice([1, 5, 60]), source_address=(address, 0)
            )
            headers = rng.choice([{}, {"Cookie": "nabo-session=x"}, {"Accept-Encoding": "gzip"}])
            try:
                for _ in range(20):
                    if time.monotonic() >= end:
                        break
                    connection.request("GET", worst(rng), headers=headers)
                    connection.getresponse().read()
            except (OSError, http.client.HTTPException):
                pass
            finally:
                connection.close()

    threads = [threading.Thread(target=one, args=(number,), daemon=True) for number in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, seconds + 5))


def read(port, seconds, paths=CHEAP):
    """Milliseconds of each answer to the visitor, who reads a page every 25 ms."""
    times, failures = [], 0
    end = time.monotonic() + seconds
    connection = None
    number = 0
    while time.monotonic() < end:
        path = paths[number % len(paths)]
        number += 1
        start = time.monotonic()
        try:
            if connection is None:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=(VISITOR, 0))
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            if answer.status >= 400:
                failures += 1
        except (OSError, http.client.HTTPException):
            failures += 1
            connection = None
        times.append(1000 * (time.monotonic() - start))
        time.sleep(0.025)
    return times, failures


def ninety_ninth(times):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]


class Server:
    def __init__(self, binary, environment):
        self.port = free_port()
        self.folder = tempfile.TemporaryDirectory(prefix="nabo-attack-")
        self.process = subprocess.Popen(
            [binary, "serve", "--port", str(self.port), "--log-level", "error", "--demo"],
            stdout=subprocess.DEVNULL,
            env={**os.environ, "NABO_STATE": self.folder.name, **environment},
        )
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/healthz")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                time.sleep(0.1)
        sys.exit("the site did not start")

    def megabytes(self):
        """The largest resident set so far (proc(5))."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) / 1024
        return 0

    def stop(self):
        """Seconds that it takes to end."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.folder.cleanup()
        return time.monotonic() - start


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def flood(server, seconds, connections):
    """The visitor's times while the attacker asks the worst."""
    processes = [
        multiprocessing.Process(target=attack, args=(server.port, connections // 2, seconds, ATTACKER), daemon=True)
        for _ in range(2)
    ]
    for process in processes:
        process.start()
    times, failures = read(server.port, seconds)
    return times, failures, processes


def six(port):
    """Asks for one large decision; what is answered is not looked at."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120, source_address=(ATTACKER, 0))
    try:
        connection.request("GET", f"/api/v1/decide?country=no&merge={FIVE}&horizon=50&draws=9990")
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        pass


def verdict(name, idle, busy, failures, megabytes, ending):
    most = max(10 * idle, MOST_MILLISECONDS)
    holds = busy < most and megabytes < MOST_MEGABYTES and failures == 0 and ending < 10
    print(
        f"| {name} | {idle:.1f} | {busy:.1f} | {most:.0f} | {failures} | {megabytes:.0f} | {ending:.1f} | "
        f"{'holds' if holds else 'does not hold'} |",
        flush=True,
    )
    return holds


def main(binary, seconds=60, connections=50):
    engines = [("SQLite", {})]
    if url := os.environ.get("NABO_TEST_POSTGRES"):
        engines.append(("PostgreSQL", {"NABO_DATABASE": url}))
    print(f"{connections} connections ask the worst for {seconds} s.\n")
    print("| | idle p99, ms | p99, ms | at most | failed | memory, MB | end, s | |")
    print("|---|---:|---:|---:|---:|---:|---:|---|")
    all_hold = True
    for name, environment in engines:
        server = Server(binary, environment)
        read(server.port, 3)
        idle = ninety_ninth(read(server.port, IDLE_SECONDS)[0])
        times, failures, processes = flood(server, seconds, connections)
        megabytes = server.megabytes()
        # The attacker does not stop for it.
        ending = server.stop()
        for process in processes:
            process.terminate()
        all_hold &= verdict(f"attack, {name}", idle, ninety_ninth(times), failures, megabytes, ending)

        server = Server(binary, environment)
        read(server.port, 2, ["/about"])
        idle = ninety_ninth(read(server.port, IDLE_SECONDS, ["/about"])[0])
        processes = [multiprocessing.Process(target=six, args=(server.port,), daemon=True) for _ in range(6)]
        for process in processes:
            process.start()
        times, failures = read(server.port, 20, ["/about"])
        megabytes = server.megabytes()
        ending = server.stop()
        for process in processes:
            process.terminate()
        all_hold &= verdict(f"six decisions, {name}", idle, ninety_ninth(times), failures, megabytes, ending)
    sys.exit(0 if all_hold else 1)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], *map(int, sys.argv[2:]))
