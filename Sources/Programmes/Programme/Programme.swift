package import Basics
package import Spaces

/// A merger, a split or another large change that is carried out. Its name is the title of the thing.
package struct Programme: ThingContent {
  package static let kind = ThingKind.programme

  package enum Form: String, CaseIterable, FieldValue {
    case merger, split, other
  }

  package enum Progress: String, CaseIterable, FieldValue {
    case planned, underway, finished, stopped
  }

  package var form: Form?
  /// Those that merge, or the one that is split.
  package var units: [UnitCode] = []
  /// The one of them that goes on as a legal person; nil where a new one arises.
  package var continues: UnitCode?
  package var effective: Day?
  /// Of the national decision.
  package var decided: Day?
  /// The study that the change was chosen in.
  package var study: Identifier<Thing>?
  /// What it was made from: the id of a template.
  package var template = ""
  /// The item of the library that it was made from.
  package var item: Identifier<Thing>?
  package var progress: Progress?

  package static let fields: [ContentField<Self>] = [
    .choice("form", \.form, isRequired: true), .units("units", \.units, isRequired: true),
    .unit("continues", \.continues),
    .day("effective", \.effective, isRequired: true), .day("decided", \.decided),
    .thing("study", \.study, of: [.study]), .line("template", \.template),
    .thing("item", \.item, of: [.item]).made,
    .choice("progress", \.progress),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if form == .merger, Set(units).count < 2 {
      faults.append(Diagnostic("programme-of-one", .badInput, at: .init(field: "units")))
    }
    if let continues, !units.contains(continues) {
      faults.append(
        Diagnostic(
          "programme-continues-stranger", .badInput, at: .init(field: "continues"),
          ["unit": continues.text]))
    }
    if let decided, let effective, decided >= effective {
      faults.append(
        Diagnostic(
          "timeline-decided-too-late", .badInput, at: .init(field: "decided"),
          ["decided": decided.iso, "effective": effective.iso]))
    }
    return faults
  }
}

extension ThingKind {
  package static let programme = ThingKind("programme")
  /// What the library keeps.
  package static let item = ThingKind("item")
}
