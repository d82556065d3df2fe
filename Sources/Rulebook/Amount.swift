package import Basics

/// How much, if it is known: the value of a parameter and the outcome of a rule.
package enum Amount: Hashable, Sendable {
  case number(Double)
  case money(Money)
  /// Not known to this rulebook, and never guessed; the text says why.
  case unknown(LocalText)

  /// The number, or the money in kroner; nil where it is unknown.
  package var number: Double? {
    switch self {
    case .number(let number): number
    case .money(let money): money.kroner
    case .unknown: nil
    }
  }

  /// The money; nil where it is unknown or a plain number.
  package var money: Money? {
    if case .money(let money) = self { money } else { nil }
  }

  /// Why it is unknown.
  package var unknown: LocalText? {
    if case .unknown(let reason) = self { reason } else { nil }
  }
}
