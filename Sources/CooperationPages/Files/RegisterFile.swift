import Basics
import Formats
import Markup
package import Pages
import Spaces
import Wording
import WorkPages

/// A view of a register as a file, `matrix.csv`.
package struct RegisterFile: Hashable, Sendable {
  package enum View: String, CaseIterable, Sendable {
    case matrix, municipalities, partners, changes
    case threeToOne = "three-to-one"
  }

  package let view: View
  package let format: OverviewFormat

  package init(_ view: View, _ format: OverviewFormat) { (self.view, self.format) = (view, format) }
}

extension RegisterFile: PlaceKey {
  package static func read(placeText: String) -> RegisterFile? {
    let parts = placeText.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let view = View(rawValue: parts[0]),
      let format = OverviewFormat(rawValue: parts[1])
    else { return nil }
    return RegisterFile(view, format)
  }

  package var placeText: String { "\(view.rawValue).\(format.rawValue)" }
  package var loggedText: String? { placeText }
}

extension WorkContext {
  /// What a view tells, a row for each thing that it tells, whatever the page folds or draws.
  func registerFile(_ id: Identifier<Space>, _ file: RegisterFile) throws -> Reply {
    switch file.view {
    case .matrix: try sent(matrixRows(try registerView(id)), file, id)
    case .municipalities: try sent(municipalRows(try registerView(id)), file, id)
    case .partners: try sent(partnerRows(try registerView(id)), file, id)
    case .changes: try sent(changeRows(try registerView(id)), file, id)
    case .threeToOne: try sent(holderRows(try threeToOneView(id)), file, id)
    }
  }

  private func sent<Row>(
    _ listing: Listing<Row>, _ file: RegisterFile, _ id: Identifier<Space>
  ) throws -> Reply {
    let route = CooperationPlaces.viewFile(id, file).pattern
    let name = "nabo-\(file.view.rawValue)"
    switch file.format {
    case .csv: return try self.file(listing, ListFormat.csv, named: name, route: route)
    case .xlsx: return try self.file(listing, ListFormat.xlsx, named: name, route: route)
    case .json:
      let rows = listing.rows.map { row in
        JSONValue.object(listing.columns.map { .init($0.name, $0.cell(row).json) })
      }
      let body = JSONValue.object([
        .init("date", .text(try RegisterRequest(visit.query, today: content.today()).day.iso)),
        .init("rows", .array(rows)),
      ]).bytes
      return Reply(contentType: Reply.json, body: body, caching: .none, route: route)
    }
  }

  /// The ways to a view as a file.
  func registerFileLinks(_ html: inout HTML, _ view: RegisterFile.View, _ id: Identifier<Space>) {
    html.ul(.class("ways-on", "no-print")) { html in
      fileLinks(&html) { format, separator in
        CooperationPlaces.viewFile(id, RegisterFile(view, OverviewFormat(format))).address(
          registerQuery.setting("separator", to: separator))
      }
      html.li {
        $0.a(
          phrase("things.as-file", ["format": "JSON"]),
          .href(CooperationPlaces.viewFile(id, RegisterFile(view, .json)).address(registerQuery)),
          .rel("nofollow"))
      }
    }
  }
}

extension SheetCell {
  /// What nobody knows is null, and never zero.
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .text(text)
    case .number(let number, _): .number(number)
    case .year(let year): .number(Double(year))
    case .day(let day): .text(day.iso)
    case .amount(let amount, let currency):
      .object([.init("amount", .number(amount)), .init("currency", .text(currency))])
    case .empty: .null
    }
  }
}
