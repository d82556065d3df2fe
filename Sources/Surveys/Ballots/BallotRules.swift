/// The rules that ballots are held against, and the words by which they are recognised, as `Data/ballot-rules.yaml` has them.
package struct BallotRules: Sendable {
  package let rules: [BallotRule]
  let words: [BallotWords: [String]]

  /// - Parameter words: phrases by what they are a sign of; `*` stands for any letters.
  package init(rules: [BallotRule], words: [BallotWords: [String]]) {
    self.rules = rules
    self.words = words
  }

  package subscript(kind: BallotFinding.Kind) -> BallotRule? { rules.first { $0.kind == kind } }
}

/// One thing that makes a result doubtful, how much, and who found so.
package struct BallotRule: Hashable, Sendable {
  package let kind: BallotFinding.Kind
  package let level: BallotFinding.Level
  /// The work and its part.
  package let source: String
  package let url: String

  package init(_ kind: BallotFinding.Kind, _ level: BallotFinding.Level, source: String, url: String) {
    self.kind = kind
    self.level = level
    self.source = source
    self.url = url
  }
}

/// What phrases are a sign of, in whichever of the languages.
package enum BallotWords: String, CaseIterable, Hashable, Sendable {
  /// An option that is nothing but a yes or a no.
  case yes, no
  case blank
  /// That things stay as they are.
  case stay
  /// That municipalities become one.
  case merger
  /// Partners that nobody can tell.
  case vague
  /// A question that says which answer is the right one.
  case leading
  /// Words that praise or blame.
  case praise
  /// A second question in the same one.
  case second
  /// That the question counts only in some case.
  case conditional
  /// Options that are open at the end.
  case open
  /// One of several in the same option.
  case either
  /// Words of offices that people do not use.
  case heavy
}
