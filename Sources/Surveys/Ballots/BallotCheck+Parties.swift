extension BallotCheck {
  /// That nobody can tell who would become one municipality, in 63 of the ballots of the reform.
  var partiesUnnamed: [String: String]? {
    guard isMerger else { return nil }
    if let phrase = ([question] + joining.map(\.plain)).lazy.compactMap({ $0.first(words(.vague)) }).first {
      return ["text": Self.shown(phrase)]
    }
    guard !ballot.parties.isEmpty else { return ["text": ballot.question] }
    // Where the question names them, the options need not.
    if others.contains(where: question.names) { return nil }
    if joining.isEmpty { return ["text": ballot.question] }
    return joining.first { option in !others.contains(where: option.plain.names) }.map { ["text": $0.text] }
  }

  /// That the ballot is about somebody whom it does not name, while it does name others.
  var partyLeftOut: [String: String]? {
    let texts = [question] + options.map(\.plain)
    let unnamed = ballot.parties.filter { party in !texts.contains { $0.names(party) } }
    guard !unnamed.isEmpty, partiesUnnamed == nil else { return nil }
    return ["parties": unnamed.joined(separator: ", ")]
  }

  private var joining: [Option] { options.filter { !$0.stays && !$0.isBare } }

  /// Those whom somebody would become one with: whoever alone is named where nothing changes is the one that asks.
  private var others: [String] {
    let staying = options.filter { $0.stays && !$0.isBare }.map(\.plain)
    let home = ballot.parties.filter { party in
      staying.contains { option in
        option.names(party) && ballot.parties.filter(option.names).count == 1
      }
    }
    if ballot.parties.count > 1, home.isEmpty {
      let asked = ballot.parties.filter(question.names)
      if asked.count == 1 { return ballot.parties.filter { $0 != asked[0] } }
    }
    return ballot.parties.count > home.count ? ballot.parties.filter { !home.contains($0) } : ballot.parties
  }
}
