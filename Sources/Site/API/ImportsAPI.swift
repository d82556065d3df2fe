import Answers
import Basics
import Formats
import Pages
import Spaces
import Store
import Wording
import WorkPages

/// A table that was sent, with what it would change, as a program is told of it.
struct ToldImport {
  let view: ImportedTable
  /// The rows that were asked for, and where they go on.
  let rows: [ImportDifference.Row]
  let next: Int?
  let phrase: Phrasebook
}

var importFields: [AnswerField<ToldImport>] {
  [
    AnswerField("id") { $0.view.sent.id.text }, AnswerField("space") { $0.view.sent.space.text },
    AnswerField("kind") { $0.view.sent.kind.rawValue }, AnswerField("name") { $0.view.sent.name },
    AnswerField("choices", .described("ImportChoices")) { told in
      .object(told.view.sent.choices.json.members.filter { $0.key != "columns" })
    },
    AnswerField("columns", each: importColumnFields) { told in
      told.view.table.headings.map { heading in
        ToldColumn(
          heading: heading, field: told.view.sent.choices.columns[heading].flatMap { $0.isEmpty ? nil : $0 })
      }
    },
    AnswerField("counts", .named(.whole)) { told in
      .object(
        ImportDifference.Outcome.allCases.map { outcome in
          .init(outcome.rawValue, .number(Double(told.view.difference?.count(outcome) ?? 0)))
        })
    },
    AnswerField("problems", each: importFaultFields) { told in
      told.view.faults.map { ToldFault(fault: $0, phrase: told.phrase) }
    },
    // Names what would happen: it is sent back with the wish to apply.
    AnswerField("digest") { told in
      told.view.difference.map { $0.digest(of: told.view.sent.digest, told.view.sent.choices) }
    },
    AnswerField("applied") { $0.view.sent.batch?.text },
    AnswerField("rows", each: importRowFields) { told in
      told.rows.map { ToldRow(row: $0, fields: told.view.difference?.fields ?? [], phrase: told.phrase) }
    },
    AnswerField("next") { $0.next },
  ]
}

struct ToldColumn {
  let heading: String
  /// Nil for one that is left out.
  let field: String?
}

private var importColumnFields: [AnswerField<ToldColumn>] {
  [AnswerField("heading") { $0.heading }, AnswerField("field") { $0.field }]
}

struct ToldFault {
  let fault: Diagnostic
  let phrase: Phrasebook
}

private var importFaultFields: [AnswerField<ToldFault>] {
  [
    AnswerField("code") { $0.fault.code }, AnswerField("field") { $0.fault.place.field },
    AnswerField("problem") { $0.phrase.problem($0.fault) },
    AnswerField("remedy") { $0.phrase.remedy($0.fault) },
  ]
}

struct ToldRow {
  let row: ImportDifference.Row
  let fields: [ImportField]
  let phrase: Phrasebook
}

private var importRowFields: [AnswerField<ToldRow>] {
  [
    AnswerField("line") { $0.row.line },
    AnswerField("outcome", .words(ImportDifference.Outcome.allCases.map(\.rawValue))) {
      .text($0.row.outcome.rawValue)
    },
    AnswerField("thing") { $0.row.thing?.text },
    AnswerField("cells", each: importCellFields) { $0.row.cells($0.fields) },
    AnswerField("problems", each: importFaultFields) { told in
      told.row.faults.map { ToldFault(fault: $0, phrase: told.phrase) }
    },
    AnswerField("warnings", each: importFaultFields) { told in
      told.row.warnings.map { ToldFault(fault: $0, phrase: told.phrase) }
    },
  ]
}

private var importCellFields: [AnswerField<ImportedCell>] {
  [
    AnswerField("field") { $0.field.name }, AnswerField("before", .anything) { $0.before ?? .null },
    AnswerField("after", .anything) { $0.after ?? .null },
  ]
}

/// Tables that are brought in: sent as files, shown cell by cell, applied and taken back, each as on the pages.
extension WorkContext {
  /// A table as a form with a file, of things of a kind. Nothing is changed by it yet.
  func sendTable(to id: Identifier<Space>) throws -> ProgramAnswer {
    try allow([])
    let ground = try importGround(id, kind: named(visit.form["kind"] ?? "", status: .badInput))
    guard let upload = visit.uploads.first(where: { $0.field == "file" }) else {
      throw Diagnostics([Diagnostic("field-missing", .badInput, at: .init(field: "file"))])
    }
    let sent = try kept(try table(of: upload), named: upload.name, ground)
    var answer = try importAnswer(id, sent.id, limit: Self.usualRows)
    answer.status = 201
    answer.headers = [.init("Location", ManagingPlaces.table(id, sent.id).address())]
    return answer
  }

