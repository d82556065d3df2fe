import Pages
import Studies

/// The fields in an address: `draft-2-task=school` is the task of the second measure.
extension MeasureFields {
  static let prefix = "draft-"

  static func name(_ field: String, _ number: Int) -> String { "\(prefix)\(number)-\(field)" }

  /// The measure with a number, counted from 1; nil where the address has none, or of a kind that there is not.
  ///
  /// A browser leaves out boxes that are not ticked. What tells them from boxes that were never shown is the field
  /// `shown`, the kind that the fields were written for: another kind begins with what is usual, and keeps the task.
  ///
  /// - Parameter units: those of the study.
  init?(_ query: Query, number: Int, units: [String]) {
    func text(_ field: String) -> String { query[Self.name(field, number)] ?? "" }
    guard let kind = Kind(rawValue: text("kind")) else { return nil }
    guard text("shown") == kind.rawValue else {
      self.init(usual: kind, units: units)
      task = kind.hasTask ? text("task") : ""
      return
    }
    self.init(kind: kind)
    (task, form, unit, to, percent) = (text("task"), text("form"), text("unit"), text("to"), text("percent"))
    key = text("key").isEmpty ? key : text("key")
    with = query.all(Self.name("with", number)).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// As a form sends it.
  func pairs(number: Int) -> [Query.Pair] {
    var fields = [("kind", kind.rawValue), ("shown", kind.rawValue)]
    if kind.hasTask { fields.append(("task", task)) }
    if kind == .cooperate { fields += [("form", form), ("key", key)] }
    if [.host, .asymmetric, .split].contains(kind) { fields.append(("unit", unit)) }
    if [.asymmetric, .split].contains(kind) { fields.append(("to", to)) }
    if kind == .split { fields.append(("percent", percent)) }
    if kind.isShared { fields += with.map { ("with", $0) } }
    return fields.map { .init(Self.name($0.0, number), $0.1) }
  }
}
