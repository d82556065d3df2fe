import Basics
import Formats
package import Spaces
package import Store
package import Surveys

/// The answers of a survey, in boxes. A box is shuffled with everything that it holds whenever something goes into it, and split
/// in two when it is full, so that each holds at least half as many as fit, or all that there are.
package enum AnswerBoxes {
  private static let full = 200

  /// - Parameter random: any number below the given one, that nobody can guess.
  package static func put(
    _ sheet: AnswerSheet, of group: Survey.Group, into survey: Identifier<Thing>, _ tx: any Transaction,
    random: (Int) -> Int
  ) throws {
    try put(text(sheet), as: group.rawValue, into: survey, tx, random: random)
  }

  /// A line into the boxes called `asked`.
  static func put(
    _ line: String, as asked: String, into survey: Identifier<Thing>, _ tx: any Transaction,
    random: (Int) -> Int
  ) throws {
    let boxes = try tx.rows(
      "SELECT number FROM survey_box WHERE survey = \(survey) AND asked = \(asked) ORDER BY number"
    ).map { try $0.integer("number") }
    guard let number = boxes.isEmpty ? nil : boxes[random(boxes.count)] else {
      return try write([line], survey, asked, 1, tx)
    }
    var sheets = try lines(survey, asked, number, tx)
    sheets.append(line)
    guard sheets.count >= full else { return try write(sheets, survey, asked, number, tx) }
    for index in stride(from: sheets.count - 1, to: 0, by: -1) { sheets.swapAt(index, random(index + 1)) }
    try write(Array(sheets[..<(sheets.count / 2)]), survey, asked, number, tx)
    try write(Array(sheets[(sheets.count / 2)...]), survey, asked, boxes.count + 1, tx)
  }

  /// All answers of a group, in no order that says anything.
  package static func all(
    of group: Survey.Group, in survey: Identifier<Thing>, to instrument: Instrument, _ tx: any Transaction
  ) throws -> [AnswerSheet] {
    try all(as: group.rawValue, in: survey, tx).map { try sheet($0, instrument) }
  }

  /// All lines of the boxes called `asked`.
  static func all(
    as asked: String, in survey: Identifier<Thing>, _ tx: any Transaction
  ) throws -> [String] {
    try tx.rows(
      "SELECT sheets FROM survey_box WHERE survey = \(survey) AND asked = \(asked) ORDER BY number"
    ).flatMap { try $0.text("sheets").split(separator: "\n").map(String.init) }
  }

  /// New boxes of these lines, where there are none yet.
  static func fill(
    _ lines: [String], as asked: String, in survey: Identifier<Thing>, _ tx: any Transaction
  ) throws {
    let sorted = lines.sorted()
    for (number, start) in stride(from: 0, to: sorted.count, by: full - 1).enumerated() {
      let box = Array(sorted[start..<min(start + full - 1, sorted.count)])
      try write(box, survey, asked, number + 1, tx)
    }
  }

  private static func lines(
    _ survey: Identifier<Thing>, _ asked: String, _ number: Int, _ tx: any Transaction
  ) throws -> [String] {
    let row = try tx.row(
      """
      SELECT sheets FROM survey_box
      WHERE survey = \(survey) AND asked = \(asked) AND number = \(number)
      """)
    return try row?.text("sheets").split(separator: "\n").map(String.init) ?? []
  }

  private static func write(
    _ sheets: [String], _ survey: Identifier<Thing>, _ asked: String, _ number: Int,
    _ tx: any Transaction
  ) throws {
    let text = sheets.sorted().joined(separator: "\n")
    try tx.run(
      """
      INSERT INTO survey_box (survey, asked, number, count, sheets)
      VALUES (\(survey), \(asked), \(number), \(sheets.count), \(text))
      ON CONFLICT (survey, asked, number) DO UPDATE SET count = excluded.count, sheets = excluded.sheets
      """)
  }

  static func text(_ sheet: AnswerSheet) -> String {
    JSONValue.object(
      sheet.answers.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .text($0.value)) }
    ).line
  }

  static func sheet(_ text: String, _ instrument: Instrument) throws -> AnswerSheet {
    guard let json = try? JSONValue(reading: text), case .object(let members) = json else {
      throw Diagnostic("survey-box-broken", .unavailable)
    }
    return try AnswerSheet(
      Dictionary(members.compactMap { member in member.value.text.map { (member.key, $0) } }) { first, _ in
        first
      },
      to: instrument)
  }
}
