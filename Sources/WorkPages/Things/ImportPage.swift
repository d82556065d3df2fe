import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

/// What rows are brought into.
private struct ImportGround {
  let space: Space
  let rooms: SpaceRooms?
  let mayPublish: Bool
  let kind: ContentKind
  let offered: OfferedNames
}

extension WorkContext {
  /// Rows of a spreadsheet, pasted, as things of a kind. What is well is taken, and what is not comes back with its
  /// faults.
  func importPage(_ id: Identifier<Space>) throws -> Reply {
    let ground = try importGround(id)
    let usual = Form([
      .init("state", ground.mayPublish ? "internal" : "draft"), .init("from", content.today().iso),
    ])
    guard visit.method == .post else { return importPage(ground, ShownForm("import", typed: usual), nil) }
    var (outcome, rest) = (ThingTableOutcome(), visit.form["rows"] ?? "")
    let faults = try faults {
      let table = try CSVTable(bytes: Array(rest.utf8), file: "")
      guard table.rows.count <= Self.mostRows else {
        throw Diagnostic(
          "rows-too-many", .badInput, at: .init(field: "rows"),
          ["limit": phrase.number(Double(Self.mostRows))])
      }
      outcome.faults += table.faults
      let (rows, columns) = try read(table, ground, &outcome)
      let from = try dayOrToday("from", of: visit.form)
      let taken = try writing { tx, actor, occasion in
        try Thing.bring(
          in: rows, columns: columns, as: ground.kind, to: Space.get(id, for: actor, tx),
          state: visit.form["state"].flatMap(ThingState.init) ?? .draft, from: from, by: .actor(actor),
          why: visit.form["why"] ?? "", tx, occasion)
      }
      outcome.faults += taken.faults
      (outcome.made, outcome.changed, outcome.unchanged) = (taken.made, taken.changed, taken.unchanged)
      rest = remaining(of: rest, table, outcome.faults)
    }
    let typed = visit.form.setting("rows", to: rest)
    return importPage(ground, ShownForm("import", typed: typed, faults: faults), outcome)
  }

  /// All rows are written at once, and while they are nobody else writes.
  private static var mostRows: Int { 500 }

