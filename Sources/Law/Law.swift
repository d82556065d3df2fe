package import Basics
package import Rulebook

/// The one list of every rule: pages, commands, interface and tests are made from it.
package enum Law {
  package static let rules: [Rule] =
    GrantRules.all + IncomeRules.all + CouncilRules.all + EqualisationRules.all + SwedishCouncilRules.all

  /// - Throws: `rule-unknown` with the nearest ids.
  package static func rule(_ id: String, among rules: [Rule] = Law.rules) throws(Diagnostic) -> Rule {
    if let rule = rules.first(where: { $0.id == id }) { return rule }
    throw Diagnostic(
      "rule-unknown", .noAnswer, at: .init(field: "rule"),
      [
        "rule": id,
        "suggestions": NearNames.nearest(to: id, among: rules.map(\.id)).joined(separator: ", "),
      ])
  }
}
