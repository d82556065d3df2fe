/// The texts of one language.
package struct Phrasebook: Sendable {
  package let language: Language
  private let phrases: [String: String]

  init(language: Language, phrases: [String: String]) {
    self.language = language
    self.phrases = phrases
  }

  /// The text of a key with its `{placeholders}` filled in; the key itself where there is no text.
  package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let phrase = phrases[key] else { return key }
    return values.isEmpty ? phrase : Phrasebook.filled(phrase, values)
  }

  /// The text of `<key>.one` or `<key>.other`, with `{count}` filled in beside `values`.
  package func callAsFunction(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    let form = count == 1 ? "one" : "other"
    return self("\(key).\(form)", values.merging(["count": number(Double(count))]) { given, _ in given })
  }

  package func has(_ key: String) -> Bool {
    phrases[key] != nil
  }

  /// The names between braces in a text.
  static func placeholders(in text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}", maxSplits: 1).first.map(String.init)
      })
  }

  private static func filled(_ phrase: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = phrase[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
