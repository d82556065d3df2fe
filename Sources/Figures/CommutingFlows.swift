package import Basics
package import Units

/// Employed persons by where they live and where they work, in the codes of one day.
package struct CommutingFlows: Sendable {
  package let year: Int
  package let day: Day
  package let source: String
  private let byResidence: [String: [(workplace: String, employed: Double)]]
  private let byWorkplace: [String: Double]

  package init(
    year: Int, day: Day, source: String, flows: [(residence: String, workplace: String, employed: Double)]
  ) {
    self.year = year
    self.day = day
    self.source = source
    byResidence = Dictionary(grouping: flows, by: \.residence).mapValues {
      $0.map { ($0.workplace, $0.employed) }
    }
    byWorkplace = Dictionary(flows.map { ($0.workplace, $0.employed) }, uniquingKeysWith: +)
  }

  /// Every code that is a residence or a workplace.
  package var codes: [String] {
    Set(byResidence.keys).union(byWorkplace.keys).sorted()
  }

  /// Where the residents of a group of units work.
  package struct Summary: Hashable, Sendable {
    package struct Destination: Hashable, Sendable {
      /// Code in the division that was asked for.
      package let code: String
      package let employed: Double
    }

    /// Employed persons who live in the group.
    package let residents: Double
    /// Employed persons who work in the group.
    package let workplaces: Double
    /// Those who do both.
    package let within: Double
    /// The others' workplaces, most first, then by code.
    package let destinations: [Destination]
    package let estimated: Bool
  }

  /// The commuting of a group of units of the division of `day`; nil where it cannot be told.
  package func summary(of group: [String], on day: Day, register: Register) -> Summary? {
    guard let coverage = Coverage(of: group, on: day, in: self.day, register: register) else { return nil }
    let inside = Dictionary(coverage.pieces.map { ($0.code, $0.share) }, uniquingKeysWith: +)
    var residents = 0.0
    var within = 0.0
    var elsewhere: [String: Double] = [:]
    for piece in coverage.pieces {
      for flow in byResidence[piece.code] ?? [] {
        let employed = flow.employed * piece.share
        residents += employed
        if let share = inside[flow.workplace] {
          within += flow.workplace == piece.code ? employed : employed * share
        } else {
          elsewhere[flow.workplace, default: 0] += employed
        }
      }
    }
    let workplaces = coverage.pieces.reduce(0) { $0 + (byWorkplace[$1.code] ?? 0) * $1.share }
    return Summary(
      residents: residents, workplaces: workplaces, within: within,
      destinations: destinations(elsewhere, on: day, register), estimated: coverage.estimated)
  }

  private func destinations(_ flows: [String: Double], on day: Day, _ register: Register) -> [Summary
    .Destination]
  {
    var totals: [String: Double] = [:]
    for (code, employed) in flows.sorted(by: { $0.key < $1.key }) {
      totals[name(of: code, on: day, register), default: 0] += employed
    }
    return totals.map { Summary.Destination(code: $0, employed: $1) }
      .sorted { ($1.employed, $0.code) < ($0.employed, $1.code) }
  }

  /// The unit of `day` that holds (most of) a workplace.
  private func name(of code: String, on day: Day, _ register: Register) -> String {
    if self.day <= day {
      return register.parts(of: code, from: self.day, to: day)
        .max { ($0.share ?? 0, $1.code) < ($1.share ?? 0, $0.code) }?.code ?? code
    }
    return register.origins(of: code, on: self.day, from: day).first ?? code
  }
}
