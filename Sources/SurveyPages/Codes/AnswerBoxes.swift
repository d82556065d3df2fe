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
    let boxes = try tx.rows(
      "SELECT number FROM survey_box WHERE survey = \(survey) AND asked = \(group.rawValue) ORDER BY number"
    ).map { try $0.integer("number") }
    guard let number = boxes.isEmpty ? nil : boxes[random(boxes.count)] else {
      return try write([text(sheet)], survey, group, 1, tx)
    }
    var sheets = try lines(survey, group, number, tx)
    sheets.append(text(sheet))
    guard sheets.count >= full else { return try write(sheets, survey, group, number, tx) }
    for index in stride(from: sheets.count - 1, to: 0, by: -1) { sheets.swapAt(index, random(index + 1)) }
    try write(Array(sheets[..<(sheets.count / 2)]), survey, group, number, tx)
    try write(Array(sheets[(sheets.count / 2)...]), survey, group, boxes.count + 1, tx)
  }

  /// All answers of a group, in no order that says anything.
  package static func all(
    of group: Survey.Group, in survey: Identifier<Thing>, to instrument: Instrument, _ tx: any Transaction
  ) throws -> [AnswerSheet] {
    let rows = try tx.rows(
      "SELECT sheets FROM survey_box WHERE survey = \(survey) AND asked = \(group.rawValue) ORDER BY number")
    return try rows.flatMap { row in
      try row.text("sheets").split(separator: "\n").map { try sheet(String($0), instrument) }
    }
  }

  private static func lines(
    _ survey: Identifier<Thing>, _ group: Survey.Group, _ number: Int, _ tx: any Transaction
  ) throws -> [String] {
    let row = try tx.row(
      """
      SELECT sheets FROM survey_box
      WHERE survey = \(survey) AND asked = \(group.rawValue) AND number = \(number)
      """)
    return try row?.text("sheets").split(separator: "\n").map(String.init) ?? []
  }

  private static func write(
    _ sheets: [String], _ survey: Identifier<Thing>, _ group: Survey.Group, _ number: Int,
    _ tx: any Transaction
  ) throws {
    let text = sheets.sorted().joined(separator: "\n")
    try tx.run(
      """
      INSERT INTO survey_box (survey, asked, number, count, sheets)
      VALUES (\(survey), \(group.rawValue), \(number), \(sheets.count), \(text))
      ON CONFLICT (survey, asked, number) DO UPDATE SET count = excluded.count, sheets = excluded.sheets
      """)
  }

  private static func text(_ sheet: AnswerSheet) -> String {
    JSONValue.object(
      sheet.answers.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .text($0.value)) }
    ).line
  }

  private static func sheet(_ text: String, _ instrument: Instrument) throws -> AnswerSheet {
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
