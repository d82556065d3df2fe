import Basics
import Foundation
import Spaces
import Store
import Testing

@testable import Site

/// A database that version 0.1 filled by its forms (texts that were changed, cited and removed, a kept study and the
/// demonstration; without its passwords and sessions) is brought to today's tables, and its history stays what it was.
/// Its entries do not name the kinds of things, which came later.
@Suite struct EarlierDatabaseTests {
  private let folder: URL
  private let storage: SQLiteStorage
  /// What that version's `nabo audit verify` said.
  private static let end = "2925772f45cdb91d51c3e5d587dbfd7d3a4cf61afe1be50ad91ea8b5f44bb56a"

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nabo-earlier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "nabo.sqlite")
    try FileManager.default.copyItem(
      at: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Earlier/nabo.sqlite"),
      to: file)
    storage = try SQLiteStorage(path: file.path)
  }

  private func verdict() throws -> HistoryVerdict { try storage.read { try verifyHistory($0) } }

  private func bringUpToDate() throws {
    try migrate(storage, SiteRooms.all.flatMap(\.migrations), at: WorkSite.occasion.now)
    try reindexChangedKinds(storage, as: ContentKinds(SiteRooms.all))
  }

  @Test func theHistoryEndsAsItDid() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try storage.read { try HistoryHead.read($0) }.hash == Self.end)
    try bringUpToDate()
    guard case .sound(let soundness) = try verdict() else {
      Issue.record("the history is not as it was")
      return
    }
    #expect(soundness.head.hash == Self.end && soundness.head.number == 64 && soundness.versions == 31)
    #expect(try thingsWithStaleValues(storage, as: ContentKinds(SiteRooms.all)) == [])
  }

  @Test func whatIsWrittenNextFollowsOnIt() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try bringUpToDate()
    try storage.write { tx in
      let eva = try #require(try Person.find(email: "eva@example.org", tx))
      let later = Occasion(
        now: WorkSite.occasion.now.adding(.seconds(60 * 86_400)), today: Day.newYear(2027),
        kinds: WorkSite.occasion.kinds, randomBytes: WorkSite.occasion.randomBytes)
      let actor = try Actor.of(eva.id, at: later.today, tx)
      let space = try #require(try Space.mine(actor, tx).first)
      let draft = ThingDraft(Note(text: "Etter oppgraderingen"), title: "Nytt", from: .newYear(2027))
      _ = try Thing.make(draft, in: space, by: .actor(actor), tx, later)
    }
    guard case .sound(let soundness) = try verdict() else {
      Issue.record("the history does not go on")
      return
    }
    #expect(soundness.head.number == 65)
  }

  @Test func everyThingIsReadAsTheKindThatItIs() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try bringUpToDate()
    let site = try WorkSite(storage: storage)
    let list = site.get("/spaces").text
    let path = try #require(list.firstMatch(of: /href="(\/spaces\/[0-9a-z]{26})">Lillehammerregionen/)).1
    for (kind, word) in [("note", "GLØR"), ("study", "Alene eller sammen")] {
      let page = site.get("\(path)/things?kind=\(kind)").text
      #expect(page.contains("/things/"), "\(kind)")
      let file = site.get("\(path)/things.csv?kind=\(kind)").text
      #expect(file.contains(word), "\(kind)")
    }
  }
}
