import Basics
package import Rulebook

/// The rules of Swedish councils (fullmäktige) that people can ask for.
package enum SwedishCouncilRules {
  package static let all: [Rule] = [minimumSize]

  private static let statute = Reference(
    title: "Kommunallag (2017:725)", section: "5 kap. 5–6 §§", id: "SFS 2017:725")

  /// The fewest members, by those entitled to vote on 1 March of the year before the election.
  static let minimumSize = Rule(
    id: "se.council.minimum-size",
    unit: "members",
    inputs: [Input("eligible-voters", unit: "persons", .whole(0...20_000_000))],
    parameters: ["se.council.minimum-size"], statute: statute
  ) { (inputs, day, rulebook) throws(Diagnostic) in
    let voters = try inputs.whole("eligible-voters")
    let least = try rulebook.value("se.council.minimum-size", at: day, by: Double(voters))
    let step = TraceStep(
      "council.minimum-size-by-voters", formula: "minimum-size(eligible-voters)",
      inputs: [.init("eligible-voters", .number(Double(voters)), unit: "persons")], parameters: [least],
      result: least.amount, unit: "members", reference: least.reference)
    return Traced(least.amount, steps: [step])
  }
}
