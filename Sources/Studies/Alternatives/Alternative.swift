/// A unit of today, or the part of it that has a share of its residents.
package struct Part: Hashable, Sendable {
  package let code: String
  /// 1 for all of it.
  package let share: Double

  package init(code: String, share: Double = 1) {
    self.code = code
    self.share = share
  }

  package var isWhole: Bool { share == 1 }

  /// The code, and the share after a slash where it is not all: `0220/0.3`.
  package var text: String { isWhole ? code : "\(code)/\(share)" }
}

/// One way to organise the units of a study.
package struct Alternative: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case standAlone = "stand-alone"
    case merge, split, cooperate, host, asymmetric
    /// Several measures at once.
    case combined
  }

  package let id: String
  package let kind: Kind
  /// What it does; nothing when every unit stands alone.
  package let measures: [Measure]
  /// The units that there are under it, each with what it consists of: those that change first, in the
  /// order of the measures, then those that stay as they are.
  package let parts: [[Part]]

  /// The same as texts: codes, with the share after a slash where only a part belongs.
  package var groups: [[String]] { parts.map { $0.map(\.text) } }

  /// The measures as they are written, between semicolons.
  package var text: String { measures.map(\.text).joined(separator: ";") }

  /// Whether the map is another one than today's.
  package var changesMap: Bool {
    measures.contains { $0.kind == .merge || $0.kind == .split }
  }

  /// - Parameter units: every unit of the study.
  init(id: String, kind: Kind, measures: [Measure], units: [String]) {
    self.id = id
    self.kind = kind
    self.measures = measures
    parts = partition(units, by: measures)
  }
}

/// The units that mergers and splits make of `units`.
func partition(_ units: [String], by measures: [Measure]) -> [[Part]] {
  var given: [String: Double] = [:]
  for case .split(let unit, let share, _) in measures { given[unit, default: 0] += share }
  func left(_ code: String) -> Part {
    // A billionth is more than rounding can add up to and less than a person.
    Part(code: code, share: ((1 - (given[code] ?? 0)) * 1e9).rounded() / 1e9)
  }
  var groups: [[Part]] = []
  /// Where each unit, or what is left of it, has found its place.
  var places: [String: Int] = [:]
  func add(_ group: [Part], with codes: [String]) {
    for code in codes { places[code] = groups.count }
    groups.append(group)
  }
  for case .merge(let members) in measures { add(members.map(left), with: members) }
  for case .split(let unit, let share, let into) in measures {
    let part = Part(code: unit, share: share)
    if let place = into.flatMap({ places[$0] }) {
      groups[place].append(part)
    } else if let into {
      add([left(into), part], with: [into])
    } else {
      add([part], with: [])
    }
  }
  let others = units.filter { places[$0] == nil }.map(left).filter { $0.share > 0 }
  return groups + (others.filter { !$0.isWhole } + others.filter(\.isWhole)).map { [$0] }
}
