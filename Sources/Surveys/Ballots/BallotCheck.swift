extension Ballot {
  /// What the rules find, in their order, each once.
  package func findings(_ rules: BallotRules) -> [BallotFinding] {
    let check = BallotCheck(self, rules)
    return rules.rules.compactMap { rule in
      check.values(rule.kind).map { BallotFinding(rule: rule, values: $0) }
    }
  }
}

/// A ballot as the rules look at it: its options without a blank vote, each known as the one that changes nothing or not.
struct BallotCheck {
  struct Option {
    let text: String
    let plain: PlainText
    /// Nothing but a yes or a no.
    let isBare: Bool
    let stays: Bool
  }

  let ballot: Ballot
  let question: PlainText
  let options: [Option]
  let isMerger: Bool
  private let hasBlankOption: Bool
  private let rules: BallotRules

  init(_ ballot: Ballot, _ rules: BallotRules) {
    self.ballot = ballot
    self.rules = rules
    question = PlainText(ballot.question)
    let all = ballot.options.map { ($0, PlainText($0)) }
    hasBlankOption = all.contains { $0.1.holds(rules.words[.blank] ?? []) }
    options = all.filter { !$0.1.holds(rules.words[.blank] ?? []) }.map { text, plain in
      let saysNo = (rules.words[.no] ?? []).contains(plain.words.first ?? "")
      let isBare =
        plain.words.count == 1
        && (saysNo || (rules.words[.yes] ?? []).contains(plain.words[0]))
      return Option(
        text: text, plain: plain, isBare: isBare, stays: saysNo || plain.holds(rules.words[.stay] ?? []))
    }
    let everything = [question] + options.map(\.plain)
    isMerger = !ballot.parties.isEmpty || everything.contains { $0.holds(rules.words[.merger] ?? []) }
  }

  func words(_ kind: BallotWords) -> [String] { rules.words[kind] ?? [] }

  /// What a rule has found, as the values of its text; nil where it has found nothing.
  func values(_ kind: BallotFinding.Kind) -> [String: String]? {
    switch kind {
    case .stayMissing: isMerger && options.count > 1 && !options.contains(where: \.stays) ? [:] : nil
    case .blankMissing: ballot.hasBlank == false && !hasBlankOption ? [:] : nil
    case .blankUnknown: ballot.hasBlank == nil && !hasBlankOption ? [:] : nil
    case .partiesUnnamed: partiesUnnamed
    case .partyLeftOut: partyLeftOut
    case .wordingUnequal: wordingUnequal
    case .leading: leading
    case .twoInOne: twoInOne
    case .optionsTooFew: options.count < 2 ? ["count": String(options.count)] : nil
    case .optionsOverlap: optionsOverlap
    case .thresholdUnclear: thresholdUnclear
    case .turnoutDemandHigh: turnoutDemandHigh
    case .bindingClaimed: bindingClaimed
    case .secondaryQuestion: question.first(words(.conditional)).map { ["words": Self.shown($0)] }
    case .methodUnknown: ballot.method == nil ? [:] : nil
    case .methodUnfit: methodUnfit
    case .consequencesUnknown: consequencesUnknown
    case .languageHeavy: languageHeavy
    }
  }

  /// A phrase as it may be quoted.
  static func shown(_ phrase: String) -> String { String(phrase.filter { $0 != "*" }) }
}
