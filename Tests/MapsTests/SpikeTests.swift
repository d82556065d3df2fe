import Testing

@testable import Maps

@Suite struct SpikeTests {
  private func letters(_ text: String) -> [GridPoint] {
    text.utf8.map { GridPoint(x: Int($0), y: Int($0) * Int($0)) }
  }

  /// Wherever a ring begins, a way out and back disappears and the rest stays.
  @Test(arguments: ["abcd", "abcxc d", "aabbcdd", "abcxyxcd", "abcxyyxcd", "abxbcycd"])
  func waysOutAndBackDisappear(_ text: String) {
    let ring = letters(text.filter { $0 != " " })
    for start in ring.indices {
      let rotated = Array(ring[start...] + ring[..<start])
      let left = PointNumbers.withoutSpikes(rotated + rotated.prefix(1))
      #expect(left.count == 4)
      #expect(Set(left) == Set(letters("abcd")))
    }
  }

  @Test(arguments: ["", "a", "aa", "ab", "aba", "abcba", "abcb"])
  func aLineLeavesLessThanARing(_ text: String) {
    #expect(Outline.doubledArea(PointNumbers.withoutSpikes(letters(text))) == 0)
  }
}
