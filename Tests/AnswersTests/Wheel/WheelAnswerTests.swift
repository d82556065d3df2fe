import Answers
import AtlasFiles
import Basics
import Formats
import Foundation
import Testing

@Suite struct WheelAnswerTests {
  private static let statutes = Result {
    try readStatutes(
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data"))
  }

  private func answer(_ text: String, _ from: String, _ to: String) throws -> Answer {
    try wheelAnswer(
      WheelFile(Array(text.utf8), file: "f"), from: #require(Day(from)), to: #require(Day(to)),
      statutes: Self.statutes.get(), language: "nb", today: #require(Day("2026-11-21")))
  }

  private func days(_ answer: Answer) -> [String] { answer.json.elements.compactMap { $0["day"]?.text } }

  private static let company =
    #"[{"id": "glor", "form": "interkommunalt-selskap", "meetings": ["2027-04-29"], "end": "2028-12-31"}]"#

  @Test func theYearOfAnInterMunicipalCompany() throws {
    let found = try answer(Self.company, "2027-01-01", "2027-12-31")
    #expect(
      days(found) == [
        "2027-02-22", "2027-03-31", "2027-04-01", "2027-05-15", "2027-06-30", "2027-12-31", "2027-12-31",
      ])
    let first = try #require(found.json.elements.first)
    #expect(first["who"]?.text == "Daglig leder")
    #expect(first["statute"]?.text == "IKS-loven")
    #expect(first["id"]?.text == "law/no.iks.accounts-drafted/glor/2027-02-22")
  }

  @Test func aTableSaysTheSame() throws {
    let csv = "id,form,meetings,end\nglor,interkommunalt-selskap,2027-04-29,2028-12-31\n"
    let (table, json) = (
      try answer(csv, "2027-01-01", "2027-12-31"), try answer(Self.company, "2027-01-01", "2027-12-31")
    )
    #expect(table.json == json.json)
  }

  @Test func aMergerHasTheStepsOfItsProcedure() throws {
    let found = try answer(
      #"{"id": "m", "merge": ["3405", "3441"], "effective": "2028-01-01", "decided": "2026-06-01"}"#,
      "2026-01-01",
      "2030-12-31")
    #expect(days(found).contains("2027-10-31"), "the council is constituted by the end of October before")
    #expect(found.json.elements.allSatisfy { $0["what"]?.text?.isEmpty == false })
  }

  @Test func anHourStandsInItsZone() throws {
    let file = String(
      decoding: try answer(Self.company, "2027-01-01", "2027-12-31").calendar?.bytes ?? [], as: UTF8.self)
    #expect(file.contains("DTSTART;VALUE=DATE:20270222"))
    #expect(!file.contains("VTIMEZONE"), "no day of this year has an hour")
  }

  @Test(arguments: [
    ("{", "wheel-file-malformed"), (#"[{"form": "iks"}]"#, "wheel-field-unusable"),
    (#"[{"form": "interkommunalt-selskap", "meetings": ["29.4.2027"]}]"#, "wheel-field-unusable"),
    (#"[{"country": "dk"}]"#, "wheel-field-unusable"), ("[1]", "wheel-file-malformed"),
  ])
  func whatCannotBeReadIsRefused(_ text: String, _ code: String) {
    #expect {
      try answer(text, "2027-01-01", "2027-12-31")
    } throws: { ($0 as? Diagnostics)?.list.first?.code == code }
  }

  @Test func whatIsNotUnderstoodIsHandedBack() throws {
    let file = try WheelFile(Array(#"[{"name": "A", "colour": "red"}]"#.utf8), file: "f.json")
    #expect(file.notes.map { "\($0.code) \($0.place.field ?? "")" } == ["wheel-field-unknown 1.colour"])
  }
}

extension JSONValue {
  fileprivate var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}