  private func importGround(_ id: Identifier<Space>) throws -> ImportGround {
    let word = visit.method == .post ? visit.form["kind"] : visit.query["kind"]
    guard let kind = word.flatMap({ kinds[ThingKind(rawValue: $0)] }), kind.isMadeOfRows else {
      throw Interruption.absent
    }
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let doer = Doer.actor(actor)
      try doer.require(.addThing, space.subject)
      return ImportGround(
        space: space, rooms: SpaceRooms(space, for: actor),
        mayPublish: doer.may(.publishThing, .thing(in: space.id, shows: space.shows, state: .internal)),
        kind: kind, offered: try OfferedNames(for: kind, in: space, on: content.today(), for: actor, tx))
    }
  }

  /// The rows that can be read, and the fields that the table has. A column is named by its field, or by what the
  /// reader calls it; one that is neither is a fault, so that no misspelt column is lost unseen.
  private func read(
    _ table: CSVTable, _ ground: ImportGround, _ outcome: inout ThingTableOutcome
  ) throws -> ([ThingTableRow], [String]) {
    let words = words(of: ground.kind.kind)
    let typed = ground.kind.typed
    // Columns of our own files that nobody types.
    let passed = Set(ground.kind.fields.filter { $0.origin != .typed }.map(\.name))
    let stateColumn = table.columns.firstIndex {
      ["state", folded(phrase("thing-field.state"))].contains(folded($0))
    }
    var fields: [(column: Int, field: FieldShape?)] = []
    for (index, heading) in table.columns.enumerated() where index != stateColumn && !passed.contains(heading)
    {
      let field = typed.first { [folded($0.name), folded(words.label($0.name))].contains(folded(heading)) }
      let isTitle = [folded("title"), folded(words.label("title"))].contains(folded(heading))
      guard field != nil || isTitle else {
        throw Diagnostic(
          "column-unknown", .badInput, at: .init(field: "rows"),
          ["column": heading, "columns": (["title"] + typed.map(\.name)).joined(separator: ", ")])
      }
      fields.append((index, field))
    }
    guard fields.contains(where: { $0.field == nil }) else {
      throw Diagnostic("column-missing", .badInput, at: .init(field: "rows"), ["column": "title"])
    }
    let lookup = ground.offered.lookup(self, words, ground.kind)
    var rows: [ThingTableRow] = []
    for row in table.rows {
      var (title, members, faults): (String, [JSONValue.Member], [Diagnostic]) = ("", [], [])
      for (column, field) in fields {
        let cell = row.text(column)
        guard let field else {
          title = cell.trimmed
          continue
        }
        do {
          let value = try field.value(typed: cell, at: field.name, path: field.name, lookup)
          if let value { members.append(.init(field.name, value)) }
        } catch let found as Diagnostics {
          faults += found.list
        }
      }
      var state: ThingState?
      do throws(Diagnostic) {
        state = try stateColumn.flatMap { column throws(Diagnostic) in
          try self.state(typed: row.text(column), ground)
        }
      } catch {
        faults.append(error)
      }
      outcome.faults += faults.map {
        Diagnostic($0.code, $0.kind, at: .init(line: row.line, field: $0.place.field), $0.arguments)
      }
      if faults.isEmpty {
        rows.append(
          ThingTableRow(line: row.line, title: title, content: .object(members).canonical, state: state))
      }
    }
    return (rows, fields.compactMap(\.field?.name))
  }

  /// Who may see a new thing, as a row says it in the words of a list or of its file; nil for an empty cell.
  private func state(typed: String, _ ground: ImportGround) throws(Diagnostic) -> ThingState? {
    let typed = typed.trimmed
    guard !typed.isEmpty else { return nil }
    let options = stateOptions(ground.mayPublish)
    let found = options.first { option in
      let names = phrasebooks.map { $0("thing-state.\(option.value)") }
      return ([option.value] + names).map(folded).contains(folded(typed))
    }
    guard let state = found.flatMap({ ThingState(rawValue: $0.value) }) else {
      throw Diagnostic(
        "choice-invalid", .badInput, at: .init(field: "state"),
        ["value": String(typed.prefix(80)), "expected": options.map(\.text).joined(separator: ", ")])
    }
    return state
  }

  /// The table with the rows that were not taken, to be mended and sent again.
  private func remaining(of text: String, _ table: CSVTable, _ faults: [Diagnostic]) -> String {
    var lines = Set(faults.compactMap(\.place.line))
    guard !lines.isEmpty else { return "" }
    var writer = CSVWriter()
    writer.row(table.columns)
    for row in table.rows where lines.remove(row.line) != nil {
      writer.row(table.columns.indices.map { SheetCell.text(row.text($0)) })
    }
    // Lines that are no rows come back as they were.
    let typed = text.split(separator: /\r?\n/, omittingEmptySubsequences: false)
    let broken = lines.sorted().filter { typed.indices.contains($0 - 1) }.map { typed[$0 - 1] + "\n" }
    return String(decoding: writer.bytes, as: UTF8.self) + broken.joined()
  }

  private func importPage(_ ground: ImportGround, _ shown: ShownForm, _ outcome: ThingTableOutcome?) -> Reply
  {
    let words = words(of: ground.kind.kind)
    let title = phrase("things.import-title", ["kind": words.plural])
    let isTaken = outcome?.faults.isEmpty ?? true
    let status = shown.faults.isEmpty && isTaken ? 200 : 400
    return workPage(title, at: SpacePlaces.importThings(ground.space.id), in: ground.rooms, status: status) {
      html in
      html.h1(title)
      let list = Query([.init("kind", ground.kind.kind.rawValue)])
      html.p(.class("way-back")) {
        $0.a(words.plural, .href(SpacePlaces.things(ground.space.id).address(list)))
      }
      if let outcome, shown.faults.isEmpty { told(&html, outcome, words, ground.kind) }
      html.p(phrase("things.import-lead"), .class("column"))
      html.p(phrase("things.import-columns"), .class("column"))
      html.p(
        (["title"] + ground.kind.typed.map(\.name) + ["state"]).joined(separator: ", "),
        .class("column", "quiet"))
      protectedForm(&html, to: SpacePlaces.importThings(ground.space.id).address(), class: "work-form") {
        html in
        html.input(.type("hidden"), .name("kind"), .value(ground.kind.kind.rawValue))
        fields(
          &html,
          [
            Field("rows", phrase("things.import-rows"), .lines(12)),
            Field("from", phrase("things.field.from"), hint: phrase("things.field.from-hint"), .day),
            Field("state", phrase("thing-field.state"), .choice(stateOptions(ground.mayPublish))), whyField,
          ], in: shown)
        html.button(phrase("things.import"), .type("submit"), .class("button-main"))
      }
    }
  }

  private func told(
    _ html: inout HTML, _ outcome: ThingTableOutcome, _ words: FieldWords, _ kind: ContentKind
  ) {
    html.section(.role("status"), .class("fault-summary")) { html in
      html.p(
        phrase(
          "things.import-done",
          [
            "made": phrase.number(Double(outcome.made)), "changed": phrase.number(Double(outcome.changed)),
            "unchanged": phrase.number(Double(outcome.unchanged)),
          ]))
      guard !outcome.faults.isEmpty else { return }
      html.p(phrase("things.import-rest", count: Set(outcome.faults.compactMap(\.place.line)).count))
      html.ul { html in
        for fault in outcome.faults.prefix(200) {
          let line = fault.place.line.map { phrase("things.import-line", ["line": String($0)]) } ?? ""
          let field = fault.place.field.map { name(of: $0, words) } ?? ""
          html.li("\(line) \(field): \(phrase.problem(readable(fault, kind))) \(phrase.remedy(fault))")
        }
      }
    }
  }

  private func name(of field: String, _ words: FieldWords) -> String {
    field == "state" ? phrase("thing-field.state") : words.label(path(of: field))
  }

  /// `members.2.role` is told as `members.role`.
  private func path(of place: String) -> String {
    place.split(separator: ".").filter { Int($0) == nil }.joined(separator: ".")
  }

  /// What was expected, in words.
  func readable(_ fault: Diagnostic, _ kind: ContentKind) -> Diagnostic {
    guard fault.code == "field-unfit", let expected = fault.arguments["expected"] else { return fault }
    let path = path(of: fault.place.field ?? "")
    let text =
      switch kind.type(at: path) {
      case .choice(let choices)?:
        choices.map { words(of: kind.kind).word(path, $0) }.joined(separator: ", ")
      case .whole(let range)?:
        phrase(
          "expected.whole",
          [
            "least": phrase.number(Double(range.lowerBound)), "most": phrase.number(Double(range.upperBound)),
          ])
      default: phrase("expected.\(expected)")
      }
    return Diagnostic(
      fault.code, fault.kind, at: fault.place, fault.arguments.merging(["expected": text]) { $1 })
  }
}
