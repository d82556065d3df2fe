package import Formats

/// One number of a projection, under the names that `nabo project` and its address promise.
package struct ProjectionRow: Sendable {
  package let unit: String
  package let year: Int
  /// `female` or `male`; nil for both.
  package let sex: String?
  /// The lowest age of the group; nil for all.
  package let age: Int?
  package let value: Double
  /// The interval, where there is one.
  package let low: Double?
  package let high: Double?

  package init(
    unit: String, year: Int, sex: String? = nil, age: Int? = nil, value: Double, low: Double? = nil,
    high: Double? = nil
  ) {
    self.unit = unit
    self.year = year
    self.sex = sex
    self.age = age
    self.value = value
    self.low = low
    self.high = high
  }

  package static let headings = ["unit", "year", "sex", "age", "value", "low", "high"]

  package var json: JSONValue {
    .object([
      .init("unit", .text(unit)), .init("year", .number(Double(year))), .init("sex", .optional(sex)),
      .init("age", .optional(age.map(Double.init))), .init("value", .number(value)),
      .init("low", .optional(low)), .init("high", .optional(high)),
    ])
  }

  package var cells: [SheetCell] {
    func number(_ value: Double?) -> SheetCell { value.map { .number($0, decimals: 3) } ?? .empty }
    return [
      .text(unit), .year(year), sex.map(SheetCell.text) ?? .empty,
      age.map { .number(Double($0), decimals: 0) } ?? .empty,
      number(value), number(low), number(high),
    ]
  }
}
