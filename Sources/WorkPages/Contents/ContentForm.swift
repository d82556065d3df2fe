import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

/// The form in which somebody writes what a thing of a kind says: one control for each field, and rows of them for
/// lists and tables.
struct ContentForm {
  let context: WorkContext
  let kind: ContentKind
  let words: FieldWords
  /// What may be offered for fields that refer to something.
  let offered: OfferedNames
  /// What is changed; null for something new.
  let present: JSONValue

  init(
    _ context: WorkContext, _ kind: ContentKind, offering offered: OfferedNames,
    changing present: JSONValue = .null
  ) {
    self.present = present
    self.context = context
    self.kind = kind
    self.offered = offered
    words = context.words(of: kind.kind)
  }

  /// Rows that wait to be filled in, below those that are.
  private static let emptyRows = 2
  /// Rows that one press of the button for more adds.
  private static let moreRows = 10

  var title: Field { Field("title", words.label("title")) }

  var tags: Field { tagField(Tags.field, words.label(Tags.field)) }

  /// A field for tags, with those that the space uses. A browser offers its list for the first of them; what a script adds is
  /// that it is offered for each.
  func tagField(_ name: String, _ label: String) -> Field {
    let used = offered.tags.prefix(Self.shownTags).joined(separator: ", ")
    let hint = context.phrase("things.tags-hint")
    return Field(
      name, label,
      hint: used.isEmpty ? hint : "\(hint) \(context.phrase("things.tags-used", ["tags": used]))",
      .suggested(offered.tags.isEmpty ? "" : OfferedNames.tagList), isRequired: false)
  }

  /// Tags that the hint names.
  private static let shownTags = 12

  /// The form with what a version says.
  func filled(with fields: ThingFields, names: ContentNames) -> Form {
    let reader = FieldReader(context: context, words: words, names: names)
    func typed(_ shape: FieldShape, _ value: JSONValue, _ path: String) -> String {
      // A choice is sent by its word, whatever it is called.
      shape.typed(value, path: path) { type, path, text in
        if case .choice = type { text } else { reader.name(type, path, text) }
      }
    }
    let controls = kind.typed.flatMap { field -> [Query.Pair] in
      guard let value = fields.content[field.name] else { return [] }
      switch field.type {
      case .list(let element):
        return value.elements.enumerated().map {
          .init("\(field.name)-\($0)", typed(FieldShape(field.name, element), $1, field.name))
        }
      case .table(let columns):
        return value.elements.enumerated().flatMap { index, row in
          columns.compactMap { column in
            row[column.name].map {
              .init(
                "\(field.name)-\(index)-\(column.name)", typed(column, $0, "\(field.name).\(column.name)"))
            }
          }
        }
      case .period:
        return ["from", "until"].map { .init("\(field.name)-\($0)", value[$0]?.text ?? "") }
      default: return [.init(field.name, typed(field, value, field.name))]
      }
    }
    return Form(
      [.init("title", fields.title), .init(Tags.field, Tags.text(fields.tags))] + controls)
  }

  /// `form` with the rows of lists and tables counted anew, so that places of faults and of rows agree.
  func inRows(_ form: Form) -> Form {
    var pairs = form.pairs
    for field in kind.typed where field.type.isRows {
      let prefix = "\(field.name)-"
      let cells = pairs.filter { $0.name.hasPrefix(prefix) }
      pairs.removeAll { $0.name.hasPrefix(prefix) }
      let byRow = Dictionary(grouping: cells) { cell -> Int in
        Int(cell.name.dropFirst(prefix.count).prefix { $0 != "-" }) ?? 0
      }
      let filled = byRow.filter { $0.value.contains { !$0.value.trimmed.isEmpty } }.sorted { $0.key < $1.key }
      for (index, row) in filled.enumerated() {
        pairs += row.value.map { cell in
          let rest = cell.name.dropFirst(prefix.count).drop { $0 != "-" }
          return .init("\(prefix)\(index)\(rest)", cell.value)
        }
      }
    }
    return Form(pairs)
  }

