package import Formats

extension FieldShape {
  /// What `value` is as text that `value(typed:)` reads back: for forms and for cells of files.
  ///
  /// - Parameter name: what a reader calls the unit, organisation, post, thing, person or word that is referred to.
  package func typed(_ value: JSONValue, path: String, name: (FieldType, String, String) -> String) -> String
  {
    switch type {
    case .list(let element):
      value.elements.map { FieldShape(self.name, element).typed($0, path: path, name: name) }
        .joined(separator: "; ")
    case .table(let columns):
      value.elements.map { row in
        columns.map { column in
          row[column.name].map { column.typed($0, path: "\(path).\(column.name)", name: name) } ?? ""
        }.joined(separator: " | ")
      }.joined(separator: "; ")
    case .money:
      Amount(value).map { "\(JSONValue.number($0.amount).line) \($0.currency.rawValue)" } ?? value.shown
    case .period:
      value["from"]?.text.map { "\($0)/\(value["until"]?.text ?? "..")" } ?? value.shown
    case .choice, .unit, .organisation, .post, .thing, .person: name(type, path, value.shown)
    case .file: FileReference(value)?.name ?? value.shown
    default: value.shown
    }
  }
}
