import AtlasFiles
import Basics
import Duties
import Foundation
import Law
import Testing

@Suite struct DutyReadingTests {
  private static let data = ShippedAtlas.root.appending(path: "Data")

  private func days(_ id: String, _ from: String, _ to: String, _ anchors: Anchors = [:]) throws -> [String] {
    let duty = try #require(readStatutes(Self.data).duties.all.first { $0.id == id })
    let days = try wheelDays(from: #require(Day(from)), to: #require(Day(to)), most: 20)
    return try duty.duties(of: "x", in: days, anchors: anchors).map(\.day.iso)
  }

  @Test func theDatesOfTheLawAreThoseOfTheirSources() throws {
    #expect(try days("no.accounts", "2027-01-01", "2028-12-31") == ["2027-06-30", "2028-06-30"])
    // Elected 2023: by 31 December 2024; 2027: by 31 December 2028.
    #expect(try days("no.control-plans", "2024-01-01", "2029-12-31") == ["2024-12-31", "2028-12-31"])
    #expect(try days("no.list-deadline", "2026-01-01", "2031-12-31") == ["2027-03-31", "2031-03-31"])
    #expect(try days("no.council-size", "2026-01-01", "2026-12-31") == ["2026-12-31"])
    #expect(
      try days(
        "no.iks.notice-of-meeting", "2027-01-01", "2027-12-31", [.meeting: [#require(Day("2027-04-29"))]])
        == ["2027-04-01"])
  }

  @Test func whatNobodyCheckedSaysSo() throws {
    let all = try readStatutes(Self.data).duties
    #expect(Set(all.ofMunicipalities(in: "se").map(\.certainty)) == [.unverified])
    #expect(all.ofMunicipalities(in: "no").allSatisfy { !$0.basis.citation.isEmpty })
    #expect(Set(all.all.map(\.id)).count == all.all.count)
    #expect(all.all.first { $0.id == "no.list-deadline" }?.minute == 720)
  }

  @Test(arguments: [
    ("on: 12-31", "on: 31-12", "yaml-wrong-kind"), ("every: 1", "every: 0", "yaml-wrong-kind"),
    ("who: municipal-council", "who: king", "yaml-wrong-kind"),
    ("at: \"12:00\"", "at: noon", "yaml-wrong-kind"),
    ("yearly: { on: 12-31, first: 2020, every: 1 }", "paragraphs: x", "yaml-key-unknown"),
  ])
  func aFaultNamesItsPlace(_ old: String, _ new: String, _ code: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-duties-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for country in ["no", "se"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: country), withIntermediateDirectories: true)
      for part in ["acts.yaml", "duties"] {
        try FileManager.default.copyItem(
          at: Self.data.appending(path: "\(country)/\(part)"),
          to: folder.appending(path: "\(country)/\(part)"))
      }
    }
    let file = folder.appending(path: "no/duties/municipalities.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let range = try #require(text.range(of: old))
    try text.replacingCharacters(in: range, with: new).write(to: file, atomically: true, encoding: .utf8)
    #expect {
      try readStatutes(folder)
    } throws: { error in
      let fault = (error as? Diagnostics)?.list.first
      return fault?.code == code && fault?.place.line != nil
        && fault?.place.file == "Data/no/duties/municipalities.yaml"
    }
  }
}
