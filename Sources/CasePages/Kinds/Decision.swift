package import Basics
import Cases
import Formats
package import Spaces

/// What a body decided, word by word. Its points are found in the wording.
package struct Decision: ThingContent {
  package static let kind = ThingKind.decision

  package var treatment: Identifier<Thing>?
  package var decided: Day?
  package var wording = ""

  package static let fields: [ContentField<Self>] = [
    .thing("treatment", \.treatment, of: [.treatment], isRequired: true),
    .day("decided", \.decided, isRequired: true),
    .text("wording", \.wording, isRequired: true),
    .calculated("points", .whole(0...2000)) { decision in
      (try? DecisionText(decision.wording, name: "")).map { .number(Double($0.points.count)) }
    },
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if let treatment, let decided, let meeting = try CaseParty.meeting(of: treatment, ground),
      decided < meeting
    {
      faults.append(
        Diagnostic(
          "decision-before-meeting", .badInput, at: .init(field: "decided"), ["meeting": meeting.iso]))
    }
    do throws(Diagnostic) {
      _ = try DecisionText(wording, name: "")
    } catch {
      faults.append(Diagnostic(error.code, .badInput, at: .init(field: "wording"), error.arguments))
    }
    return faults
  }
}
