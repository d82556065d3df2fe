"""Checks a certificate of nabo regions --certificate FILE, knowing nothing of the program: python check.py FILE

The file says units with residents, a weight (in parts of `whole`) and a region, who borders whom, and claims that the map has
`regions` regions and that no map has more than `bound`. What is held against it:

1. The map: every region hangs together and has the threshold of residents.
2. The weights: every connected group that reaches the threshold weighs `whole` or more. A unit that reaches it alone does so by
   itself, so groups without such units are left: each lies in one of the pieces that these fall into. In a piece there can be no
   more regions than its weight holds whole ones, for regions do not overlap.

Groups are walked through from their least unit, each once. A walk ends where the group weighs enough already, or where what is
missing of the threshold weighs enough at the least weight of a resident in the piece.
"""

import json
import sys
from fractions import Fraction


class Wrong(Exception):
    pass


def neighbours_of(count, edges):
    neighbours = [set() for _ in range(count)]
    for a, b in edges:
        neighbours[a].add(b)
        neighbours[b].add(a)
    return neighbours


def pieces(units, neighbours):
    left, found = set(units), []
    while left:
        edge = [left.pop()]
        piece = set(edge)
        while edge:
            for other in neighbours[edge.pop()] & left:
                left.remove(other)
                piece.add(other)
                edge.append(other)
        found.append(piece)
    return found


def check_map(units, neighbours, threshold, claimed):
    regions = {}
    for number, unit in enumerate(units):
        regions.setdefault(unit["region"], []).append(number)
    if len(regions) != claimed:
        raise Wrong(f"the map has {len(regions)} regions, not {claimed}")
    for name, members in regions.items():
        if len(pieces(members, neighbours)) != 1:
            raise Wrong(f"region {name} does not hang together")
        if sum(units[unit]["population"] for unit in members) < threshold:
            raise Wrong(f"region {name} does not reach the threshold")


def check_piece(piece, units, neighbours, threshold, whole):
    """That no connected group of a piece reaches the threshold and weighs too little."""
    rates = [Fraction(units[u]["weight"], units[u]["population"]) for u in piece if units[u]["population"]]
    rate = min(rates, default=None)

    def is_settled(population, weight):
        if weight >= whole:
            return True
        if population >= threshold:
            raise Wrong("a group reaches the threshold and weighs too little")
        return rate is None or weight + rate * (threshold - population) >= whole

    for root in sorted(piece):
        first = [u for u in neighbours[root] if u in piece and u > root]
        start = (units[root]["population"], units[root]["weight"])
        if is_settled(*start):
            continue
        walks = [(start, first, frozenset(first) | {root})]
        while walks:
            (population, weight), candidates, met = walks.pop()
            candidates = list(candidates)
            while candidates:
                unit = candidates.pop()
                grown = (population + units[unit]["population"], weight + units[unit]["weight"])
                if is_settled(*grown):
                    continue
                fresh = [u for u in neighbours[unit] if u in piece and u > root and u not in met]
                walks.append((grown, candidates + fresh, met | frozenset(fresh)))


def check(certificate):
    units, threshold, whole = certificate["units"], certificate["threshold"], certificate["whole"]
    neighbours = neighbours_of(len(units), certificate["edges"])
    check_map(units, neighbours, threshold, certificate["regions"])
    if any(unit["weight"] < 0 or unit["population"] < 0 for unit in units):
        raise Wrong("a weight or a population is below nought")
    small = [number for number, unit in enumerate(units) if unit["population"] < threshold]
    bound = len(units) - len(small)
    for piece in pieces(small, neighbours):
        check_piece(piece, units, neighbours, threshold, whole)
        bound += sum(units[unit]["weight"] for unit in piece) // whole
    if bound > certificate["bound"]:
        raise Wrong(f"the weights bound the regions by {bound}, not {certificate['bound']}")
    return certificate["regions"], bound


def main(path):
    with open(path, encoding="utf-8") as file:
        certificate = json.load(file)
    try:
        regions, bound = check(certificate)
    except Wrong as fault:
        print(f"wrong: {fault}")
        return 1
    print(f"{regions} regions, at most {bound}: within {(bound - regions) / regions:.2%}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
