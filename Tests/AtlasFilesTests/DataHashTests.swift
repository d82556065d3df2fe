import AtlasFiles
import Foundation
import Testing

@Suite struct DataHashTests {
  /// A folder of its own with these files, gone afterwards.
  private func hash(_ files: [(path: String, text: String)]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let place = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: place)
    }
    return try dataHash(folder)
  }

  @Test func theOrderOfWritingDoesNotCountAndEveryByteDoes() throws {
    let files = [(path: "no/b.csv", text: "1"), ("no/a.csv", "2"), ("tasks.yaml", "3")]
    let usual = try hash(files)
    #expect(try hash(files.reversed()) == usual)
    #expect(usual.count == 64)
    let others = [
      [("no/b.csv", "2"), ("no/a.csv", "1"), ("tasks.yaml", "3")],
      [("no/c.csv", "1"), ("no/a.csv", "2"), ("tasks.yaml", "3")],
      [("no/b.csv", "1"), ("no/a.csv", "23"), ("tasks.yaml", "")],
      [("no/b.csv", "1"), ("no/a.csv", "2")],
    ]
    #expect(Set(try others.map { try hash($0.map { (path: $0.0, text: $0.1) }) } + [usual]).count == 5)
  }

  @Test func filesInThePlaceOfOthersHashLikeTheFolderTheyWouldMake() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in [("shipped/no/a.csv", "1"), ("shipped/b.csv", "2"), ("other.csv", "3")] {
      let place = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
    let tables = DataTables(
      folder.appending(path: "shipped"), replaced: ["no/a.csv": folder.appending(path: "other.csv")])
    #expect(try dataHash(tables) == hash([(path: "no/a.csv", text: "3"), ("b.csv", "2")]))
    #expect(
      try dataHash(DataTables(tables.shipped)) == hash([(path: "no/a.csv", text: "1"), ("b.csv", "2")]))
  }

  @Test func whatNoReaderOpensDoesNotCount() throws {
    let files = [(path: "a.csv", text: "1")]
    #expect(try hash(files + [(".DS_Store", "x"), (".git/config", "y")]) == hash(files))
  }

  /// `printf 'a.csv\0%s\0%s' 2 ab | sha256sum`
  @Test func theHashIsTheOneThatIsDescribed() throws {
    #expect(
      try hash([(path: "a.csv", text: "ab")])
        == "6f3694739444409c49d30a15143ed439c25710f869f4a182e44cd7fb981647af")
  }
}
