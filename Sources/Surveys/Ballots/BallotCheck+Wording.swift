extension BallotCheck {
  /// Options that praise, blame or shout, a bare word beside a long sentence, or one far longer than another.
  var wordingUnequal: [String: String]? {
    if let option = options.first(where: { $0.plain.holds(words(.praise)) || isLoud($0.text) }) {
      return ["option": option.text]
    }
    guard let longest = options.max(by: { $0.plain.words.count < $1.plain.words.count }),
      let shortest = options.min(by: { $0.plain.words.count < $1.plain.words.count })
    else { return nil }
    let (most, least) = (longest.plain.words.count, shortest.plain.words.count)
    // A name more or less is no argument.
    let bound = shortest.isBare ? 6 : max(3 * least, least + 8)
    return most > bound ? ["option": longest.text] : nil
  }

  var leading: [String: String]? {
    question.first(words(.leading) + words(.praise)).map { ["words": Self.shown($0)] }
  }

  var twoInOne: [String: String]? {
    if ballot.question.count(where: { $0 == "?" }) > 1 { return ["text": ballot.question] }
    return ([question] + options.map(\.plain)).lazy.compactMap { $0.first(words(.second)) }.first
      .map { ["text": Self.shown($0)] }
  }

  /// Long sentences, long words, and words of offices. LIX above 55 is the language of statutes; a ballot is short, so that a
  /// sentence of more than thirty words counts by itself.
  var languageHeavy: [String: String]? {
    if let word = ([question] + options.map(\.plain)).lazy.compactMap({ $0.first(words(.heavy)) }).first {
      return ["words": Self.shown(word)]
    }
    let sentences = ballot.question.split { ".?!:".contains($0) }.map { PlainText(String($0)) }
    guard let longest = sentences.max(by: { $0.words.count < $1.words.count }) else { return nil }
    return longest.words.count > 30 ? ["words": "\(longest.words.count)"] : nil
  }

  private func isLoud(_ text: String) -> Bool {
    text.contains("!")
      || text.split { !$0.isLetter }.contains { $0.count > 3 && $0.allSatisfy(\.isUppercase) }
  }
}
