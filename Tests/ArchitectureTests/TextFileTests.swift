import Foundation
import Testing

/// Whoever looks for a text knows its file from its key: `outlook-page.title` lies in `outlook.yaml`.
@Suite struct TextFileTests {
  static let languages = ["nb", "nn", "sv", "en"]

  /// Faults are told in one file, whichever room finds them: a code begins with no room's name.
  static let exceptions: [String: Set<String>] = ["problems": ["problem", "remedy"]]

  @Test(arguments: languages) func keysBeginWithTheNameOfTheirFile(_ language: String) throws {
    let files = try keys(language)
    #expect(files.count > 30)
    for (name, keys) in files {
      #expect(!keys.isEmpty, "\(name)")
      for key in keys.subtracting(Self.exceptions[name, default: []]) {
        #expect(belongs(key, in: name), "\(language)/\(name).yaml has \(key)")
      }
    }
  }

  @Test(arguments: languages) func noOtherFileHasTheNameOfAKeyToo(_ language: String) throws {
    let files = try keys(language)
    for (name, keys) in files {
      for key in keys {
        let others = files.keys.filter { $0 != name && belongs(key, in: $0) }
        #expect(others.isEmpty, "\(language)/\(name).yaml has \(key), which could be in \(others)")
      }
    }
  }

  @Test func everyLanguageHasTheSameFiles() throws {
    let names = try Set(Self.languages.map { Set(try keys($0).keys) })
    #expect(names.count == 1)
  }

  private func belongs(_ key: String, in name: String) -> Bool {
    key == name || key.hasPrefix("\(name)-")
  }

  /// First words of the keys of each file, by its name.
  private func keys(_ language: String) throws -> [String: Set<String>] {
    let folder = SourceTree.root.appending(path: "Texts/\(language)")
    let urls = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try urls.reduce(into: [:]) { files, url in
      let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      files[url.deletingPathExtension().lastPathComponent] = Set(
        lines.compactMap { $0.prefixMatch(of: /([a-z-]+)[.:]/).map { String($0.output.1) } })
    }
  }
}
