/// The names that somebody may have meant.
package enum NearNames {
  /// Longest word that is compared letter by letter; no name of ours is as long.
  private static let mostBytes = 100

  /// Three of `names`, or all if they are fewer: those that contain the word first, then by the number of
  /// letters to change, then by alphabet. None for a word that is longer than any name.
  package static func nearest(to word: String, among names: some Sequence<String>) -> [String] {
    guard word.utf8.count <= mostBytes else { return [] }
    let ranked = names.map { name in
      let contains = !word.isEmpty && name.contains(word)
      return (isApart: contains ? 0 : 1, distance: distance(word, name), name: name)
    }
    return ranked.sorted { ($0.isApart, $0.distance, $0.name) < ($1.isApart, $1.distance, $1.name) }
      .prefix(3).map(\.name)
  }

  /// How many letters are to be changed, put in or taken out (Levenshtein's distance), one row of the matrix at a time.
  package static func distance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first.utf8), Array(second.utf8))
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let substituted = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
