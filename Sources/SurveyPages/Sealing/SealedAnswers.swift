import Basics
import Digests
import Formats
package import Seals
package import Spaces
package import Store
package import Surveys

/// Answers that nobody can read before the holders of the keys open them, whoever has the database. All of a survey are equally long.
package enum SealedAnswers {
  /// What came of opening.
  package struct Opened: Hashable, Sendable {
    package let count: Int
    /// How many the key does not open: they were changed, or never sealed to it.
    package let broken: Int
    /// SHA-256 over the opened answers of all groups in order, so that two counts can be held against each other.
    package let digest: String
    /// False where what lies open already is something else.
    package let isSame: Bool
  }

  package static func put(
    _ sheet: AnswerSheet, of group: Survey.Group, into survey: Identifier<Thing>,
    to holders: [SealHolders.Holder],
    _ instrument: Instrument, _ tx: any Transaction, _ occasion: Occasion, random: (Int) -> Int
  ) throws {
    let message = padded(AnswerBoxes.text(sheet), instrument)
    let sealed = holders.compactMap { holder in
      SealKey(secret: occasion.randomBytes(32)).flatMap {
        HPKE.seal(message, to: holder.open, passing: $0, info: purpose(survey, group))
      }
    }
    guard sealed.count == holders.count else { throw Diagnostic("survey-box-broken", .unavailable) }
    let line = sealed.map(Base64URL.text).joined(separator: ".")
    try AnswerBoxes.put(line, as: name(group), into: survey, tx, random: random)
  }

  package static func count(
    _ group: Survey.Group, of survey: Identifier<Thing>, _ tx: any Transaction
  ) throws -> Int {
    let row = try tx.row(
      "SELECT COALESCE(SUM(count), 0) AS n FROM survey_box WHERE survey = \(survey) AND asked = \(name(group))"
    )
    return try row?.integer("n") ?? 0
  }

  /// Opens everything with one of the keys. What is sealed stays, so that it can be opened and counted again.
  package static func open(
    _ survey: Identifier<Thing>, with key: SealKey, _ tx: any Transaction
  ) throws -> Opened {
    var (count, broken, isSame, digest) = (0, 0, true, HexDigest())
    for group in Survey.Group.allCases {
      var lines: [String] = []
      for line in try AnswerBoxes.all(as: name(group), in: survey, tx) {
        guard let opened = open(line, survey, group, key) else {
          broken += 1
          continue
        }
        lines.append(opened)
      }
      lines.sort()
      count += lines.count
      for line in [group.rawValue] + lines { digest.add(line + "\n") }
      let before = try AnswerBoxes.all(as: group.rawValue, in: survey, tx)
      if before.isEmpty {
        try AnswerBoxes.fill(lines, as: group.rawValue, in: survey, tx)
      } else {
        isSame = isSame && before.sorted() == lines
      }
    }
    return Opened(count: count, broken: broken, digest: digest.text, isSame: isSame)
  }

  private static func open(
    _ line: String, _ survey: Identifier<Thing>, _ group: Survey.Group, _ key: SealKey
  ) -> String? {
    for part in line.split(separator: ".") {
      if let sealed = Base64URL.bytes(String(part)),
        let opened = HPKE.open(sealed, with: key, info: purpose(survey, group))
      {
        return String(decoding: opened, as: UTF8.self).trimmed
      }
    }
    return nil
  }

  private static func purpose(_ survey: Identifier<Thing>, _ group: Survey.Group) -> [UInt8] {
    Array("nabo survey \(survey.text) \(group.rawValue)".utf8)
  }

  private static func name(_ group: Survey.Group) -> String { "\(group.rawValue) sealed" }

  /// As long as the longest answer of all could be: how long what is sealed is must not tell what it says.
  private static func padded(_ text: String, _ instrument: Instrument) -> [UInt8] {
    let longest = instrument.items.reduce(2) { sum, item in
      let answer = (instrument.scale(of: item)?.options ?? []).map(\.code.utf8.count).max() ?? 0
      return sum + item.code.utf8.count + answer + 8
    }
    let bytes = Array(text.utf8)
    return bytes + [UInt8](repeating: UInt8(ascii: " "), count: max(0, longest - bytes.count))
  }
}
