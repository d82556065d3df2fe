import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// The columns of a kind of thing: its title, its fields but for long texts, and who sees it.
  ///
  /// - Parameter isFile: whether tables are told in full, as the import reads them; a page tells how many rows there are.
  func columns(
    of kind: ContentKind, _ names: ContentNames, isFile: Bool
  ) -> [ListingColumn<ListedThing>] {
    let words = words(of: kind.kind)
    let reader = FieldReader(context: self, words: words, names: names)
    let title = ListingColumn<ListedThing>(
      "title", words.label("title"),
      show: { html, row in
        html.a(name(of: row), .href(ThingPlaces.thing(row.thing.id).address()))
      }, cell: { .text(name(of: $0)) })
    let state = ListingColumn<ListedThing>("state", phrase("thing-field.state"), isOrderable: false) {
      .text(phrase("thing-state.\($0.thing.state.rawValue)"))
    }
    let fields = kind.fields.filter { isFile || $0.type == .file || ($0.type != .text && $0.origin != .made) }
    return [title] + fields.map { column($0, kind, reader, isFile: isFile) } + [state]
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
      isOrderable: field.type.isOrderable,
      show: { html, row in
        guard let value = value(row) else { return html.text("–") }
        if field.type.isTable { return html.text(phrase.number(Double(value.elements.count))) }
        reader.show(&html, value, field.type, field.name)
      },
      cell: { row in
        guard let value = value(row) else { return .empty }
        switch (field.type, value) {
        case (.whole, .number(let number)): return .number(number, decimals: 0)
        case (.decimal, .number(let number)), (.share, .number(let number)):
          return .number(number, decimals: 4)
        default: return .text(field.typed(value, path: field.name) { reader.name($0, $1, $2) })
        }
      })
  }
}

extension FieldType {
  var isTable: Bool { if case .table = self { true } else { false } }

  /// Not by what a thing is called, which not everybody may see.
  fileprivate var isOrderable: Bool {
    switch self {
    case .table, .text, .thing, .list(.thing): false
    default: true
    }
  }
}
