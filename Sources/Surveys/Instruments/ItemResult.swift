package import Basics

/// What came of one item: how many gave each answer, and the shares among those who said something of the matter.
package struct ItemResult: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let option: String
    package let count: Int
    /// Of the base; nil for "don't know", and where too few answered.
    package let share: Double?
    package let margin: Margin?
  }

  package let item: String
  package let rows: [Row]
  /// Those who said something of the matter.
  package let base: Int
  /// Those who said that they did not know.
  package let unsure: Int
  /// Whether shares can be told.
  package let isEnough: Bool
  /// Of the values of the scale; nil where too few answered, or the scale has none.
  package let mean: Double?

  /// - Parameters:
  ///   - population: how many there are of those who could have been asked; nil where that is not known.
  ///   - fewest: below so many no share is told.
  package init(
    _ item: Instrument.Item, of instrument: Instrument, _ sheets: [AnswerSheet], population: Int? = nil,
    fewest: Int = Margin.fewestToPublish, level: Double = 0.95
  ) throws(Diagnostic) {
    let options = instrument.scale(of: item)?.options ?? []
    var counts: [String: Int] = [:]
    for sheet in sheets { if let answer = sheet.answers[item.code] { counts[answer, default: 0] += 1 } }
    let telling = options.filter { $0.value != nil }
    let base = telling.reduce(0) { $0 + (counts[$1.code] ?? 0) }
    let isEnough = base >= fewest || (base > 0 && population == base)
    var rows: [Row] = []
    for option in options {
      let count = counts[option.code] ?? 0
      guard isEnough, option.value != nil else {
        rows.append(Row(option: option.code, count: count, share: nil, margin: nil))
        continue
      }
      let share = Double(count) / Double(base)
      let margin = try SampleShare(share, answers: base, population: population.map { max($0, base) })
        .margin(level: level)
      rows.append(Row(option: option.code, count: count, share: share, margin: margin))
    }
    self.item = item.code
    (self.rows, self.base, self.isEnough) = (rows, base, isEnough)
    unsure = options.filter { $0.value == nil }.reduce(0) { $0 + (counts[$1.code] ?? 0) }
    let sum = telling.reduce(0) { $0 + Double(counts[$1.code] ?? 0) * ($1.value ?? 0) }
    mean = isEnough ? sum / Double(base) : nil
  }
}
