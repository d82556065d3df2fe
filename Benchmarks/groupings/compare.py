"""CPU seconds of searches, Nabo and what is used elsewhere, on the same input, one after the other on one core:

    taskset -c 0 python Benchmarks/groupings/compare.py NABO [GRAPH …]

NABO is the program, each GRAPH a file as docs/regions.md has it (Tests/Cases/groupings/graph_430.json without any). Nabo is measured from
its start to its end, reading of the file counted; of the others only the search. Those that are not installed are left out (pip install
spopt gerrychain networkx geopandas numba).
"""

import json
import os
import pathlib
import resource
import subprocess
import sys
import time
import warnings

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
warnings.filterwarnings("ignore")

ROOT = pathlib.Path(__file__).resolve().parents[2]
THRESHOLDS = (5000, 10000, 15000)


def said(job, who, seconds, **found):
    print(f"{job:<22} {who:<18} {seconds:10.4f} CPU s  {found}", flush=True)


def nabo(program, *words):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([program, *map(str, words), "--format", "json"], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, json.loads(done.stdout)


def measured(work):
    begun = time.process_time()
    result = work()
    return time.process_time() - begun, result


def ours(program, path):
    seconds, found = nabo(program, "groups", "--graph", path, "--max", 6)
    said("groups to 6", "nabo", seconds, groups=sum(found["counts"].values()))
    for threshold in THRESHOLDS:
        seconds, found = nabo(program, "regions", "--graph", path, "--threshold", threshold)
        said(f"regions {threshold}", "nabo", seconds, p=found["p"], objective=round(found["objective"], 3), bound=found["bound"])
    seconds, found = nabo(program, "ensemble", "--graph", path, "--parts", 20, "--count-units", "--steps", 100000)
    said("recombination 20", "nabo", seconds, steps_per_second=round(found["steps"] / seconds))


def subgraphs(graph):
    neighbours = [set() for _ in graph["nodes"]]
    for a, b, *_ in graph["edges"]:
        neighbours[a].add(b)
        neighbours[b].add(a)

    def count(size, candidates, met, root):
        found = 1 if size > 1 else 0
        if size == 6:
            return 1
        candidates = set(candidates)
        while candidates:
            unit = candidates.pop()
            fresh = {u for u in neighbours[unit] if u > root and u not in met}
            found += count(size + 1, candidates | fresh, met | fresh, root)
        return found

    def all_groups():
        firsts = ((root, {u for u in near if u > root}) for root, near in enumerate(neighbours))
        return sum(count(1, near, near | {root}, root) for root, near in firsts)

    seconds, found = measured(all_groups)
    said("groups to 6", "Python ESU", seconds, groups=found)


def spopt(graph):
    import geopandas
    import libpysal
    import numpy
    from shapely.geometry import Point
    from spopt.region import MaxPHeuristic

    nodes = graph["nodes"]
    frame = geopandas.GeoDataFrame(
        {key: [node[key] for node in nodes] for key in ("pop", "a1", "a2", "a3")},
        geometry=[Point(node["x"], node["y"]) for node in nodes],
    )
    near = {place: [] for place in range(len(nodes))}
    for a, b, *_ in graph["edges"]:
        near[a].append(b)
        near[b].append(a)
    weights = libpysal.weights.W(near, silence_warnings=True)
    attributes = numpy.array([[node[key] for key in ("a1", "a2", "a3")] for node in nodes])
    for threshold in THRESHOLDS:
        numpy.random.seed(1)
        search = MaxPHeuristic(frame, weights, ["a1", "a2", "a3"], "pop", threshold, 2)
        seconds, _ = measured(search.solve)
        labels = numpy.asarray(search.labels_)
        objective = 0.0
        for label in numpy.unique(labels):
            inside = attributes[labels == label]
            objective += numpy.abs(inside[:, None] - inside[None]).sum() / 2
        said(f"regions {threshold}", "spopt", seconds, p=len(set(labels)), objective=round(float(objective), 3))


def gerrychain(graph, steps=500):
    from functools import partial

    import networkx
    from gerrychain import Graph, MarkovChain, Partition, accept, constraints, updaters
    from gerrychain.proposals import recom
    from gerrychain.tree import bipartition_tree

    net = networkx.Graph()
    for node in graph["nodes"]:
        net.add_node(node["id"], w=1)
    net.add_edges_from(edge[:2] for edge in graph["edges"])
    ideal = len(graph["nodes"]) / 20
    tallies = {"population": updaters.Tally("w", alias="population"), "cut_edges": updaters.cut_edges}
    first = Partition.from_random_assignment(Graph.from_networkx(net), 20, 0.1, "w", updaters=tallies, rng=7)
    cut = partial(bipartition_tree, allow_pair_reselection=True, max_attempts=1000)
    chain = MarkovChain(
        proposal_fn=partial(
            recom, pop_col="w", pop_target=ideal, epsilon=0.1, node_repeats=2, bipartition_tree_fn=cut
        ),
        constraints=[constraints.within_percent_of_ideal_population(first, 0.15)],
        acceptance_fn=accept.always_accept, initial_partition=first, total_steps=steps, rng=7,
    )  # fmt: skip
    seconds, done = measured(lambda: sum(1 for _ in chain))
    said("recombination 20", "gerrychain", seconds, steps_per_second=round(done / seconds, 1))


def main(program, *paths):
    for path in paths or [ROOT / "Tests/Cases/groupings/graph_430.json"]:
        graph = json.loads(pathlib.Path(path).read_text())
        print(f"{path}: {len(graph['nodes'])} units, {len(graph['edges'])} borders")
        ours(program, path)
        for peer in (subgraphs, spopt, gerrychain):
            try:
                peer(graph)
            except (ImportError, TypeError) as fault:
                print(f"{peer.__name__} left out: {fault}")


if __name__ == "__main__":
    main(*sys.argv[1:])
