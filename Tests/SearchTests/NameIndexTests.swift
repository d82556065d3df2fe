import Testing

@testable import Search

@Suite struct NameIndexTests {
  private let index = NameIndex(
    [
      ("Øyer", "#a"), ("Øygarden", "#b"), ("Nordre Follo", "#c"), ("Nord-Fron", "#d"), ("Asker", "#e"),
      ("Ås", "#f"),
    ],
    .shipped)

  private func labels(_ text: String, most: Int = 10) -> [String] {
    index.labels(for: SearchQuery(text, .shipped), word: 0, most: most)
  }

  @Test(arguments: [
    ("øy", ["#a", "#b"]), ("oyer", ["#a"]), ("follo", ["#c"]), ("nord", ["#c", "#d"]), ("fron", ["#d"]),
    ("ås", ["#f"]), ("as", ["#e", "#f"]), ("oslo", []),
  ])
  func whatIsCalledByAWordIsFound(_ text: String, _ expected: [String]) {
    #expect(labels(text) == expected)
  }

  /// Of too many, those that have the word itself.
  @Test func namesAreBounded() {
    #expect(labels("nord", most: 1) == ["#d"])
    #expect(labels("øy", most: 1).isEmpty)
  }
}
