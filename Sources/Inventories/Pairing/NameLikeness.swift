import Basics

/// How far two names are the same one.
struct NameLikeness: Sendable {
  /// From 0 to 1.
  let value: Double
  /// From 0 to 1: how rare it is what they have in common. Two systems called `Lønn` need not be one.
  let rarity: Double
  let reason: PairReason

  /// The better of how they are written and how they read without the names of suppliers.
  init(_ one: ComparedRow, _ other: ComparedRow, _ weights: WordWeights) {
    // Whichever stands first in the file, the answer is the same.
    let (a, b) = one.name.joined <= other.name.joined ? (one, other) : (other, one)
    let whole = Self(a.name, b.name, weights)
    let bare = Self(a.bareName.without(b.supplier), b.bareName.without(a.supplier), weights)
    self = bare.value * (0.5 + bare.rarity) > whole.value * (0.5 + whole.rarity) ? bare : whole
  }

  private init(_ a: PlainWords, _ b: PlainWords, _ weights: WordWeights) {
    guard !a.words.isEmpty, !b.words.isEmpty else {
      (value, rarity, reason) = (0, 0, .otherName)
      return
    }
    let rarest = { (words: [String]) in words.map { weights($0) }.max() ?? 0 }
    if a.joined == b.joined {
      let rarity = min(rarest(a.words), rarest(b.words))
      (value, self.rarity, reason) = (1, rarity / Double(weights.suppliers(of: a.joined)), .sameName)
      return
    }
    let matches = Self.matches(a.words, b.words, weights)
    // A word that was mistyped is rare by its mistake; it tells as much as what it stands for.
    let told = matches.map { min(weights($0.word), weights($0.other)) }
    let shared = told.reduce(0, +)
    let all = shared + weights.sum(a.words) - weights.sum(matches.map(\.word))
    let others = shared + weights.sum(b.words) - weights.sum(matches.map(\.other))
    let overlap = all + others > 0 ? 2 * shared / (all + others) : 0
    let within = min(all, others) > 0 ? shared / min(all, others) : 0
    let apart = weights.mayBeMistyped(a.joined, b.joined) ? Self.joinedLikeness(a.joined, b.joined) : 0
    let isApart = matches.count < min(a.words.count, b.words.count)
    let byWords = max(overlap, within * Self.partOfAName) * (isApart ? Self.eachItsOwn : 1)
    if apart > byWords {
      (value, rarity, reason) = (apart, min(rarest(a.words), rarest(b.words)), .nearName)
    } else {
      (value, rarity) = (byWords, told.max() ?? 0)
      if byWords < 0.3 {
        reason = .otherName
      } else if matches.contains(where: { $0.word != $0.other }) {
        reason = .nearName
      } else {
        reason = isApart ? .sharedWords : .nameWithin
      }
    }
  }

  /// What one name leaves out may be what tells two things apart.
  private static let partOfAName = 0.65
  /// Where each says something that the other does not, it is more likely to be two things.
  private static let eachItsOwn = 0.85

  /// Words of the one that stand in the other too, or a letter apart.
  private static func matches(
    _ a: [String], _ b: [String], _ weights: WordWeights
  ) -> [(word: String, other: String)] {
    var rest = b
    return a.compactMap { word in
      guard
        let place = rest.firstIndex(of: word)
          ?? rest.firstIndex(where: { weights.mayBeMistyped(word, $0) && isNear(word, $0) })
      else { return nil }
      return (word, rest.remove(at: place))
    }
  }

  static func isNear(_ a: String, _ b: String) -> Bool {
    let (short, long) = (min(a.utf8.count, b.utf8.count), max(a.utf8.count, b.utf8.count))
    guard short >= 4, long - short <= 2, !a.contains(where: \.isNumber), !b.contains(where: \.isNumber) else {
      return false
    }
    return NearNames.distance(a, b) <= (short >= 8 ? 2 : 1)
  }

  /// Written without spaces: 1 less what has to be changed, and 0 where that is more than a letter in five.
  private static func joinedLikeness(_ a: String, _ b: String) -> Double {
    let long = max(a.utf8.count, b.utf8.count)
    guard long >= 5, abs(a.utf8.count - b.utf8.count) * 5 <= long else { return 0 }
    let distance = NearNames.distance(a, b)
    return distance * 5 <= long ? 1 - Double(distance) / Double(long) : 0
  }
}
