import Formats

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
}

extension ProjectionRow {
  static var fields: [AnswerField<ProjectionRow>] {
    [
      AnswerField("unit") { $0.unit }, AnswerField("year") { Year($0.year) }, AnswerField("sex") { $0.sex },
      AnswerField("age") { $0.age }, AnswerField("value", decimals: 3) { $0.value },
      AnswerField("low", decimals: 3) { $0.low }, AnswerField("high", decimals: 3) { $0.high },
    ]
  }
}
