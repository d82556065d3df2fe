import Basics
import Foundation
import Testing

@testable import AtlasFiles

/// Faulty templates, made from the shipped ones by one change each.
@Suite struct BrokenTemplatesTests {
  private static let data = ShippedAtlas.root.appending(path: "Data")

  /// What reading and checking say of the shipped folder with a text replaced in one file.
  private func faults(_ name: String, _ old: String, _ new: String) throws -> (
    read: [Diagnostic], checked: [String]
  ) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-templates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "no"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.data.appending(path: "no/templates"), to: folder.appending(path: "no/templates"))
    let file = folder.appending(path: "no/templates/\(name)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let range = try #require(text.range(of: old))
    try text.replacingCharacters(in: range, with: new).write(to: file, atomically: true, encoding: .utf8)
    let statutes = try readStatutes(Self.data)
    do throws(Diagnostics) {
      return ([], checks(of: try readTemplates(folder, statutes), in: statutes).flatMap(\.faults))
    } catch {
      return (error.list, [])
    }
  }

  @Test(
    arguments: [
      ("large.yaml", "format: 1", "format: 2", "template-newer", "format"),
      ("catalogue.yaml", "format: 1", "format: 7", "template-newer", "format"),
      ("large.yaml", "- arms\n", "- armz\n", "yaml-wrong-kind", "projects.6"),
      ("large.yaml", "- arms\n", "- fees\n", "statute-id-twice", nil),
      ("large.yaml", "  - steering-document\n", "", "template-milestone-left-out", nil),
      ("catalogue.yaml", "class: political", "class: politisk", "yaml-wrong-kind", "projects.1.class"),
      ("catalogue.yaml", "step: residents", "step: opinion", "yaml-wrong-kind", nil),
      ("catalogue.yaml", "after: [decision]", "after: [decisions]", "yaml-wrong-kind", nil),
      ("catalogue.yaml", "    at: opinion", "    at: opinions", "yaml-wrong-kind", "gates.2.at"),
    ] as [(String, String, String, String, String?)])
  func aFaultNamesFileLineAndField(
    _ name: String, _ old: String, _ new: String, _ code: String, _ field: String?
  ) throws {
    let fault = try #require(try faults(name, old, new).read.first { $0.code == code })
    #expect(fault.place.file == "Data/no/templates/\(name)")
    #expect((fault.place.line ?? 0) > 0)
    if let field { #expect(fault.place.field == field) }
  }

  @Test func milestonesThatWaitForEachOtherAreToldByName() throws {
    let found = try faults("catalogue.yaml", "after: [decision]", "after: [staff-committee]")
    #expect(found.read.isEmpty)
    #expect(found.checked.contains { $0.contains("plan-ring") && $0.contains("→") }, "\(found.checked)")
  }

  @Test func theShippedTemplatesAreWell() throws {
    let statutes = try readStatutes(Self.data)
    let finding = try #require(checks(of: try readTemplates(Self.data, statutes), in: statutes).first)
    #expect(finding.faults.isEmpty)
    #expect(finding.values["count"] == "4")
  }
}
