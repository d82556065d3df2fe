import Foundation
import Testing

@testable import Search

@Suite struct StemmerTests {
  /// Words with their stems, as Snowball publishes them.
  static func published(_ stemmer: Stemmer) throws -> [(word: String, stem: String)] {
    let name = stemmer == .norwegian ? "norwegian" : "swedish"
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stems/\(name).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let parts = line.split(separator: " ")
      return (String(parts[0]), String(parts[0].dropLast(Int(parts[1]) ?? 0)))
    }
  }

  @Test(arguments: [(Stemmer.norwegian, 20_895), (.swedish, 30_738)])
  func everyPublishedStemIsExact(_ stemmer: Stemmer, _ count: Int) throws {
    let words = try Self.published(stemmer)
    #expect(words.count == count)
    let wrong = words.filter { stemmer.stem($0.word) != $0.stem }.map(\.word)
    #expect(wrong.isEmpty, "\(wrong.prefix(10))")
  }

  @Test func whatIsNoWordIsItsOwnStem() {
    for text in ["", "ø", "12", String(repeating: "a", count: 5000)] {
      #expect(Stemmer.norwegian.stem(text) == text)
    }
  }

  /// While an ending is typed, the stem that it leads to is among those that are looked for; before that, every word with that
  /// stem begins so.
  @Test(arguments: Stemmer.allCases) func noStemIsLostWhileAnEndingIsTyped(_ stemmer: Stemmer) throws {
    var lost: [String] = []
    for (word, _) in try Self.published(stemmer).enumerated().filter({ $0.offset % 13 == 0 }).map(\.element) {
      let marked = Letters.marked(word)
      let stem = Endings.stem(marked, stemmer)
      #expect(marked.hasPrefix(stem))
      for count in (stem.count + 1)..<max(stem.count + 1, marked.count + 1)
      where !Endings.stems(of: String(marked.prefix(count))).contains(stem) {
        lost.append("\(word) at \(marked.prefix(count)): \(stem)")
      }
    }
    #expect(lost.isEmpty, "\(lost.count): \(lost.prefix(20))")
  }
}
