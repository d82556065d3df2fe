/// Words that are read as more than words, in Bokmål, Nynorsk and Swedish.
enum TokenWords {
  static let units = ["kr": "kroner", "pst": "prosent", "pkt": "punkt"]
  static let abbreviations: Set = ["kr", "pst", "pkt", "nr", "mill", "mrd"]
  static let magnitudes = [
    "mill": 6, "million": 6, "millioner": 6, "millionar": 6, "miljon": 6, "miljoner": 6,
    "mrd": 9, "milliard": 9, "milliarder": 9, "milliardar": 9, "miljard": 9, "miljarder": 9,
  ]
  /// A number behind these names a point of the text.
  static let points: Set = [
    "punkt", "pkt", "punktet", "punktene", "punkta", "punkter", "punkterna", "Punkt", "Punktene", "Punkta",
    "bokstav", "bokstavene",
  ]
  /// Stand between the numbers of several points.
  static let links: Set = ["og", "och", "til", "till", "eller", "samt", "nr"]
  static let months = [
    "januar": 1, "februar": 2, "mars": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
    "september": 9, "oktober": 10, "november": 11, "desember": 12,
    "januari": 1, "februari": 2, "maj": 5, "augusti": 8, "december": 12,
  ]
}

/// One form for words that Nynorsk and Bokmål spell differently: only such as mean the same wherever they stand.
enum SpellingForms {
  static func bokmål(_ word: String) -> String { forms[word] ?? word }

  /// Pairs of the list beside this room: Nynorsk, Bokmål.
  static let pairs: [(String, String)] = String(decoding: PackageResources.spelling_txt, as: UTF8.self)
    .split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      return words.count == 2 ? (words[0], words[1]) : nil
    }

  /// As listed, and with a capital letter as at the beginning of a sentence.
  private static let forms: [String: String] = {
    var forms: [String: String] = [:]
    for (nynorsk, bokmål) in pairs {
      forms[nynorsk] = bokmål
      forms[capitalised(nynorsk)] = capitalised(bokmål)
    }
    return forms
  }()

  private static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
