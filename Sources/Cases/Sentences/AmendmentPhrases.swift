/// How a language says amendments: texts with `{places}` for what they name. The same texts are written and read.
package struct AmendmentPhrases: Sendable {
  let reads, replaced, inserted, repealed: PhrasePattern
  let section, titled, point, heading, paragraph, item, note, line, lines: PhrasePattern
  /// First, second, …
  let ordinals: [String]

  /// - Parameter phrase: the text of a key, with its braces.
  package init(_ phrase: (String) -> String) {
    func pattern(_ key: String) -> PhrasePattern { PhrasePattern(phrase("sentence.\(key)")) }
    (reads, replaced) = (pattern("reads"), pattern("replaced"))
    (inserted, repealed) = (pattern("inserted"), pattern("repealed"))
    (section, titled, point) = (pattern("section"), pattern("titled"), pattern("point"))
    (heading, paragraph, item) = (pattern("heading"), pattern("paragraph"), pattern("item"))
    (note, line, lines) = (pattern("note"), pattern("line"), pattern("lines"))
    ordinals = phrase("sentence.ordinals").split(separator: " ").map(String.init)
  }

  func ordinal(_ number: Int) -> String { number <= ordinals.count ? ordinals[number - 1] : "\(number)." }

  func number(ordinal: String) -> Int? {
    if let place = ordinals.firstIndex(of: ordinal) { return place + 1 }
    return ordinal.hasSuffix(".") ? Int(ordinal.dropLast()) : nil
  }
}

/// A text with named gaps, filled or recognised.
struct PhrasePattern: Sendable {
  private enum Piece: Sendable { case text(String), gap(String) }
  private let pieces: [Piece]

  init(_ phrase: String) {
    var pieces: [Piece] = []
    for (number, part) in phrase.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard number > 0, let close = part.firstIndex(of: "}") else {
        pieces.append(.text(String(part)))
        continue
      }
      pieces.append(.gap(String(part[..<close])))
      pieces.append(.text(String(part[part.index(after: close)...])))
    }
    self.pieces = pieces
  }

  func filled(_ values: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .gap(let name): values[name] ?? ""
      }
    }.joined()
  }

  /// What stands in the gaps of a sentence; nil where it is another sentence. A gap ends where the text behind it first
  /// stands, and the last one where it last does. Letter case of the first letter says nothing.
  func values(in sentence: String) -> [String: String]? {
    var values: [String: String] = [:]
    var rest = sentence[...]
    var gap: String?
    for (number, piece) in pieces.enumerated() {
      switch piece {
      case .gap(let name): gap = name
      case .text(let text):
        let isLast = number == pieces.count - 1
        guard let range = place(text, rest, gap: gap != nil, isFirst: number == 0, isLast: isLast) else {
          return nil
        }
        if let name = gap {
          guard range.lowerBound > rest.startIndex else { return nil }
          values[name] = String(rest[..<range.lowerBound])
        }
        gap = nil
        rest = rest[range.upperBound...]
      }
    }
    return rest.isEmpty ? values : nil
  }

  private func place(
    _ text: String, _ rest: Substring, gap: Bool, isFirst: Bool, isLast: Bool
  ) -> Range<Substring.Index>? {
    if !gap {
      let isAlike =
        rest.hasPrefix(text)
        || isFirst
          && rest.prefix(1).lowercased() + rest.dropFirst().prefix(text.count - 1) == text.prefix(1)
            .lowercased() + text.dropFirst()
      return isAlike ? rest.startIndex..<rest.index(rest.startIndex, offsetBy: text.count) : nil
    }
    if isLast {
      guard rest.hasSuffix(text) else { return nil }
      return rest.index(rest.endIndex, offsetBy: -text.count)..<rest.endIndex
    }
    return rest.firstRange(of: text)
  }
}
