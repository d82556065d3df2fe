"""Two workers of Dask.distributed on this machine, one killed half-way: the same bytes as one run.

    NABO_BINARY=folder/nabo python -m pytest -q Tests/Cluster

Skipped where dask is not installed (`pip install distributed`).
"""

import os
import pathlib
import socket
import subprocess
import sys
import time

import pytest

pytest.importorskip("distributed")

ROOT = pathlib.Path(__file__).resolve().parents[2]
NABO = str(pathlib.Path(os.environ.get("NABO_BINARY", ROOT / ".build/debug/nabo")).resolve())
GRAPH = ROOT / "Tests/Cases/groupings/graph_430.json"
SHARDS = 24


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


def nabo(*words):
    return subprocess.run([NABO, *map(str, words)], check=True, capture_output=True).stdout


def plan(folder, shards):
    nabo(
        "job", "plan", folder, "--graph", GRAPH, "--threshold", 10000, "--starts", 8 * SHARDS, "--shards", shards,
    )  # fmt: skip


def begin(processes, *words):
    process = subprocess.Popen(
        [sys.executable, "-m", *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    processes.append(process)
    return process


@pytest.fixture
def processes():
    started = []
    yield started
    for process in started:
        process.kill()
        process.wait()


def shards_done(folder):
    return len(list(folder.glob("shard-*.json")))


def test_a_killed_worker_changes_no_byte(tmp_path, processes):
    alone, together = tmp_path / "alone", tmp_path / "together"
    plan(alone, 1)
    nabo("job", "run-shard", alone, 0)
    plan(together, SHARDS)

    address = f"tcp://127.0.0.1:{free_port()}"
    begin(
        processes, "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", address.rsplit(":", 1)[1],
        "--no-dashboard",
    )  # fmt: skip
    workers = [
        begin(
            processes, "distributed.cli.dask_worker", address, "--nthreads", 1, "--no-nanny", "--no-dashboard",
            "--local-directory", tmp_path,
        )
        for _ in range(2)
    ]  # fmt: skip
    runner = subprocess.Popen(
        [sys.executable, ROOT / "cluster/dask_runner.py", together, "--scheduler", address, "--nabo", NABO],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    processes.append(runner)

    until = time.monotonic() + 300
    while shards_done(together) < SHARDS // 3 and time.monotonic() < until:
        time.sleep(0.05)
    assert shards_done(together) < SHARDS, "the worker is killed half-way, not at the end"
    workers[0].kill()
    output, _ = runner.communicate(timeout=300)

    assert runner.returncode == 0
    assert sorted(map(int, output.split())) == list(range(SHARDS))
    assert nabo("job", "merge", together, "--format", "json") == nabo("job", "merge", alone, "--format", "json")
