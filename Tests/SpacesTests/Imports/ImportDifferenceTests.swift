import Basics
import Formats
import Testing

@testable import Spaces

/// What a table would change, without any database.
@Suite struct ImportDifferenceTests {
  private struct Agreement: ThingContent {
    static let kind = ThingKind("agreement")
    var party = ""
    var cost: Amount?
    var ends: Day?
    static let fields: [ContentField<Self>] = [
      .line("party", \.party), .money("cost", \.cost), .day("ends", \.ends),
    ]
  }

  private let kind = ContentKind(Agreement.self)
  private var fields: [ImportField] { kind.importFields { [$0] } }

  private var reading: ImportReading {
    ImportReading(
      fields: fields,
      lookup: FieldLookup(
        unit: { _ in nil }, organisation: { _ in nil }, post: { _ in nil }, thing: { _, _ in nil },
        person: { _ in nil }, word: { _, _ in nil }),
      state: { typed throws(Diagnostic) in
        guard let state = ThingState(rawValue: typed) else { throw Diagnostic("choice-invalid", .badInput) }
        return state
      })
  }

  private func existing(_ title: String, _ content: Agreement, _ number: UInt8) -> ExistingThing {
    let occasion = Occasion(now: Instant(milliseconds: 0), today: Day.newYear(2026)) { count in
      Array(repeating: number, count: count)
    }
    return ExistingThing(
      id: Identifier<Thing>(occasion), latest: Int(number), title: title,
      fields: ThingFields(title: title, state: .internal, content: content.json))
  }

  private func difference(
    _ text: String, onto existing: [ExistingThing] = [], _ change: (inout ImportChoices) -> Void = { _ in },
    check: (ThingFields, ExistingThing?) throws -> [Diagnostic] = { _, _ in [] }
  ) throws -> ImportDifference {
    let table = try ReadTable(Array(text.utf8), file: "")
    var choices = ImportChoices(from: Day.newYear(2026))
    choices.kroner = .nok
    for column in ImportNames(fields).matched(table.headings) {
      choices.columns[column.heading] = column.field
    }
    change(&choices)
    return try importDifference(of: table, choices, reading: reading, onto: existing, checking: check)
  }

  private var there: [ExistingThing] {
    [
      existing("Renovasjon", Agreement(party: "A", cost: Amount(100, .nok)), 1),
      existing("Brann", Agreement(party: "", cost: nil), 2),
    ]
  }

  private let table =
    "title;party;cost;ends\nRenovasjon;B;200;\nbrann;C;;31.12.2026\nVann;D;1 200,-;2027-01-01\n"

  @Test func eachCellIsOldAndNew() throws {
    let found = try difference(table, onto: there)
    #expect(found.rows.map(\.outcome) == [.changed, .changed, .new])
    let cells = found.rows[0].cells(found.fields)
    #expect(cells.map(\.isChanged) == [false, true, true, false])
    #expect(cells[1].before == .text("A") && cells[1].after == .text("B"))
    #expect(cells[2].after == Amount(200, .nok).json)
    #expect(found.rows[2].after?.content["ends"] == .text("2027-01-01"))
  }

  @Test func onlyWhatIsNewIsAdded() throws {
    let found = try difference(table, onto: there) { $0.mode = .add }
    #expect(found.rows.map(\.outcome) == [.left, .left, .new])
  }

  @Test func onlyEmptyFieldsAreFilled() throws {
    let found = try difference(table, onto: there) { $0.mode = .fill }
    #expect(found.rows.map(\.outcome) == [.same, .changed, .new])
    #expect(found.rows[1].after?.title == "Brann", "a title is never empty")
    #expect(found.rows[1].after?.content["party"] == .text("C"))
  }

  @Test func anEmptyCellEmptiesWhereItReplaces() throws {
    let found = try difference("title;party\nRenovasjon;\n", onto: there)
    #expect(found.rows[0].outcome == .changed && found.rows[0].after?.content["party"] == nil)
    #expect(found.rows[0].after?.content["cost"] != nil, "a column that is not there changes nothing")
  }

  @Test func rowsAreToldByTheChosenKey() throws {
    let found = try difference("title;party\nRenovasjon og gjenvinning;A\nNy;\n", onto: there) {
      $0.key = "party"
    }
    #expect(found.rows[0].outcome == .changed && found.rows[0].after?.title == "Renovasjon og gjenvinning")
    #expect(found.rows[1].outcome == .faulty && found.rows[1].faults.map(\.code) == ["field-missing"])
  }

