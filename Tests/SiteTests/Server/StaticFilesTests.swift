import Basics
import Foundation
import Testing

@testable import Site

@Suite struct StaticFilesTests {
  @Test func filesBelowTheFolderAreFoundWithoutHiddenOnes() throws {
    try withFolder(["app.css": "a{}", "icons/logo.svg": "<svg/>", ".secret": "x", ".git/config": "y"]) {
      let files = try StaticFiles(folder: $0)
      #expect(files.file(at: ["app.css"])?.contentType == "text/css; charset=utf-8")
      #expect(files.file(at: ["icons", "logo.svg"])?.contentType == "image/svg+xml")
      #expect(files.file(at: [".secret"]) == nil)
      #expect(files.file(at: [".git", "config"]) == nil)
      #expect(files.file(at: ["icons"]) == nil)
      #expect(files.file(at: []) == nil)
    }
  }

  @Test func addressChangesWithTheContent() throws {
    let first = try withFolder(["app.css": "a{}"]) { try StaticFiles(folder: $0).address(of: "app.css") }
    let second = try withFolder(["app.css": "b{}"]) { try StaticFiles(folder: $0).address(of: "app.css") }
    #expect(first.hasPrefix("/public/app.css?v="))
    #expect(first != second)
    #expect(StaticFiles().address(of: "app.css") == "/public/app.css")
  }

  @Test func filesAreJoinedInTheirOrderAndWhatIsNotThereIsLeftOut() throws {
    try withFolder(["a.css": "a{}", "b.css": "b{}"]) {
      let files = try StaticFiles(folder: $0, joined: ["all.css": ["b.css", "none.css", "a.css"]])
      let file = try #require(files.file(at: ["all.css"]))
      #expect(String(decoding: file.bytes, as: UTF8.self) == "b{}\na{}")
      #expect(files.address(of: "all.css").hasPrefix("/public/all.css?v="))
    }
  }

  @Test func missingFolderIsNamed() {
    let folder = URL(filePath: "/nowhere/at/all")
    #expect {
      try StaticFiles(folder: folder)
    } throws: {
      ($0 as? Diagnostic) == Diagnostic("assets-unreadable", .badInput, at: .init(file: folder.path))
    }
  }

  private func withFolder<Result>(_ texts: [String: String], _ body: (URL) throws -> Result) throws -> Result
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in texts {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return try body(folder)
  }
}
