import Basics
import Formats

/// How numbers, sums and days stand in a column of a table that people wrote, each in their own way.
package struct CellStyle: Hashable, Sendable {
  /// Which kroner are meant where a cell says only that they are kroner; nil where nobody knows.
  let kroner: Amount.Currency?
  /// The power of ten that the heading says sums are to be multiplied with.
  let headingPower: Int

  /// - Parameter heading: of the column, which may name a currency, or thousands.
  package init(kroner: Amount.Currency? = nil, heading: String = "") {
    self.kroner = WrittenMoney.currency(ofHeading: heading) ?? kroner
    headingPower = WrittenMoney.power(ofHeading: heading)
  }

  /// What the heading says sums are to be multiplied with, where it says so.
  package var factor: Double? { headingPower == 0 ? nil : Double("1e\(headingPower)") }

  /// Whether a field of this type is read here.
  func reads(_ type: FieldType) -> Bool {
    switch type {
    case .whole, .decimal, .share, .money, .day: true
    default: false
    }
  }

  /// The value that `typed` writes; nil for one that does not fit.
  ///
  /// - Throws: `cell-ambiguous`.
  func value(_ typed: String, as type: FieldType, at place: String) throws(Diagnostic) -> JSONValue? {
    switch type {
    case .whole, .decimal: try number(typed, at: place, timesTenTo: 0)
    case .share:
      typed.hasSuffix("%")
        ? try number(String(typed.dropLast()).trimmed, at: place, timesTenTo: -2)
        : try number(typed, at: place, timesTenTo: 0)
    case .money:
      try WrittenMoney(typed)?.readings(kroner: kroner, headingPower: headingPower)
        .only(of: typed, at: place) { "\(JSONValue.number($0.amount).line) \($0.currency.rawValue)" }?.json
    case .day: try WrittenDay.readings(typed).only(of: typed, at: place) { $0.iso }?.json
    default: nil
    }
  }

  private func number(_ typed: String, at place: String, timesTenTo power: Int) throws(Diagnostic)
    -> JSONValue?
  {
    try WrittenNumber(typed)?.readings(timesTenTo: power)
      .only(of: typed, at: place) { JSONValue.number($0).line }.map { .number($0) }
  }

  /// The value of a number that a spreadsheet holds as one.
  func value(_ number: Double, as type: FieldType, at place: String) throws(Diagnostic) -> JSONValue? {
    switch type {
    case .whole, .decimal, .share: return .number(number)
    case .money:
      let amount = Double("\(number)e\(headingPower)") ?? number
      let readings = Readings((kroner.map { [$0] } ?? Amount.Currency.allCases).map { Amount(amount, $0) })
      let shown = TableCell.number(number).shown
      return try readings.only(of: shown, at: place) {
        "\(JSONValue.number($0.amount).line) \($0.currency.rawValue)"
      }?.json
    case .day:
      return try WrittenDay.ofSerial(number).only(of: TableCell.number(number).shown, at: place) { $0.iso }?
        .json
    default: return nil
    }
  }
}
