package import Basics
package import Spaces

/// Something that is taken for granted. What it is stands in the title of the thing.
package struct Assumption: ThingContent {
  package static let kind = ThingKind.assumption

  package enum Holds: String, CaseIterable, FieldValue {
    case unknown, yes, no
  }

  package var programme: Identifier<Thing>?
  package var project: Identifier<Thing>?
  package var holds: Holds?
  /// When it will be looked at again.
  package var review: Day?
  package var owner = ""
  /// What is done where it does not hold.
  package var otherwise = ""

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .thing("project", \.project, of: [.project]), .choice("holds", \.holds), .day("review", \.review),
    .person("owner", \.owner), .text("otherwise", \.otherwise),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    guard holds == .no, otherwise.isEmpty else { return [] }
    return [Diagnostic("assumption-without-way-out", .badInput, at: .init(field: "otherwise"))]
  }
}

extension ThingKind {
  package static let assumption = ThingKind("assumption")
}
