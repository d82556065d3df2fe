import Basics

/// A sum of money as people in Norway and Sweden write it: `kr 1 200,-`, `1 200 000 NOK`, `1,2 mill. kr`, `1 200:-`, `(5 tkr)`.
struct WrittenMoney {
  private let number: WrittenNumber
  private let power: Int
  private let currency: Amount.Currency?
  private let isInKroner: Bool

  /// Nil for what is no sum of money.
  init?(_ typed: String) {
    var text = typed.trimmed.lowercased()
    var (power, currency, saysKroner): (Int?, Amount.Currency?, Bool) = (nil, nil, false)
    var isWhole = false
    let isInside = text.hasPrefix("(") && text.hasSuffix(")")
    if isInside { text = String(text.dropFirst().dropLast()).trimmed }
    var wasWord = true
    while wasWord {
      wasWord = false
      for word in Self.words where text.hasPrefix(word.text) || text.hasSuffix(word.text) {
        let isFirst = text.hasPrefix(word.text)
        let rest = isFirst ? text.dropFirst(word.text.count) : text.dropLast(word.text.count)
        // A word ends where the letters end.
        let neighbour = isFirst ? rest.first : rest.last
        if let neighbour, neighbour.isLetter { continue }
        if let scale = word.power {
          guard power == nil else { return nil }
          power = scale
        }
        if let said = word.currency {
          guard currency == nil || currency == said else { return nil }
          currency = said
        }
        saysKroner = saysKroner || word.isKroner
        text = String(rest).trimmed
        wasWord = true
        break
      }
      // Kroner without øre, which tells the thousands from the decimals too.
      for end in Self.noOre where text.hasSuffix(end) && text.count > end.count {
        text = String(text.dropLast(end.count)).trimmed
        isWhole = true
      }
    }
    let groups: [Substring] = text.split(separator: ".")
    if isWhole, !text.contains(","), groups.dropFirst().allSatisfy({ $0.count == 3 }) {
      text = text.replacing(".", with: "")
    }
    guard let number = WrittenNumber(isInside ? "(\(text))" : text) else { return nil }
    (self.number, self.power, self.currency, isInKroner) = (number, power ?? 0, currency, saysKroner)
  }

  /// Each thing that it may mean.
  ///
  /// - Parameters:
  ///   - kroner: the currency where none is named; nil where nobody said which kroner are meant.
  ///   - power: of ten, of what the heading says, where the cell says none.
  func readings(kroner: Amount.Currency?, headingPower: Int) -> Readings<Amount> {
    let amounts = number.readings(timesTenTo: power == 0 ? headingPower : power).values
    let currencies = (currency ?? kroner).map { [$0] } ?? Amount.Currency.allCases
    // Two readings of the number are told first.
    return Readings(amounts.flatMap { amount in currencies.map { Amount(amount, $0) } })
  }

  /// The power of ten that a heading like `Beløp (1000 kr)` or `Kostnad, mill. NOK` says.
  static func power(ofHeading heading: String) -> Int {
    let words = folded(heading).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let joined = words.joined(separator: " ")
    if words.contains(where: { ["mrd", "mdkr", "milliarder", "miljarder"].contains($0) }) { return 9 }
    if words.contains(where: {
      ["mill", "mnok", "msek", "mkr", "mnkr", "millioner", "miljoner", "million", "millions", "mio"].contains(
        $0)
    }) {
      return 6
    }
    let saysThousand = words.contains {
      ["tusen", "tkr", "kkr", "tnok", "tsek", "ksek", "knok", "thousand"].contains($0)
    }
    return saysThousand || joined.contains("1000 kr") || joined.contains("1 000 kr")
      || joined.contains("1000 nok") || joined.contains("1000 sek") ? 3 : 0
  }

  /// The currency that a heading names.
  static func currency(ofHeading heading: String) -> Amount.Currency? {
    let words = Set(folded(heading).split { !$0.isLetter })
    let said = Amount.Currency.allCases.filter { currency in
      ["", "m", "t", "k"].contains { words.contains(Substring($0 + currency.rawValue.lowercased())) }
    }
    return said.count == 1 ? said[0] : nil
  }

  private static let noOre = [",-", ",–", ",—", ",−", ":-", ":–", ".-", ".–"]

  private struct Word {
    let text: String
    var power: Int?
    var currency: Amount.Currency?
    var isKroner = false
  }

  /// The longest first, so that `mill.` is not read as `m`.
  private static let words: [Word] = [
    Word(text: "millioner", power: 6), Word(text: "milliarder", power: 9), Word(text: "miljarder", power: 9),
    Word(text: "miljoner", power: 6), Word(text: "million", power: 6), Word(text: "kronor", isKroner: true),
    Word(text: "kroner", isKroner: true), Word(text: "tusen", power: 3), Word(text: "mill.", power: 6),
    Word(text: "milj.", power: 6), Word(text: "mnok", power: 6, currency: .nok),
    Word(text: "msek", power: 6, currency: .sek), Word(text: "tnok", power: 3, currency: .nok),
    Word(text: "tsek", power: 3, currency: .sek), Word(text: "mnkr", power: 6, isKroner: true),
    Word(text: "mdkr", power: 9, isKroner: true), Word(text: "mill", power: 6),
    Word(text: "mio.", power: 6), Word(text: "mrd.", power: 9), Word(text: "mio", power: 6),
    Word(text: "mrd", power: 9), Word(text: "mkr", power: 6, isKroner: true),
    Word(text: "tkr", power: 3, isKroner: true), Word(text: "kkr", power: 3, isKroner: true),
    Word(text: "nok", currency: .nok), Word(text: "sek", currency: .sek), Word(text: "kr.", isKroner: true),
    Word(text: "kr", isKroner: true),
  ]
}
