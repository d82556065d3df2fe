import Basics
import Formats
import Pages
import Spaces
import Wording

extension WorkContext {
  /// So many rows are the most that one file holds.
  private static var rowsOfAFile: Int { 500_000 }
  /// So many are read from the database at a time.
  private static var rowsAtATime: Int { 1000 }

  /// A table as a file: narrowed, ordered and with the columns that the page shows, or with all of them where none were
  /// chosen. It is read and written page by page, so that it takes no more memory the longer it is.
  func kindFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    let name = ThingKind(rawValue: visit.query["kind"] ?? "")
    guard let kind = kinds[name] else { throw Interruption.absent }
    var request = tableRequest(id, kind, visit.query, limit: Self.rowsAtATime)
    guard request.faults.isEmpty else { throw Diagnostics(request.faults) }
    request.question.place = nil
    try checkLength(request)
    let file = try rowFile(request, format)
    repeat {
      // Nobody waits for it any more.
      guard isWanted() else { throw Interruption.absent }
      request.question.place = try write(request, to: file)
    } while request.question.place != nil
    let body = FileBody(path: file.file.path, size: try file.close(), holding: file.file)
    return Reply(
      contentType: format.contentType,
      headers: [
        .init("Content-Disposition", "attachment; filename=\"nabo-\(name.rawValue).\(format.rawValue)\"")
      ],
      body: [], file: body, caching: .none, route: SpacePlaces.thingsFile(id, format).pattern)
  }

  /// A file that lacks rows would not say so.
  private func checkLength(_ request: TableRequest) throws {
    let count = try reading { tx, actor in
      _ = try Space.get(request.question.space, for: actor, tx)
      return try request.question.count(for: actor, tx)
    }
    guard count <= Self.rowsOfAFile else {
      throw Diagnostic("rows-too-many", .badInput, ["limit": phrase.number(Double(Self.rowsOfAFile))])
    }
  }

  /// Names of columns that the import reads again, or in a workbook the headings that people read.
  private func rowFile(_ request: TableRequest, _ format: ListFormat) throws -> RowFile {
    let columns = columns(of: request, ContentNames(), isFile: true, hasTags: true)
    let withSemicolons = request.query[TableRequest.separator] == ListFormat.semicolon
    return try RowFile(
      format == .xlsx ? .xlsx : withSemicolons ? .semicolons : .csv, name: request.words.plural,
      headings: columns.map { format == .xlsx ? $0.heading : $0.name }, created: content.today())
  }

  /// The next rows; where to go on after them.
  private func write(_ request: TableRequest, to file: RowFile) throws -> ThingCursor? {
    let (page, names) = try reading { tx, actor in
      let space = try Space.get(request.question.space, for: actor, tx)
      let page = try request.question.page(for: actor, tx)
      let names = try ContentNames(
        of: page.things.compactMap { $0.fields.map { ($0.content, request.kind) } },
        mayKnow: may(actor, .seeMembers, space.subject), for: actor, tx)
      return (page, names)
    }
    let columns = columns(of: request, names, isFile: true, hasTags: true)
    try file.write(page.things.map { row in columns.map { $0.cell(row) } })
    return page.after
  }
}
