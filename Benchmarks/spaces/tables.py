#!/usr/bin/env python3
"""Takes a table of many things out as files, and says how long it took and what memory it needed.

Benchmarks/spaces/tables.py NABO FILLER DATABASE [--things 100000] [--pages 200]

The table is filled first, where DATABASE is an empty PostgreSQL or no file yet. Then pages of it are asked for, one after
the other, and each file once: CSV, CSV with semicolons, XLSX. Memory is the most that the server ever held (VmHWM), before
the first file and after each.
"""

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

FILES = [("CSV", "csv", ""), ("CSV, semicolons", "csv", "&separator=semicolon"), ("XLSX", "xlsx", "")]
PAGES = ["", "&order=title", "&order=-seats-in-all", "&form=board&order=seats-in-all", "&group=form"]


def peak(pid):
    """In megabytes."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text()).group(1)) // 1024


def read(address):
    """Seconds and bytes of an answer."""
    start, size = time.monotonic(), 0
    with urllib.request.urlopen(address, timeout=600) as answer:
        while piece := answer.read(1 << 20):
            size += len(piece)
    return time.monotonic() - start, size


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("nabo")
    parser.add_argument("filler")
    parser.add_argument("database")
    parser.add_argument("--things", type=int, default=100_000)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--port", type=int, default=8429)
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
            measure(f"http://127.0.0.1:{chosen.port}/spaces/{space}/things", server.pid, chosen.pages)
        finally:
            server.terminate()
            server.wait()


def measure(table, pid, count):
    for query in PAGES:
        times = sorted(1000 * read(f"{table}?kind=body{query}")[0] for _ in range(count))
        p99 = times[max(0, round(len(times) * 0.99) - 1)]
        print(f"page {query or 'as it is'}\tp50 {statistics.median(times):.1f} ms\tp99 {p99:.1f} ms")
    print(f"before the first file\t\t\t{peak(pid)} MB")
    for name, ending, query in FILES:
        seconds, size = read(f"{table}.{ending}?kind=body{query}")
        print(f"{name}\t{seconds:.1f} s\t{size / 1e6:.1f} MB\t{peak(pid)} MB")


if __name__ == "__main__":
    sys.exit(main())
