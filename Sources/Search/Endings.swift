/// Endings of inflection, so that a word that is still being typed keeps what its stem had found: the ending that has
/// begun leads back to the stem that it will have.
enum Endings {
  /// Stems that `word` may be on the way to: each is what Snowball makes of some word that begins with `word`, or that
  /// `word` is.
  static func stems(of word: String) -> Set<String> {
    var stems: Set<String> = []
    for stemmer in Stemmer.allCases { stems.insert(stem(word, stemmer)) }
    for count in 1...longest where count < word.count - 1 {
      let cut = word.index(word.endIndex, offsetBy: -count)
      guard let endings = begun[String(word[cut...])] else { continue }
      let stem = String(word[..<cut])
      let leads = endings.contains { ending in
        Stemmer.allCases.contains { self.stem(stem + ending, $0) == stem }
      }
      if leads { stems.insert(stem) }
    }
    return stems
  }

  /// The stem in the spelling of the index.
  static func stem(_ word: String, _ stemmer: Stemmer) -> String {
    switch stemmer {
    case .norwegian: stemmer.stem(word)
    case .swedish: Letters.marked(stemmer.stem(Letters.swedish(word)))
    }
  }

  /// As Snowball's descriptions of both languages list them, the outer ones first.
  private static let outer: [String] = [
    "a", "e", "ede", "ande", "ende", "ane", "ene", "hetene", "en", "heten", "ar", "er", "heter", "as", "es",
    "edes", "endes", "enes", "hetenes", "ens", "hetens", "ers", "ets", "et", "het", "ast", "s", "ert", "erte",
    "arna", "erna", "heterna", "orna", "ad", "ade", "arne", "are", "aste", "anden", "aren", "ern", "or",
    "arnas", "ernas", "ornas", "ades", "andes", "arens", "erns", "at", "andet",
  ]
  private static let inner = [
    "leg", "eleg", "ig", "eig", "lig", "elig", "els", "lov", "elov", "slov", "hetslov", "løs", "øst", "t",
    "d",
    "n",
  ]

  private static let all: [String] =
    outer + inner + inner.flatMap { first in outer.map { first + $0 } }

  private static let longest = all.map(\.count).max() ?? 0

  /// Endings by each of their beginnings.
  private static let begun: [String: [String]] = {
    var found: [String: [String]] = [:]
    for ending in all {
      for count in 1...ending.count { found[String(ending.prefix(count)), default: []].append(ending) }
    }
    return found
  }()
}
