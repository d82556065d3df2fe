import Basics
import Pages
import Rulebook
import Wording

extension Phrasebook {
  /// An amount with its unit as people write it: `5 000 000 kr`; a dash where it is unknown.
  func amount(_ amount: Amount, unit: String) -> String {
    switch amount {
    case .unknown: "–"
    case .money(let money): measured(number(money.kroner, decimals: money.ore % 100 == 0 ? 0 : 2), unit)
    case .number(let number): measured(number, unit: unit)
    }
  }

  /// A number with its unit, with as many decimals as it has, at most six.
  func measured(_ value: Double, unit: String) -> String {
    switch unit {
    case "year": Int(exactly: value).map(String.init) ?? number(value, decimals: 1)
    case "flag": self(value == 0 ? "rules.word.no" : "rules.word.yes")
    default: measured(exact(value), unit)
    }
  }

  /// A number without a unit, with as many decimals as it has, at most six.
  func exact(_ value: Double) -> String {
    number(value, decimals: decimals(of: value))
  }

  private func measured(_ number: String, _ unit: String) -> String {
    let key = "rules.unit.\(unit)"
    return has(key) ? self(key, ["value": number]) : number
  }

  private func decimals(of value: Double) -> Int {
    guard Int(exactly: value) == nil else { return 0 }
    let text = "\(value)"
    guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return 6 }
    return min(6, text.distance(from: point, to: text.endIndex) - 1)
  }

  /// What a rule must be told, in words; the name itself where there are none.
  func input(_ name: String) -> String {
    let key = "rules-input.\(name)"
    return has(key) ? self(key) : name
  }

  /// One of the words that an input may be.
  func word(_ word: String) -> String {
    let key = "rules.word.\(word)"
    return has(key) ? self(key) : word
  }
}
