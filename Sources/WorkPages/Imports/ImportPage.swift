package import Basics
import Files
package import Formats
import Markup
package import Pages
package import Spaces
import Wording

extension WorkContext {
  /// A table that is to be brought in: a file, or pasted, with the names of its columns on top. Nothing is written before it was
  /// seen what would change.
  func importPage(_ id: Identifier<Space>) throws -> Reply {
    let ground = try importGround(id, kind: visit.method == .post ? visit.form["kind"] : visit.query["kind"])
    return try formReply("import") { form in
      let (content, name) = try sentTable(form)
      return ImportPlaces.table(id, try kept(content, named: name, ground).id)
    } page: {
      importPage(ground, $0)
    }
  }

  /// What was sent: a file, or what was pasted.
  private func sentTable(_ form: Form) throws(Diagnostic) -> (content: [UInt8], name: String) {
    guard let file = visit.uploads.first(where: { $0.size > 0 }) else {
      return (Array((form["rows"] ?? "").utf8), "")
    }
    return (try table(of: file), file.name)
  }

  /// The bytes of a table that came as a file. Throws `table-too-large`.
  package func table(of file: Upload) throws(Diagnostic) -> [UInt8] {
    let limit = TableLimits().bytes
    guard file.size <= limit else {
      throw Diagnostic(
        "table-too-large", .badInput, at: .init(field: "file"),
        readableBound(["what": "bytes", "limit": String(limit)]))
    }
    return try FileReading(path: file.path).bytes(at: 0, file.size)
  }

  /// Keeps a table with what its headings seem to be.
  ///
  /// - Throws: what is wrong with the file as a whole, at the field `rows`.
  package func kept(_ content: [UInt8], named name: String, _ ground: ImportGround) throws -> ThingImport {
    let table = try readTable(content, named: name, sheet: nil, ground)
    var choices = ImportChoices(from: self.content.today())
    choices.state = ground.mayPublish ? .internal : .draft
    choices.kroner = kroner(of: ground.space)
    return try writing { tx, actor, occasion in
      let space = try Space.get(ground.space.id, for: actor, tx)
      let remembered = try ThingImport.remembered(ground.kind.kind, in: space.id, tx)
      for column in ground.names.matched(table.headings, remembered: remembered) {
        choices.columns[column.heading] = column.field
      }
      return try ThingImport.keep(
        content, named: name, of: ground.kind.kind, in: space, choices, by: .actor(actor), tx, occasion)
    }
  }

  package func readTable(
    _ content: [UInt8], named name: String, sheet: String?, _ ground: ImportGround
  ) throws -> ReadTable {
    do throws(Diagnostic) {
      var limits = TableLimits()
      limits.rows = Self.mostImportedRows + 100
      let table = try ReadTable(content, file: name, sheet: sheet, limits: limits) {
        ground.names.field(called: $0) != nil
      }
      guard table.rows.count <= Self.mostImportedRows else {
        throw Diagnostic(
          "rows-too-many", .badInput, at: .init(field: "rows"),
          ["limit": phrase.number(Double(Self.mostImportedRows))])
      }
      return table
    } catch {
      throw Diagnostic(error.code, error.kind, at: .init(field: "rows"), readableBound(error.arguments))
    }
  }

  /// All rows are written at once, and while they are nobody else writes.
  private static var mostImportedRows: Int { 20_000 }

  /// Which bound a table exceeds, in words.
  private func readableBound(_ arguments: [String: String]) -> [String: String] {
    guard let what = arguments["what"], let limit = arguments["limit"].flatMap(Int.init) else {
      return arguments
    }
    return ["what": phrase("imports.bound.\(what)"), "limit": phrase.number(Double(limit))]
  }

  private func importPage(_ ground: ImportGround, _ shown: ShownForm) -> Reply {
    let title = phrase("imports.title", ["kind": words(of: ground.kind.kind).plural])
    return workPage(
      title, at: SpacePlaces.importThings(ground.space.id), in: ground.rooms, status: shown.status
    ) { html in
      html.h1(title)
      wayToList(&html, ground)
      html.p(phrase("imports.lead"), .class("column"))
      html.p(phrase("imports.cells"), .class("column"))
      protectedForm(
        &html, to: SpacePlaces.importThings(ground.space.id).address(), class: "work-form",
        sendsFiles: workplace.files != nil
      ) { html in
        html.input(.type("hidden"), .name("kind"), .value(ground.kind.kind.rawValue))
        fields(&html, tableFields, in: shown)
        html.button(phrase("imports.look"), .type("submit"), .class("button-main"))
      }
      html.details { html in
        html.summary(phrase("imports.columns"))
        html.ul { html in
          for field in ground.fields {
            html.li("\(field.labels[0]) (\(field.name))")
          }
        }
      }
    }
  }

  /// A file where this installation takes files, and rows that are pasted.
  private var tableFields: [Field] {
    let file = Field(
      "file", phrase("imports.file"), hint: phrase("imports.file-hint"), .file(isSeveral: false),
      isRequired: false)
    let rows = Field(
      "rows", phrase("imports.rows"), hint: phrase("imports.rows-hint"), .lines(12),
      isRequired: workplace.files == nil)
    return (workplace.files == nil ? [] : [file]) + [rows]
  }

  func wayToList(_ html: inout HTML, _ ground: ImportGround) {
    let list = Query([.init("kind", ground.kind.kind.rawValue)])
    html.p(.class("way-back")) {
      $0.a(
        words(of: ground.kind.kind).heading, .href(SpacePlaces.things(ground.space.id).address(list)))
    }
  }
}
