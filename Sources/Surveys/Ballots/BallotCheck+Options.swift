extension BallotCheck {
  /// Two options that somebody may mean at once: the same words twice, or several answers in one.
  var optionsOverlap: [String: String]? {
    var seen: Set<PlainText> = []
    for option in options where !seen.insert(option.plain).inserted { return ["option": option.text] }
    // Not to go with either of two is one answer.
    let open = options.filter { !$0.stays }
    if let option = open.first(where: { $0.plain.holds(words(.either)) || $0.text.contains("/") }) {
      return ["option": option.text]
    }
    let staying = options.filter(\.stays)
    return staying.count > 1 ? ["option": staying[1].text] : nil
  }

  /// One cross among many need not show what more than half want.
  var methodUnfit: [String: String]? {
    switch ballot.method {
    case .plurality?, .majority?:
      options.count > 2 ? ["count": String(options.count)] : nil
    default: nil
    }
  }

  /// An option that does not say what would happen, or of which nothing is told where it is told of the others.
  var consequencesUnknown: [String: String]? {
    if let option = options.first(where: { $0.plain.holds(words(.open)) }) { return ["option": option.text] }
    guard let told = ballot.consequences else { return nil }
    let lacking = options.indices.first { !told.indices.contains($0) || PlainText(told[$0]).words.isEmpty }
    return lacking.map { ["option": options[$0].text] }
  }

  var thresholdUnclear: [String: String]? {
    switch ballot.threshold {
    case .unsaid: ["words": "–"]
    case .unclear(let words): ["words": words]
    default: nil
    }
  }

  /// The Venice Commission advises against any; the guide's own example is a quarter.
  var turnoutDemandHigh: [String: String]? {
    guard case .turnout(let share) = ballot.threshold, share > 0.25 else { return nil }
    return ["share": String(Int((share * 100).rounded()))]
  }

  var bindingClaimed: [String: String]? {
    if case .binding(let words) = ballot.threshold { ["words": words] } else { nil }
  }
}
