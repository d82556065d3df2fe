/// What of a ballot should be mended before anybody votes. It has no words: those are `ballot.finding.<word>` and
/// `ballot.example.<word>`, in every language.
package struct BallotFinding: Hashable, Sendable {
  package enum Level: String, CaseIterable, Hashable, Sendable {
    /// The result will be disputed.
    case fault
    /// The result may be disputed.
    case warning
    /// One should know.
    case hint
  }

  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case stayMissing = "stay-missing"
    case blankMissing = "blank-missing"
    case blankUnknown = "blank-unknown"
    case partiesUnnamed = "parties-unnamed"
    case partyLeftOut = "party-left-out"
    case wordingUnequal = "wording-unequal"
    case leading
    case twoInOne = "two-in-one"
    case optionsTooFew = "options-too-few"
    case optionsOverlap = "options-overlap"
    case thresholdUnclear = "threshold-unclear"
    case turnoutDemandHigh = "turnout-demand-high"
    case bindingClaimed = "binding-claimed"
    case secondaryQuestion = "secondary-question"
    case methodUnknown = "method-unknown"
    case methodUnfit = "method-unfit"
    case consequencesUnknown = "consequences-unknown"
    case languageHeavy = "language-heavy"
  }

  package let rule: BallotRule
  /// What the text says at its places.
  package let values: [String: String]

  package var id: String { rule.kind.rawValue }
}
