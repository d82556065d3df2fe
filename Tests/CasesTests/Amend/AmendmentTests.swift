import Basics
import Kernels
import Testing

@testable import Cases

struct AmendmentTests {
  private static let languages = ["nb", "nn", "sv", "en"]

  /// Difference, sentences, file, sentences, applied.
  private func roundTrip(_ before: String, _ after: String, _ language: String) throws -> [String] {
    let phrases = try AmendmentPhrases.shipped(language)
    let text = TextLines(before)
    let sentences = phrases.sentences(from: text, to: TextLines(after))
    #expect(SentenceFile.sentences(SentenceFile.text(sentences)) == sentences)
    let read = try sentences.map { try phrases.amendment($0, of: text) }
    #expect(Array(try text.applying(read).text.utf8) == Array(after.utf8), "\(language) \(sentences)")
    return sentences
  }

  @Test("Of each act, difference to sentences to text is the text after, to the byte", arguments: languages)
  func acts(language: String) throws {
    #expect(!LawPairs.all.isEmpty)
    var (all, byLines) = (0, 0)
    for pair in LawPairs.all {
      let sentences = try roundTrip(pair.before, pair.after, language)
      _ = try roundTrip(pair.after, pair.before, language)
      all += sentences.count
      byLines +=
        sentences.filter { $0.lowercased().contains(language == "sv" ? "rad " : "lin") && !$0.contains("§") }
        .count
    }
    print("\(language): \(LawPairs.all.count) pairs, \(all) sentences, \(byLines) by lines")
  }

  @Test("Sentences say what changed, in each language")
  func said() throws {
    let before =
      "## § 1. Formål\n\nKommunene samarbeider om landbruk.\n\n- skog\n- jord\n\n## § 2. Penger\n\nAlle betaler likt.\n"
    let after =
      "## § 1. Formål\n\nKommunene samarbeider om helse.\n\n- skog\n- jord\n- vann\n\n## § 2. Penger\n\nAlle betaler likt.\n\nØyer er vert.\n"
    #expect(
      try roundTrip(before, after, "nb") == [
        "I § 1 første ledd endres «landbruk.» til «helse.».",
        "Etter § 1 første ledd andre strekpunkt tilføyes:\n> - vann",
        "Etter § 2 første ledd tilføyes:\n> Øyer er vert.",
      ])
    #expect(try roundTrip(after, before, "sv")[1] == "§ 1 första stycket tredje strecksatsen ska upphävas.")
    #expect(try roundTrip(after, before, "nn")[2] == "§ 2 andre ledd blir oppheva.")
  }

  @Test("Points of a decision are named by their numbers")
  func points() throws {
    let before = "Vedtak\n\n1. Kommunene går sammen.\n2. Kostnadene deles likt mellom alle.\n"
    let sentences = try roundTrip(
      before, before.replacing("likt mellom", with: "etter folketall mellom"), "nb")
    #expect(sentences == ["I punkt 2 endres «likt» til «etter folketall»."])
  }

  @Test("Whatever two texts are, what is between them is said and applied to the byte")
  func anyTexts() throws {
    var random = SplitMix(seed: 7)
    let lines = [
      "", "", "", "# Tittel", "## § 1. Formål", "## § 2", "§ 3 Noe", "- a", "- b", "Tekst «med» merker",
      "Tekst\r", "> sitat",
      "*note*", "1. en", "2. to", "e\u{301}", "é", "tekst som er litt lengre enn de andre", " ",
    ]
    func made() -> String {
      (0..<Int.random(in: 0...14, using: &random)).map { _ in lines.randomElement(using: &random) ?? "" }
        .joined(separator: "\n")
    }
    for turn in 0..<1500 { _ = try roundTrip(made(), made(), Self.languages[turn % 4]) }
  }

  @Test(
    "What is not understood, names no place, changes words that are not there or collides is told by its number"
  )
  func faults() throws {
    let phrases = try AmendmentPhrases.shipped("nb")
    let text = TextLines("## § 1\n\nEn to to.\n")
    func code(_ sentence: String) -> String? {
      do throws(Diagnostic) { _ = try phrases.amendment(sentence, of: text) } catch { return error.code }
      return nil
    }
    #expect(code("Vi er uenige.") == "amendment-not-understood")
    #expect(code("§ 4 første ledd oppheves.") == "amendment-place-unknown")
    func faults(_ amendments: [Amendment]) -> [String] {
      do throws(Diagnostics) { _ = try text.applying(amendments) } catch {
        return error.list.map { "\($0.place.line ?? 0) \($0.code)" }
      }
      return []
    }
    let place = Place.paragraph("§ 1", 1)
    #expect(faults([.replaced(place, before: "to", after: "tre")]) == ["1 amendment-words-missing"])
    #expect(faults([.repealed(place), .reads(place, ["x"])]) == ["2 amendment-collision"])
  }
}
