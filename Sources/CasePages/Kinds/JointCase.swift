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
  /// Whose action plan is carried out once all have decided.
  package var strategy: Identifier<Thing>?
  /// By which it is measured later whether it came as expected.
  package var goals: [Identifier<Thing>] = []
  /// The cooperation that it proposes.
  package var arrangement: Identifier<Thing>?
  package var figures: [Figure] = []
  package var attachments: [Identifier<Thing>] = []
  /// The versions of all these that the councils decide on.
  package var locked: [Lock] = []
  /// The day of those versions, of which the register is told too.
  package var frozen: Day?
  /// What came of it: a cooperation, a programme, a note that nothing changes.
  package var became: [Identifier<Thing>] = []
  /// The day by which all should have decided.
  package var due: Day?

  package static let fields: [ContentField<Self>] = [
    .units("units", \.units, isRequired: true), .text("summary", \.summary), .text("uncertain", \.uncertain),
    .thing("study", \.study, of: [.study]), .thing("strategy", \.strategy, of: [ThingKind("strategy")]),
    .things("goals", \.goals, of: [.goal]), .thing("arrangement", \.arrangement, of: [.arrangement]),
    .table("figures", \.figures), .documents("attachments", \.attachments), .day("due", \.due),
    .table("locked", \.locked).made, .day("frozen", \.frozen).made,
    .things("became", \.became, of: []),
  ]

  package init() {}

  /// A figure that the case leans on, with where it is from.
  package struct Figure: ContentRow {
    package var what = ""
    package var value = ""
    package var year: Int?
    package var unit: UnitCode?
    package var source = ""
    /// What it was taken from, and from which version of that; nil where somebody typed it.
    package var reference: Identifier<Thing>?
    package var version: Int?

    package static let fields: [ContentField<Self>] = [
      .line("what", \.what, isRequired: true), .line("value", \.value, isRequired: true),
      .whole("year", \.year, 1900...2200), .unit("unit", \.unit), .line("source", \.source, isRequired: true),
      .thing("reference", \.reference, of: []), .whole("version", \.version, 1...1_000_000),
    ]

    package init() {}
  }

  /// One version of something that the case leans on.
  package struct Lock: ContentRow {
    package var thing: Identifier<Thing>?
    package var version: Int?

    package static let fields: [ContentField<Self>] = [
      .thing("thing", \.thing, of: [], isRequired: true),
      .whole("version", \.version, 1...1_000_000, isRequired: true),
    ]

    package init() {}

    init(_ name: VersionName) { (thing, version) = (name.thing, name.number) }
  }

  /// What is locked together, each once.
  var leansOn: [Identifier<Thing>] {
    (attachments + [study, strategy].compactMap(\.self) + goals).reduce(into: []) { found, id in
      if !found.contains(id) { found.append(id) }
    }
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
