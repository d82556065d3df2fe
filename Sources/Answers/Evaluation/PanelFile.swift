package import Basics
package import Evaluation
import Formats

/// Figures of several units over the same times, as a file has them, one of which changed at some time.
package struct PanelFile: Sendable {
  /// The unit that changed.
  package let unit: String
  /// The times of all of them, in order.
  package let times: [Int]
  /// How many of the times lie before the change.
  package let before: Int
  package let values: [Double]
  /// Units that did not change, by name.
  package let others: [(name: String, values: [Double])]
  /// What is wrong with rows that are not counted, and units that lack a time.
  package let faults: [Diagnostic]

  private static let known = ["unit", "time", "value", "treated"]

  /// - Throws: `wheel-file-malformed` for JSON that is none, what is wrong with a table as a whole, and
  ///   `panel-changed` where not exactly one unit changed, once and for good.
  package init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    var reading = PanelReading()
    for row in try WheelRow.all(bytes, file: file, isHeading: Self.known.contains) { reading.read(row) }
    let times = Set(reading.read.values.flatMap(\.keys)).sorted()
    var faults = reading.faults
    var whole = reading.read
    for (unit, values) in reading.read.sorted(by: { $0.key < $1.key }) {
      guard let time = times.first(where: { values[$0] == nil }) else { continue }
      whole[unit] = nil
      faults.append(
        Diagnostic("panel-gap", .badInput, at: .init(file: file), ["unit": unit, "time": String(time)]))
    }
    let changed = whole.filter { $0.value.values.contains { $0.isChanged } }.keys.sorted()
    guard changed.count == 1, let unit = changed.first, let cells = whole[unit],
      let before = times.firstIndex(where: { cells[$0]?.isChanged == true }), before > 0,
      times[before...].allSatisfy({ cells[$0]?.isChanged == true })
    else {
      throw Diagnostic(
        "panel-changed", .badInput, at: .init(file: file, field: "treated"), ["count": String(changed.count)])
    }
    self.unit = unit
    self.times = times
    self.before = before
    values = times.compactMap { cells[$0]?.value }
    others = whole.filter { $0.key != unit }.sorted { $0.key < $1.key }.map { name, cells in
      (name, times.compactMap { cells[$0]?.value })
    }
    self.faults = faults
  }
}

/// Row by row. Who has two values at one time is left with the first.
private struct PanelReading {
  typealias Cell = (value: Double, isChanged: Bool)
  private(set) var read: [String: [Int: Cell]] = [:]
  private(set) var faults: [Diagnostic] = []

  mutating func read(_ row: WheelRow) {
    guard let unit = row.values["unit"]?.joined(separator: ", ") else {
      return faults.append(row.fault("name-missing", "unit", [:]))
    }
    let written = row.values["time"]?.first ?? ""
    guard let time = Int(written) else { return faults.append(row.unusable("time", written, "2020")) }
    // A decimal comma comes apart in a list.
    let figure = row.values["value"]?.joined(separator: ".") ?? ""
    guard let value = Double(figure), value.isFinite else {
      return faults.append(row.unusable("value", figure, "12.5"))
    }
    let flag = row.values["treated"]?.first ?? "0"
    guard ["0", "1", "true", "false"].contains(flag) else {
      return faults.append(row.unusable("treated", flag, "0, 1"))
    }
    guard read[unit]?[time] == nil else {
      return faults.append(row.fault("panel-twice", "time", ["unit": unit, "time": written]))
    }
    read[unit, default: [:]][time] = (value, flag == "1" || flag == "true")
  }
}

/// What each method makes of a panel, and what the same comparison finds for every unit that did not change, held against the
/// others of these.
package struct PanelEvaluation: Sendable {
  package let panel: PanelFile
  package let readings: [Contrast.Reading]
  /// One for each of the others.
  package let placebos: [Double]

  /// - Throws: `evaluation-too-short`.
  package init(_ panel: PanelFile) throws(Diagnostic) {
    self.panel = panel
    let others = panel.others.map(\.values)
    let contrast = try Contrast(unit: panel.values, others: others, before: panel.before)
    readings = Contrast.Method.allCases.map(contrast.reading)
    var placebos: [Double] = []
    for index in others.indices {
      let rest = others.indices.filter { $0 != index }.map { others[$0] }
      let placebo = try Contrast(unit: others[index], others: rest, before: panel.before)
      placebos.append(placebo.reading(.syntheticDifference).effect)
    }
    self.placebos = placebos
  }
}

/// The answer to a file of figures.
package func panelAnswer(_ evaluation: PanelEvaluation) -> Answer {
  let readings = evaluation.readings
  let (panel, effect) = (evaluation.panel, readings[0].effect)
  let placebos = zip(panel.others, evaluation.placebos).map { (unit: $0.name, effect: $1) }
  let methodFields: [AnswerField<Contrast.Reading>] = [
    AnswerField("method") { $0.method.rawValue }, AnswerField("effect", decimals: 3) { $0.effect },
    AnswerField("fit", decimals: 3) { $0.fit },
  ]
  let placeboFields: [AnswerField<(unit: String, effect: Double)>] = [
    AnswerField("unit") { $0.unit }, AnswerField("effect", decimals: 3) { $0.effect },
  ]
  let fields: [AnswerField<PanelEvaluation>] = [
    AnswerField("unit") { $0.panel.unit },
    AnswerField("lastBefore") { $0.panel.times[$0.panel.before - 1] },
    AnswerField("effect") { $0.readings[0].effect }, AnswerField("others") { $0.panel.others.count },
    AnswerField("asFar") { evaluation in
      evaluation.placebos.count { abs($0) >= abs(effect) }
    },
    AnswerField("methods", each: methodFields) { $0.readings },
    AnswerField("placebos", each: placeboFields) { _ in placebos },
  ]
  let methods = Answer.Table("methods", readings, methodFields)
  return Answer(
    json: fields.object(evaluation), table: methods,
    sheets: [methods, Answer.Table("placebos", placebos, placeboFields)])
}
