import Basics
import Formats
import Pages
import Spaces
import Surveys
import Wording
import WorkPages

/// One answer of one group to one item, as files tell it.
private struct ResultRow {
  let item: Instrument.Item
  let group: Survey.Group
  let option: Instrument.Option
  /// Nil where it may not be told.
  let row: ItemResult.Row?
  let base: Int
}

extension WorkContext {
  /// What the page tells as a file: shares with their bounds, and nothing of what the page hides.
  func resultsFile(_ id: Identifier<Thing>, _ format: ResultFormat) throws -> Reply {
    let view = try surveyView(id)
    guard let instrument = view.instrument, !view.groups.isEmpty, !view.isClosed else {
      throw Interruption.absent
    }
    let rows = try rows(view, instrument)
    let route = SurveyPlaces.results(id, format).pattern
    switch format {
    case .csv, .xlsx:
      return try file(
        Listing(name: view.thing.title, columns: columns(instrument), rows: rows),
        format == .csv ? ListFormat.csv : .xlsx, named: "nabo-survey", route: route)
    case .json:
      return Reply(
        contentType: Reply.json, body: dataset(view, instrument, rows).bytes, caching: .none, route: route)
    }
  }

  private func rows(_ view: SurveyView, _ instrument: Instrument) throws -> [ResultRow] {
    let results = try view.items()
    return zip(instrument.items, results).flatMap { item, result in
      view.groups.enumerated().flatMap { index, group in
        (instrument.scale(of: item)?.options ?? []).filter { $0.value != nil }.map { option in
          ResultRow(
            item: item, group: group, option: option, row: result.shown(option.code, in: index),
            base: result.groups[index].base)
        }
      }
    }
  }

  private func columns(_ instrument: Instrument) -> [ListingColumn<ResultRow>] {
    func number(
      _ name: String, _ value: @escaping (ResultRow) -> Double?
    ) -> ListingColumn<ResultRow> {
      ListingColumn(name, name, isNumber: true) { row in value(row).map { .number($0, decimals: 4) } ?? .empty
      }
    }
    return [
      ListingColumn("item", "item") { .text($0.item.code) },
      ListingColumn("question", "question") { .text(instrument.text($0.item.texts, in: language.rawValue)) },
      ListingColumn("group", "group") { .text($0.group.rawValue) },
      ListingColumn("answer", "answer") { .text(instrument.text($0.option.labels, in: language.rawValue)) },
      number("share") { $0.row?.share }, number("low") { $0.row?.margin?.low },
      number("high") { $0.row?.margin?.high },
      ListingColumn("base", "base", isNumber: true) { .number(Double($0.base), decimals: 0) },
    ]
  }

  /// JSON-stat 2: item × group × place on the scale, the share of each; null with a status where nothing may be told.
  private func dataset(_ view: SurveyView, _ instrument: Instrument, _ rows: [ResultRow]) -> JSONValue {
    let items = instrument.items.map(\.code)
    let groups = view.groups.map(\.rawValue)
    var seen: Set<String> = []
    let options = instrument.scales.flatMap(\.options).filter { $0.value != nil }.map(\.code)
      .filter { seen.insert($0).inserted }
    var told: [String: Double] = [:]
    for row in rows { told["\(row.item.code) \(row.group.rawValue) \(row.option.code)"] = row.row?.share }
    let values = items.flatMap { item in
      groups.flatMap { group in options.map { told["\(item) \(group) \($0)"] } }
    }
    let hidden = values.enumerated().filter { $0.element == nil }.map {
      JSONValue.Member(String($0.offset), .text("-"))
    }
    return .object([
      .init("version", .text("2.0")), .init("class", .text("dataset")),
      .init("label", .text(view.thing.title)),
      .init("source", .text(view.space.name)), .init("id", .texts(["item", "group", "answer"])),
      .init("size", .array([items.count, groups.count, options.count].map { .number(Double($0)) })),
      .init(
        "dimension",
        .object([
          dimension("item", items, instrument.items.map { instrument.text($0.texts, in: language.rawValue) }),
          dimension("group", groups, groups.map { words(of: .survey).word("results.group", $0) }),
          dimension("answer", options, options),
        ])), .init("value", .array(values.map { .optional($0) })), .init("status", .object(hidden)),
    ])
  }

  private func dimension(_ name: String, _ codes: [String], _ labels: [String]) -> JSONValue.Member {
    .init(
      name,
      .object([
        .init("label", .text(name)),
        .init(
          "category",
          .object([
            .init("index", .texts(codes)),
            .init("label", .object(zip(codes, labels).map { JSONValue.Member($0, .text($1)) })),
          ])),
      ]))
  }
}
