import Foundation
import Site
import Spaces
import Testing

@testable import Site
@testable import WorkPages

/// The texts of kinds of thing: every kind, field and word has its own, and no text is left over.
@Suite struct KindTextsTests {
  private static let kinds = ContentKinds(SiteRooms.all)

  @Test(arguments: ["nb", "nn", "sv", "en"], kinds.all.map(\.kind))
  func everyFieldAndWordHasItsText(_ language: String, _ kind: ThingKind) throws {
    let known = try #require(Self.kinds[kind])
    let needed = ["name", "plural"] + fields(known.fields, in: "")
    let there = try keys(of: kind, language)
    for key in needed { #expect(there.contains(key), "\(language) \(kind.rawValue).\(key) is missing") }
    let allowed = Set(needed + ["new", "explain", "field.title"])
    for key in there where !key.hasPrefix("hint.") {
      #expect(allowed.contains(key), "\(language) \(kind.rawValue).\(key) is left over")
    }
    for key in there where key.hasPrefix("hint.") {
      let name = String(key.dropFirst(5))
      #expect(known.field(name) != nil, "\(language) \(kind.rawValue).\(key) is left over")
    }
  }

  private func fields(_ fields: [FieldShape], in path: String) -> [String] {
    fields.flatMap { field -> [String] in
      let name = path.isEmpty ? field.name : "\(path).\(field.name)"
      let label = ["field.\(name)"]
      switch field.type {
      case .choice(let words), .list(.choice(let words)): return label + words.map { "word.\(name).\($0)" }
      case .table(let columns): return label + self.fields(columns, in: name)
      default: return label
      }
    }
  }

  private func keys(of kind: ThingKind, _ language: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Texts/\(language)/\(kind.rawValue).yaml")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      line.split(separator: ":").first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    }
  }
}
