import Testing

@testable import Search

@Suite struct SnippetTests {
  private func snippet(_ text: String, _ query: String, letters: Int = 60) -> Snippet {
    Snippet(of: text, for: SearchQuery(query, .shipped), letters: letters)
  }

  @Test func whatIsFoundIsMarkedInItsSurroundings() {
    let long = String(repeating: "Noe annet står her. ", count: 20)
    let found = snippet(long + "Avtalen om brannvern\ngjelder til 2030. " + long, "brann")
    #expect(found.pieces.filter(\.isFound).map(\.text) == ["brannvern"])
    #expect(found.isCutBefore && found.isCutAfter)
    #expect(found.pieces.map(\.text).joined().contains("Avtalen om brannvern gjelder"))
  }

  @Test func theBeginningStandsWhereNothingIsFound() {
    let found = snippet("Kort tekst", "noe helt annet")
    #expect(found.pieces == [Snippet.Piece(text: "Kort tekst", isFound: false)])
    #expect(!found.isCutBefore && !found.isCutAfter)
  }

  /// Parts of a compound are what was found only where they make it up.
  @Test(arguments: [
    ("kommuneplan", "Kommuneplanen er her. En plan er noe annet.", ["Kommuneplanen"]),
    ("kommuneplan", "Planen for kommunen", ["Planen", "kommunen"]),
    ("kommuneplan", "En plan for noe", []),
    ("plan", "Kommuneplanen og planene", ["Kommuneplanen", "planene"]),
    ("høring", "Høyringa om skulen", ["Høyringa"]), ("Tromsø", "Fra Tromso til Tromsdalen", ["Tromso"]),
    ("Tromsø", "Tromsø heter ikke Tromso", ["Tromsø"]), ("ås kommune", "AS i Ås kommune", ["Ås", "kommune"]),
  ])
  func onlyWhatMatchedIsMarked(_ query: String, _ text: String, _ marked: [String]) {
    #expect(snippet(text, query).pieces.filter(\.isFound).map(\.text) == marked)
  }

  @Test func anEmptyTextHasNone() {
    #expect(snippet("", "brann").pieces.isEmpty)
  }

  /// Of any text a piece that stands in it, whatever it is cut by.
  @Test func piecesMakeUpAStretchOfTheText() {
    let text =
      "Ås, Bø og Hå: «samarbeid» – 🇳🇴 e\u{301}n avtale, to avtaler… " + String(repeating: "x", count: 300)
    for letters in 1...80 {
      for query in ["avtale", "bø", "xxx", "ås hå"] {
        let pieces = snippet(text, query, letters: letters).pieces.map(\.text).joined()
        #expect(text.contains(pieces))
      }
    }
  }
}
