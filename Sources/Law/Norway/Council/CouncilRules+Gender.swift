import Basics
import Rulebook

extension CouncilRules {
  /// Whether women and men on a list, or among those elected from it, are as many as proportional choice
  /// asks for, and how many of each sex that is at least.
  static let genderBalance = Rule(
    id: "no.council.gender-balance",
    unit: "flag", inputs: [places, women, men], parameters: ["no.council.gender-share"],
    statute: Reference(title: "Kommuneloven", section: "§ 7-6", id: "LOV-2018-06-22-83")
  ) { (inputs, day, rulebook) throws(Diagnostic) in
    let balance = GenderBalance(women: try inputs.whole("women"), men: try inputs.whole("men"))
    return try balance.traced(places: try inputs.whole("places"), at: day, in: rulebook)
  }

  private static let mostPeople = 10_000
  private static let places = Input("places", unit: "members", .whole(1...mostPeople))
  private static let women = Input("women", unit: "persons", .whole(0...mostPeople))
  private static let men = Input("men", unit: "persons", .whole(0...mostPeople))
}
