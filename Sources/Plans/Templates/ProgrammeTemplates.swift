package import Basics

/// The templates that there are.
package struct ProgrammeTemplates: Sendable {
  package let all: [ProgrammeTemplate]

  package init(_ all: [ProgrammeTemplate]) {
    self.all = all
  }

  /// - Throws: `template-unknown` with the ids of those of the country.
  package func template(_ id: String, of country: String) throws(Diagnostic) -> ProgrammeTemplate {
    let known = all.filter { $0.country == country }
    guard let found = known.first(where: { $0.id == id }) else {
      throw Diagnostic(
        "template-unknown", .noAnswer, at: .init(field: "template"),
        ["template": id, "country": country, "expected": known.map(\.id).joined(separator: ", ")])
    }
    return found
  }

  /// The smallest template that is made for so many municipalities.
  ///
  /// - Throws: `template-unknown` where the country has none.
  package func usual(units: Int, of country: String) throws(Diagnostic) -> ProgrammeTemplate {
    let known = all.filter { $0.country == country }
    // Only Norway's come in sizes: one for two municipalities, one for more; what is large is for people to say.
    let id = known.contains { $0.id == "small" } ? (units > 2 ? "middle" : "small") : known.first?.id ?? ""
    return try template(id, of: country)
  }
}
