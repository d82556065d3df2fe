/// Minutes by road between municipalities, as the operator imported them: what stands for the straight line where it is
/// known.
package struct TravelTimes: Hashable, Sendable {
  package struct Way: Hashable, Sendable {
    package let from: String
    package let to: String
    package let minutes: Double
    /// Who says so.
    package let source: String

    package init(from: String, to: String, minutes: Double, source: String) {
      self.from = from
      self.to = to
      self.minutes = minutes
      self.source = source
    }
  }

  private struct Ends: Hashable {
    let from: String
    let to: String
  }

  package static let none = TravelTimes([])

  /// By where they begin and end.
  package let all: [Way]
  private let ways: [Ends: Way]

  /// Of two for the same way the last counts.
  package init(_ ways: [Way]) {
    let last = ways.reduce(into: [Ends: Way]()) { $0[Ends(from: $1.from, to: $1.to)] = $1 }
    all = last.values.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    self.ways = last
  }

  /// The way from one municipality to another; the way back where only that is known.
  package func way(from: String, to: String) -> Way? {
    ways[Ends(from: from, to: to)] ?? ways[Ends(from: to, to: from)]
  }

  /// These and others, which count where both know a way.
  package func updated(by others: TravelTimes) -> TravelTimes {
    TravelTimes(all + others.all)
  }
}
