import Basics
import Library
import Spaces

/// What somebody wants to know, and the answer. Its title is the question in one line. Who asked is no part of it.
struct Question: ThingContent {
  static let kind = ThingKind.question

  enum Theme: String, CaseIterable, FieldValue {
    case process, organisation, economy, democracy, staff, digital, services, cooperation
  }

  enum Consent: String, CaseIterable, FieldValue {
    /// Only whoever answers reads it.
    case team
    /// It may be published with its answer.
    case open
  }

  var desk: Identifier<Thing>?
  var theme: Theme?
  var text = ""
  var consent: Consent?
  var asked: Day?
  var answer = ""
  var answered: Day?
  /// When whoever asked said that this was the answer.
  var accepted: Day?
  /// The question that has the answer to this one too.
  var sameAs: Identifier<Thing>?
  /// What looks like the names of people and is not.
  var nobody: [String] = []

  static let fields: [ContentField<Self>] = [
    .thing("desk", \.desk, of: [.desk], isRequired: true), .choice("theme", \.theme),
    .text("text", \.text, isRequired: true), .choice("consent", \.consent).made, .day("asked", \.asked).made,
    .text("answer", \.answer), .day("answered", \.answered), .day("accepted", \.accepted).made,
    .thing("same-as", \.sameAs, of: [.question]), .lines("nobody", \.nobody),
  ]

  init() {}

  func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if sameAs != nil, sameAs == ground.thing {
      faults.append(Diagnostic("same-as-itself", .badInput, at: .init(field: "same-as")))
    }
    if let asked, let answered, answered < asked {
      faults.append(
        Diagnostic("period-reversed", .badInput, at: .init(field: "answered"), ["from": asked.iso]))
    }
    guard let fields = ground.fields, fields.state == .published else { return faults }
    if consent != .open {
      faults.append(Diagnostic("consent-lacking", .badInput, at: .init(field: "consent")))
    }
    return faults + privateFaults(title: fields.title)
  }

  /// What may tell who somebody is stands in nothing that is published, unless somebody said that it is nobody.
  private func privateFaults(title: String) -> [Diagnostic] {
    let places = [("title", title), ("text", text), ("answer", answer)]
    return places.compactMap { field, text in
      let found = PrivateText.all(in: text).map(\.text).filter { !nobody.contains($0) }
      guard !found.isEmpty else { return nil }
      return Diagnostic(
        "names-somebody", .badInput, at: .init(field: field), ["found": found.joined(separator: "; ")])
    }
  }
}
