/// What changes in a line as few words, with as many beside them as it takes to name the place.
struct WordChange {
  let before: String
  let after: String

  /// Nil where more than half of the line changes, or where it cannot be said between quotation marks.
  init?(_ old: String, _ new: String) {
    let (a, b) = (Self.pieces(old), Self.pieces(new))
    var start = 0
    while start < min(a.count, b.count), TextLines.same(a[start], b[start]) { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, TextLines.same(a[a.count - 1 - end], b[b.count - 1 - end]) {
      end += 1
    }
    var (low, high) = (start, a.count - end)
    guard (high - low) * 2 <= a.count else { return nil }
    var isBefore = true
    while high == low || !OnlyOccurrence(of: a[low..<high].joined(), in: old).isThere {
      guard low > 0 || high < a.count, high - low < 24 else { return nil }
      // Words before and after in turn.
      if isBefore && low > 0 || high == a.count { low -= 1 } else { high += 1 }
      isBefore.toggle()
    }
    let words = (a[low..<high].joined(), b[low..<(high + b.count - a.count)].joined())
    let plain = (String(words.0.drop { $0 == " " }), String(words.1.drop { $0 == " " }))
    // The space before the first word is left out where the words are found without it.
    let isPlain =
      words.0.first == " " && words.1.first == " " && words.0.utf8.count - plain.0.utf8.count == 1
      && words.1.utf8.count - plain.1.utf8.count == 1 && OnlyOccurrence(of: plain.0, in: old).isThere
    (before, after) = isPlain ? plain : words
    guard !after.isEmpty, !(before + after).contains(where: { "«»”\r\n".contains($0) }) else { return nil }
  }

  /// Words with the space before them.
  private static func pieces(_ line: String) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if scalar == " ", !piece.isEmpty {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
      }
      piece.append(scalar)
    }
    if !piece.isEmpty { pieces.append(String(piece)) }
    return pieces
  }
}
