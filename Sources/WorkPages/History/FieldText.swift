import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  func kindName(_ kind: ChangeKind) -> String {
    let key = "history-kind.\(kind.rawValue)"
    return phrase.has(key) ? phrase(key) : kind.rawValue
  }

  /// What a field of a thing of `kind`, or of anything else, is called.
  func fieldName(_ path: FieldPath, _ kind: ContentKind? = nil) -> String {
    if let kind, path.names.first == "content" {
      return words(of: kind.kind).label(path.names.dropFirst().joined(separator: "."))
    }
    let key = "thing-field.\(path.text)"
    return phrase.has(key) ? phrase(key) : path.text
  }

  /// What stands in a field, for people.
  func fieldText(
    _ path: FieldPath, _ value: JSONValue?, _ kind: ContentKind? = nil, _ names: ContentNames = ContentNames()
  ) -> String {
    if let kind, path.names.first == "content", path.names.count == 2, let field = kind.field(path.names[1]) {
      return FieldReader(context: self, words: words(of: kind.kind), names: names)
        .text(value, field.type, field.name)
    }
    // Who is mentioned is told where the comment stands, to those who are told who belongs.
    if path.text == "said", let said = value.flatMap({ CommentText($0) }) {
      return said.typed { _ in phrase("history.somebody") }
    }
    switch value {
    case nil, .null?: return "–"
    case .text(let text)?: return word(path, text)
    case .number(let number)?: return phrase.number(number)
    case .bool(let truth)?: return phrase(truth ? "history.yes" : "history.no")
    case .array(let values)?: return values.map { fieldText(path, $0) }.joined(separator: ", ")
    case .object(let members)?:
      return members.map { "\(fieldName(FieldPath(path.names + [$0.key]))): \(fieldText(path, $0.value))" }
        .joined(separator: "; ")
    }
  }

  /// A text of a field; words of closed lists, days and codes of units as people read them.
  private func word(_ path: FieldPath, _ text: String) -> String {
    let lists: [String] =
      switch path.text {
      case "role": ["role"]
      case "state": ["thing-state", "person-state"]
      case "shows": ["aspect"]
      case "kind": ["space-kind", "organisation-kind"]
      default: []
      }
    if path.text == "kind", kinds[ThingKind(rawValue: text)] != nil {
      return words(of: ThingKind(rawValue: text)).name
    }
    if let key = lists.map({ "\($0).\(text)" }).first(where: phrase.has) { return phrase(key) }
    if path.text == "units" { return unitText(text) }
    if path.text == "until", let day = Day(text) { return phrase.date(day) }
    return text
  }

  /// `no 3405 2020-01-01/..` with the name that the unit has today, where it has one.
  private func unitText(_ text: String) -> String {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count >= 2 else { return text }
    let name = names(of: [UnitCode(country: parts[0], code: parts[1])])[0]
    let unit = name == parts[1] ? parts[1] : "\(name) (\(parts[1]))"
    let days = (parts.count > 2 ? parts[2] : "").split(separator: "/").map(String.init)
    guard let from = days.first.flatMap({ Day($0) }) else { return unit }
    return "\(unit) \(period(DayRange(from: from, until: days.count > 1 ? Day(days[1]) : nil)))"
  }

  /// A long text by its beginning; the whole of it stands in its version.
  func clipped(_ text: String) -> String {
    let most = 600
    return text.unicodeScalars.count <= most ? text : String(text.prefix(most)) + " …"
  }

  /// Fields as they were and as they are.
  func differenceTable(
    _ html: inout HTML, _ differences: [FieldDifference], before: String, after: String,
    of kind: ContentKind? = nil, _ names: ContentNames = ContentNames()
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
              html.th(fieldName(difference.path, kind), .scope("row"))
              html.td(fieldText(difference.path, difference.before, kind, names), .class("kept-lines"))
              html.td(fieldText(difference.path, difference.after, kind, names), .class("kept-lines"))
            }
          }
        }
      }
    }
  }
}
