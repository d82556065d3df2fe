import Basics
import Formats
import Foundation
import Testing

@testable import AtlasFiles

/// What is kept of Enhetsregisteret is what was read, and grows from file to file.
@Suite struct RegisterCopyTests {
  private let state = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID())")
  private var folder: RegisterCopyFolder { RegisterCopyFolder(state: state) }

  @Test func whatIsKeptIsWhatWasRead() throws {
    defer { try? FileManager.default.removeItem(at: state) }
    #expect(try folder.read().isEmpty)
    let whole = RegisteredUnit(
      number: "958935420", name: "=OSLO, \"KOMMUNE\"", form: "KOMM", formName: "Kommune",
      municipality: "0301",
      parent: "1", homepage: "a.no", registered: Day("1995-02-19"), deleted: Day("2030-01-01"))
    let bare = RegisteredUnit(number: "2", name: "B", form: "IKS")
    let entries: [RegisterCopy.Entry] = [
      .init(bare, on: .newYear(2026)), .init(whole, on: .newYear(2025)),
    ]
    #expect(try folder.store(entries).count == 2)
    let kept = try folder.read().entries
    #expect(kept.count == 2 && kept[0] == entries[0])
    #expect(kept[1].unit.registered == whole.registered && kept[1].unit.deleted == whole.deleted)
    #expect(kept[1].unit.municipality == "0301" && kept[1].day == .newYear(2025))
    #expect(try folder.store([.init(bare, on: .newYear(2027))]).count == 2)
    #expect(try folder.read().entries[0].day == .newYear(2027))
  }

  @Test func aBrokenFileIsToldByLine() throws {
    defer { try? FileManager.default.removeItem(at: state) }
    let file = URL(
      filePath: try folder.store([.init(.init(number: "1", name: "A", form: "IKS"), on: .newYear(2026))]).file
    )
    let text = try String(contentsOf: file, encoding: .utf8).replacing("2026-01-01", with: "someday")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let faults = #expect(throws: Diagnostics.self) { try folder.read() }
    #expect(faults?.list.map(\.code) == ["date-invalid"])
    #expect(faults?.list.first?.place.line == 2)
  }

  @Test func moreThanAServerShouldHoldAreRefused() throws {
    defer { try? FileManager.default.removeItem(at: state) }
    let many = (0...RegisterCopyFolder.most).map {
      RegisterCopy.Entry(RegisteredUnit(number: "\($0)", name: "A", form: "AS"), on: .newYear(2026))
    }
    let faults = #expect(throws: Diagnostics.self) { try folder.store(many) }
    #expect(faults?.list.map(\.code) == ["register-too-large"])
    #expect(try folder.read().isEmpty)
  }
}
