import Markup
import Pages
import Wording

/// A word of the law that stays in its own language on every page, because no translation is the law.
struct StatutoryTerm: Hashable {
  let word: String
  /// The language of the law that it comes from.
  let language: String
  /// Key of the line that explains it, below `rules.term`.
  let key: String

  private init(_ word: String, _ language: String, key: String? = nil) {
    self.word = word
    self.language = language
    self.key = key ?? word
  }

  static let all: [StatutoryTerm] = [
    .init("engangskostnader", "nb"), .init("engangstilskudd", "nb"),
    .init("hurtigløp", "nb", key: "hurtiglop"),
    .init("reformstøtte", "nb", key: "reformstotte"), .init("regionsentertilskudd", "nb"),
    .init("inndelingstilskudd", "nb"), .init("basistilskudd", "nb"), .init("rammetilskudd", "nb"),
    .init("innbyggertilskudd", "nb"), .init("småkommunetilskudd", "nb", key: "smakommunetilskudd"),
    .init("distriktstilskudd", "nb"), .init("storbytilskudd", "nb"), .init("veksttilskudd", "nb"),
    .init("inntektsutjevning", "nb"), .init("utgiftsutjevning", "nb"), .init("distriktsindeks", "nb"),
    .init("slengerstemme", "nb"), .init("stemmetillegg", "nb"), .init("listestemmetall", "nb"),
    .init("fellesnemnd", "nb"), .init("formannskap", "nb"),
    .init("inkomstutjämning", "sv", key: "inkomstutjamning"),
    .init("kostnadsutjämning", "sv", key: "kostnadsutjamning"), .init("strukturbidrag", "sv"),
    .init("införandebidrag", "sv", key: "inforandebidrag"), .init("regleringspost", "sv"),
  ]

  /// The term that a word is, in any of its forms.
  init?(_ word: some StringProtocol) {
    let lower = word.lowercased()
    guard let term = StatutoryTerm.all.first(where: { lower.hasPrefix($0.word) }) else { return nil }
    self = term
  }

  /// The terms that stand in `texts`, each once, in the order in which they come.
  static func found(in texts: [String]) -> [StatutoryTerm] {
    texts.flatMap { $0.split { !$0.isLetter } }.compactMap { StatutoryTerm($0) }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}

extension HTML {
  /// Text whose statutory terms say which language they are in.
  mutating func legal(_ text: String, _ language: Language) {
    var rest = text[...]
    while !rest.isEmpty {
      let word = rest.prefix { $0.isLetter }
      if let term = StatutoryTerm(word), term.language != language.rawValue {
        span(String(word), .lang(term.language))
        rest = rest.dropFirst(word.count)
      } else {
        let others = rest.dropFirst(word.count).prefix { !$0.isLetter }
        self.text(String(word + others))
        rest = rest.dropFirst(word.count + others.count)
      }
    }
  }

  /// A text in another language than the page's says so.
  mutating func foreign(_ text: String, _ textLanguage: String, on language: Language) {
    if textLanguage == language.rawValue { self.text(text) } else { span(text, .lang(textLanguage)) }
  }
}
