import Foundation
import Kernels
import Testing

@testable import Cases

/// What becomes of words that people move, once others of their section are adopted.
struct AmendedSectionTests {
  private static let text = """
    Kommunene går sammen om et landbrukskontor fra 2027.
    Kostnadene deles etter folketall.
    Øyer er vert.
    """

  private func change(_ id: String, _ before: String, _ after: String, adopted: Bool = false)
    -> AmendedSection.Change
  {
    AmendedSection.Change(id: id, before: before, after: after, isAdopted: adopted)
  }

  private func standing(_ open: AmendedSection.Change, after adopted: [AmendedSection.Change])
    -> AmendedSection.Standing?
  {
    AmendedSection(Self.text, adopted + [open]).standings[open.id]
  }

  @Test("What was adopted stands in the text; paragraphs are added and taken out")
  func adopted() {
    let amended = AmendedSection(
      Self.text,
      [
        change("1", "folketall", "areal", adopted: true), change("2", "Øyer er vert.", "", adopted: true),
        change("3", "", "Avtalen gjelder i fire år.", adopted: true),
      ])
    #expect(
      amended.paragraphs.map(\.text) == [
        "Kommunene går sammen om et landbrukskontor fra 2027.", "Kostnadene deles etter areal.",
        "Avtalen gjelder i fire år.",
      ])
    #expect(amended.collisions.isEmpty)
  }

  @Test("Words that others left alone can still be voted on; changed ones are written anew")
  func rewritten() {
    #expect(standing(change("o", "2027", "2028"), after: []) == .stands)
    #expect(
      standing(
        change("o", "landbrukskontor fra 2027", "landbrukskontor fra 2028"),
        after: [change("a", "et landbrukskontor", "ett landbrukskontor", adopted: true)]) == .stands)
    #expect(
      standing(
        change(
          "o", "går sammen om et landbrukskontor fra 2027.", "går sammen om et landbrukskontor fra 2028."),
        after: [change("a", "et landbrukskontor", "ett landbrukskontor", adopted: true)])
        == .rewritten(
          before: "Kommunene går sammen om ett landbrukskontor fra 2027.",
          after: "Kommunene går sammen om ett landbrukskontor fra 2028."))
  }

  @Test("An amendment that was written anew fits the text that it was written for")
  func writtenForTheTextAsItIs() {
    let first = change("a", "et landbrukskontor", "ett landbrukskontor", adopted: true)
    let again = change("o", "om ett landbrukskontor fra 2027.", "om ett landbrukskontor fra 2028.")
    #expect(standing(again, after: [first]) == .stands)
    let both = AmendedSection(
      Self.text, [first, change("o", again.before, again.after, adopted: true)])
    #expect(both.paragraphs.first?.text == "Kommunene går sammen om ett landbrukskontor fra 2028.")
  }

  @Test("What is in the text is overtaken, what others changed otherwise collides, what is nowhere is lost")
  func othersWereFirst() {
    let adopted = change("a", "folketall", "areal", adopted: true)
    #expect(standing(change("o", "folketall", "areal"), after: [adopted]) == .overtaken)
    guard case .collides(let list) = standing(change("o", "folketall", "like deler"), after: [adopted]) else {
      Issue.record("it does not collide")
      return
    }
    #expect(list.first?.alternatives.map(\.amendment) == ["a", "o"])
    #expect(standing(change("o", "vertskommunen", "sekretariatet"), after: []) == .lost)
  }

  @Test(
    "Whatever the order in which they are told, the text is the same", arguments: 0..<200 as Range<UInt64>)
  func anyOrder(_ seed: UInt64) {
    let changes = [
      change("1", "et landbrukskontor", "ett landbrukskontor", adopted: true),
      change("2", "2027", "2028", adopted: true), change("3", "folketall", "areal", adopted: true),
      change("4", "folketall", "like deler", adopted: true), change("5", "Øyer", "Gausdal", adopted: true),
    ]
    var random = RandomStream(seed: seed, stream: 21, draw: 0)
    let mixed = changes.shuffled(using: &random)
    let (one, other) = (AmendedSection(Self.text, changes), AmendedSection(Self.text, mixed))
    #expect(one.paragraphs == other.paragraphs && one.collisions == other.collisions)
  }
}
