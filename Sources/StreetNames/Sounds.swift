/// A key of how a name sounds in Norwegian and Swedish: letters that are said alike are one, silent ones are gone. Ours: no
/// published key was found for place names of the two languages.
enum Sounds {
  /// - Parameter letters: small, without accents; signs that stand for an ending are kept.
  static func key(_ letters: [UInt32]) -> [UInt32] {
    var (key, at): ([UInt32], Int) = ([], 0)
    key.reserveCapacity(letters.count)
    while at < letters.count {
      let pair = at + 1 < letters.count ? pairs[Pair(first: letters[at], second: letters[at + 1])] : nil
      let said = pair ?? single[letters[at]] ?? [letters[at]]
      // A letter that is doubled sounds as one.
      for sound in said where key.last != sound { key.append(sound) }
      at += pair == nil ? 1 : 2
    }
    return key
  }

  private struct Pair: Hashable {
    let first: UInt32
    let second: UInt32
  }

  private static let pairs: [Pair: [UInt32]] = {
    let said = [
      "hv": "v", "hj": "j", "gj": "j", "ch": "k", "ck": "k", "ph": "f", "th": "t", "dt": "t", "gh": "g",
      "nd": "n",
      "ld": "l", "rd": "r", "ai": "ei", "ey": "ei", "qu": "kv",
    ]
    return Dictionary(
      uniqueKeysWithValues: said.map { spelled, sound in
        let letters = NameLetters.of(spelled)
        return (Pair(first: letters[0], second: letters[1]), NameLetters.of(sound))
      })
  }()

  private static let single: [UInt32: [UInt32]] = Dictionary(
    uniqueKeysWithValues: ["c": "k", "q": "k", "w": "v", "x": "ks", "z": "s", "æ": "e"].map {
      (NameLetters.of($0)[0], NameLetters.of($1))
    })
}
