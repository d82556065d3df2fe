import Basics
import Foundation
import Formats
import Spaces
import Store

/// How long a table takes to be brought into a space: read, shown, written and taken back; so many rows, of which half are
/// of things that are there and change.
struct ImportTimes {
  let storage: any Storage
  let occasion: Occasion
  private let kind = ContentKind(Body.self)

  /// Lines of a table: what was done, and the seconds that it took.
  func measure(rows: Int) throws -> String {
    let (space, actor) = try ground()
    var lines: [String] = []
    let half = try sent(csv(0..<(rows / 2), seats: 5), space, actor)
    let halfTable = try ReadTable(half.content, file: half.name, limits: limits)
    _ = try apply(half, difference(half, halfTable, space, actor), actor)
    let before = try contents(space, actor)
    for (name, bytes) in [("CSV", csv(0..<rows, seats: 9)), ("XLSX", try xlsx(0..<rows, seats: 9))] {
      let sent = try sent(bytes, space, actor)
      let (reading, table) = try time { try ReadTable(sent.content, file: sent.name, limits: limits) }
      lines.append("\(name) of \(bytes.count >> 10) KB read\t\(reading)")
      let (showing, difference) = try time { try self.difference(sent, table, space, actor) }
      lines.append("what \(rows) rows change\t\(showing)")
      let outcomes = ImportDifference.Outcome.allCases
      let counts = outcomes.map { "\(difference.count($0)) \($0.rawValue)" }
      lines.append("rows\t" + counts.joined(separator: ", "))
      let (digesting, _) = time { difference.digest(of: sent.digest, sent.choices) }
      lines.append("its digest\t\(digesting)")
      let beside = try WriterBeside(storage, space, occasion)
      let (writing, batch) = try time { try apply(sent, difference, actor) }
      lines.append("brought in\t\(writing)\t" + beside.end())
      let once = try self.sent(bytes, space, actor)
      let (again, same) = try time { try self.difference(once, table, space, actor) }
      lines.append("the same once more: \(same.count(.same)) as before\t\(again)")
      guard let batch else { continue }
      let besideUndo = try WriterBeside(storage, space, occasion)
      let (undoing, undo) = try time { try Batch.undo(batch, through: work(actor)) }
      lines.append(
        "taken back: \(undo.undone), left \(undo.left.count)\t\(undoing)\t" + besideUndo.end())
      lines.append("the same content as before\t\(try contents(space, actor) == before)")
    }
    lines.append("most memory, MB\t\(Self.mostMemory)")
    return lines.joined(separator: "\n") + "\n"
  }

  private var limits: TableLimits { TableLimits() }

  private func ground() throws -> (Space, Actor) {
    let doer = Doer.command("benchmark")
    let owner = try storage.write { tx in
      try Person.make(PersonDraft(name: "Owner", email: "owner@example.org"), by: doer.hand, tx, occasion)
        .change(Person.Changes(state: .active), by: doer.hand, tx, occasion)
    }
    let space = try storage.write { tx in
      try Space.make(
        SpaceDraft(kind: .region, name: "Region", purpose: ""), owner: owner.id, by: doer, tx, occasion)
    }
    return (space, try storage.read { try Actor.of(owner.id, at: occasion.today, $0) })
  }

  private func sent(_ bytes: [UInt8], _ space: Space, _ actor: Actor) throws -> ThingImport {
    var choices = ImportChoices(from: .newYear(2024))
    for name in ["title", "form", "units", "seats", "members", "meetings"] { choices.columns[name] = name }
    choices.state = .internal
    return try storage.write { tx in
      try ThingImport.keep(
        bytes, named: "table", of: .body, in: space, choices, by: .actor(actor), tx, occasion)
    }
  }

  private var reading: ImportReading {
    ImportReading(
      fields: kind.importFields { [$0] },
      lookup: FieldLookup(
        unit: { UnitCode($0) }, organisation: { _ in nil }, post: { _ in nil }, thing: { _, _ in nil },
        person: { _ in nil }, word: { _, _ in nil }
      ).remembering, state: { typed throws(Diagnostic) in ThingState(rawValue: typed) ?? .draft })
  }

  private func difference(
    _ sent: ThingImport, _ table: ReadTable, _ space: Space, _ actor: Actor
  ) throws -> ImportDifference {
    try storage.read { tx in
      try ImportDifference.find(table, sent.choices, as: kind, in: space, reading: reading, for: actor, tx)
    }
  }

  private func apply(
    _ sent: ThingImport, _ difference: ImportDifference, _ actor: Actor
  ) throws -> Identifier<Batch>? {
    let head = try storage.read { try HistoryHead.read($0) }
    let outcome = try sent.apply(
      difference, asOf: head, as: kind, shown: difference.digest(of: sent.digest, sent.choices),
      through: work(actor))
    guard case .taken(_, _, let batch) = outcome else { return nil }
    return batch
  }

  private func work(_ actor: Actor) -> PortionedWork {
    PortionedWork(storage, occasion: { occasion }) { _ in .actor(actor) }
  }

  private func contents(_ space: Space, _ actor: Actor) throws -> [String] {
    try storage.read { tx in
      try ExistingThing.all(of: .body, in: space, on: .newYear(2025), for: actor, tx).map {
        "\($0.id.text) \($0.fields?.json.line ?? "")"
      }
    }
  }

  private static let forms: [Body.Form] = [.committee, .board, .representatives, .direktion]
  private static let headings = ["title", "form", "units", "seats", "members", "meetings"]

  private func cells(_ number: Int, _ seats: Int) -> [String] {
    [
      "Utvalg \(number)", Self.forms[number % Self.forms.count].rawValue, "no:\(3400 + number % 100)",
      "A | \(seats)",
      "Kari Nordmann \(number) | chair | Ap | 17.10.2023 |", "1.2.2026; 31/3 2026",
    ]
  }

  private func csv(_ numbers: Range<Int>, seats: Int) -> [UInt8] {
    var writer = CSVWriter(separator: .semicolon)
    writer.row(Self.headings)
    for number in numbers { writer.row(cells(number, seats).map(SheetCell.text)) }
    return writer.bytes
  }

  private func xlsx(_ numbers: Range<Int>, seats: Int) throws -> [UInt8] {
    try Workbook(
      created: occasion.today,
      sheets: [
        .init(
          name: "Utvalg", headings: Self.headings,
          rows: numbers.map { cells($0, seats).map(SheetCell.text) })
      ]
    ).bytes()
  }

  /// The seconds that passed and, behind them, those of the processor, which other work on the machine does not lengthen.
  private func time<Value>(_ body: () throws -> Value) rethrows -> (String, Value) {
    let (start, before) = (ContinuousClock.now, clock())
    let value = try body()
    let passed = (ContinuousClock.now - start) / .seconds(1)
    return (String(format: "%.2f\t%.2f", passed, Double(clock() - before) / Double(CLOCKS_PER_SEC)), value)
  }

  private static var mostMemory: String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { String($0 >> 10) } ?? "?"
  }
}
