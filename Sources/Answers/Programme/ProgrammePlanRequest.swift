package import Basics
package import Figures
package import Law
package import Plans
import Studies
import Units

/// The plan of a programme as it is asked for: which units, when, and from which template.
package struct ProgrammePlanRequest: Sendable {
  package let plan: ProgrammePlan
  /// Codes of the units that merge, as they were on the last day before the effect that the register covers.
  package let units: [String]
  /// What was put on another day, and what that moved.
  package let moves: [Move]

  /// A milestone that somebody puts on another day.
  package struct Put: Sendable {
    package let id: String
    package let day: Day

    /// - Parameter text: `leaders=2028-09-01`.
    /// - Throws: `programme-move-malformed`.
    package init(_ text: String) throws(Diagnostic) {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let day = Day(String(parts[1])) else {
        throw Diagnostic("programme-move-malformed", .badInput, at: .init(field: "move"), ["value": text])
      }
      (id, self.day) = (String(parts[0]), day)
    }
  }

  /// - Parameters:
  ///   - merge: codes or names, with commas between.
  ///   - template: its id; nil for the one that is made for so many units.
  ///   - decided: the day of the national decision, where it has been made.
  /// - Throws: `template-unknown`, `procedure-unknown`, `country-unknown`, `timeline-decided-too-late`, the faults of naming
  ///   units and of plans.
  package init(
    country: String, merge: String, effective: Day, decided: Day?, template: String?, puts: [Put],
    atlas: Atlas, statutes: Statutes, templates: ProgrammeTemplates, today: Day, language: String
  ) throws(Diagnostics) {
    units = try Self.units(country, merge, effective, atlas, today)
    let (chosen, procedure) = try Self.chosen(country, template, units.count, statutes, templates)
    var plan = try ProgrammePlan(
      chosen, procedure, effective: effective, decided: decided, language: language)
    var moves: [Move] = []
    for put in puts {
      let next = try plan.putting(put.id, on: put.day)
      plan = next.plan
      moves += next.moves
    }
    (self.plan, self.moves) = (plan, moves)
  }

  /// What comes too late, told as faults that hold nothing up.
  package var remarks: [Diagnostic] {
    plan.tooLate.map { milestone in
      Diagnostic(
        "programme-too-late", .badInput, at: .init(field: milestone.id),
        [
          "name": plan.schedule.plan[milestone.id]?.name ?? milestone.id,
          "day": milestone.day?.iso ?? "", "latest": milestone.latest?.iso ?? "",
        ])
    }
  }

  private static func units(
    _ country: String, _ merge: String, _ effective: Day, _ atlas: Atlas, _ today: Day
  ) throws(Diagnostics) -> [String] {
    let register: Register
    do throws(Diagnostic) { register = try atlas.country(country).register } catch {
      throw Diagnostics([error])
    }
    let day = register.covered(effective.adding(days: -1) ?? effective)
    let request = StudyRequest(country: country, date: day.iso, merges: [StudyRequest.names(merge)])
    return try request.study(in: atlas, today: today).units
  }

  private static func chosen(
    _ country: String, _ template: String?, _ units: Int, _ statutes: Statutes,
    _ templates: ProgrammeTemplates
  ) throws(Diagnostics) -> (ProgrammeTemplate, Procedure) {
    do throws(Diagnostic) {
      let chosen =
        if let template { try templates.template(template, of: country) } else {
          try templates.usual(units: units, of: country)
        }
      return (chosen, try statutes.procedure(chosen.procedure.rawValue, of: country))
    } catch {
      throw Diagnostics([error])
    }
  }
}
