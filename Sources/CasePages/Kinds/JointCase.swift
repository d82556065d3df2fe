package import Basics
package import Spaces

/// One matter that several councils decide in one wording: what it is about, who decides it, on what figures. Its text stands in
/// sections of their own (`CaseSection`), what each body does with it in treatments.
package struct JointCase: ThingContent {
  package static let kind = ThingKind.jointCase

  /// Those whose councils decide it.
  package var units: [UnitCode] = []
  package var summary = ""
  /// What nobody knows yet.
  package var uncertain = ""
  /// Whose alternatives are those of the case.
  package var study: Identifier<Thing>?
  /// The cooperation that it proposes.
  package var arrangement: Identifier<Thing>?
  package var figures: [Figure] = []
  package var attachments: [Identifier<Thing>] = []
  /// The day by which all should have decided.
  package var due: Day?

  package static let fields: [ContentField<Self>] = [
    .units("units", \.units, isRequired: true), .text("summary", \.summary), .text("uncertain", \.uncertain),
    .thing("study", \.study, of: [.study]), .thing("arrangement", \.arrangement, of: [.arrangement]),
    .table("figures", \.figures), .documents("attachments", \.attachments), .day("due", \.due),
  ]

  package init() {}

  /// A figure that the case leans on, with where it is from.
  package struct Figure: ContentRow {
    package var what = ""
    package var value = ""
    package var year: Int?
    package var unit: UnitCode?
    package var source = ""

    package static let fields: [ContentField<Self>] = [
      .line("what", \.what, isRequired: true), .line("value", \.value, isRequired: true),
      .whole("year", \.year, 1900...2200), .unit("unit", \.unit), .line("source", \.source, isRequired: true),
    ]

    package init() {}
  }

  package func faults(in ground: Ground) throws -> [Diagnostic] { CaseUnits.faults(units) }
}

/// What holds for those who are in something together.
enum CaseUnits {
  static func faults(_ units: [UnitCode]) -> [Diagnostic] {
    if let twice = units.indices.first(where: { units[..<$0].contains(units[$0]) }) {
      return [
        Diagnostic(
          "case-unit-twice", .badInput, at: .init(field: "units.\(twice)"), ["unit": units[twice].text])
      ]
    }
    return units.count > 1 ? [] : [Diagnostic("case-alone", .badInput, at: .init(field: "units"))]
  }
}
