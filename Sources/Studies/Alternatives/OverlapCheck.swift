import Basics

/// Whether the measures of one alternative can all be carried out at once.
///
/// Its faults: `alternative-overlap` for a unit in two mergers, or both merged and split;
/// `split-more-than-all`; `task-two-hosts`; `task-twice` for a unit that hands over one task in two ways;
/// `host-own-guest`, `cooperation-of-one` and `recipient-self` for units that are one, by name or after the mergers.
struct OverlapCheck {
  let measures: [Measure]
  let field: String
  /// Code and name of a unit, for messages.
  let shown: (String) -> String
  /// The first of the units that a unit is merged with.
  private let merged: [String: String]

  init(measures: [Measure], field: String, shown: @escaping (String) -> String) {
    self.measures = measures
    self.field = field
    self.shown = shown
    var merged: [String: String] = [:]
    for case .merge(let members) in measures {
      for member in members where merged[member] == nil { merged[member] = members.first }
    }
    self.merged = merged
  }

  var faults: [Diagnostic] {
    mapFaults + splitFaults + hostFaults + handOverFaults
  }

  private var mapFaults: [Diagnostic] {
    var seen: Set<String> = []
    var faults: [Diagnostic] = []
    for case .merge(let members) in measures {
      faults += members.filter { !seen.insert($0).inserted }.map {
        fault("alternative-overlap", ["unit": shown($0)])
      }
    }
    let split = measures.reduce(into: [String]()) { units, measure in
      if case .split(let unit, _, _) = measure, !units.contains(unit) { units.append(unit) }
    }
    faults += split.filter(seen.contains).map { fault("alternative-overlap", ["unit": shown($0)]) }
    let taking = measures.compactMap { measure -> String? in
      if case .split(_, _, let into) = measure { into } else { nil }
    }
    return faults
      + split.filter { taking.contains($0) && !seen.contains($0) }.map {
        fault("alternative-overlap", ["unit": shown($0)])
      }
  }

  private var splitFaults: [Diagnostic] {
    var sums: [(unit: String, share: Double)] = []
    for case .split(let unit, let share, _) in measures {
      if let index = sums.firstIndex(where: { $0.unit == unit }) {
        sums[index].share += share
      } else {
        sums.append((unit, share))
      }
    }
    return sums.filter { $0.share > 1 + 1e-9 }.map { fault("split-more-than-all", ["unit": shown($0.unit)]) }
  }

  private var hostFaults: [Diagnostic] {
    var hosts: [String: String] = [:]
    var faults: [Diagnostic] = []
    for case .host(let task, let host, let guests) in measures {
      let one = organisation(host)
      if let other = hosts.updateValue(one, forKey: task), other != one {
        faults.append(fault("task-two-hosts", ["task": task]))
      }
      faults += guests.filter { organisation($0) == one }.map {
        fault("host-own-guest", ["unit": shown($0)])
      }
    }
    return faults
  }

  private var handOverFaults: [Diagnostic] {
    var seen: Set<[String]> = []
    var faults: [Diagnostic] = []
    for measure in measures {
      guard let task = measure.task else { continue }
      if case .cooperate(_, _, let units, _) = measure, Set(units.map(organisation)).count < 2 {
        faults.append(fault("cooperation-of-one", ["unit": units.map(shown).joined(separator: ", ")]))
      }
      if case .asymmetric(_, let unit, .unit(let other)) = measure,
        organisation(unit) == organisation(other)
      {
        faults.append(fault("recipient-self", ["unit": shown(unit)]))
      }
      let taking = Set(measure.unitsThatHandOver.map(organisation)).sorted()
      faults += taking.filter { !seen.insert([task, $0]).inserted }.map {
        fault("task-twice", ["task": task, "unit": shown($0)])
      }
    }
    return faults
  }

  /// The unit that a unit is part of after the mergers.
  private func organisation(_ unit: String) -> String {
    merged[unit] ?? unit
  }

  private func fault(_ code: String, _ arguments: [String: String]) -> Diagnostic {
    Diagnostic(code, .badInput, at: .init(field: field), arguments)
  }
}
