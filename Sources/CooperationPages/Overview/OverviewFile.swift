import Basics
import Formats
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The overview as a file: every row that the page tells, on as many pages as it may.
  func overviewFile(_ id: Identifier<Space>, _ format: OverviewFormat) throws -> Reply {
    let view = try registerView(id)
    let words = RegisterWords(context: self, units: view.units)
    let listing = Listing(
      name: phrase("cooperation.title"), columns: overviewColumns(ofFile: words),
      rows: Self.byForm(view.shown))
    let route = CooperationPlaces.file(id, format).pattern
    let name = "nabo-cooperation-\(view.request.day.iso)"
    switch format {
    case .csv: return try file(listing, ListFormat.csv, named: name, route: route)
    case .xlsx: return try file(listing, ListFormat.xlsx, named: name, route: route)
    case .json:
      let body = JSONValue.object([
        .init("date", .text(view.request.day.iso)),
        .init("known", visit.query["known"].flatMap { Day($0) }.map { .text($0.iso) } ?? .null),
        .init("arrangements", .array(listing.rows.map { $0.json(of: view) })),
      ]).bytes
      return Reply(contentType: Reply.json, body: body, caching: .none, route: route)
    }
  }
}

extension RegisterItem {
  /// What it says, with what follows from it that day.
  fileprivate func json(of view: RegisterView) -> JSONValue {
    .object([
      .init("id", .text(id.text)), .init("name", .text(title)), .init("content", content.json),
      .init("participants", .texts(participants.map { $0.unit?.text ?? $0.name })),
      .init("formality", .text(formality.verdict.rawValue)),
      .init("formalityReason", .text(formality.reason.rawValue)),
      .init("lacking", .texts(gaps.map(\.rawValue))),
    ])
  }
}
