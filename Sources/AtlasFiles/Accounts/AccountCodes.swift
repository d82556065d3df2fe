import Figures

/// The codes and words of Statistics Norway's tables of municipal accounts (KOSTRA).
enum AccountCodes {
  /// A measure and by what its published number is multiplied.
  struct Meaning: Hashable {
    let measure: AccountMeasure
    let scale: Double
  }

  static let unit = "region"
  static let art: Set<String> = ["art", "kokart0000"]
  static let function: Set<String> = ["funksjon", "kokfunksjon0000", "tjenesteområde"]
  static let scope: Set<String> = ["regnskapsomfang", "regnskapsomfanget", "kokregnskapsomfa0000"]

  /// Key figures of table 12134, by code of the figure.
  private static let keyFigures: [String: AccountMeasure] = [
    "KOSAGD230000": .netResultShare, "KOSKG320000": .debtShare, "KOSAG110000": .freeIncome,
  ]
  /// Amounts of table 12137, by code of the kind of account.
  private static let amounts: [String: AccountMeasure] = [
    "AGD1": .netSpending, "AGD13": .revenue, "AGD9": .expenditure, "AGD23": .netResult, "KG31": .netDebt,
    "AG16": .pay,
  ]

  /// What a figure is, from the codes and the words for it; nil for one that nothing here is made of.
  ///
  /// - Parameters:
  ///   - codes: of the figure and of the kind of account, where the file has them.
  ///   - words: for both.
  static func meaning(codes: [String], words: String) -> Meaning? {
    if let known = codes.lazy.compactMap({ keyFigures[$0] }).first {
      return Meaning(measure: known, scale: 1)
    }
    let words = words.lowercased()
    if let known = codes.lazy.compactMap({ amounts[$0] }).first { return amount(known, words) }
    let isShare = ["prosent", "i %", " i pst"].contains(where: words.contains)
    if isShare { return share(words).map { Meaning(measure: $0, scale: 1) } }
    if words.contains("frie inntekter"), words.contains("per innbygger") {
      return Meaning(measure: .freeIncome, scale: 1)
    }
    return wordsOfAmounts.first { words.contains($0.0) }.flatMap { amount($0.1, words) }
  }

  /// Longer words before those that are part of them.
  private static let wordsOfAmounts: [(String, AccountMeasure)] = [
    ("netto driftsutgifter", .netSpending), ("netto driftsresultat", .netResult),
    ("netto lånegjeld", .netDebt), ("lønnsutgifter fratrukket sykelønnsrefusjon", .pay),
    ("driftsinntekter", .revenue), ("driftsutgifter", .expenditure),
  ]

  private static func share(_ words: String) -> AccountMeasure? {
    if words.hasPrefix("netto driftsresultat") { return .netResultShare }
    if words.hasPrefix("langsiktig gjeld") { return .debtShare }
    if words.hasPrefix("lønnsutgifter"), words.contains("driftsutgifter") { return .payShare }
    return nil
  }

  /// Kroner, or kroner for an inhabitant, which is taken of net expenditure alone; nil where the file does not say which.
  private static func amount(_ measure: AccountMeasure, _ words: String) -> Meaning? {
    if ["per innbygger", "belopinnbygge"].contains(where: words.contains) {
      return measure == .netSpending ? Meaning(measure: .netSpendingPerInhabitant, scale: 1) : nil
    }
    return words.contains("1000 kr") || words.contains("1 000 kr")
      ? Meaning(measure: measure, scale: 1000) : nil
  }
}
