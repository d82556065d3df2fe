"""Street names held against each other by nabo and by a join in Python, one after the other, by seconds of processor.

python Benchmarks/names/compare.py NABO [ROWS [FILE FILE]]

Needs rapidfuzz (PyPI). Without files two lists of ROWS (100 000) names are made with seed 1: parts of Norwegian names put together, a
third of them in both lists, a tenth of the second misspelled by one letter. The join keeps each name under all its forms that lack
as many letters as it may be apart from its like, and compares names that share one.
"""

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

SIMILARITY = 0.9
FIRST = "kirke skole stasjons myr skog furu gran bjørk sol måne elve dal fjell bekke haug løkke eng rev hare elg sjø strand".split()
SECOND = ["", *"bakk berg lund rud stad vik nes moen åker tjern hei kleiv li ås holm sund vang tveit".split()]
LAST = "veien vegen vei veg gata gate bakken svingen stien tunet kroken lia toppen plassen ringen faret".split()


def made(rows):
    dice = random.Random(1)
    known = set()
    while len(known) < rows * 5 // 3:
        known.add(dice.choice(FIRST) + dice.choice(SECOND) + dice.choice(FIRST) + dice.choice(SECOND) + dice.choice(LAST))
    names = sorted(known)
    dice.shuffle(names)
    first, second = names[:rows], names[rows * 2 // 3 :][:rows]
    for row in range(0, rows, 10):
        name = second[row]
        at = dice.randrange(len(name))
        second[row] = name[:at] + dice.choice("abdefgiklmnoprstuvyæøå") + name[at + 1 :]
    return first, second


def forms(name):
    edits = int((1 - SIMILARITY) * len(name) + 1e-9)
    for lost in range(edits + 1):
        for places in combinations(range(len(name)), lost):
            yield "".join(letter for at, letter in enumerate(name) if at not in places)


def joined(first, second):
    known = defaultdict(list)
    for row, name in enumerate(second):
        for form in set(forms(name)):
            known[hash(form)].append(row)
    pairs = 0
    for name in first:
        candidates = {row for form in set(forms(name)) for row in known.get(hash(form), ())}
        for row in candidates:
            pairs += DamerauLevenshtein.normalized_similarity(name, second[row]) >= SIMILARITY - 1e-9
    return pairs


def processor(who):
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def main():
    nabo, rows = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    if len(sys.argv) > 4:
        first, second = [open(file, encoding="utf-8").read().split("\n")[:-1][:rows] for file in sys.argv[3:5]]
    else:
        first, second = made(rows)
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, name) for name in ("first.txt", "second.txt")]
        for file, names in zip(files, (first, second)):
            with open(file, "w", encoding="utf-8") as out:
                out.write("\n".join(names) + "\n")
        before, clock = processor(resource.RUSAGE_CHILDREN), time.perf_counter()
        told = subprocess.run([nabo, "names", *files, "--format", "json"], capture_output=True, check=True).stdout
        ours, clock = processor(resource.RUSAGE_CHILDREN) - before, time.perf_counter() - clock
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    found = sum(pair["similarity"] >= SIMILARITY - 1e-9 for pair in json.loads(told))
    before = processor(resource.RUSAGE_SELF)
    expected = joined(first, second)
    theirs = processor(resource.RUSAGE_SELF) - before
    print(f"{rows} and {rows} names, load {os.getloadavg()[0]:.1f}")
    print(f"nabo: {found} pairs, {ours:.2f} s of processor, {clock:.2f} s on the clock, {memory:.0f} MB")
    print(f"Python: {expected} pairs, {theirs:.2f} s of processor; {theirs / ours:.1f} times")


if __name__ == "__main__":
    main()
