import Basics
import Formats
import Spaces

/// What a program sent, member by member, with everything that is wrong with it.
struct SentMembers {
  private let members: JSONValue
  private(set) var faults: [Diagnostic] = []

  /// - Throws: `body-not-object` where it is none.
  init(_ body: JSONValue?, allowing names: [String]) throws(Diagnostic) {
    guard let body, case .object = body else { throw Diagnostic("body-not-object", .badInput) }
    members = body
    for member in body.members where !names.contains(member.key) {
      faults.append(
        Diagnostic(
          "member-unknown", .badInput, at: .init(field: member.key),
          ["name": String(member.key.prefix(80)), "expected": names.joined(separator: ", ")]))
    }
  }

  /// Nil where it was left out, or null.
  subscript(_ name: String) -> JSONValue? {
    members[name].flatMap { $0 == .null ? nil : $0 }
  }

  mutating func text(_ name: String) -> String? { value(name, "text") { $0.text } }
  mutating func texts(_ name: String) -> [String]? {
    value(name, "[\"…\"]") { value in
      guard case .array(let elements) = value else { return nil }
      let texts = elements.compactMap(\.text)
      return texts.count == elements.count ? texts : nil
    }
  }
  mutating func day(_ name: String) -> Day? {
    value(name, "YYYY-MM-DD") { $0.text.flatMap { Day($0) } }
  }
  mutating func number(_ name: String) -> Int? {
    value(name, "1, 2, 3 …") { Int($0).flatMap { $0 > 0 ? $0 : nil } }
  }
  mutating func word<Word: RawRepresentable<String>>(_ name: String, among words: [Word]) -> Word? {
    value(name, words.map(\.rawValue).joined(separator: ", ")) { value in
      words.first { $0.rawValue == value.text }
    }
  }
  mutating func identifier<Kind>(_ name: String, of: Kind.Type) -> Identifier<Kind>? {
    value(name, "id") { $0.text.flatMap { Identifier<Kind>($0) } }
  }

  mutating func fault(_ fault: Diagnostic) { faults.append(fault) }

  /// Throws `Diagnostics` with everything that is wrong so far.
  func check() throws(Diagnostics) {
    guard faults.isEmpty else { throw Diagnostics(faults) }
  }

  private mutating func value<Value>(
    _ name: String, _ expected: String, _ read: (JSONValue) -> Value?
  ) -> Value? {
    guard let sent = self[name] else { return nil }
    if let value = read(sent) { return value }
    faults.append(
      Diagnostic(
        "api-value-unusable", .badInput, at: .init(field: name),
        ["found": String((sent.text ?? sent.line).prefix(80)), "expected": expected]))
    return nil
  }
}

/// What a program wants a thing to say.
struct SentThing {
  static let names = ["title", "state", "tags", "content", "from", "until", "why"]

  private(set) var members: SentMembers
  let title: String?
  let state: ThingState?
  let tags: [String]?
  let from: Day?
  let until: Day?
  let why: String

  /// - Parameter states: those that may be asked for.
  init(_ body: JSONValue?, states: [ThingState] = ThingState.allCases) throws(Diagnostic) {
    var members = try SentMembers(body, allowing: Self.names)
    title = members.text("title")
    state = members.word("state", among: states)
    tags = members.texts("tags")
    from = members.day("from")
    until = members.day("until")
    why = members.text("why") ?? ""
    self.members = members
  }

  /// `before` with what was sent; in its place altogether where `replacing`.
  ///
  /// - Throws: everything that is wrong with the members, `field-unknown` and `field-read-only` among it.
  mutating func fields(
    changing before: ThingFields, as kind: ContentKind, replacing: Bool
  ) throws(Diagnostics) -> ThingFields {
    var fields = before
    fields.title = title?.trimmed ?? (replacing ? "" : before.title)
    fields.state = state ?? before.state
    fields.tags = tags ?? (replacing ? [] : before.tags)
    if replacing {
      for field in kind.typed { fields.content = fields.content.setting(FieldPath([field.name]), to: nil) }
    }
    if let content = members["content"] {
      take(content, before.content, kind, &fields)
    }
    try members.check()
    return fields
  }

  private mutating func take(
    _ sent: JSONValue, _ before: JSONValue, _ kind: ContentKind, _ fields: inout ThingFields
  ) {
    guard case .object(let sentMembers) = sent else {
      return members.fault(
        Diagnostic(
          "api-value-unusable", .badInput, at: .init(field: "content"),
          ["found": String(sent.line.prefix(80)), "expected": "{…}"]))
    }
    let whole = kind.whole(before)
    for member in sentMembers {
      guard let field = kind.field(member.key) else {
        members.fault(
          Diagnostic(
            "member-unknown", .badInput, at: .init(field: member.key),
            [
              "name": String(member.key.prefix(80)),
              "expected": kind.typed.map(\.name).joined(separator: ", "),
            ]))
        continue
      }
      guard field.origin == .typed else {
        // What was read can be sent back as it is.
        if member.value.canonical != (whole[member.key] ?? .null).canonical {
          members.fault(Diagnostic("field-read-only", .badInput, at: .init(field: member.key)))
        }
        continue
      }
      let isEmpty = [.null, .text(""), .array([])].contains(member.value)
      fields.content = fields.content.setting(FieldPath([member.key]), to: isEmpty ? nil : member.value)
    }
  }
}
