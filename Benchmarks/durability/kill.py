#!/usr/bin/env python3
"""Kills writers, and a database server, again and again, and looks for what was lost or halved.

    kill.py BINARY writers DATABASE [ROUNDS]   three writing processes, one of them killed -9 each round
    kill.py BINARY server [ROUNDS]             the PostgreSQL server of script/postgres killed -9 each round, or
                                               restarted in an orderly way every other, with three processes
                                               writing and one reading all the while
    kill.py BINARY migrations FOLDER|server [ROUNDS]   a process that brings a database through its migrations killed
                                               -9 at any moment, on files in FOLDER or on the server of
                                               script/postgres

Every entry that was acknowledged must be there, every other be whole or absent. Ends with status 1 otherwise.
"""

import os
import random
import shlex
import signal
import subprocess
import sys
import threading
import time
from urllib.parse import parse_qs, urlsplit

WRITERS = 3


class Worker:
    """A process of the benchmark and what it has said."""

    def __init__(self, binary, *task):
        self.acknowledged = []
        self.faults = {}
        self.longest_gap = 0.0
        self.broken = 0
        self._last = None
        self.process = subprocess.Popen([binary, *task], stdout=subprocess.PIPE, text=True)
        self._reader = threading.Thread(target=self._collect, daemon=True)
        self._reader.start()

    def _collect(self):
        for line in self.process.stdout:
            if not line.endswith("\n"):
                break
            words = line.split()
            now = time.monotonic()
            if words[0] == "fault":
                self.faults[words[1]] = self.faults.get(words[1], 0) + 1
                continue
            if self._last is not None:
                self.longest_gap = max(self.longest_gap, now - self._last)
            self._last = now
            self.acknowledged.append(int(words[0]))
            if len(words) > 1:
                self.broken += int(words[1])

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._reader.join()


def entries(binary, database):
    """name -> {number: parts}"""
    output = subprocess.run([binary, "list", database], check=True, capture_output=True, text=True).stdout
    found = {}
    for line in output.splitlines():
        name, number, parts = line.split()
        found.setdefault(name, {})[int(number)] = int(parts)
    return found


def compare(found, acknowledged):
    """What is wrong; and how many entries were kept although nobody was told."""
    faults, untold = [], 0
    for name, numbers in acknowledged.items():
        there = found.get(name, {})
        faults += [f"{name}: {number} was acknowledged and is lost" for number in numbers if number not in there]
        faults += [f"{name}: {number} has {parts} parts" for number, parts in there.items() if parts != 3]
        if sorted(there) != list(range(1, len(there) + 1)):
            faults.append(f"{name}: numbers are missing between")
        untold += len(there.keys() - set(numbers))
    return faults, untold


def report(title, rounds, acknowledged, found, workers):
    faults, untold = compare(found, acknowledged)
    told = sum(len(numbers) for numbers in acknowledged.values())
    print(f"{title}: {rounds} kills, {told} entries acknowledged, all of them there: {not faults}; "
          f"{untold} kept without an answer, none halved")
    errors = {}
    for worker in workers:
        for name, count in worker.faults.items():
            errors[name] = errors.get(name, 0) + count
    print("  faults that the processes met:", ", ".join(f"{n} {c}" for n, c in sorted(errors.items())) or "none")
    for fault in faults[:20]:
        print("  " + fault)
    return not faults


def kill_writers(binary, database, rounds):
    names = [f"w{number}" for number in range(WRITERS)]
    workers = {name: Worker(binary, "write", database, name) for name in names}
    every, acknowledged = list(workers.values()), {name: [] for name in names}
    dice = random.Random(1)
    for round_ in range(rounds):
        name = names[round_ % WRITERS]
        # Until it writes, there is nothing to interrupt.
        deadline = time.monotonic() + 30
        while not workers[name].acknowledged and time.monotonic() < deadline:
            time.sleep(0.001)
        time.sleep(dice.uniform(0, 0.1))
        workers[name].kill()
        acknowledged[name] += workers[name].acknowledged
        workers[name] = Worker(binary, "write", database, name)
        every.append(workers[name])
    for name, worker in workers.items():
        worker.kill()
        acknowledged[name] += worker.acknowledged
    return report("writers killed", rounds, acknowledged, entries(binary, database), every)


