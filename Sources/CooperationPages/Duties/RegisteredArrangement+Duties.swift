import Basics
import Cooperation
import Duties
import Spaces

extension [ThingDuties] {
  /// What the law has cooperations do, by their form, and what controls of them ask for.
  static let ofCooperation: [ThingDuties] = [
    ThingDuties(
      RegisteredArrangement.self,
      cooperation: { content in
        guard content.stage == nil || content.stage == .inForce, let form = content.form else { return nil }
        return (form.rawValue, content.bodies)
      }
    ) { content, ground throws(Diagnostic) in
      guard content.stage == nil || content.stage == .inForce else { return [] }
      let held = DayRange(from: content.established, until: content.ended)
      return try content.arrangement(ground.thing.text, name: ground.title, on: ground.days.lowerBound)
        .duties(in: ground.days, statutory: ground.statutory).filter { held.contains($0.day) }
    },
    ThingDuties(Control.self) { control, ground throws(Diagnostic) in control.duties(ground) },
    ThingDuties(ControlFinding.self) { finding, ground throws(Diagnostic) in finding.duties(ground) },
  ]
}
