import Basics
import Pages
import Spaces
import Wording

/// What the address of a table asks for, as far as it can be read.
struct TableRequest {
  let kind: ContentKind
  let words: FieldWords
  let query: Query
  var question: ThingQuestion
  /// The names of the fields that are shown, tags among them, in the order of the kind; nil for those that usually are.
  var columns: Set<String>?
  /// The field by which things are grouped.
  var group: FieldShape?
  /// What cannot be read, each at its field of the form.
  var faults: [Diagnostic] = []
  /// What it asks for and the table does not have: columns and words of before.
  var gone: [String] = []

  /// Names of the query that are none of fields.
  static let order = "order"
  static let columns = "columns"
  static let group = "group"
  static let place = "place"
  static let view = "view"
  static let row = "row"
  static let all = "all"
  static let separator = "separator"
  static let mine = "mine"
  static let tag = "tag"
  static let own: Set = [
    "kind", "q", "date", order, columns, group, place, view, row, all, separator, mine, tag,
  ]

  /// The query of the same table without a place in it, and without fields that were left empty.
  var whole: Query { TableRequest.whole(query) }

  static func whole(_ query: Query) -> Query {
    Query(query.pairs.filter { !$0.value.isEmpty && $0.name != place })
  }

  /// What a saved view keeps: neither the kind, which it belongs to, nor what was chosen for another purpose.
  var kept: Query {
    Query(
      whole.pairs.filter {
        !["kind", TableRequest.view, TableRequest.row, TableRequest.all, TableRequest.separator].contains(
          $0.name)
      })
  }

  /// Whether less than everything is asked for.
  var isNarrowed: Bool {
    let neutral: Set = ["kind", Self.order, Self.columns, Self.group, Self.view, Self.separator]
    return whole.pairs.contains { !neutral.contains($0.name) }
  }
}

extension WorkContext {
  /// Reads what the address of a table asks for.
  func tableRequest(
    _ space: Identifier<Space>, _ kind: ContentKind, _ query: Query, limit: Int
  ) -> TableRequest {
    var question = ThingQuestion(kind.kind, in: space, on: content.today())
    question.title = String((query["q"] ?? "").prefix(Limits.searchedCharacters))
    question.limit = limit
    var request = TableRequest(kind: kind, words: words(of: kind.kind), query: query, question: question)
    readOrder(&request)
    request.question.place = query[TableRequest.place].flatMap { ThingCursor($0) }
      .flatMap { request.question.holds($0) ? $0 : nil }
    readColumns(&request)
    let reader = FilterReader(context: self, query: query, words: request.words)
    for field in kind.fields { reader.read(field, into: &request) }
    if let tag = query[TableRequest.tag]?.trimmed, !tag.isEmpty {
      let filter: ThingFilter =
        tag == FilterReader.nothing
        ? .empty(Tags.field) : .tag(String(tag.prefix(Limits.searchedCharacters)))
      request.question.filters.append(filter)
    }
    if query[TableRequest.mine] == "yes" { request.question.filters.append(.mine) }
    let date = query["date"] ?? ""
    if let day = Day(date) {
      request.question = request.question.on(day)
    } else if !date.isEmpty {
      request.faults.append(
        Diagnostic("date-invalid", .badInput, at: .init(field: "date"), ["date": String(date.prefix(80))]))
    }
    readUnknown(&request)
    return request
  }

  private func readOrder(_ request: inout TableRequest) {
    guard let order = ListingOrder(request.query[TableRequest.order]) else { return }
    if order.column == "title" {
      request.question.order = .init("title", by: .title, isDescending: order.isDescending)
    } else if order.column == Tags.field {
      request.question.order = .init(Tags.field, by: .text, isDescending: order.isDescending)
    } else if let key = request.kind.field(order.column)?.type.orderKey {
      request.question.order = .init(order.column, by: key, isDescending: order.isDescending)
    } else {
      request.gone.append(order.column)
    }
  }

  private func readColumns(_ request: inout TableRequest) {
    let named = request.query.all(TableRequest.columns).flatMap { $0.split(separator: ",").map(String.init) }
    let columns = Set([Tags.field] + request.kind.fields.map(\.name))
    let known = named.filter(columns.contains)
    request.gone += named.filter { !columns.contains($0) }
    if !known.isEmpty { request.columns = Set(known) }
    guard let name = request.query[TableRequest.group], !name.isEmpty else { return }
    guard let field = request.kind.field(name), field.grouping != nil else {
      request.gone.append(name)
      return
    }
    request.group = field
  }

  /// Names that no field has any more narrow nothing, and are told.
  private func readUnknown(_ request: inout TableRequest) {
    let known = Set(request.kind.fields.flatMap { $0.queryNames })
    for pair in request.query.pairs where !pair.value.isEmpty {
      if TableRequest.own.contains(pair.name) || known.contains(pair.name) { continue }
      request.gone.append(pair.name)
    }
  }
}

extension ThingQuestion {
  /// The same of another day.
  fileprivate func on(_ day: Day) -> ThingQuestion {
    var question = ThingQuestion(kind, in: space, on: day)
    (question.title, question.filters, question.chosen) = (title, filters, chosen)
    (question.order, question.limit, question.place) = (order, limit, place)
    return question
  }
}
