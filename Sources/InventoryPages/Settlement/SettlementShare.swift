package import Basics
package import Spaces

/// Something that is shared out when a municipality is split: what it is worth and who gets it. Its name is the title of the
/// thing.
package struct SettlementShare: ThingContent {
  package static let kind = ThingKind("settlement-item")

  package enum Sort: String, CaseIterable, FieldValue {
    case administration, property, debt, claim, duty, shared, guarantee
    /// Counted in man-years and not in money.
    case staff
  }

  package enum Standing: String, CaseIterable, FieldValue {
    case agreed, proposed, disputed
  }

  /// A party and its part of an agreed key.
  package struct Part: ContentRow {
    package var unit: UnitCode?
    package var part: Int?

    package static let fields: [ContentField<Self>] = [
      .unit("unit", \.unit, isRequired: true), .whole("part", \.part, 0...1_000_000, isRequired: true),
    ]

    package init() {}
  }

  package var sort: Sort?
  package var value: Amount?
  /// Of staff.
  package var manYears: Double?
  /// The municipality that gets it; nil where it is shared by the ratio, or nobody has said.
  package var receiver: UnitCode?
  package var standing: Standing?
  /// By which it is shared where the parties agreed on that.
  package var key: [Part] = []
  /// What each side says of it, and why it goes where it goes.
  package var reason = ""
  package var responsible = ""
  package var due: Day?
  package var progress: InventoryProgress?
  package var documents: [Identifier<Thing>] = []

  package static let fields: [ContentField<Self>] = [
    .choice("sort", \.sort, isRequired: true), .money("value", \.value),
    .decimal("man-years", \.manYears), .unit("receiver", \.receiver),
    .choice("standing", \.standing), .table("key", \.key), .text("reason", \.reason),
    .person("responsible", \.responsible),
    .day("due", \.due), .choice("progress", \.progress), .documents("documents", \.documents),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] {
    guard let value, value.amount < 0 else { return [] }
    return [Diagnostic("settlement-value-negative", .badInput, at: .init(field: "value"))]
  }
}

extension SettlementShare {
  /// By the parties' codes.
  var weights: [String: Int64] {
    key.reduce(into: [:]) { weights, row in
      if let unit = row.unit { weights[unit.text, default: 0] += Int64(row.part ?? 0) }
    }
  }
}

extension SettlementShare: InventoryContent {
  var owners: [UnitCode] { receiver.map { [$0] } ?? [] }
  var isDecided: Bool { standing == .agreed }
}
