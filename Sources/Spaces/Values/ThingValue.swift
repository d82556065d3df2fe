package import Basics
package import Formats

/// What stands in one place of a thing, in the column that fits it.
struct ThingValue: Hashable {
  /// The name of a field; `members.name` for a column of a table.
  let field: String
  /// Of the element of a list, or of the row of a table.
  let position: Int
  /// As it is looked up and put in order: folded, and no longer than lists need.
  var text: String?
  var number: Double?
  var day: Day?
  var unit: String?
  /// A thing, an organisation, a post or a person; a tag as it is written.
  var reference: String?

  init(_ field: String, _ position: Int = 0) {
    self.field = field
    self.position = position
  }

  /// What lists and references need of a content; values that do not fit their field are in none.
  static func all(of fields: ThingFields, as kind: ContentKind?) -> [ThingValue] {
    var title = ThingValue("title")
    title.text = shortened(fields.title)
    let tags = fields.tags.enumerated().map { index, tag in
      var found = ThingValue(Tags.field, index)
      (found.text, found.reference) = (shortened(tag), tag)
      return found
    }
    guard let kind else { return [title] + tags }
    let whole = kind.whole(fields.content)
    return [title] + tags + kind.fields.flatMap { field in values(field.name, field.type, whole[field.name]) }
  }

  private static func values(_ name: String, _ type: FieldType, _ value: JSONValue?) -> [ThingValue] {
    guard let value, value != .null, type.fits(value) else { return [] }
    switch type {
    case .list(let element):
      return value.elements.enumerated().flatMap { single(name, element, $1, at: $0) }
    case .table(let columns):
      return value.elements.enumerated().flatMap { index, row in
        columns.flatMap { column in
          row[column.name].map { single("\(name).\(column.name)", column.type, $0, at: index) } ?? []
        }
      }
    default: return single(name, type, value, at: 0)
    }
  }

  /// Where the day stands on which the period of a field is over.
  static func end(of field: String) -> String { "\(field).until" }

  /// One value, and of a period also the day on which it is over, where there is one.

  private static func single(
    _ name: String, _ type: FieldType, _ value: JSONValue, at position: Int
  ) -> [ThingValue] {
    guard type.fits(value) else { return [] }
    var found = ThingValue(name, position)
    switch type {
    case .line, .text, .choice, .address: found.text = value.text.map(shortened)
    case .whole, .decimal, .share: found.number = Double(value)
    case .money: (found.number, found.text) = (Amount(value)?.amount, Amount(value)?.currency.rawValue)
    case .day: found.day = Day(value)
    case .period:
      found.day = DayRange(value)?.from
      var end = ThingValue(Self.end(of: name), position)
      end.day = DayRange(value)?.until
      if end.day != nil { return [found, end] }
    case .unit: found.unit = value.text
    case .organisation, .post, .thing: found.reference = value.text
    case .person:
      if Identifier<Person>(value) != nil {
        found.reference = value.text
      } else {
        found.text = value.text.map(shortened)
      }
    case .file:
      (found.text, found.number) = (
        FileReference(value).map { shortened($0.name) }, FileReference(value).map { Double($0.size) }
      )
    case .list, .table: return []
    }
    return [found]
  }

  private static func shortened(_ text: String) -> String {
    String(folded(String(text.prefix(400))).prefix(200))
  }
}
