import Formats
import Markup
import Spaces
import Wording

extension PageContext {
  func kindName(_ kind: ChangeKind) -> String {
    let key = "history-kind.\(kind.rawValue)"
    return phrase.has(key) ? phrase(key) : kind.rawValue
  }

  /// What a field of a thing is called.
  func fieldName(_ path: FieldPath) -> String {
    let key = "thing-field.\(path.text)"
    return phrase.has(key) ? phrase(key) : path.text
  }

  /// What stands in a field, for people.
  func fieldText(_ path: FieldPath, _ value: JSONValue?) -> String {
    switch value {
    case nil, .null?: return "–"
    case .text(let text)?:
      for list in ["thing-state", "role"] where path.text == (list == "role" ? "role" : "state") {
        if phrase.has("\(list).\(text)") { return phrase("\(list).\(text)") }
      }
      return text
    case .number(let number)?: return phrase.number(number)
    case .bool(let truth)?: return phrase(truth ? "history.yes" : "history.no")
    case .array(let values)?: return values.map { fieldText(path, $0) }.joined(separator: ", ")
    case .object(let members)?:
      return members.map { "\(fieldName(FieldPath(path.names + [$0.key]))): \(fieldText(path, $0.value))" }
        .joined(separator: "; ")
    }
  }

  /// A long text by its beginning; the whole of it stands in its version.
  func clipped(_ text: String) -> String {
    let most = 600
    return text.unicodeScalars.count <= most ? text : String(text.prefix(most)) + " …"
  }

  /// Fields as they were and as they are.
  func differenceTable(
    _ html: inout HTML, _ differences: [FieldDifference], before: String, after: String
  ) {
    html.scrolling(phrase("things.differences")) { html in
      html.table(.class("difference-table")) { html in
        html.thead { html in
          html.tr { html in
            html.th(phrase("things.field"), .scope("col"))
            html.th(before, .scope("col"))
            html.th(after, .scope("col"))
          }
        }
        html.tbody { html in
          for difference in differences {
            html.tr { html in
              html.th(fieldName(difference.path), .scope("row"))
              html.td(fieldText(difference.path, difference.before), .class("kept-lines"))
              html.td(fieldText(difference.path, difference.after), .class("kept-lines"))
            }
          }
        }
      }
    }
  }
}
