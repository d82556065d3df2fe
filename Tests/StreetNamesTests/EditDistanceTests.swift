import Testing

@testable import StreetNames

@Suite struct EditDistanceTests {
  private func distance(_ one: String, _ other: String, most: Int = .max) -> Int? {
    var (rows, distance) = (LetterRows(), EditDistance())
    rows.append(one.unicodeScalars.map(\.value))
    rows.append(other.unicodeScalars.map(\.value))
    return distance(rows.letters, rows.range(0), rows.range(1), most: most)
  }

  @Test(arguments: [
    ("", "", 0), ("storgata", "storgata", 0), ("storgata", "strogata", 1), ("ca", "abc", 2), ("a", "", 1),
    ("kirkegata", "kirkegaten", 2), ("ås", "åsen", 2),
  ])
  func knownDistances(_ one: String, _ other: String, _ expected: Int) {
    #expect(distance(one, other) == expected && distance(other, one) == expected)
  }

  @Test func whatIsFurtherIsNotTold() {
    #expect(distance("kirkegata", "kirkegaten", most: 1) == nil)
    #expect(distance("kirkegata", "kirkegaten", most: 2) == 2)
  }

  /// Edits made one after the other, all that there are, until the other word is reached.
  @Test func asManyAsASearchThroughAllEditsFinds() {
    let words = Self.words(upTo: 4)
    for start in ["abc", "abab", "aabc", "cabb"] {
      let found = Self.distances(from: start, upTo: 6)
      for end in words { #expect(distance(start, end) == found[end]) }
    }
  }

  private static func words(upTo length: Int) -> [String] {
    var (all, last): ([String], [String]) = ([""], [""])
    for _ in 0..<length {
      last = last.flatMap { word in "abc".map { word + String($0) } }
      all += last
    }
    return all
  }

  private static func distances(from start: String, upTo length: Int) -> [String: Int] {
    var (found, ring) = ([start: 0], [start])
    while !ring.isEmpty {
      var next: [String] = []
      for word in ring {
        for edited in edits(Array(word)) where edited.count <= length && found[edited] == nil {
          found[edited] = (found[word] ?? 0) + 1
          next.append(edited)
        }
      }
      ring = next
    }
    return found
  }

  private static func edits(_ word: [Character]) -> [String] {
    var all: [String] = []
    for at in 0...word.count {
      let (before, after) = (word[..<at], word[at...])
      for letter in "abc" { all.append(String(before + [letter] + after)) }
      guard at < word.count else { continue }
      all.append(String(before + after.dropFirst()))
      for letter in "abc" { all.append(String(before + [letter] + after.dropFirst())) }
      guard at + 1 < word.count else { continue }
      all.append(String(before + [word[at + 1], word[at]] + after.dropFirst(2)))
    }
    return all
  }
}
