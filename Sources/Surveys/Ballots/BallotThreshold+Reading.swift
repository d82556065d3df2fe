extension BallotThreshold {
  /// What somebody wrote: `none`, `25 %` (of those who may vote), `50 % of the votes`, `majority`.
  ///
  /// - Parameter text: empty where nothing is written.
  package init(reading text: String) {
    let plain = PlainText(text)
    self =
      if plain.words.isEmpty {
        .unsaid
      } else if Self.nothing.contains(plain.words.joined(separator: " ")) {
        .none
      } else if plain.holds(Self.bound) && !plain.holds(Self.unbound) {
        .binding(text)
      } else if let share = Self.share(text) {
        plain.holds(Self.votes) ? .votes(share) : .turnout(share)
      } else if plain.holds(Self.half) && !plain.holds(Self.loose) {
        .majority
      } else {
        .unclear(text)
      }
  }

  private static let nothing: Set<String> = [
    "none", "no", "ingen", "inga", "inget", "ingen terskel", "0", "0 %",
  ]
  private static let bound = ["bindende", "bindande", "binding"]
  private static let unbound = ["ikke", "ikkje", "inte", "not", "none"]
  private static let votes = ["stemme*", "røyst*", "røst*", "votes", "vote", "avgitte", "gitte"]
  private static let half = [
    "majority", "flertall*", "fleirtal*", "majoritet*", "halvparten", "hälften", "half",
  ]
  private static let loose = [
    "klart", "stort", "tydelig", "tydeleg", "clear", "large", "stor", "tydlig", "klar",
  ]

  /// `25 %`, `25`, `0,25`; a number up to 1 is a share.
  private static func share(_ text: String) -> Double? {
    let digits = text.replacing(",", with: ".").split { !($0.isNumber || $0 == ".") }
    guard digits.count == 1, let number = Double(digits[0]), number > 0, number <= 100 else { return nil }
    return text.contains("%") || number > 1 ? number / 100 : number
  }
}
