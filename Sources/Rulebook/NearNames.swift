/// The names that somebody may have meant.
package enum NearNames {
  /// At most three of `names`, by the number of letters to change and then by alphabet.
  ///
  /// A name that needs more than half of its letters changed is no suggestion, unless one of the two
  /// contains the other.
  package static func nearest(to word: String, among names: some Sequence<String>) -> [String] {
    let letters = Array(word.utf8)
    let near = names.compactMap { name -> (distance: Int, name: String)? in
      let distance = distance(letters, Array(name.utf8))
      let contains = !word.isEmpty && (name.contains(word) || word.contains(name))
      return contains || distance * 2 <= max(letters.count, name.utf8.count) ? (distance, name) : nil
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  /// Levenshtein's distance, one row of the matrix at a time.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
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
