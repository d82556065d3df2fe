import Basics
import Rulebook
import Yams

/// A mapping in a file of statutes, read key by key: whatever is missing, misspelt or of the wrong kind is
/// a fault that names file, line and key.
struct StatuteFields {
  private let node: Node
  private let file: String

  /// - Parameter keys: every key that the mapping may have; an unknown one would silently mean nothing.
  /// - Throws: `statute-not-a-mapping`, `statute-key-unknown`.
  init(_ node: Node, file: String, keys: [String]) throws(Diagnostic) {
    self.node = node
    self.file = file
    guard let mapping = node.mapping else { throw fault("statute-not-a-mapping", "") }
    for (key, _) in mapping {
      let name = key.string ?? ""
      if !keys.contains(name) {
        throw Diagnostic(
          "statute-key-unknown", .badInput, at: .init(file: file, line: key.mark?.line, field: name),
          ["key": name, "expected": keys.joined(separator: ", ")])
      }
    }
  }

  func node(_ key: String) -> Node? {
    guard let value = node[key], value.null == nil || value.string?.isEmpty == false else { return nil }
    return value
  }

  /// - Throws: `statute-key-missing`.
  func needed(_ key: String) throws(Diagnostic) -> Node {
    guard let value = node(key) else { throw fault("statute-key-missing", key) }
    return value
  }

  func text(_ key: String) throws(Diagnostic) -> String {
    guard let text = try needed(key).string else { throw fault("statute-value-invalid", key) }
    return text
  }

  func optionalText(_ key: String) throws(Diagnostic) -> String? {
    node(key) == nil ? nil : try text(key)
  }

  func int(_ key: String, or fallback: Int? = nil) throws(Diagnostic) -> Int {
    if let fallback, node(key) == nil { return fallback }
    guard let number = try needed(key).int else { throw fault("statute-value-invalid", key) }
    return number
  }

  func bool(_ key: String) throws(Diagnostic) -> Bool {
    guard let value = try needed(key).bool else { throw fault("statute-value-invalid", key) }
    return value
  }

  func day(_ key: String) throws(Diagnostic) -> Day {
    guard let day = Day(try text(key)) else { throw fault("statute-value-invalid", key) }
    return day
  }

  func optionalDay(_ key: String) throws(Diagnostic) -> Day? {
    node(key) == nil ? nil : try day(key)
  }

  /// - Throws: `statute-word-unknown` with the words that there are.
  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, of type: Word.Type = Word.self
  ) throws(Diagnostic) -> Word where Word.RawValue == String {
    try StatuteFields.word(try needed(key), file: file, key: key)
  }

  func words<Word: RawRepresentable & CaseIterable>(
    _ key: String, of type: Word.Type = Word.self
  ) throws(Diagnostic) -> [Word] where Word.RawValue == String {
    var words: [Word] = []
    for item in try items(key) { words.append(try StatuteFields.word(item, file: file, key: key)) }
    return words
  }

  func texts(_ key: String) throws(Diagnostic) -> [String] {
    var texts: [String] = []
    for item in try items(key) {
      guard let text = item.string else { throw fault("statute-value-invalid", key) }
      texts.append(text)
    }
    return texts
  }

  func items(_ key: String) throws(Diagnostic) -> [Node] {
    guard let items = try needed(key).sequence else { throw fault("statute-value-invalid", key) }
    return Array(items)
  }

  /// A text in each language.
  ///
  /// - Throws: `statute-language-missing`.
  func localText(_ key: String) throws(Diagnostic) -> LocalText {
    let value = try needed(key)
    let languages = ["nb", "nn", "sv", "en"]
    let texts = languages.reduce(into: [String: String]()) { $0[$1] = value[$1]?.string }
    let missing = languages.filter { texts[$0]?.isEmpty ?? true }
    guard missing.isEmpty else {
      throw Diagnostic(
        "statute-language-missing", .badInput, at: .init(file: file, line: value.mark?.line, field: key),
        ["languages": missing.joined(separator: ", ")])
    }
    return LocalText(texts)
  }

  func fault(_ code: String, _ key: String, _ arguments: [String: String] = [:]) -> Diagnostic {
    let line = (key.isEmpty ? nil : node[key]?.mark?.line) ?? node.mark?.line
    return Diagnostic(
      code, .badInput, at: .init(file: file, line: line, field: key.isEmpty ? nil : key),
      arguments.merging(["key": key]) { given, _ in given })
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ node: Node, file: String, key: String
  ) throws(Diagnostic) -> Word where Word.RawValue == String {
    let text = node.string ?? ""
    guard let word = Word(rawValue: text) else {
      throw Diagnostic(
        "statute-word-unknown", .badInput, at: .init(file: file, line: node.mark?.line, field: key),
        ["word": text, "expected": Word.allCases.map(\.rawValue).joined(separator: ", ")])
    }
    return word
  }
}
