package import Basics
package import Surveys

/// Ballots as a file has them: JSON, CSV or a spreadsheet.
package struct BallotFile: Sendable {
  package struct Entry: Sendable {
    package let id: String
    package let ballot: Ballot
  }

  package let entries: [Entry]
  /// What was not understood, each with its place; the rest is answered.
  package let notes: [Diagnostic]

  /// - Throws: `ballot-file-malformed`, what is wrong with a table, and all faults at once where no ballot has a question.
  package init(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    let rows: [WheelRow]
    do throws(Diagnostic) {
      rows = try WheelRow.all(bytes, file: file)
    } catch {
      let isOurs = error.code != "wheel-file-malformed"
      throw Diagnostics([
        isOurs ? error : Diagnostic("ballot-file-malformed", .badInput, at: error.place, error.arguments)
      ])
    }
    var (entries, notes): ([Entry], [Diagnostic]) = ([], [])
    for (number, row) in zip(1..., rows) {
      var cells = BallotCells(row: row)
      if let entry = cells.entry(number) { entries.append(entry) }
      notes += cells.notes
    }
    guard !entries.isEmpty else {
      throw Diagnostics(
        notes.isEmpty ? [Diagnostic("ballot-file-malformed", .badInput, at: .init(file: file))] : notes)
    }
    (self.entries, self.notes) = (entries, notes)
  }
}

/// One ballot, read cell by cell.
private struct BallotCells {
  private static let known = [
    "id", "question", "options", "blank", "method", "threshold", "parties", "consequences",
  ]
  private static let longest = 5_000
  private static let methods: [CountingMethod: [String]] = [
    .plurality: [
      "plurality", "simple majority", "first past the post", "flertall", "fleirtal", "flest stemmer",
    ],
    .majority: ["majority", "absolute majority", "absolutt flertall", "absolutt fleirtal", "egen majoritet"],
    .preference: [
      "preference", "preferences", "preferential", "ranked", "ranking", "ranked-choice", "alternative vote",
      "instant-runoff", "rangering", "preferanse", "rangordning",
    ],
    .approval: ["approval", "godkjenning"],
    .runoff: ["runoff", "run-off", "two rounds", "to omganger", "to omgangar", "två omgångar"],
  ]

  let row: WheelRow
  private(set) var notes: [Diagnostic] = []

  init(row: WheelRow) { self.row = row }

  mutating func entry(_ number: Int) -> BallotFile.Entry? {
    for key in row.values.keys.sorted() where !Self.known.contains(key) {
      notes.append(
        row.fault("wheel-field-unknown", key, ["key": key, "expected": Self.known.joined(separator: ", ")]))
    }
    guard let question = text("question") else {
      notes.append(row.fault("ballot-question-missing", "question", [:]))
      return nil
    }
    if let long = row.values.first(where: { $0.value.joined().count > Self.longest })?.key {
      notes.append(row.fault("ballot-text-too-long", long, ["most": String(Self.longest)]))
      return nil
    }
    let ballot = Ballot(
      question: question, options: list("options"),
      hasBlank: read("blank", "true, false") { Self.flags[$0.lowercased()] },
      method: read("method", CountingMethod.allCases.map(\.rawValue).joined(separator: ", "), Self.method),
      threshold: BallotThreshold(reading: text("threshold") ?? ""), parties: parties,
      consequences: row.values["consequences"] == nil ? nil : list("consequences"))
    return BallotFile.Entry(id: text("id") ?? String(number), ballot: ballot)
  }

  private static let flags = [
    "true": true, "yes": true, "ja": true, "1": true, "false": false, "no": false, "nei": false, "nej": false,
    "0": false,
  ]

  private static func method(_ text: String) -> CountingMethod? {
    methods.first { $0.value.contains(text.lowercased()) }?.key
  }

  /// Of a table, what stands in one cell with bars between.
  private func list(_ key: String) -> [String] {
    guard let values = row.values[key] else { return [] }
    guard row.isTable else { return values }
    return values.joined(separator: ", ").split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Names have no commas, so that either sign may stand between them.
  private var parties: [String] {
    (row.values["parties"] ?? []).flatMap { $0.split(separator: "|") }.map(\.trimmed).filter { !$0.isEmpty }
  }

  private func text(_ key: String) -> String? {
    row.values[key].map { $0.joined(separator: ", ").trimmed }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func read<Value>(_ key: String, _ example: String, _ reading: (String) -> Value?) -> Value?
  {
    guard let text = text(key) else { return nil }
    if let value = reading(text) { return value }
    notes.append(row.unusable(key, text, example))
    return nil
  }
}