  /// Query: `show`, an outcome of rows; `limit`, and `offset`, how many rows come before the first.
  func importAnswer(_ space: Identifier<Space>, _ id: Identifier<ThingImport>) throws -> ProgramAnswer {
    try allow(["show", "limit", "offset"])
    if let word = visit.query["show"], ImportDifference.Outcome(rawValue: word) == nil {
      throw unusable(
        "show", word, ImportDifference.Outcome.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return try importAnswer(space, id, limit: count("limit", in: 1...200) ?? Self.usualRows)
  }

  private static var usualRows: Int { 50 }

  private func importAnswer(
    _ space: Identifier<Space>, _ id: Identifier<ThingImport>, limit: Int
  ) throws -> ProgramAnswer {
    let view = try importedTable(space, id)
    let asked = visit.query["show"].flatMap(ImportDifference.Outcome.init)
    let rows = (view.difference?.rows ?? []).filter { asked == nil || $0.outcome == asked }
    let offset = try count("offset", in: 0...1_000_000) ?? 0
    let shown = Array(rows.dropFirst(offset).prefix(limit))
    let next = offset + shown.count < rows.count ? offset + shown.count : nil
    return ProgramAnswer(
      importFields.object(ToldImport(view: view, rows: shown, next: next, phrase: phrase)))
  }

  /// Chooses anew what was sent: columns, mode, key, day, who sees it, kroner, sheet, why.
  func chooseImport(_ space: Identifier<Space>, _ id: Identifier<ThingImport>) throws -> ProgramAnswer {
    try allow([])
    let sent = try sentTable(space, id)
    let ground = try importGround(space, kind: named(sent.kind.rawValue, status: .badInput))
    var members = try SentChoices(visit.body)
    let choices = try members.choices(changing: sent.choices, ground)
    // A sheet that is not there is told before it is kept.
    if choices.sheet != sent.choices.sheet {
      _ = try readTable(sent.content, named: sent.name, sheet: choices.sheet, ground)
    }
    try writing { tx, actor, _ in
      try Doer.actor(actor).require(.addThing, Space.get(space, for: actor, tx).subject)
      try sent.choose(choices, tx)
    }
    return try importAnswer(space, id, limit: Self.usualRows)
  }

  /// Brings in every row that is well, where what would happen is still what `digest` names.
  func applyImport(_ space: Identifier<Space>, _ id: Identifier<ThingImport>) throws -> ProgramAnswer {
    try allow([])
    var members = try SentMembers(visit.body, allowing: ["digest"])
    let digest = members.required("digest", members.text("digest"))
    try members.check()
    let sent = try sentTable(space, id)
    let ground = try importGround(space, kind: named(sent.kind.rawValue, status: .badInput))
    switch try bringIn(sent, ground, shown: digest ?? "") {
    case .changed:
      throw ProgramRefusal(status: 409, faults: [Diagnostic("import-changed", .badInput)])
    case .taken(let made, let changed, let batch):
      return ProgramAnswer(
        .object([
          .init("made", .number(Double(made))), .init("changed", .number(Double(changed))),
          .init("batch", .optional(batch?.text)),
        ]))
    }
  }

  /// Takes back what was brought in, as one step; things that were changed since are left, and named.
  func undoImport(_ space: Identifier<Space>, _ id: Identifier<ThingImport>) throws -> ProgramAnswer {
    try allow([])
    var members = try SentMembers(visit.body ?? .object([]), allowing: ["why"])
    let why = members.text("why") ?? ""
    try members.check()
    guard let batch = try sentTable(space, id).batch else {
      throw ProgramRefusal(status: 409, faults: [Diagnostic("import-not-applied", .badInput)])
    }
    let undo = try Batch.undo(batch, why: why, through: portionedWork)
    let left = undo.left.map { left in
      JSONValue.object([.init("thing", .text(left.thing.text)), .init("code", .text(left.why.code))])
    }
    return ProgramAnswer(
      .object([.init("undone", .number(Double(undo.undone))), .init("left", .array(left))]))
  }

  /// The same ground as on the pages, for a kind that people type.
  private func importGround(_ id: Identifier<Space>, kind: ContentKind) throws -> ImportGround {
    guard kind.isMadeOfRows else {
      throw ProgramRefusal(status: 422, faults: [Diagnostic("kind-not-by-hand", .badInput)])
    }
    return try importGround(id, kind: kind.kind.rawValue)
  }
}

/// What a program wants done with a table.
struct SentChoices {
  static let names = ["columns", "mode", "key", "from", "state", "kroner", "sheet", "why"]

  private var members: SentMembers

  init(_ body: JSONValue?) throws(Diagnostic) {
    members = try SentMembers(body, allowing: Self.names)
  }

  /// - Throws: everything that is wrong with the members.
  mutating func choices(
    changing before: ImportChoices, _ ground: ImportGround
  ) throws(Diagnostics) -> ImportChoices {
    var choices = before
    let known = ground.fields.map(\.name)
    choices.mode = members.word("mode", among: ImportChoices.Mode.allCases) ?? before.mode
    choices.key = members.text("key") ?? before.key
    if !known.contains(choices.key) { unknown("key", choices.key, known) }
    choices.from = members.day("from") ?? before.from
    choices.state =
      members.word("state", among: ground.mayPublish ? [.draft, .internal, .published] : [.draft])
      ?? before.state
    choices.kroner = members.word("kroner", among: Amount.Currency.allCases) ?? before.kroner
    choices.sheet = members.text("sheet") ?? before.sheet
    choices.why = members.text("why") ?? before.why
    takeColumns(&choices, known)
    try members.check()
    return choices
  }

  /// `{"Navn": "title", "Merknad": null}`: the field of each heading that is named, nothing for one that is left out.
  private mutating func takeColumns(_ choices: inout ImportChoices, _ known: [String]) {
    for member in members["columns"]?.members ?? [] {
      let name = member.value.text ?? ""
      if !name.isEmpty, !known.contains(name) { unknown("columns.\(member.key)", name, known) }
      choices.columns[member.key] = name
    }
    var taken: Set<String> = []
    for name in choices.columns.values where !name.isEmpty && !taken.insert(name).inserted {
      members.fault(
        Diagnostic("column-twice", .badInput, at: .init(field: "columns"), ["column": name]))
    }
  }

  private mutating func unknown(_ place: String, _ found: String, _ known: [String]) {
    members.fault(
      Diagnostic(
        "api-value-unusable", .badInput, at: .init(field: place),
        ["found": String(found.prefix(80)), "expected": known.joined(separator: ", ")]))
  }
}
