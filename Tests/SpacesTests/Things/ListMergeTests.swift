import Formats
import Kernels
import Testing

@testable import Spaces

@Suite struct ListMergeTests {
  /// Texts of up to eight paragraphs, each changed at random by two people.
  @Test(arguments: 0..<200) func onlyWhoMeetsDisagrees(_ seed: Int) {
    var numbers = SplitMix(seed: UInt64(seed))
    let base = (0..<Int.random(in: 1...8, using: &numbers)).map { "p\($0)" }
    let theirs = Self.changed(base, "t", &numbers)
    let yours = Self.changed(base, "y", &numbers)
    #expect(mergedLists(base: base, theirs: theirs, yours: base) == theirs)
    #expect(mergedLists(base: base, theirs: base, yours: yours) == yours)
    #expect(mergedLists(base: base, theirs: theirs, yours: theirs) == theirs)
    let merged = mergedLists(base: base, theirs: theirs, yours: yours)
    // Who comes second does not matter.
    #expect(merged == mergedLists(base: base, theirs: yours, yours: theirs))
    guard let merged else { return }
    // Nothing that was written is lost, and nothing that was taken out comes back.
    for added in (theirs + yours).filter({ !base.contains($0) }) { #expect(merged.contains(added)) }
    for removed in base where !theirs.contains(removed) || !yours.contains(removed) {
      #expect(!merged.contains(removed))
    }
  }

  private static func changed(
    _ base: [String], _ name: String, _ numbers: inout SplitMix
  ) -> [String] {
    var list = base
    for step in 0..<Int.random(in: 0...2, using: &numbers) {
      let place = Int.random(in: 0...list.count, using: &numbers)
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: list.insert("\(name)\(step)", at: place)
      case 1 where place < list.count: list[place] = "\(name)\(step)"
      case 2 where place < list.count: list.remove(at: place)
      default: break
      }
    }
    return list
  }

  @Test func twoPeopleInDifferentParagraphsNeverMeet() {
    let base = JSONValue.object([.init("text", .text("One\n\nTwo\n\nThree"))])
    let theirs = JSONValue.object([.init("text", .text("One, changed\n\nTwo\n\nThree"))])
    let yours = JSONValue.object([.init("text", .text("One\n\nTwo\n\nThree, changed\n\nFour"))])
    let merge = merge(base: base, theirs: theirs, yours: yours)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.merged["text"]?.text == "One, changed\n\nTwo\n\nThree, changed\n\nFour")
  }

  @Test func theSameParagraphIsAConflict() {
    let base = JSONValue.object([.init("text", .text("One\n\nTwo"))])
    let theirs = JSONValue.object([.init("text", .text("One, theirs\n\nTwo"))])
    let yours = JSONValue.object([.init("text", .text("One, yours\n\nTwo"))])
    #expect(merge(base: base, theirs: theirs, yours: yours).conflicts.map(\.text) == ["text"])
  }

  @Test(arguments: ["", "One", "One\n", "One\n\nTwo", "\n\nOne\n\n\n\nTwo\nstill two\n\n", "a\n\n\nb\n"])
  func paragraphsAreTheText(_ text: String) {
    #expect(text.paragraphs.joined() == text)
  }
}
