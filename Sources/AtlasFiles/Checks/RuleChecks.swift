package import Rulebook
import Law

/// Holds the rules against the parameters that they look up.
package func checks(of rulebook: Rulebook, rules: [Rule] = Law.rules) -> [Finding] {
  let parameters = rulebook.parameters
  let entries = parameters.flatMap { parameter in
    parameter.versions.flatMap { version in
      version.content.entries.map {
        (isUnknown: $0.amount.unknown != nil, isVerified: version.verified && $0.verified)
      }
    }
  }
  let known = Set(parameters.map(\.id))
  let faults = rules.flatMap { rule in
    rule.parameters.filter { !known.contains($0) }.map { "\(rule.id): \($0)" }
  }
  return [
    Finding("rules", ["count": "\(rules.count)", "parameters": "\(parameters.count)"], faults),
    Finding(
      "values",
      [
        "count": "\(entries.count)",
        "unverified": "\(entries.count { !$0.isUnknown && !$0.isVerified })",
        "unknown": "\(entries.count(where: \.isUnknown))",
      ], []),
  ]
}
