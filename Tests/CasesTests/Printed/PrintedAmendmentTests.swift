import Foundation
import Testing

@testable import Cases

struct PrintedAmendmentTests {
  private func told(_ sentence: String) -> String? {
    PrintedAmendment(sentence).map { read in
      read.clauses.map { clause in
        "\(clause.act.rawValue) \(told(clause.places))"
          + (clause.become.isEmpty ? "" : " = \(told(clause.become))")
          + (clause.words.isEmpty ? "" : " \(clause.words.joined(separator: "→"))")
      }.joined(separator: "; ")
    }
  }

  private func told(_ paths: [PrintedAmendment.Path]) -> String {
    paths.map { path in
      path.map { step in
        (step.state == .new ? "+" : step.state == .current ? "^" : "")
          + ([step.kind] + step.labels).joined(separator: " ")
      }.joined(separator: "/")
    }.joined(separator: ", ")
  }

  @Test(
    "A printed sentence says what becomes of which places",
    arguments: [
      ("§ 3-2 annet ledd skal lyde:", "reads § 3-2/ledd 2"),
      ("§ 5 fjerde til sjette ledd oppheves.", "repealed § 5/ledd 4 - 6"),
      ("§ 14 annet, tredje og fjerde ledd skal lyde:", "reads § 14/ledd 2 3 4"),
      ("Ny § 4 a skal lyde:", "reads +§ 4 a"),
      ("Nåværende § 110 b blir ny § 112, og skal lyde:", "reads ^§ 110 b = +§ 112"),
      ("Nåværende §§ 29 og 30 blir §§ 30 og ny 31.", "renumbered ^§ 29 30 = § 30 31"),
      ("§ 25 første ledd bokstav d nr. 2 (endret) skal lyde:", "reads § 25/ledd 1/bokstav d/nr 2"),
      ("Etter § 8 skal nytt kapittel 2 A lyde:", "reads § 8/+kapittel 2 a"),
      ("Overskriften til kapittel 10 skal lyde:", "reads overskrift/kapittel 10"),
      ("Overskrifta til § 2 skal lyde:", "reads overskrift/§ 2"),
      (
        "§ 12 Dokumentasjon av erfaringer første ledd skal lyde:",
        "reads § 12/tittel Dokumentasjon av erfaringer/ledd 1"
      ),
      ("I § 3 endres «to år» til «tre år».", "replaced § 3 to år→tre år"),
      ("§ 2 definisjonen av «Lama» skal lyde:", "reads § 2/definisjon \"Lama\""),
      ("§ 20 første og nytt andre ledd skal lyde:", "reads § 20/ledd 1 2"),
      ("§ 11 fyste ledd bokstav b nytt anna punktum skal lyde:", "reads § 11/ledd 1/bokstav b/+punktum 2"),
    ])
  func understood(_ sentence: String, _ meaning: String) {
    #expect(told(sentence) == meaning)
  }

  @Test("The act that a sentence names is told")
  func law() {
    let read = PrintedAmendment(
      "I lov 15. juni 2001 nr. 70 om fastsetjing og endring av kommune- og fylkesgrenser skal § 10 nytt andre ledd lyde:"
    )
    #expect(read?.law == "lov 15 juni 2001 nr 70 om fastsetjing og endring av kommune- og fylkesgrenser")
    #expect(read?.clauses.first?.places.first?.map(\.kind) == ["§", "ledd"])
  }

  @Test(
    "A sentence with a word that has no place in it is not understood",
    arguments: [
      "", "§ 3", "§ 3 skal", "§ 3 hest skal lyde:", "Loven er god.", "§ skal lyde:",
      "§ 3 skal lyde: og mer til", "I § 3 endres «a».",
      "blir § 4", "§ 3 femte skal lyde:",
    ])
  func notUnderstood(_ sentence: String) {
    #expect(PrintedAmendment(sentence) == nil)
  }

  /// The sample beside the tests; the whole list where `NABO_AMENDMENT_SENTENCES` names it.
  @Test("Of printed sentences 95 of 100 are understood as a whole")
  func share() throws {
    let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/amendments/sentences.tsv")
    let whole = ProcessInfo.processInfo.environment["NABO_AMENDMENT_SENTENCES"].map { URL(filePath: $0) }
    var (all, understood) = (0, 0)
    for line in try String(contentsOf: whole ?? sample, encoding: .utf8).split(separator: "\n").dropFirst() {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, let count = Int(parts[0]) else { continue }
      all += count
      if PrintedAmendment(String(parts[1])) != nil { understood += count }
    }
    print("\(understood) of \(all) printed sentences are understood")
    #expect(all > 2000 && Double(understood) / Double(all) >= 0.95)
  }
}
