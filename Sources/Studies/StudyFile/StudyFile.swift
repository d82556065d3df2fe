package import Basics

/// A study with all its assumptions, as it is kept in a file and handed from one to another.
package struct StudyFile: Hashable, Sendable {
  /// The newest version of the format that is understood.
  package static let newestVersion = 1

  /// One alternative, with what people call it.
  package struct Entry: Hashable, Sendable {
    package var name: String?
    /// As ``Measure/text`` writes them; units may be names as well as codes.
    package var measures: [String]

    package init(name: String? = nil, measures: [String]) {
      self.name = name
      self.measures = measures
    }
  }

  /// What is believed of an uncertain number.
  package struct Assumption: Hashable, Sendable {
    package var mean: Double
    /// Standard deviation, 0 where it is taken as certain.
    package var deviation: Double

    package init(mean: Double, deviation: Double) {
      self.mean = mean
      self.deviation = deviation
    }
  }

  package var country: String
  package var date: Day
  /// Latest year of the figures; nil where it follows the date.
  package var year: Int?
  package var title: String?
  /// Standing alone is always there and not listed.
  package var alternatives: [Entry]
  /// When the councils have decided.
  package var decided: Day?
  /// When the alternatives begin.
  package var effective: Day?
  /// Years looked ahead.
  package var horizon: Int?
  /// Number of draws.
  package var draws: Int?
  package var seed: UInt64?
  /// The share of the draws that an interval holds, like 0.8.
  package var level: Double?
  /// By id of the assumption, where they differ from the usual ones.
  package var assumptions: [String: Assumption]
  /// By id of the criterion, in any scale.
  package var weights: [String: Double]
  /// What is known locally: by unit, then by id of the figure.
  package var inputs: [String: [String: Double]]
  /// The part of its sector that a task is, 0…1, by id of the task.
  package var taskShares: [String: Double]
  /// Values assumed in place of the law's, each as the option `with` writes it.
  package var rules: [String]
  /// The day whose law counts on every day; nil where each day has its own.
  package var rulesOf: Day?

  package init(
    country: String, date: Day, year: Int? = nil, title: String? = nil, alternatives: [Entry],
    decided: Day? = nil, effective: Day? = nil, horizon: Int? = nil, draws: Int? = nil, seed: UInt64? = nil,
    level: Double? = nil,
    assumptions: [String: Assumption] = [:], weights: [String: Double] = [:],
    inputs: [String: [String: Double]] = [:], taskShares: [String: Double] = [:], rules: [String] = [],
    rulesOf: Day? = nil
  ) {
    self.country = country
    self.date = date
    self.year = year
    self.title = title
    self.alternatives = alternatives
    self.decided = decided
    self.effective = effective
    self.horizon = horizon
    self.draws = draws
    self.seed = seed
    self.level = level
    self.assumptions = assumptions
    self.weights = weights
    self.inputs = inputs
    self.taskShares = taskShares
    self.rules = rules
    self.rulesOf = rulesOf
  }

  /// The file of a study, its units by code.
  package init(_ study: Study, title: String? = nil) {
    self.init(
      country: study.country, date: study.date, year: study.year, title: title,
      alternatives: study.alternatives.dropFirst().map { Entry(measures: $0.measures.map(\.text)) })
  }
}
