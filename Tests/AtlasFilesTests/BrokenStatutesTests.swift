import Basics
import Foundation
import Testing

@testable import AtlasFiles

/// Faulty files of forms and procedures, made from the shipped ones by one change each.
@Suite struct BrokenStatutesTests {
  /// The faults of the shipped folder with a text replaced in one file.
  private func faults(_ path: String, _ old: String, _ new: String) throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-statutes-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for part in ["acts.yaml", "forms", "procedure"] {
      for country in ["no", "se"] {
        let place = folder.appending(path: country)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
          at: ShippedAtlas.root.appending(path: "Data/\(country)/\(part)"), to: place.appending(path: part))
      }
    }
    let file = folder.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    let range = try #require(text.range(of: old))
    try text.replacingCharacters(in: range, with: new).write(to: file, atomically: true, encoding: .utf8)
    do throws(Diagnostics) {
      _ = try readStatutes(folder)
      return []
    } catch {
      return error.list
    }
  }

  @Test(
    arguments: [
      ("no/forms/aksjeselskap.yaml", "order:", "ordre:", "yaml-key-unknown", "ordre"),
      (
        "no/forms/aksjeselskap.yaml", "legal-person: always", "legal-person: often", "yaml-wrong-kind",
        "traits.legal-person"
      ),
      ("no/forms/aksjeselskap.yaml", "act: ASL", "act: ASX", "yaml-wrong-kind", "act"),
      ("no/forms/aksjeselskap.yaml", "  exit:", "  entry:", "yaml-key-unknown", "features.entry"),
      ("no/forms/aksjeselskap.yaml", "from: 1999-01-01", "from: 1999-02-30", "yaml-wrong-kind", "valid.from"),
      ("no/forms/aksjeselskap.yaml", "  nn: ", "  nb2: ", "yaml-key-unknown", "name.nb2"),
      ("no/forms/aksjeselskap.yaml", "id: no.aksjeselskap", "id: [", "yaml-unreadable", nil),
      ("no/procedure/merger.yaml", "of: constituting,", "of: konstituering,", "yaml-wrong-kind", nil),
      ("no/procedure/merger.yaml", "on: 12-31", "on: 31-12", "yaml-wrong-kind", nil),
      ("no/procedure/merger.yaml", "every: 4", "every: 0", "yaml-wrong-kind", "elections.every"),
      ("no/procedure/merger.yaml", "- id: residents", "- id: initiative", "statute-id-twice", nil),
      ("no/procedure/merger.yaml", "duty: must", "duty: ought", "yaml-wrong-kind", nil),
      ("no/acts.yaml", "number:", "nummer:", "yaml-key-unknown", nil),
    ] as [(String, String, String, String, String?)])
  func aFaultNamesFileLineAndField(
    _ path: String, _ old: String, _ new: String, _ code: String, _ field: String?
  ) throws {
    let faults = try faults(path, old, new)
    let fault = try #require(faults.first { $0.code == code })
    #expect(fault.place.file == "Data/\(path)")
    #expect((fault.place.line ?? 0) > 0)
    if let field { #expect(fault.place.field == field) }
  }

  /// A heading that nobody wrote about is a fault, unless it is said not to apply.
  @Test func aHeadingLeftOutIsAFault() throws {
    let faults = try faults("no/forms/aksjeselskap.yaml", "  exit:\n", "  budget2:\n")
    #expect(faults.contains { $0.code == "yaml-key-missing" && $0.arguments["key"] == "exit" })
  }
}
