/// Something of the site that a search can find.
struct Finding: Hashable, Sendable {
  /// In the order in which those are shown that fit equally well.
  enum Kind: String, CaseIterable, Sendable {
    case unit, page, rule, parameter, form, indicator, task
  }

  let kind: Kind
  let title: String
  /// What it is, in a line.
  let line: String
  let address: String
}

/// What was found of one kind, the best first.
struct FoundGroup: Hashable, Sendable {
  let kind: Finding.Kind
  let findings: [Finding]
  /// How many more there are.
  let more: Int
}
