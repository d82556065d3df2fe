/// How far a statement speaks for a group: more of it agree, or disagree, than of the others, and more than half.
///
/// Source: the tests of proportions in Polis' `repness.clj`, with one success added to the tests and one of each to the shares.
package struct Representativeness: Hashable, Sendable {
  /// Whether the group is told apart by agreeing; else by disagreeing.
  package let byAgreeing: Bool
  /// The share of its votes that are so, with one of each added.
  package let share: Double
  /// That share divided by the same of all others.
  package let ratio: Double
  /// How many standard errors the group's share lies above a half.
  package let test: Double
  /// How many standard errors it lies above the others'.
  package let differenceTest: Double

  /// Whether both tests hold with nine in ten.
  package var isSure: Bool { test > 1.2816 && differenceTest > 1.2816 }
  /// What statements are ordered by.
  package var weight: Double { ratio * differenceTest * share * test }

  init(_ group: Tally, outOf whole: Tally) {
    let agreeing = Self(group, group.agree, whole, whole.agree, byAgreeing: true)
    let disagreeing = Self(group, group.disagree, whole, whole.disagree, byAgreeing: false)
    self = agreeing.differenceTest > disagreeing.differenceTest ? agreeing : disagreeing
  }

  private init(_ group: Tally, _ successes: Int, _ whole: Tally, _ allSuccesses: Int, byAgreeing: Bool) {
    self.byAgreeing = byAgreeing
    let (votes, success) = (Double(group.votes), Double(successes))
    let (otherVotes, otherSuccess) = (Double(whole.votes - group.votes), Double(allSuccesses - successes))
    share = (success + 1) / (votes + 2)
    ratio = share / ((otherSuccess + 1) / (otherVotes + 2))
    test = 2 * (votes + 1).squareRoot() * ((success + 1) / (votes + 1) - 0.5)
    differenceTest = Self.difference(success + 1, votes + 1, otherSuccess + 1, otherVotes + 1)
  }

  /// Between two shares; nought where all of both are alike.
  private static func difference(_ one: Double, _ ofOne: Double, _ other: Double, _ ofOther: Double) -> Double
  {
    let pooled = (one + other) / (ofOne + ofOther)
    guard pooled < 1 else { return 0 }
    return (one / ofOne - other / ofOther)
      / (pooled * (1 - pooled) * (1 / ofOne + 1 / ofOther)).squareRoot()
  }
}
