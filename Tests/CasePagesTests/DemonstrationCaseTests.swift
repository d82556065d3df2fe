import Basics
import Cases
import Spaces
import Store
import TestDatabases
import Testing
import WorkPages

@testable import CasePages

@Suite struct DemonstrationCaseTests {
  private static let occasion = Occasion(
    now: Instant(milliseconds: 1_795_262_400_000), today: Day("2026-11-21") ?? .newYear(2026),
    kinds: ContentKinds([.spaces, .cases]),
    randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })

  /// On both engines, and once however often the program starts.
  @Test func twoCouncilsDifferInOnePointAndTheThirdHasNotDecided() throws {
    for engine in TestDatabase.engines {
      try TestDatabase.with(engine) { database in
        try migrate(database.storage, Room.spaces.migrations, at: Instant(milliseconds: 0))
        try database.storage.write { tx in
          let space = try makeDemonstration(tx, Self.occasion)
          for _ in 0..<2 { try DemonstrationCase.make(in: space, tx, Self.occasion) }
          let folders = try CaseFolders(in: space, on: Self.occasion.today, for: .public, tx).folders
          let folder = try #require(folders.first)
          let standing = CaseStanding(folder)
          #expect(folders.count == 1 && folder.sections.count == 4 && standing.decided.count == 2)
          #expect(standing.state == .differs(["3"]))
          let open = try #require(folder.amendments.first { $0.content.outcome == .open })
          let after: String? =
            if case .rewritten(_, let text) = folder.standing(of: open.id) { text } else { nil }
          #expect(after?.contains("møtes tre ganger i året og ellers når én av dem ber om det.") == true)
          #expect(standing.comparison?.points.map(\.number) == ["1", "2", "3", "4"])
        }
      }
    }
  }
}
