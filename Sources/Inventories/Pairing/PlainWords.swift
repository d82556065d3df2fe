/// A name as it is compared: its words in small letters without marks, as people in two town halls would both write them.
struct PlainWords: Hashable, Sendable {
  let words: [String]
  /// Without spaces: `web sak` and `websak` are one.
  let joined: String

  init(_ text: String, leavingOut small: Set<String> = []) {
    self.init(words: Self.split(text).filter { !small.contains($0) }.map { Self.alike[$0] ?? $0 })
  }

  private init(words: [String]) {
    self.words = words
    joined = words.joined()
  }

  /// Without these words, or all of them where nothing else is left.
  func without(_ other: PlainWords) -> PlainWords {
    let rest = words.filter { !other.words.contains($0) }
    return rest.isEmpty ? self : PlainWords(words: rest)
  }

  /// Forms of companies, which some write and others do not.
  static let companyForms: Set<String> = [
    "as", "asa", "ab", "ba", "sa", "hb", "kb", "ans", "da", "enk", "norge", "norway", "sverige", "sweden",
    "norden", "nordic", "group", "avd", "publ",
  ]

  /// What says that a name is a name, and nothing about whose.
  static let fillers: Set<String> = [
    "system", "systemet", "modul", "losning", "avtale", "avtalen", "kontrakt", "kontrakten", "avtal", "om",
    "for", "til", "av", "og", "och", "i", "the", "of", "and", "med", "pa", "rammeavtale", "ramavtal",
  ]

  /// Two words for one thing in the names of agreements.
  private static let alike: [String: String] = [
    "leasing": "leie", "lease": "leie", "hyra": "leie", "utleie": "leie", "lisenser": "lisens",
    "licens": "lisens", "licenser": "lisens", "service": "vedlikehold", "vedlikehald": "vedlikehold",
    "serviceavtale": "vedlikehold", "leieavtale": "leie", "forsikringsavtale": "forsikring",
  ]

  private static func split(_ text: String) -> [String] {
    var (words, word): ([String], String) = ([], "")
    for letter in text.lowercased() {
      if let plain = plain(letter) {
        word += plain
      } else if letter != "\u{AD}" && letter != "'" && !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return (word.isEmpty ? words : words + [word]).filter { !isEdition($0) }
  }

  /// Letters and digits, without marks; nil for what parts words.
  private static func plain(_ letter: Character) -> String? {
    switch letter {
    case "æ", "ä": "ae"
    case "ø", "ö": "o"
    case "å", "á", "à", "â": "a"
    case "é", "è", "ê", "ë": "e"
    case "ó", "ò", "ô": "o"
    case "ü", "ú": "u"
    default: letter.isLetter || letter.isNumber ? String(letter) : nil
    }
  }

  /// A year or a version, `2021`, `v5`: the same thing all the same.
  private static func isEdition(_ word: String) -> Bool {
    if let year = Int(word), word.count == 4 { return (1950...2099).contains(year) }
    return word.count > 1 && word.first == "v" && word.dropFirst().allSatisfy(\.isNumber)
  }
}
