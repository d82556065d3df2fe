package import Basics
import Formats
package import Spaces

/// What a municipality owns and why (eierskapsmelding, kommuneloven § 26-1): its principles, an overview, and the purpose of
/// each. What stands in it was taken out of the register by value, so that it stays what the council adopted.
package struct OwnershipReport: ThingContent {
  package static let kind = ThingKind.ownershipReport

  package var unit: UnitCode?
  package var principles = ""
  package var holdings: [Holding] = []
  /// When the council adopted it; from then on it is closed.
  package var adopted: Day?
  package var documents: [Identifier<Thing>] = []

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .text("principles", \.principles),
    .table("holdings", \.holdings), .day("adopted", \.adopted), .documents("documents", \.documents),
  ]

  package init() {}

  package struct Holding: ContentRow {
    package var arrangement: Identifier<Thing>?
    package var name = ""
    package var form: RegisteredArrangement.FormName?
    package var share: Double?
    package var purpose = ""

    package static let fields: [ContentField<Self>] = [
      .thing("arrangement", \.arrangement, of: [.arrangement]), .line("name", \.name, isRequired: true),
      .choice("form", \.form), .share("share", \.share), .line("purpose", \.purpose),
    ]

    package init() {}
  }

  /// One that lacks what the act asks for is not adopted, and one that was adopted is not changed.
  package func faults(in ground: Ground) throws -> [Diagnostic] {
    if let closed = try closed(in: ground), closed != self {
      return [
        Diagnostic(
          "ownership-report-closed", .badInput, at: .init(field: "adopted"),
          ["day": closed.adopted?.iso ?? ""])
      ]
    }
    guard adopted != nil else { return [] }
    return lacking.map { Diagnostic("ownership-report-lacks", .badInput, at: .init(field: $0)) }
  }

  /// The fields in which something stands that § 26-1 asks for, and does not stand yet.
  package var lacking: [String] {
    (principles.isEmpty ? ["principles"] : []) + (holdings.isEmpty ? ["holdings"] : [])
      + holdings.indices.filter { holdings[$0].purpose.isEmpty }.map { "holdings.\($0).purpose" }
  }

  /// What the council adopted of it, where it has.
  private func closed(in ground: Ground) throws -> OwnershipReport? {
    guard let thing = ground.thing, case .actor(let actor) = ground.doer else { return nil }
    return try Thing.versions(of: thing, for: actor, ground.tx).reversed().lazy.compactMap(\.fields)
      .map { OwnershipReport(reading: $0.content) }.first { $0.adopted != nil }
  }
}

extension ThingKind {
  package static let ownershipReport = ThingKind("ownership-report")
}
