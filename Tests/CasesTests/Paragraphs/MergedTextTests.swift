import Foundation
import Kernels
import Testing

@testable import Cases

struct MergedTextTests {
  private let base = [
    CaseParagraph(id: "a", text: "Kommunene går sammen om et landbrukskontor fra 2027."),
    CaseParagraph(id: "b", text: "Kostnadene deles etter folketall."),
    CaseParagraph(id: "c", text: "Øyer er vert."),
  ]

  private func reading(_ id: String, _ paragraph: String, _ text: String) -> CaseAmendment {
    CaseAmendment(id: id, edits: [.reads(paragraph, text: text)])
  }

  @Test("Changes of other words of one paragraph stand beside each other")
  func beside() {
    let one = reading("1", "a", "Kommunene går sammen om et helsekontor fra 2027.")
    let other = reading("2", "a", "Kommunene går sammen om et landbrukskontor fra 2028.")
    let merged = MergedText(base, [one, other])
    #expect(merged.collisions.isEmpty)
    #expect(merged.paragraphs[0].text == "Kommunene går sammen om et helsekontor fra 2028.")
    #expect(
      OpenAmendment(other, of: base, after: [one])
        == .rewritten(reading("2", "a", "Kommunene går sammen om et helsekontor fra 2028.")))
  }

  @Test("Unlike changes of the same words collide: the text stays, and both are shown")
  func collision() {
    let one = reading("1", "b", "Kostnadene deles likt.")
    let other = reading("2", "b", "Kostnadene deles etter areal.")
    let merged = MergedText(base, [other, one])
    #expect(merged.paragraphs == base)
    #expect(merged.collisions.count == 1)
    #expect(merged.collisions.first?.alternatives.map(\.text) == ["likt.", "etter areal."])
    guard case .collides = OpenAmendment(other, of: base, after: [one]) else {
      Issue.record("it does not collide")
      return
    }
  }

  @Test("The same change twice is one, and taking out what another changes collides")
  func sameAndRemoved() {
    let one = reading("1", "c", "Gausdal er vert.")
    #expect(MergedText(base, [one, reading("2", "c", "Gausdal er vert.")]).collisions.isEmpty)
    #expect(OpenAmendment(reading("2", "c", "Gausdal er vert."), of: base, after: [one]) == .overtaken)
    let removal = CaseAmendment(id: "3", edits: [.removed("c")])
    #expect(MergedText(base, [removal]).paragraphs.map(\.id) == ["a", "b"])
    let both = MergedText(base, [removal, one])
    #expect(
      both.paragraphs == base && both.collisions.first?.alternatives.map(\.text) == ["Gausdal er vert.", nil])
  }

  @Test("New paragraphs stand where they were put, and what follows a paragraph that is not there is shown")
  func inserted() {
    let new = CaseAmendment(
      id: "1",
      edits: [
        .inserted(CaseParagraph(id: "1.1", text: "Ny."), after: "a"),
        .inserted(CaseParagraph(id: "1.2", text: "Til."), after: "1.1"),
      ])
    let merged = MergedText(base, [new, CaseAmendment(id: "2", edits: [.removed("a")])])
    #expect(merged.paragraphs.map(\.id) == ["1.1", "1.2", "b", "c"])
    let lost = CaseAmendment(id: "3", edits: [.inserted(CaseParagraph(id: "3.1", text: "Hvor?"), after: "x")])
    #expect(MergedText(base, [lost]).collisions.first?.alternatives.map(\.text) == ["Hvor?"])
  }

  /// `NABO_ORDERS` says how many orders are tried; the whole property is 10000.
  @Test("Five councils, forty amendments: whatever the order, same text, same collisions, no word lost")
  func orders() {
    var random = SplitMix(seed: 40)
    let base = (0..<30).map { CaseParagraph(id: "p\($0)", text: words(12, &random)) }
    let amendments = (0..<40).map { amendment("k\($0 % 5)-\($0)", base, &random) }
    let expected = MergedText(base, amendments)
    #expect(!expected.collisions.isEmpty)
    for _ in 0..<(Int(ProcessInfo.processInfo.environment["NABO_ORDERS"] ?? "") ?? 50) {
      let order = amendments.shuffled(using: &random)
      #expect(MergedText(base, order) == expected)
    }
    let kept = Set(
      (expected.paragraphs.map(\.text) + expected.collisions.flatMap { $0.alternatives.compactMap(\.text) })
        .flatMap { $0.split(separator: " ") })
    for amendment in amendments {
      for edit in amendment.edits {
        switch edit {
        case .reads(let id, let text):
          let before = Set(base.first { $0.id == id }?.text.split(separator: " ") ?? [])
          #expect(kept.isSuperset(of: Set(text.split(separator: " ")).subtracting(before)))
        case .inserted(let paragraph, _): #expect(expected.paragraphs.contains(paragraph))
        case .removed: break
        }
      }
    }
  }

  @Test("An amendment that is written anew for what others made of the text gives what all together give")
  func rewriting() {
    var random = SplitMix(seed: 41)
    for _ in 0..<200 {
      let base = (0..<6).map { CaseParagraph(id: "p\($0)", text: words(8, &random)) }
      let adopted = (0..<4).map { amendment("a\($0)", base, &random) }
      let open = amendment("z", base, &random)
      let text = MergedText(base, adopted)
      let all = MergedText(base, adopted + [open])
      switch OpenAmendment(open, of: base, after: adopted) {
      case .rewritten(let anew): #expect(MergedText(text.paragraphs, [anew]).paragraphs == all.paragraphs)
      case .overtaken: #expect(all.paragraphs == text.paragraphs)
      case .collides(let collisions):
        #expect(!collisions.isEmpty && Set(all.collisions).isSuperset(of: collisions))
      }
    }
  }

  private func words(_ count: Int, _ random: inout SplitMix) -> String {
    (0..<count).map { _ in "\(Decisions.words.randomElement(using: &random) ?? "")" }.joined(separator: " ")
  }

  private func amendment(_ id: String, _ base: [CaseParagraph], _ random: inout SplitMix) -> CaseAmendment {
    let edits = (0..<Int.random(in: 1...2, using: &random)).map { number -> ParagraphEdit in
      let paragraph = base[(Int.random(in: 0..<(base.count / 2), using: &random) * 2 + number) % base.count]
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return .removed(paragraph.id)
      case 1: return .inserted(CaseParagraph(id: "\(id).\(number)", text: "\(id) ny"), after: paragraph.id)
      default:
        var words = paragraph.text.split(separator: " ").map(String.init)
        words[Int.random(in: 0..<words.count, using: &random)] = "\(id)·\(number)"
        return .reads(paragraph.id, text: words.joined(separator: " "))
      }
    }
    return CaseAmendment(id: id, edits: edits)
  }
}
