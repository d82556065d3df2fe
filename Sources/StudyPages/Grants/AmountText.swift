import Basics
import Pages
import Rulebook
import Wording

/// Amounts as a page writes them.
struct AmountText {
  let phrase: Phrasebook

  /// Exact kroner, with øre where there are any.
  func kroner(_ money: Money) -> String {
    let decimals = money.ore % 100 == 0 ? 0 : 2
    return phrase("grants-page.kroner", ["amount": phrase.number(money.kroner, decimals: decimals)])
  }

  /// To a tenth of a million, for headlines; what is below a million stays exact to the krone.
  func millions(_ money: Money) -> String {
    guard money.ore.magnitude >= 100_000_000 else {
      return phrase("grants-page.kroner", ["amount": phrase.number(money.kroner)])
    }
    return phrase("grants-page.million", ["amount": phrase.number(money.kroner / 1e6, decimals: 1)])
  }

  /// What went into a step or came out of it, by its unit.
  func amount(_ amount: Amount, unit: String) -> String {
    switch amount {
    case .money(let money): return kroner(money)
    case .unknown: return phrase("grants-page.unknown.word")
    case .number(let number):
      switch unit {
      case "NOK": return Money(kroner: number).map(kroner) ?? plain(number)
      case "year": return String(Int(number))
      case "flag": return phrase(number == 0 ? "grants-page.no" : "grants-page.yes")
      default: return plain(number)
      }
    }
  }

  /// With as many decimals as it has, at most four.
  private func plain(_ number: Double) -> String {
    let decimals = (0...4).first { places in
      let scaled = number * (0..<places).reduce(1.0) { power, _ in power * 10 }
      return abs(scaled - scaled.rounded()) < 1e-6
    }
    return phrase.number(number, decimals: decimals ?? 4)
  }
}

extension GrantsView {
  var text: AmountText { AmountText(phrase: phrase) }
}
