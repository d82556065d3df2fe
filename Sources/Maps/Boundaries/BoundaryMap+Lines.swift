extension BoundaryMap {
  /// How many arcs are the border of two units.
  package var sharedLines: Int { uses.count { $0 == 2 } }

  /// Path data of the borders between units of different groups, without the coast, by group: each border once, with the
  /// first of its two groups.
  ///
  /// - Parameter group: the group of each area, by its code; what has none has no border either.
  package func lines(between group: [String: String]) -> [String: String] {
    var owners: [Int: [String]] = [:]
    for area in areas {
      guard let owner = group[area.code] else { continue }
      for reference in area.rings.joined() { owners[max(reference, ~reference), default: []].append(owner) }
    }
    var lines: [String: [Int]] = [:]
    for (arc, owners) in owners where owners.count == 2 && owners[0] != owners[1] {
      lines[min(owners[0], owners[1]), default: []].append(arc)
    }
    return lines.mapValues { references in
      var path = PathWriter()
      for reference in references.sorted() { path.line(arcs[reference]) }
      return path.text
    }
  }
}
