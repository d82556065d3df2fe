import Basics

/// One change of a text, as a sentence says it.
package enum Amendment: Hashable, Sendable {
  /// A place gets another text.
  case reads(Place, [String])
  /// Words that stand once in a place become others.
  case replaced(Place, before: String, after: String)
  /// Lines come after a place. Between paragraphs there is an empty line, between items of a list none.
  case inserted(after: Place, [String])
  case repealed(Place)
}

/// Lines that take the place of others.
struct LineEdit: Hashable, Sendable {
  var range: Range<Int>
  var lines: [String]
}

extension Amendment {
  /// What it changes in a text.
  ///
  /// - Throws: `amendment-place-unknown`, `amendment-words-missing` where the words do not stand there exactly once.
  func edit(_ outline: Outline) throws(Diagnostic) -> LineEdit {
    switch self {
    case .reads(let place, let lines): return LineEdit(range: try range(place, outline), lines: lines)
    case .replaced(let place, let before, let after):
      let range = try range(place, outline)
      let text = outline.lines[range].joined(separator: "\n")
      guard let changed = OnlyOccurrence(of: before, in: text).replaced(by: after) else {
        throw Diagnostic("amendment-words-missing", .noAnswer, ["words": before])
      }
      return LineEdit(range: range, lines: TextLines(changed).lines)
    case .inserted(let place, let lines):
      let end = try range(place, outline).upperBound
      let joins = isList(place, lines) || isLines(place)
      return LineEdit(range: end..<end, lines: joins ? lines : [""] + lines)
    case .repealed(let place):
      var range = try range(place, outline)
      let lines = outline.lines
      if !isLines(place), range.lowerBound > 0, lines[range.lowerBound - 1].isEmpty,
        range.upperBound == lines.count || lines[range.upperBound].isEmpty
      {
        range = (range.lowerBound - 1)..<range.upperBound
      }
      return LineEdit(range: range, lines: [])
    }
  }

  private func range(_ place: Place, _ outline: Outline) throws(Diagnostic) -> Range<Int> {
    guard let range = outline.range(place) else {
      throw Diagnostic("amendment-place-unknown", .noAnswer, ["place": "\(place)"])
    }
    return range
  }

  private func isList(_ place: Place, _ lines: [String]) -> Bool {
    if case .item = place { return lines.first?.hasPrefix("- ") == true }
    return false
  }

  private func isLines(_ place: Place) -> Bool {
    if case .lines = place { return true }
    return false
  }
}

/// Words in a text, where they stand there once: bytes, so that one letter written in two ways is two.
struct OnlyOccurrence {
  private let words: [UInt8]
  private let text: [UInt8]
  private var found: Int?

  init(of words: String, in text: String) {
    self.words = Array(words.utf8)
    self.text = Array(text.utf8)
    found = nil
    guard !self.words.isEmpty, self.words.count <= self.text.count else { return }
    for start in 0...(self.text.count - self.words.count) where isAt(start) {
      guard found == nil else {
        found = nil
        return
      }
      found = start
    }
  }

  var isThere: Bool { found != nil }

  func replaced(by other: String) -> String? {
    guard let found else { return nil }
    let bytes = text[..<found] + Array(other.utf8) + text[(found + words.count)...]
    return String(validating: bytes, as: UTF8.self)
  }

  private func isAt(_ start: Int) -> Bool {
    text[start] == words[0] && text[start..<(start + words.count)].elementsEqual(words)
  }
}
