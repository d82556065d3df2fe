package import Basics
package import Foundation
package import Surveys

/// Reads `ballot-rules.yaml` of a folder like `Data/`: what ballots are held against.
///
/// - Throws: every fault at once, with line and field.
package func readBallotRules(_ data: URL) throws(Diagnostics) -> BallotRules {
  let file = YAMLFile(path: "Data/ballot-rules.yaml")
  guard let yaml = try? String(contentsOf: data.appending(path: "ballot-rules.yaml"), encoding: .utf8) else {
    throw Diagnostics([Diagnostic("file-unreadable", .badInput, at: .init(file: file.path))])
  }
  let rules = file.document(yaml).flatMap(ballotRules)
  guard let rules, file.faults.isEmpty else { throw Diagnostics(file.faults) }
  return rules
}

private func ballotRules(_ document: YAMLField) -> BallotRules? {
  guard let fields = document.fields(["rules", "words"]),
    let rules = fields.required("rules")?.elements(),
    let words = fields.required("words")?.fields(BallotWords.allCases.map(\.rawValue))
  else { return nil }
  return BallotRules(
    rules: rules.compactMap(ballotRule),
    words: BallotWords.allCases.reduce(into: [:]) { found, kind in
      found[kind] = words.required(kind.rawValue)?.elements()?.compactMap { $0.text() }
    })
}

private func ballotRule(_ field: YAMLField) -> BallotRule? {
  guard let fields = field.fields(["id", "level", "source", "url"]),
    let kind = fields.required("id")?.word(BallotFinding.Kind.self),
    let level = fields.required("level")?.word(BallotFinding.Level.self),
    let source = fields.required("source")?.text(), let url = fields.required("url")?.text()
  else { return nil }
  return BallotRule(kind, level, source: source, url: url)
}
