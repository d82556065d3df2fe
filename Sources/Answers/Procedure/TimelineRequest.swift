package import Basics
package import Figures
package import Law
import Studies
import Units

/// A timeline as it is asked for: which procedure, when, and for which units.
package struct TimelineRequest: Sendable {
  package let timeline: Timeline
  /// Codes of the units that merge, or of the one that is split; empty where none are named.
  package let units: [String]
  /// The day on which the units are looked up: the last before the effect that the register covers.
  package let unitsDay: Day

  /// - Throws: `procedure-unknown`, `country-unknown`, `parameter-missing`, `parameter-unknown`,
  ///   `date-invalid`, `timeline-decided-too-late`, and the faults of naming units.
  package init(_ parameters: Parameters, atlas: Atlas, statutes: Statutes) throws(Diagnostics) {
    let country = parameters.text(.country)
    do throws(Diagnostic) {
      let register = try atlas.country(country).register
      let procedure = try statutes.procedure(
        parameters.text(.procedure), of: country)
      let effective = try parameters.day("effective")
      let decided = parameters["decided"] == nil ? nil : try parameters.day("decided")
      try TimelineRequest.refuseUnitsOfOtherKind(parameters, procedure.kind)
      timeline = try Timeline(
        procedure, effective: effective, decided: decided,
        parts: try parameters.word(.splitParts).flatMap(Procedure.Parts.init) ?? .newUnits)
      let before = effective.adding(days: -1) ?? effective
      unitsDay = register.covered(before)
      if procedure.kind == .split, let unit = parameters["unit"] {
        units = [try register.unit(unit, on: unitsDay, field: "unit").code]
        return
      }
    } catch {
      throw Diagnostics([error])
    }
    guard let merge = parameters["merge"] else {
      units = []
      return
    }
    let request = StudyRequest(country: country, date: unitsDay.iso, merges: [StudyRequest.names(merge)])
    units = try request.study(in: atlas, today: unitsDay).units
  }

  /// A merger is of several units under `merge`, a split of one under `unit` into `parts`.
  private static func refuseUnitsOfOtherKind(
    _ parameters: Parameters, _ kind: Procedure.Kind
  ) throws(Diagnostic) {
    let (takes, others) = kind == .merger ? ("merge", ["unit", "parts"]) : ("unit", ["merge"])
    guard let other = others.first(where: { parameters[$0] != nil }) else { return }
    throw Diagnostic(
      "parameter-unknown", .badInput, at: .init(field: other), ["parameter": other, "expected": takes])
  }
}
