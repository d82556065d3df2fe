/// What is to be put before the residents: one question, what they can answer, and how the answers count.
package struct Ballot: Hashable, Sendable {
  package let question: String
  /// As they stand on the paper. A blank vote may stand among them.
  package let options: [String]
  /// Whether a blank vote can be given; nil where nothing is said.
  package let hasBlank: Bool?
  package let method: CountingMethod?
  package let threshold: BallotThreshold
  /// The municipalities that the question is about, whoever asks included or not.
  package let parties: [String]
  /// What follows from each option, where that is told; nil where nothing is said of it.
  package let consequences: [String]?

  package init(
    question: String, options: [String], hasBlank: Bool?, method: CountingMethod?, threshold: BallotThreshold,
    parties: [String], consequences: [String]? = nil
  ) {
    self.question = question
    self.options = options
    self.hasBlank = hasBlank
    self.method = method
    self.threshold = threshold
    self.parties = parties
    self.consequences = consequences
  }
}

/// How the option that most want is found.
package enum CountingMethod: String, CaseIterable, Hashable, Sendable {
  /// One cross; the option with most votes.
  case plurality
  /// One cross; an option needs more than half.
  case majority
  /// Options in order of preference; the last one falls out until one has more than half.
  case preference
  /// As many crosses as one likes.
  case approval
  /// A second vote between the two that most wanted.
  case runoff
}

/// What must be reached for a result to count.
package enum BallotThreshold: Hashable, Sendable {
  case unsaid
  /// It is said that there is none.
  case none
  /// More than half of the votes.
  case majority
  /// A part of the votes, 0 to 1.
  case votes(Double)
  /// A part of those who may vote, 0 to 1.
  case turnout(Double)
  /// Words from which nobody can tell afterwards whether it was reached.
  case unclear(String)
  /// Words by which the council would be bound.
  case binding(String)
}
