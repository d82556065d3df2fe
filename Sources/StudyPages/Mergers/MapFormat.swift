import Basics
import Formats
import GroupingAnswers
import Groupings
import Pages
import Units

/// What a map of groups can be had as.
package enum MapFormat: String, CaseIterable, PlaceKey {
  case csv, json

  private var contentType: String { self == .csv ? "text/csv; charset=utf-8" : "application/json" }

  /// One row, or one object, for each unit: its code, its name, and the number of its group.
  func reply(_ view: MergersView, at place: Place) -> Reply {
    let labels = view.shown?.map.labels ?? []
    let rows = zip(view.found.units, labels).map { (unit: $0, group: $1 + 1) }
    let body: [UInt8]
    switch self {
    case .csv:
      var writer = CSVWriter(separator: .comma, byteOrderMark: true, decimalComma: false)
      writer.row(["code", "name", "group"])
      for row in rows {
        writer.row([.text(row.unit.code), .text(row.unit.name), .number(Double(row.group), decimals: 0)])
      }
      body = writer.bytes
    case .json:
      body =
        JSONValue.object([
          .init(
            "units",
            .array(
              rows.map { row in
                .object([
                  .init("code", .text(row.unit.code)), .init("name", .text(row.unit.name)),
                  .init("group", .number(Double(row.group))),
                ])
              }))
        ]).bytes
    }
    return Reply(
      contentType: contentType, headers: [.attachment("nabo-mergers.\(rawValue)")], body: body,
      route: place.pattern)
  }
}

extension StudyContext {
  /// The map that the page of the same question shows, as a file.
  func mergersFile(_ format: MapFormat) -> Reply {
    let place = StudyPlaces.mergersFile(format)
    do throws(Diagnostic) {
      let request = try MergersRequest(visit.query, in: atlas, today: content.today())
      return format.reply(try MergersView(request, nil, phrase: phrase), at: place)
    } catch {
      return faultPage([error], at: place)
    }
  }
}
