import Basics

/// The languages that people read Nabo in.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case nb, nn, sv, en

  /// Locale of the publisher of dictionaries and alphabets for the language.
  package var locale: String {
    switch self {
    case .nb: "nb_NO"
    case .nn: "nn_NO"
    case .sv: "sv_SE"
    case .en: "en_GB"
    }
  }

  /// The best language for an `Accept-Language` header (RFC 9110, 12.5.4), or nil when none is there.
  package init?(acceptLanguage header: String) {
    let wishes = header.split(separator: ",").enumerated().compactMap {
      position, part -> (Double, Int, Language)? in
      let pieces = part.split(separator: ";").map(\.trimmed)
      guard let tag = pieces.first, let language = Language(tag: tag) else { return nil }
      let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      return weight > 0 ? (weight, position, language) : nil
    }
    guard let best = wishes.max(by: { ($0.0, $1.1) < ($1.0, $0.1) }) else { return nil }
    self = best.2
  }

  /// The language of a tag or locale: `nb-NO`, `no`, `sv_SE.UTF-8`; nil for others.
  package init?(tag: some StringProtocol) {
    let primary = tag.lowercased().split(whereSeparator: { "-_.@".contains($0) }).first.map(String.init) ?? ""
    // Macro language and Danish readers are served best by bokmål.
    self.init(rawValue: ["no": "nb", "da": "nb"][primary] ?? primary)
  }
}
