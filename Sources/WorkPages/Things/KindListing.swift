import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// The columns of a table: the title, the fields that were chosen or usually are shown, the tags, and who sees it.
  ///
  /// - Parameters:
  ///   - isFile: whether tables are told in full and all fields are there where none were chosen, as the import
  ///     reads them; a page tells how many rows a table has.
  ///   - hasTags: whether tags are shown where no columns were chosen.
  func columns(
    of request: TableRequest, _ names: ContentNames, isFile: Bool, hasTags: Bool
  ) -> [ListingColumn<ListedThing>] {
    let (kind, words) = (request.kind, request.words)
    let reader = FieldReader(context: self, words: words, names: names)
    let title = ListingColumn<ListedThing>(
      "title", words.label("title"),
      show: { html, row in
        html.a(name(of: row), .href(ThingPlaces.thing(row.thing.id).address()))
      }, cell: { .text(name(of: $0)) })
    let state = ListingColumn<ListedThing>("state", phrase("thing-field.state"), isOrderable: false) {
      .text(phrase("thing-state.\($0.thing.state.rawValue)"))
    }
    let fields = kind.fields.filter { field in
      request.columns?.contains(field.name) ?? (isFile || field.isUsualColumn)
    }
    let tags = request.columns?.contains(Tags.field) ?? hasTags ? [tagColumn(request)] : []
    return [title] + fields.map { column($0, kind, reader, isFile: isFile) } + tags + [state]
  }

  /// What each is filed under, with the way to all of the table that are.
  private func tagColumn(_ request: TableRequest) -> ListingColumn<ListedThing> {
    let place = SpacePlaces.things(request.question.space)
    return ListingColumn(
      Tags.field, request.words.label(Tags.field),
      show: { html, row in
        for (index, tag) in (row.fields?.tags ?? []).enumerated() {
          if index > 0 { html.text(", ") }
          html.a(tag, .href(place.address(request.whole.setting(TableRequest.tag, to: tag))))
        }
      },
      cell: { row in
        let tags = row.fields?.tags ?? []
        return tags.isEmpty ? .empty : .text(Tags.text(tags))
      })
  }

  private func name(of row: ListedThing) -> String {
    let title = row.fields?.title ?? row.thing.title
    return title.isEmpty ? phrase("things.erased") : title
  }

  private func column(
    _ field: FieldShape, _ kind: ContentKind, _ reader: FieldReader, isFile: Bool
  ) -> ListingColumn<ListedThing> {
    func value(_ row: ListedThing) -> JSONValue? { row.fields.map { kind.whole($0.content) }?[field.name] }
    return ListingColumn(
      field.name, reader.words.label(field.name), isNumber: field.type.isNumber || field.type.isTable,
      isOrderable: field.type.orderKey != nil,
      show: { html, row in
        guard let value = value(row) else { return html.text("–") }
        if field.type.isTable { return html.text(phrase.number(Double(value.elements.count))) }
        reader.show(&html, value, field.type, field.name)
      },
      cell: { row in
        guard let value = value(row) else { return .empty }
        switch (field.type, value) {
        case (.whole, .number(let number)), (.decimal, .number(let number)), (.share, .number(let number)):
          return .number(number, decimals: SheetCell.decimals(of: number))
        case (.money, _):
          return Amount(value).map { .amount($0.amount, currency: $0.currency.rawValue) } ?? .empty
        case (.day, _): return Day(value).map { .day($0) } ?? .empty
        default: return .text(field.typed(value, path: field.name) { reader.name($0, $1, $2) })
        }
      })
  }
}

extension FieldType {
  var isTable: Bool { if case .table = self { true } else { false } }
}
