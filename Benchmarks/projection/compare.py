"""Times Nabo's cohort kernel and the same projection in NumPy, one after the other on one core.

usage: compare.py PROGRAM FOLDER [ROUNDS]

FOLDER holds cohort_cells.csv, cohort_fertility.csv and cohort_draws.csv. Prints a line for each round: CPU seconds a
draw of both and their ratio; then 1 000 draws on two cores, and memory. Fails where the results differ.
"""

import json
import os
import subprocess
import sys
import time

for library in ("OMP", "OPENBLAS", "MKL"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

import numpy as np

YEARS = 40
PEER_DRAWS = 10
OWN_DRAWS = 200
BOYS = 1.057 / 2.057


def column(table, number, shape):
    return np.ascontiguousarray(table[:, number].reshape(shape))


class Peer:
    """The projection as whole arrays: region, sex, age."""

    def __init__(self, folder):
        def read(name):
            return np.loadtxt(f"{folder}/cohort_{name}.csv", delimiter=",", skiprows=1)

        cells, fertility, draws = read("cells"), read("fertility"), read("draws")
        shape = tuple(int(cells[:, axis].max()) + 1 for axis in range(3))
        self.population, survival, self.leaving, self.attraction, self.immigration = (
            column(cells, number, shape) for number in range(3, 8)
        )
        self.hazard = -np.log(survival)
        self.fertility = fertility[:, 2].reshape(shape[0], -1)
        self.fertile = slice(int(fertility[0, 1]), int(fertility[-1, 1]) + 1)
        self.draws = draws[:, 2:].reshape(-1, YEARS, 4)

    def project(self, factors):
        people = self.population
        for fertility, mortality, leaving, immigration in factors:
            survival = np.exp(-self.hazard * mortality)
            survivors = people * survival
            older = np.empty_like(people)
            older[:, :, 1:] = survivors[:, :, :-1]
            older[:, :, -1] += survivors[:, :, -1]
            women = 0.5 * (people[:, 1, self.fertile] + older[:, 1, self.fertile])
            births = (women * self.fertility).sum(1) * fertility
            older[:, 0, 0] = births * BOYS * survival[:, 0, 0]
            older[:, 1, 0] = births * (1 - BOYS) * survival[:, 1, 0]
            left = older * (self.leaving * leaving)
            older -= left
            older += self.attraction * left.sum(0)
            older += self.immigration * immigration
            people = older
        return people

    def timed(self):
        """CPU seconds a draw, and the mean of the people of the last year over the first draws."""
        start = time.process_time()
        totals = [self.project(self.draws[draw]).sum() for draw in range(PEER_DRAWS)]
        return (time.process_time() - start) / PEER_DRAWS, float(np.mean(totals))


def nabo(program, folder, draws, threads, cores):
    command = ["taskset", "-c", cores, program, folder, "--draws", str(draws), "--threads", str(threads)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def agree(one, other, what):
    if abs(one - other) > 1e-9 * abs(other):
        sys.exit(f"{what}: {one!r} is not {other!r}")


def main():
    program, folder = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    os.sched_setaffinity(0, {1})
    peer = Peer(folder)
    agree(nabo(program, folder, PEER_DRAWS, 1, "1")["mean"], peer.timed()[1], "mean of the draws")
    agree(nabo(program, folder, 1, 1, "1")["baseline"], float(peer.project(np.ones((YEARS, 4))).sum()), "baseline")
    print("the same people in the last year, to nine digits")
    ratios = []
    for number in range(rounds):
        theirs, _ = peer.timed()
        own = nabo(program, folder, OWN_DRAWS, 1, "1")["cpu_per_draw"]
        ratios.append(theirs / own)
        print(f"round {number + 1}: NumPy {np.__version__} {theirs:.4f} s a draw, Nabo {own:.5f} s, ratio {theirs / own:.1f}")
    print(f"median ratio {np.median(ratios):.1f}")
    runs = {draws: nabo(program, folder, draws, 2, "0,1") for draws in (1, 1000)}
    alone = nabo(program, folder, 1000, 1, "1")
    print(f"1 000 draws on two cores: {runs[1000]['wall']:.2f} s wall, {runs[1000]['cpu']:.2f} s CPU")
    print(f"resident set: {runs[1]['megabytes']:.1f} MB for one draw, {runs[1000]['megabytes']:.1f} MB for 1 000")
    same = runs[1000]["fingerprint"] == alone["fingerprint"]
    print("two threads and one give the same bits" if same else "two threads and one differ")
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
