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

  /// Days and what is counted are written as the language does; everything else as it was found.
  private func readable(_ arguments: [String: String]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: arguments.map { name, value in
        if Self.counts.contains(name), let count = Int(value) { return (name, number(Double(count))) }
        return (name, Day(value).map(date) ?? value)
      })
  }
}
