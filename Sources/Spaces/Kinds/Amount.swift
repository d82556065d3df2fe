package import Formats

/// A sum of money as a field holds it, in whole units of its currency.
package struct Amount: FieldValue {
  package enum Currency: String, CaseIterable, Hashable, Sendable {
    case nok = "NOK"
    case sek = "SEK"
  }

  package let amount: Double
  package let currency: Currency

  package init(_ amount: Double, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  package init?(_ json: JSONValue) {
    guard let amount = json["amount"].flatMap({ Double($0) }),
      let currency = json["currency"]?.text.flatMap(Currency.init)
    else { return nil }
    self.init(amount, currency)
  }

  package var json: JSONValue? {
    .object([.init("amount", .number(amount)), .init("currency", .text(currency.rawValue))])
  }
}
