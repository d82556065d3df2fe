import Foundation

@testable import Cases

extension AmendmentPhrases {
  /// As the texts of a language say them.
  static func shipped(_ language: String) throws -> AmendmentPhrases {
    let texts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "Texts/\(language)/sentence.yaml")
    var phrases: [String: String] = [:]
    for line in try String(contentsOf: texts, encoding: .utf8).split(separator: "\n").dropFirst() {
      let parts = line.split(separator: ": ", maxSplits: 1)
      phrases["sentence." + parts[0].drop { $0 == " " }] = String(parts[1].dropFirst().dropLast())
    }
    return AmendmentPhrases { phrases[$0] ?? $0 }
  }
}
