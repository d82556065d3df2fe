import Basics
import Figures
import Pages

/// What a visit asks the list of rules for.
struct RulesRequest {
  /// Nil for all countries.
  let country: String?
  /// As typed; a part of the id or of what the rule says.
  let words: String
  /// Nil for both.
  let verified: Bool?

  /// - Throws: `country-unknown`.
  init(_ query: Query, atlas: Atlas) throws(Diagnostic) {
    let asked = query["country"] ?? ""
    country = asked.isEmpty ? nil : asked
    if !asked.isEmpty { _ = try atlas.country(asked) }
    words = query["q"] ?? ""
    verified = ["verified": true, "unverified": false][query["status"] ?? ""]
  }

  func accepts(_ id: String, _ description: String, _ country: String, _ isVerified: Bool) -> Bool {
    let wanted = words.lowercased()
    return (self.country == nil || self.country == country) && (verified == nil || verified == isVerified)
      && (wanted.isEmpty || id.contains(wanted) || description.lowercased().contains(wanted))
  }
}
