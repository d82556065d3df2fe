/// A remark that may be written in several languages.
///
/// Remarks beside figures are often written in one language only; a page then shows what there is.
package struct LocalText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// By language code (`nb`, `nn`, `sv`, `en`); the key is empty for a text of no stated language.
  package let byLanguage: [String: String]

  package init(_ byLanguage: [String: String]) {
    self.byLanguage = byLanguage
  }

  package init(_ text: String) {
    byLanguage = ["": text]
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// The text in `language`, or else in the first of en, nb, nn, sv or none that it has.
  package func text(in language: String) -> String {
    [language, "", "en", "nb", "nn", "sv"].lazy.compactMap { byLanguage[$0] }.first ?? ""
  }
}
