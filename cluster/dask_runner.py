"""Runs the shards of a plan on Dask.distributed: python cluster/dask_runner.py FOLDER --scheduler tcp://host:8786

FOLDER is one that `nabo job plan` made, on a disk that every worker sees. A shard whose worker dies is run again by another; one
that is done is left as it is. The answer is put together afterwards, by `nabo job merge FOLDER`.
"""

import argparse
import json
import pathlib
import subprocess

from distributed import Client, as_completed

# How often a shard is begun anew where its worker died or the program failed.
RETRIES = 5


def run_shard(nabo, folder, shard):
    """On a worker: what the program does itself, in a process of its own."""
    done = subprocess.run([nabo, "job", "run-shard", folder, str(shard)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"shard {shard}: {done.stderr.strip()}")
    return shard


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--scheduler", required=True)
    parser.add_argument("--nabo", default="nabo", help="the program, as workers find it")
    arguments = parser.parse_args()

    folder = arguments.folder.resolve()
    shards = json.loads((folder / "plan.json").read_text())["shards"]
    with Client(arguments.scheduler) as client:
        tasks = client.map(
            lambda shard: run_shard(arguments.nabo, str(folder), shard), range(shards), pure=False, retries=RETRIES
        )
        for done in as_completed(tasks):
            print(done.result(), flush=True)


if __name__ == "__main__":
    main()
