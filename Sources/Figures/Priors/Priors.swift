package import Basics

/// Everything that an outlook assumes, in the order in which people read it.
package struct Priors: Hashable, Sendable {
  /// Somebody's own value for one prior.
  package struct Change: Hashable, Sendable {
    package let id: String
    package let mean: Double
    package let spread: Double?

    package init(id: String, mean: Double, spread: Double?) {
      self.id = id
      self.mean = mean
      self.spread = spread
    }
  }

  package let list: [Prior]

  package init(_ list: [Prior]) {
    self.list = list
  }

  package subscript(id: Prior.ID) -> Prior? {
    list.first { $0.id == id }
  }

  /// The mean of a prior; nil where it is unknown.
  package func mean(_ id: Prior.ID) -> Double? {
    self[id]?.mean
  }

  /// The same with some of them changed.
  ///
  /// - Throws: every fault at once: `prior-unknown`, `prior-out-of-range`,
  ///   `prior-spread-negative`.
  package func changed(_ changes: [Change]) throws(Diagnostics) -> Priors {
    let faults = changes.compactMap(fault)
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return Priors(
      list.map { prior in
        changes.last { $0.id == prior.id.rawValue }.map {
          prior.changed(mean: $0.mean, spread: $0.spread)
        } ?? prior
      })
  }

  private func fault(_ change: Change) -> Diagnostic? {
    let place = Diagnostic.Place(field: "assume")
    guard let known = list.first(where: { $0.id.rawValue == change.id }) else {
      return Diagnostic(
        "prior-unknown", .badInput, at: place,
        ["id": change.id, "expected": list.map(\.id.rawValue).joined(separator: ", ")])
    }
    guard known.range.contains(change.mean) else {
      return Diagnostic(
        "prior-out-of-range", .badInput, at: place,
        [
          "id": change.id, "found": "\(change.mean)", "least": "\(known.range.lowerBound)",
          "most": "\(known.range.upperBound)",
        ])
    }
    if let spread = change.spread, !(spread >= 0 && spread.isFinite) {
      return Diagnostic(
        "prior-spread-negative", .badInput, at: place, ["id": change.id, "found": "\(spread)"])
    }
    return nil
  }
}
