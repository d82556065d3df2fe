import Foundation

@testable import Cases

/// Acts before and after a real amendment: a small part of them beside the tests, all of them in the folder that
/// `NABO_LAW_PAIRS` names.
enum LawPairs {
  static let all: [(name: String, before: String, after: String)] = {
    let here = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/amendments")
    let folders =
      [here]
      + [ProcessInfo.processInfo.environment["NABO_LAW_PAIRS"]].compactMap { $0.map { URL(filePath: $0) } }
    return folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".before.md") }.sorted().compactMap {
        name -> (name: String, before: String, after: String)? in
        let after = name.replacing(".before.md", with: ".after.md")
        guard let old = try? String(contentsOf: folder.appending(path: name), encoding: .utf8),
          let new = try? String(contentsOf: folder.appending(path: after), encoding: .utf8)
        else { return nil }
        return (name, old, new)
      }
    }
  }()
}
