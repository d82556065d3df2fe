package import Basics
import Kernels

/// Everything that an outlook assumes, in the order in which people read it.
package struct Assumptions: Hashable, Sendable {
  /// Somebody's own value for one assumption.
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

  package let list: [Assumption]

  package init(_ list: [Assumption]) {
    self.list = list
  }

  package subscript(id: Assumption.ID) -> Assumption? {
    list.first { $0.id == id }
  }

  /// The mean of an assumption; nil where it is unknown.
  package func mean(_ id: Assumption.ID) -> Double? {
    self[id]?.mean
  }

  /// The same with some of them changed.
  ///
  /// - Throws: every fault at once: `assumption-unknown`, `assumption-out-of-range`,
  ///   `assumption-spread-negative`.
  package func changed(_ changes: [Change]) throws(Diagnostics) -> Assumptions {
    let faults = changes.compactMap(fault)
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return Assumptions(
      list.map { assumption in
        changes.last { $0.id == assumption.id.rawValue }.map {
          assumption.changed(mean: $0.mean, spread: $0.spread)
        } ?? assumption
      })
  }

  private func fault(_ change: Change) -> Diagnostic? {
    let place = Diagnostic.Place(field: "assume")
    guard let known = list.first(where: { $0.id.rawValue == change.id }) else {
      return Diagnostic(
        "assumption-unknown", .badInput, at: place,
        ["id": change.id, "expected": list.map(\.id.rawValue).joined(separator: ", ")])
    }
    guard known.range.contains(change.mean) else {
      return Diagnostic(
        "assumption-out-of-range", .badInput, at: place,
        [
          "id": change.id, "found": "\(change.mean)", "least": "\(known.range.lowerBound)",
          "most": "\(known.range.upperBound)",
        ])
    }
    if let spread = change.spread, !(spread >= 0 && spread.isFinite) {
      return Diagnostic(
        "assumption-spread-negative", .badInput, at: place, ["id": change.id, "found": "\(spread)"])
    }
    return nil
  }

  /// What is assumed in one draw: independent numbers, the same for every alternative of the draw, so that
  /// alternatives differ by what they do and not by luck.
  func drawn(seed: UInt64, draw: Int) -> Assumed {
    Assumed(
      Assumption.ID.allCases.map { id in
        self[id].flatMap { $0.drawn(seed: seed, draw: draw) }
      })
  }

  /// What is assumed when everything is as expected.
  var expected: Assumed {
    Assumed(Assumption.ID.allCases.map { self[$0]?.mean })
  }
}

extension Assumption {
  /// Streams of assumptions begin here, clear of those of the population.
  private static let firstStream: UInt64 = 1 << 40

  fileprivate func drawn(seed: UInt64, draw: Int) -> Double? {
    guard let mean else { return nil }
    let place = UInt64(ID.allCases.firstIndex(of: id) ?? 0)
    var stream = RandomStream(seed: seed, stream: Self.firstStream + place, draw: UInt64(draw))
    switch shape {
    case .fixed: return mean
    case .uniform:
      return range.lowerBound + (range.upperBound - range.lowerBound) * stream.uniform()
    case .normal:
      let value = mean + (spread ?? 0) * stream.normal()
      return min(max(value, range.lowerBound), range.upperBound)
    }
  }
}

/// One set of numbers for all assumptions.
struct Assumed: Sendable {
  private let values: [Double?]

  init(_ values: [Double?]) {
    self.values = values
  }

  /// Nil where the assumption is unknown.
  subscript(id: Assumption.ID) -> Double? {
    Assumption.ID.allCases.firstIndex(of: id).flatMap { values[$0] }
  }
}
