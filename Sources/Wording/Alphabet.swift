import Foundation

/// The order of names in a language, after the Unicode collation rules of its locale (CLDR): in
/// Norwegian … z, æ, ø, å with aa as å, in Swedish … z, å, ä, ö.
package struct Alphabet: Sendable {
  private let ranks: [String: Int]
  private let locale: Locale

  /// - Parameter names: those that will be sorted often; their order is found once.
  package init(_ language: Language, names: some Sequence<String>) {
    let locale = Locale(identifier: language.locale)
    self.locale = locale
    let sorted = Set(names).sorted { Alphabet.isBefore($0, $1, locale) }
    ranks = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
  }

  package func isBefore(_ a: String, _ b: String) -> Bool {
    if let a = ranks[a], let b = ranks[b] { return a < b }
    return Alphabet.isBefore(a, b, locale)
  }

  private static func isBefore(_ a: String, _ b: String, _ locale: Locale) -> Bool {
    switch a.compare(b, options: [.caseInsensitive], range: nil, locale: locale) {
    case .orderedAscending: true
    case .orderedDescending: false
    case .orderedSame: a < b
    }
  }
}
