import Basics
import Formats

/// Compares rows with what is there and with one another.
struct ImportComparison {
  private let choices: ImportChoices
  private let fields: [ImportField]
  private let things: [ExistingThing]
  private var places: [Identifier<Thing>: Int] = [:]
  /// By what they say in the key.
  private var byKey: [String: [Int]] = [:]
  /// By their titles without signs and spaces.
  private var byName: [String: Int] = [:]
  /// In which line each key stands first.
  private var seen: [String: Int] = [:]

  init(_ choices: ImportChoices, _ fields: [ImportField], _ existing: [ExistingThing]) {
    (self.choices, self.fields, things) = (choices, fields, existing)
    for (index, thing) in existing.enumerated() {
      places[thing.id] = index
      byName[headingKey(thing.title)] = index
      let key =
        thing.fields.flatMap(choices.key(of:))
        ?? (choices.key == ImportField.title ? folded(thing.title) : nil)
      if let key { byKey[key, default: []].append(index) }
    }
  }

  func existing(_ id: Identifier<Thing>?) -> ExistingThing? { id.flatMap { places[$0] }.map { things[$0] } }

  /// The row beside the thing that it is of; `values` is what it says.
  mutating func compare(_ read: ImportDifference.Row, _ values: [String: JSONValue]) -> ImportDifference.Row {
    var row = read
    guard let key = choices.key(of: values) else {
      // What cannot be read has its fault already.
      if !row.faults.contains(where: { $0.place.field == choices.key }) {
        row.faults.append(Diagnostic("field-missing", .badInput, at: .init(field: choices.key)))
      }
      return finished(row, values, before: nil)
    }
    let shown = values[choices.key]?.shown ?? ""
    if let line = seen[key] {
      row.faults.append(
        Diagnostic(
          "row-twice", .badInput, at: .init(field: choices.key),
          ["title": shown, "line": String(line)]))
    } else if row.faults.isEmpty {
      // A row that is handed back anyhow does not stand in the way of another.
      seen[key] = row.line
    }
    let found = byKey[key] ?? []
    guard let index = found.first else { return finished(alike(row, values), values, before: nil) }
    let thing = things[index]
    guard found.count == 1, let before = thing.fields else {
      row.faults.append(
        Diagnostic("row-unclear", .badInput, at: .init(field: choices.key), ["title": shown]))
      return finished(row, values, before: nil)
    }
    (row.thing, row.latest) = (thing.id, thing.latest)
    return finished(row, values, before: before)
  }

  private func finished(
    _ read: ImportDifference.Row, _ values: [String: JSONValue], before: ThingFields?
  ) -> ImportDifference.Row {
    var row = read
    row.before = before
    let after = after(values, before)
    row.after = after
    row.outcome =
      if !row.faults.isEmpty { .faulty } else if before == nil { .new } else if choices.mode == .add {
        .left
      } else if after == before { .same } else { .changed }
    return row
  }

  /// What the thing would say.
  private func after(_ values: [String: JSONValue], _ before: ThingFields?) -> ThingFields {
    var after = before ?? ThingFields(title: "", state: choices.state, content: .object([]))
    var content = Dictionary(after.content.members.map { ($0.key, $0.value) }) { first, _ in first }
    for field in fields {
      let value = values[field.name]
      switch field.name {
      case ImportField.title:
        if before == nil || choices.mode == .replace { after.title = value?.text ?? "" }
      case ImportField.state:
        if before == nil || choices.mode == .replace, let state = value?.text.flatMap(ThingState.init) {
          after.state = state
        }
      case Tags.field:
        if choices.mode == .fill, !after.tags.isEmpty { break }
        after.tags = Tags.typed(value?.text ?? "")
      default:
        if choices.mode == .fill, before != nil, content[field.name].map({ !$0.isNothing }) ?? false { break }
        // What was empty and stays so is no change.
        if value == nil, content[field.name]?.isNothing ?? true { break }
        content[field.name] = value
      }
    }
    let members = content.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value) }
    return ThingFields(title: after.title, state: after.state, tags: after.tags, content: .object(members))
  }

  /// With a warning where something is called nearly the same, and may be meant.
  private func alike(_ read: ImportDifference.Row, _ values: [String: JSONValue]) -> ImportDifference.Row {
    guard let title = values[ImportField.title]?.text, let index = byName[headingKey(title)],
      !headingKey(title).isEmpty
    else { return read }
    var row = read
    row.warnings.append(
      Diagnostic(
        "row-alike", .badInput, at: .init(field: ImportField.title), ["title": things[index].title]))
    return row
  }
}

extension JSONValue {
  fileprivate var isNothing: Bool {
    switch self {
    case .null, .text(""), .array([]): true
    default: false
    }
  }
}

extension ImportChoices {
  /// By what a thing is told from others; nil where nothing stands there.
  func key(of fields: ThingFields) -> String? {
    let own = key == ImportField.title ? folded(fields.title) : fields.content[key].flatMap(Self.key)
    return own.map { within(fields.content[Self.unit], $0) }
  }

  /// The same of a row.
  func key(of values: [String: JSONValue]) -> String? {
    values[key].flatMap(Self.key).map { within(values[Self.unit], $0) }
  }

  /// Two municipalities call what is theirs by one name; where the table says whose a row is, that tells them apart.
  private func within(_ unit: JSONValue?, _ key: String) -> String {
    guard columns.values.contains(Self.unit), let unit = unit.flatMap(Self.key) else { return key }
    return "\(key)\n\(unit)"
  }

  private static func key(_ value: JSONValue) -> String? {
    guard value != .null else { return nil }
    return value.text.map(folded) ?? value.line
  }

  private static let unit = "unit"
}
