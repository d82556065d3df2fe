package import Basics

/// How two neighbours meet. Whether a bridge, tunnel or ferry joins them is not known.
package enum NeighbourLink: String, Hashable, Sendable, Comparable {
  case land, sea

  package static func < (a: NeighbourLink, b: NeighbourLink) -> Bool {
    a == .land && b == .sea
  }
}

/// One published set of neighbours, in the codes of one day.
package struct NeighbourEdition: Sendable {
  package struct Pair: Hashable, Sendable {
    package let a: String
    package let b: String
    package let link: NeighbourLink

    package init(a: String, b: String, link: NeighbourLink) {
      self.a = a
      self.b = b
      self.link = link
    }
  }

  package let day: Day
  package let pairs: [Pair]

  package init(day: Day, pairs: [Pair]) {
    self.day = day
    self.pairs = pairs
  }
}

/// A neighbour of a unit.
package struct Neighbour: Hashable, Sendable {
  package let code: String
  package let link: NeighbourLink
}

/// Whether the parts of a unit hang together.
package enum Contiguity: String, Hashable, Sendable {
  /// One piece by land.
  case land
  /// One piece only when neighbours across the sea count.
  case sea
  /// Several pieces.
  case apart
}

/// Who borders whom in one division.
package struct NeighbourGraph: Sendable {
  private let neighbours: [String: [Neighbour]]
  /// Units whose neighbours are not known in this division.
  package let unknown: Set<String>

  /// The graph of a division, made from the nearest edition: forwards through mergers and new codes,
  /// backwards only where one unit stands for one.
  package init(of division: Division, on day: Day, register: Register, editions: [NeighbourEdition]) {
    guard let edition = editions.last(where: { $0.day <= day }) ?? editions.first else {
      neighbours = [:]
      unknown = Set(division.units.map(\.code))
      return
    }
    let names = NeighbourGraph.names(of: edition, on: day, register: register)
    var links: [String: [String: NeighbourLink]] = [:]
    for pair in edition.pairs {
      guard let a = names[pair.a], let b = names[pair.b], a != b else { continue }
      links[a, default: [:]][b] = min(links[a]?[b] ?? pair.link, pair.link)
      links[b, default: [:]][a] = min(links[b]?[a] ?? pair.link, pair.link)
    }
    neighbours = links.mapValues { $0.map { Neighbour(code: $0, link: $1) }.sorted { $0.code < $1.code } }
    unknown = Set(division.units.map(\.code)).subtracting(names.values)
  }

  /// Neighbours of one unit, by code.
  package func neighbours(of code: String) -> [Neighbour] {
    neighbours[code] ?? []
  }

  /// Neighbours of a group of units that are not in the group, by code; nil where a member's are unknown.
  package func neighbours(ofGroup group: [String]) -> [Neighbour]? {
    guard unknown.isDisjoint(with: group) else { return nil }
    let around = group.flatMap(neighbours(of:)).filter { !group.contains($0.code) }
    return Dictionary(grouping: around, by: \.code)
      .map { Neighbour(code: $0, link: $1.contains { $0.link == .land } ? .land : .sea) }
      .sorted { $0.code < $1.code }
  }

  /// Whether a group of units hangs together; nil where a member's neighbours are unknown.
  package func contiguity(of group: [String]) -> Contiguity? {
    guard unknown.isDisjoint(with: group) else { return nil }
    if isConnected(group, by: [.land]) { return .land }
    return isConnected(group, by: [.land, .sea]) ? .sea : .apart
  }

  private func isConnected(_ group: [String], by kinds: Set<NeighbourLink>) -> Bool {
    guard let start = group.first else { return true }
    var left = Set(group).subtracting([start])
    var front = [start]
    while let next = front.popLast() {
      for neighbour in neighbours(of: next) where kinds.contains(neighbour.link) {
        if left.remove(neighbour.code) != nil { front.append(neighbour.code) }
      }
    }
    return left.isEmpty
  }

  /// What each unit of an edition is called in the division of `day`; units that were split are left out.
  private static func names(of edition: NeighbourEdition, on day: Day, register: Register) -> [String: String]
  {
    let codes = Set(edition.pairs.flatMap { [$0.a, $0.b] })
    return codes.reduce(into: [:]) { names, code in
      if edition.day <= day {
        let parts = register.parts(of: code, from: edition.day, to: day).filter { $0.share != 0 }
        if parts.count == 1 { names[code] = parts[0].code }
      } else {
        let origins = register.origins(of: code, on: edition.day, from: day)
        if origins.count == 1, register.parts(of: origins[0], from: day, to: edition.day).count == 1 {
          names[code] = origins[0]
        }
      }
    }
  }
}