  @Test func whatStandsTwiceIsToldWithItsLine() throws {
    let found = try difference("title;party\nVann;A\nRenovasjon;B\nVANN;C\n", onto: there)
    #expect(found.rows.map(\.outcome) == [.new, .changed, .faulty])
    #expect(found.rows[2].faults.first?.arguments["line"] == "2")
  }

  @Test func ofTwoThingsOfTheSameNameNoneIsChanged() throws {
    let found = try difference(
      "title;party\nA;B\n", onto: [existing("A", Agreement(), 1), existing("a", Agreement(), 2)])
    #expect(found.rows[0].faults.map(\.code) == ["row-unclear"])
  }

  @Test func whatIsCalledNearlyTheSameIsPointedOut() throws {
    let found = try difference("title\nBrann.\n", onto: there)
    #expect(found.rows[0].outcome == .new && found.rows[0].warnings.map(\.code) == ["row-alike"])
  }

  @Test func everyFaultOfARowIsToldAtItsField() throws {
    let found = try difference("title;party;cost;ends\n;x;1.234;3/4/2025\nVann;x;dyrt;2025\n")
    #expect(found.rows.map(\.outcome) == [.faulty, .faulty])
    #expect(found.rows[0].faults.map(\.place.field) == ["cost", "ends", "title"])
    #expect(found.rows[0].faults.map(\.code) == ["cell-ambiguous", "cell-ambiguous", "field-missing"])
    #expect(found.rows[1].faults.map(\.code) == ["field-unfit", "field-unfit"])
  }

  @Test func onlyWhatWouldBeWrittenIsChecked() throws {
    var asked: [String] = []
    let found = try difference(table, onto: there) {
      $0.mode = .fill
    } check: { fields, thing in
      asked.append(fields.title)
      return fields.title == "Vann" ? [Diagnostic("not-permitted", .forbidden)] : []
    }
    #expect(asked == ["Brann", "Vann"])
    #expect(found.rows[2].outcome == .faulty && found.count(.faulty) == 1)
  }

  @Test func theSameTwiceIsTheSame() throws {
    let first = try difference(table, onto: there)
    let after = first.rows.enumerated().compactMap { index, row in
      row.after.map { ExistingThing(id: there[0].id, latest: index, title: $0.title, fields: $0) }
    }
    #expect(try difference(table, onto: after).rows.map(\.outcome) == [.same, .same, .same])
  }

  @Test func theDigestNamesFileChoicesAndWhatIsThere() throws {
    let choices = ImportChoices(from: Day.newYear(2026))
    let one = try difference(table, onto: there)
    #expect(one.digest(of: "x", choices) == (try difference(table, onto: there).digest(of: "x", choices)))
    #expect(one.digest(of: "x", choices) != one.digest(of: "y", choices))
    let other = try difference(table, onto: [there[0]])
    #expect(one.digest(of: "x", choices) != other.digest(of: "x", choices))
  }

  @Test func withoutTheKeyOrTheTitleNothingIsCompared() {
    for change: (inout ImportChoices) -> Void in [
      { $0.columns["title"] = nil }, { $0.key = "ends" }, { $0.columns["title"] = "" },
    ] {
      do {
        _ = try difference("title;party\nA;B\n", [], change)
        Issue.record("it was compared")
      } catch let fault as Diagnostic {
        #expect(fault.code == "column-missing")
      } catch { Issue.record("\(error)") }
    }
  }

  private func difference(
    _ text: String, _ existing: [ExistingThing], _ change: (inout ImportChoices) -> Void
  ) throws -> ImportDifference {
    try difference(text, onto: existing, change)
  }

  @Test func choicesAreKeptAsTheyAre() throws {
    var choices = ImportChoices(from: Day.newYear(2026))
    choices.columns = ["A": "title", "B": ""]
    (choices.mode, choices.key, choices.state) = (.fill, "party", .internal)
    (choices.kroner, choices.sheet, choices.why) = (.sek, "Ark 1", "x")
    #expect(ImportChoices(choices.json) == choices)
    #expect(ImportChoices(.object([])) == nil)
  }
}