class Server:
    """The server that script/postgres started."""

    def __init__(self, url):
        self.folder = parse_qs(urlsplit(url).query)["host"][0]
        with open(f"{self.folder}/data/postmaster.opts", encoding="utf-8") as options:
            self.command = shlex.split(options.read())
        owner = os.stat(f"{self.folder}/data")
        self.as_owner = []
        if os.geteuid() == 0:
            self.as_owner = ["setpriv", f"--reuid={owner.st_uid}", f"--regid={owner.st_gid}", "--clear-groups", "--"]
        self.process = None

    def pid(self):
        with open(f"{self.folder}/data/postmaster.pid", encoding="utf-8") as file:
            return int(file.readline())

    def stop(self, sign):
        pid = self.pid()
        os.kill(pid, sign)
        if self.process is not None:
            self.process.wait()
            return
        while os.path.exists(f"/proc/{pid}"):
            time.sleep(0.01)

    def start(self):
        """Again and again until the last of the old server's processes is gone."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with open(f"{self.folder}/restarts.log", "ab") as log:
                self.process = subprocess.Popen(
                    self.as_owner + self.command, stdout=log, stderr=log, cwd=self.folder, start_new_session=True)
            time.sleep(0.3)
            if self.process.poll() is None:
                return
        raise SystemExit("the server did not start again")


def kill_server(binary, rounds):
    url = os.environ["NABO_TEST_POSTGRES"]
    server = Server(url)
    names = [f"s{number}" for number in range(WRITERS)]
    workers = {name: Worker(binary, "write", url, name) for name in names}
    reader = Worker(binary, "read", url)
    dice = random.Random(2)
    for round_ in range(rounds):
        before = {name: len(worker.acknowledged) for name, worker in workers.items()}
        time.sleep(dice.uniform(0.2, 0.6))
        server.stop(signal.SIGKILL if round_ % 2 == 0 else signal.SIGINT)
        server.start()
        deadline = time.monotonic() + 60
        while any(len(w.acknowledged) <= before[n] + 1 for n, w in workers.items()) and time.monotonic() < deadline:
            time.sleep(0.02)
    for worker in [*workers.values(), reader]:
        if worker.process.poll() is not None:
            raise SystemExit("a process ended of itself")
        worker.kill()
    acknowledged = {name: worker.acknowledged for name, worker in workers.items()}
    fine = report("server killed or restarted", rounds, acknowledged, entries(binary, url), [*workers.values(), reader])
    gap = max(worker.longest_gap for worker in workers.values())
    print(f"  longest wait between two acknowledged entries of a process: {gap:.1f} s; "
          f"{len(reader.acknowledged)} reads, {reader.broken} of them saw half an entry; "
          f"longest wait of the reader {reader.longest_gap:.1f} s")
    server.stop(signal.SIGINT)
    return fine and reader.broken == 0


def fresh_databases(place):
    """Addresses of empty databases, one after the other."""
    number = 0
    while True:
        number += 1
        if place != "server":
            yield f"{place}/trial{number}.sqlite"
            continue
        url = os.environ["NABO_TEST_POSTGRES"]
        subprocess.run(["psql", "--quiet", url, "--command", f"CREATE DATABASE trial{number}"], check=True)
        yield url.replace("/postgres?", f"/trial{number}?")


def kill_migrations(binary, place, rounds):
    """Each database is begun, killed and begun again until it is finished; after each kill it is at one of the steps,
    with all of what that step leaves and nothing of the next."""
    databases, dice = fresh_databases(place), random.Random(3)
    database, kills, finished, faults, levels = next(databases), 0, 0, [], {}
    patience, before = 1.0, None
    while kills < rounds:
        process = subprocess.Popen([binary, "migrate", database], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            process.wait(dice.uniform(0, patience))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1
        else:
            if process.returncode != 0:
                faults.append(f"{database}: {process.stderr.read().decode().strip()}")
        told = subprocess.run([binary, "level", database], capture_output=True, text=True).stdout.split()
        if told[1:] != ["whole"]:
            faults.append(f"{database}: {' '.join(told)}")
        level = told[0] if told else "?"
        # Long enough that steps are finished now and then, short enough that most are interrupted.
        patience *= 1.25 if level == before else 0.9
        before = level
        levels[level] = levels.get(level, 0) + 1
        if level == "4":
            finished += 1
            database = next(databases)
    print(f"migrations killed: {kills} kills, {finished} databases finished, {len(faults)} not whole; "
          f"found at step: {', '.join(f'{n} {c}' for n, c in sorted(levels.items()))}")
    for fault in faults[:20]:
        print("  " + fault)
    return not faults


def main(arguments):
    match arguments:
        case [binary, "writers", database, *rounds]:
            fine = kill_writers(binary, database, int(rounds[0]) if rounds else 100)
        case [binary, "server", *rounds]:
            fine = kill_server(binary, int(rounds[0]) if rounds else 100)
        case [binary, "migrations", place, *rounds]:
            fine = kill_migrations(binary, place, int(rounds[0]) if rounds else 100)
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
