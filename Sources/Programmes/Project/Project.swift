package import Basics
package import Spaces

/// A sub-project of a programme. Its class says who approves what it does.
package struct Project: ThingContent {
  package static let kind = ThingKind.project

  package enum Class: String, CaseIterable, FieldValue {
    case political, administrative, both
  }

  package enum Progress: String, CaseIterable, FieldValue {
    case waiting, underway, done, stopped
  }

  package var programme: Identifier<Thing>?
  package var projectClass: Class?
  /// The body that it answers to.
  package var body: Identifier<Thing>?
  package var owner = ""
  package var days: DayRange?
  /// The milestones that it begins with and must be done by; they move its days.
  package var begins: Identifier<Thing>?
  package var ends: Identifier<Thing>?
  package var progress: Progress?
  package var budget: Amount?
  package var aim = ""

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .choice("class", \.projectClass, isRequired: true), .thing("body", \.body, of: [.body]),
    .person("owner", \.owner), .period("days", \.days), .thing("begins", \.begins, of: [.milestone]),
    .thing("ends", \.ends, of: [.milestone]), .choice("progress", \.progress),
    .money("budget", \.budget), .text("aim", \.aim),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    // What politicians decide about is decided by a body.
    guard projectClass == .political, progress == .done, body == nil else { return [] }
    return [Diagnostic("project-without-body", .badInput, at: .init(field: "body"))]
  }
}

extension ThingKind {
  package static let project = ThingKind("project")
}
