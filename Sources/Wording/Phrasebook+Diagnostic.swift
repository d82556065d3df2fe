package import Basics

extension Phrasebook {
  /// What is wrong, where, and what to do, in two or three sentences.
  package func sentence(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place.description
    let problem = self("problem.\(diagnostic.code)", readable(diagnostic.arguments))
    let remedy = self("remedy.\(diagnostic.code)", readable(diagnostic.arguments))
    return (place.isEmpty ? "" : place + ": ") + problem + " " + remedy
  }

  /// What is wrong.
  package func problem(_ diagnostic: Diagnostic) -> String {
    self("problem.\(diagnostic.code)", readable(diagnostic.arguments))
  }

  /// What to do about it.
  package func remedy(_ diagnostic: Diagnostic) -> String {
    self("remedy.\(diagnostic.code)", readable(diagnostic.arguments))
  }

  /// Arguments that count something, whichever fault names them.
  private static let counts: Set<String> = ["cost", "draws", "less", "limit", "most", "names", "rows"]

  /// Arguments that name a country by its code,
  private static let countries: Set<String> = ["country", "other"]
  /// and those that list the codes that may be typed.
  private static let countryLists: Set<String> = ["countries"]

  /// Days and what is counted are written as the language does, countries by their names; everything else as it was
  /// found.
  private func readable(_ arguments: [String: String]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: arguments.map { name, value in
        if Self.counts.contains(name), let count = Int(value) { return (name, number(Double(count))) }
        if Self.countries.contains(name) { return (name, country(value) ?? value) }
        if Self.countryLists.contains(name) { return (name, countries(value)) }
        return (name, Day(value).map(date) ?? value)
      })
  }

  /// Nil for what is no code of a country: what somebody typed stays as they typed it.
  private func country(_ code: String) -> String? {
    has("country.\(code)") ? self("country.\(code)") : nil
  }

  private func countries(_ codes: String) -> String {
    codes.split(separator: ",").map { part in
      let code = String(part.drop { $0 == " " })
      return country(code).map { "\(code) (\($0))" } ?? code
    }.joined(separator: ", ")
  }
}
