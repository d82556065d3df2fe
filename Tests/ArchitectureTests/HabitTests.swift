import Testing

/// Habits that a reviewer should not have to look for.
@Suite struct HabitTests {
  /// A longer file has two reasons to exist.
  static let longestFile = 350

  @Test func filesAreShort() throws {
    for file in try SourceTree().files {
      #expect(file.lines.count <= Self.longestFile + 1, "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  /// A server must outlive a surprise, and what is unfinished is written where it is tracked.
  @Test(arguments: ["fatalError(", "try!", " as! ", "TODO", "FIXME"])
  func nothingThatEndsTheProcessOrWasLeftForLater(_ word: String) throws {
    for file in try SourceTree().files {
      for (number, line) in zip(1..., file.lines) where line.contains(word) {
        Issue.record("\(file.path):\(number) says \(word)")
      }
    }
  }

  @Test func sourcesAreFound() throws {
    let rooms = Set(try SourceTree().files.map(\.room))
    #expect(rooms.isSuperset(of: ["Basics", "Units", "Figures", "Site", "nabo"]))
  }
}
