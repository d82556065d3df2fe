extension SearchWords {
  /// Those that come with the program and stand in it, so that whatever writes an index and whatever asks it know the same
  /// words. `Words/README.md` says where they come from.
  package static let shipped = SearchWords(
    parts: lines(PackageResources.no_parts_txt) + lines(PackageResources.se_parts_txt),
    pairs: lines(PackageResources.variants_txt).compactMap { line in
      let pair = line.split(separator: " ").map(String.init)
      return pair.count == 2 ? (pair[0], pair[1]) : nil
    },
    small: lines(PackageResources.small_words_txt).flatMap { $0.split(separator: " ").map(String.init) })

  /// Without remarks.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map(String.init)
  }
}

extension TextAnalysis {
  /// What every index of this program is made by.
  package static let shipped = TextAnalysis(.shipped)

  /// Counted up with every change of what an index holds, so that one that was made before is made anew.
  package static let edition = 2
}
