#!/usr/bin/env python3
"""Asks for lists over the interface for programs, and says how long each took.

Benchmarks/spaces/api.py NABO FILLER DATABASE [--things 20000] [--asks 300]

A space with so many things is filled first, where DATABASE is an empty PostgreSQL or no file yet. Each list is asked for one after
the other: its first page, then page after page behind the cursor, so that late pages count as much as early ones. No thing
may be told twice. Memory is the most that the server ever held (VmHWM).
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

from tables import peak

LISTS = ["", "&order=title", "&order=-seats-in-all", "&form=board", "&q=1", "&form=board&order=seats-in-all"]


def asked(address):
    start = time.monotonic()
    with urllib.request.urlopen(address, timeout=60) as answer:
        body = json.load(answer)
    return 1000 * (time.monotonic() - start), body


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("nabo")
    parser.add_argument("filler")
    parser.add_argument("database")
    parser.add_argument("--things", type=int, default=20_000)
    parser.add_argument("--asks", type=int, default=300)
    parser.add_argument("--port", type=int, default=8431)
    chosen = parser.parse_args()
    space = subprocess.run(
        [chosen.filler, "table", chosen.database, str(chosen.things)], check=True, capture_output=True, text=True
    ).stdout.strip()
    with tempfile.TemporaryDirectory() as state:
        server = subprocess.Popen(
            [chosen.nabo, "serve", "--port", str(chosen.port), "--state", state, "--database", chosen.database,
             "--second-factor", "offered", "--log-level", "error"],
            stdout=subprocess.PIPE, text=True)
        try:
            for line in server.stdout:
                if line.startswith("Nabo:"):
                    break
            site = f"http://127.0.0.1:{chosen.port}"
            for query in LISTS:
                measure(site, f"/api/v1/spaces/{space}/body?limit=50{query}", query, chosen.asks)
            print(f"memory\t{peak(server.pid)} MB")
        finally:
            server.terminate()
            server.wait()


def measure(site, first, name, asks):
    times, seen, path = [], set(), first
    for _ in range(asks):
        taken, page = asked(site + path)
        times.append(taken)
        for item in page["items"]:
            assert item["id"] not in seen, f"told twice: {item['id']}"
            seen.add(item["id"])
        path = page["next"]
        if not path:
            path, seen = first, set()
    times.sort()
    p99 = times[max(0, round(len(times) * 0.99) - 1)]
    print(f"list {name or 'as it is'}\tp50 {statistics.median(times):.1f} ms\tp99 {p99:.1f} ms\t{asks} pages")


if __name__ == "__main__":
    sys.exit(main())