  /// `before` with what was typed; `form` comes from `inRows`. Throws `Diagnostics` with everything that cannot be read,
  /// each at the name of its control.
  func fields(
    from form: Form, before: ThingFields, _ names: ContentNames = ContentNames()
  ) throws -> ThingFields {
    let lookup = offered.lookup(context, words, kind, changing: before.content, names)
    var fields = before
    fields.title = (form["title"] ?? "").trimmed
    if let typed = form[Tags.field] { fields.tags = Tags.typed(typed) }
    let read = try FieldShape.collecting(kind.typed) { field -> JSONValue.Member? in
      JSONValue.Member(field.name, try value(of: field, in: form, lookup) ?? .null)
    }
    for member in read {
      // What was empty and stays so is no change.
      if member.value == .null, before.content[member.key]?.isEmpty ?? true { continue }
      let value = member.value == .null ? nil : member.value
      fields.content = fields.content.setting(FieldPath([member.key]), to: value)
    }
    return fields
  }

  private func value(
    of field: FieldShape, in form: Form, _ lookup: FieldLookup
  ) throws -> JSONValue? {
    switch field.type {
    case .list(let element):
      let shape = FieldShape(field.name, element)
      let values = try FieldShape.collecting(0..<rows(of: field, in: form)) { index in
        try shape.value(
          typed: form["\(field.name)-\(index)"] ?? "", at: "\(field.name).\(index)", path: field.name,
          lookup)
      }
      return values.isEmpty ? nil : .array(values)
    case .table(let columns):
      let rows = try FieldShape.collecting(0..<rows(of: field, in: form)) { index in
        let cells = columns.map { form["\(field.name)-\(index)-\($0.name)"] ?? "" }
        return try FieldShape.row(
          columns, cells, at: "\(field.name).\(index)", path: field.name,
          lookup)
      }
      return rows.isEmpty ? nil : .array(rows)
    case .period:
      let (from, until) = (form["\(field.name)-from"] ?? "", form["\(field.name)-until"] ?? "")
      if from.isEmpty && until.isEmpty { return nil }
      return try field.value(
        typed: "\(from)/\(until.isEmpty ? ".." : until)", at: field.name, path: field.name,
        lookup)
    default:
      return try field.value(
        typed: form[field.name] ?? "", at: field.name, path: field.name,
        lookup)
    }
  }

  /// How many rows were filled in.
  private func rows(of field: FieldShape, in form: Form) -> Int {
    let prefix = "\(field.name)-"
    let last = form.pairs.filter { $0.name.hasPrefix(prefix) && !$0.value.isEmpty }
      .compactMap { Int($0.name.dropFirst(prefix.count).prefix { $0 != "-" }) }.max()
    return min((last ?? -1) + 1, FieldType.mostRows)
  }

  /// The form once more with further rows, where the button for more was pressed.
  func withMoreRows(_ form: Form) -> Form? {
    guard let name = form["more"], let field = kind.field(name), field.type.isRows else { return nil }
    let count = shownRows(of: field, in: form) + Self.moreRows
    return form.setting("more", to: nil).setting("rows-\(name)", to: String(count))
  }

  func shownRows(of field: FieldShape, in form: Form) -> Int {
    let asked = form["rows-\(field.name)"].flatMap { Int($0) } ?? 0
    return min(max(rows(of: field, in: form) + Self.emptyRows, asked), FieldType.mostRows)
  }
}

extension FieldType {
  /// Whether it is several rows of a form.
  var isRows: Bool {
    switch self {
    case .list, .table: true
    default: false
    }
  }
}

extension JSONValue {
  fileprivate var isEmpty: Bool {
    switch self {
    case .null, .text(""), .array([]): true
    default: false
    }
  }
}
