import Basics
import TestServers
import Testing

@testable import Formats

@Suite("What publishers answer, as recorded")
struct PublisherFormatsTests {
  private func bytes(_ file: String) throws -> [UInt8] { try RecordedAnswers.bytes("publishers/\(file)") }

  @Test("KLASS: the municipalities of a day, their versions, and what became of them")
  func klass() throws {
    let codes = try KlassCodes(bytes: bytes("klass-codes-2026-01-01.json"), file: "t").codes
    #expect(codes.count == 358 && codes.first == .init(code: "0301", name: "Oslo - Oslove"))
    let changes = try KlassChanges(bytes: bytes("klass-changes-2005-2024.json"), file: "t").changes
    #expect(changes.contains { $0.old?.code == "1507" && $0.new?.code == "1580" && $0.day == .newYear(2024) })
    let versions = try KlassClassification(bytes: bytes("klass-131.json"), file: "t").versions
    #expect(versions.max { $0.from < $1.from }?.until == nil)
    #expect(versions.contains { $0.from == .newYear(2020) && $0.until == .newYear(2022) })
  }

  @Test("KLASS: a code may come from none, and correspondences are pairs")
  func klassByDocumentation() throws {
    let text =
      #"{"codeChanges": [{"oldCode": null, "newCode": "1", "newName": "A", "changeOccurred": "2027-01-01"}]}"#
    #expect(try KlassChanges(bytes: Array(text.utf8), file: "t").changes.first?.old == nil)
    let pairs =
      #"{"correspondenceItems": [{"sourceCode": "a", "sourceName": "A", "targetCode": "b", "targetName": "B"}]}"#
    #expect(try KlassCorrespondence(bytes: Array(pairs.utf8), file: "t").pairs.first?.target.name == "B")
  }

  @Test("PxWeb: figures of a table, what the bureau says of it, and what is asked")
  func pxWeb() throws {
    let data = try JSONStatDataset(bytes: bytes("pxweb-12134.json"), file: "t")
    #expect(data.dimensions[0].codes == ["0301", "4601", "5001"] && data.values.count == 3)
    #expect(data.figure(0).value == data.values[0])
    let text = """
      {"id": "07459", "label": "07459: Befolkning", "updated": "2026-02-25T07:00:00Z", "firstPeriod": "1986",
       "lastPeriod": "2026", "discontinued": null, "links": []}
      """
    let table = try PxWebTable(bytes: Array(text.utf8), file: "t")
    #expect(table.updatedOn == Day("2026-02-25") && table.lastPeriod == "2026" && !table.isDiscontinued)
    let selection = PxWebSelection([.init("Region", ["a", "b", "c"]), .init("Tid", ["1", "2"])])
    #expect(selection.cells == 6 && selection.pieces(of: 6) == [selection])
    #expect(selection.pieces(of: 5).map { $0.variables[0].codes } == [["a", "b"], ["c"]])
    #expect(selection.pieces(of: 1).isEmpty)
    #expect(try JSONPlace(bytes: selection.body, file: "t").needed("selection").list().count == 2)
  }

  @Test("JSON-stat: a sign in place of a figure says why there is none, and is never nought")
  func signs() throws {
    func table(_ status: String, _ values: String = "[1, 0, null, 0, null]") throws -> JSONStatDataset {
      let text = """
        {"class": "dataset", "id": ["a"], "size": [5], "value": \(values), "status": \(status),
         "dimension": {"a": {"category": {"index": ["1", "2", "3", "4", "5"]}}}}
        """
      return try JSONStatDataset(bytes: Array(text.utf8), file: "t")
    }
    let byPosition = try table(#"{"1": ":", "2": ".", "3": "p"}"#)
    #expect((0..<5).map(byPosition.figure) == [.value(1), .suppressed, .notApplicable, .value(0), .missing])
    #expect(byPosition.values == [1, nil, nil, 0, nil])
    #expect(try table(#"["", "..", ":", "", ".."]"#).values == [1, nil, nil, 0, nil])
    #expect(try table(#"":""#).values.allSatisfy { $0 == nil })
  }

  @Test("JSON-stat: metadata is a table without figures")
  func metadata() throws {
    let text = """
      {"class": "dataset", "label": "x", "updated": "2026", "id": ["Tid"], "size": [2], "value": null,
       "dimension": {"Tid": {"category": {"index": {"2025": 0, "2026": 1}}}}}
      """
    #expect(try JSONStatHead(bytes: Array(text.utf8), file: "t").dimension("Tid")?.codes == ["2025", "2026"])
  }

  @Test(
    "Kolada, by its documentation: figures by gender, those that are missing or hidden, none that was withdrawn"
  )
  func kolada() throws {
    let text = """
      {"values": [{"kpi": "N01951", "municipality": "0180", "period": 2024, "values": [
        {"gender": "T", "value": 995574.0, "status": "", "count": 1, "isdeleted": false},
        {"gender": "K", "value": null, "status": "Missing", "isdeleted": false},
        {"gender": "M", "value": 0, "status": "Private", "isdeleted": false},
        {"gender": "M", "value": 5, "isdeleted": true}]}],
       "next_url": "https://api.kolada.se/v3/data?page=2", "count": 1}
      """
    let page = try KoladaPage<KoladaFigure>(bytes: Array(text.utf8), file: "t")
    #expect(page.items.map(\.figure) == [.value(995_574), .missing, .suppressed])
    #expect(page.items.map(\.gender) == [.all, .women, .men] && page.next?.hasSuffix("page=2") == true)
    let areas =
      #"{"values": [{"id": "0180", "title": "Stockholm", "type": "K"}, {"id": "0001", "title": "Region Stockholm", "type": "L"}]}"#
    #expect(
      try KoladaPage<KoladaArea>(bytes: Array(areas.utf8), file: "t").items.map(\.isMunicipality) == [
        true, false,
      ])
    let kpis = #"{"values": [{"id": "N01951", "title": "Invånare totalt", "is_divided_by_gender": 1}]}"#
    #expect(try KoladaPage<KoladaIndicator>(bytes: Array(kpis.utf8), file: "t").items[0].isDividedByGender)
    let odd = text.replacing("\"gender\": \"T\"", with: "\"gender\": \"X\"")
    let fault = #expect(throws: Diagnostic.self) {
      try KoladaPage<KoladaFigure>(bytes: Array(odd.utf8), file: "t")
    }
    #expect(fault?.code == "kolada-gender" && fault?.place.field == "/values/0/values/0/gender")
  }

  @Test("Enhetsregisteret: units, those that were deleted, sub-units, and pages of them")
  func units() throws {
    let unit = try RegisteredUnit(bytes: bytes("enhetsregisteret-unit.json"), file: "t")
    #expect(
      unit.number == "112233445" && unit.form == "AS" && unit.municipality == "0301" && unit.deleted == nil)
    #expect(
      try RegisteredUnit(bytes: bytes("enhetsregisteret-unit-deleted.json"), file: "t").deleted
        == Day("2017-10-20"))
    let first = try HALPage<RegisteredUnit>(bytes: bytes("enhetsregisteret-units-page-1.json"), file: "t")
    #expect(first.items.count == 2 && first.count == 3 && first.next?.contains("page=1") == true)
    let last = try HALPage<RegisteredUnit>(bytes: bytes("enhetsregisteret-units-page-2.json"), file: "t")
    #expect(last.items.count == 1 && last.next == nil)
    let none = try HALPage<RegisteredUnit>(bytes: bytes("enhetsregisteret-units-none.json"), file: "t")
    #expect(none.items.isEmpty && none.count == 0)
    let sub = try HALPage<RegisteredUnit>(bytes: bytes("enhetsregisteret-sub-units.json"), file: "t")
    #expect(sub.items.first?.parent == "443322119" && sub.items.first?.municipality == "0418")
  }

  @Test("Enhetsregisteret: participants with their shares, persons by name alone, and what changed")
  func rolesAndChanges() throws {
    let participants = try RegisteredRole.roles(
      bytes: bytes("enhetsregisteret-roles-of-units.json"), file: "t")
    #expect(participants.map(\.share) == ["50%", "50%"] && participants.map(\.type) == ["DTPR", "DTPR"])
    #expect(participants[1].holder == .unit(number: "810004282", name: "Sult AS"))
    let persons = try RegisteredRole.roles(bytes: bytes("enhetsregisteret-roles-of-persons.json"), file: "t")
    #expect(persons.map(\.holder) == [.person(name: "X Y")] && persons[0].group == "STYR")
    let changes = try HALPage<RegisteredChange>(
      bytes: bytes("enhetsregisteret-changes-of-units.json"), file: "t")
    #expect(changes.items.map(\.id) == [123_867, 123_868] && changes.items[1].kind == "Ny")
    #expect(changes.count == 5_044_454 && changes.next != nil)
  }

  @Test(
    "What is not there or of another kind is told by its place",
    arguments: [
      (#"{"codes": [{"code": "0301"}]}"#, "json-member-missing", "/codes/0"),
      (#"{"codes": [{"code": "0301", "name": null}]}"#, "json-member-missing", "/codes/0"),
      (#"{"codes": [{"code": ["0301"], "name": "Oslo"}]}"#, "json-kind", "/codes/0/code"),
      (#"{"codes": {}}"#, "json-kind", "/codes"), (#"{}"#, "json-member-missing", "/"),
      (#"{"codes": ["#, "json-malformed", nil), ("<html>", "json-malformed", nil),
    ] as [(String, String, String?)])
  func places(_ text: String, _ code: String, _ field: String?) {
    let fault = #expect(throws: Diagnostic.self) { try KlassCodes(bytes: Array(text.utf8), file: "t") }
    #expect(fault?.code == code && fault?.place.field == field && fault?.place.file == "t")
  }

  @Test("Members that nobody asks for change nothing, and half of an answer is none")
  func unknownAndCut() throws {
    let more = #"{"x": {"y": [1]}, "codes": [{"code": 301, "name": "Oslo", "z": null}], "w": 1e400}"#
    #expect(throws: Diagnostic.self) { try KlassCodes(bytes: Array(more.utf8), file: "t") }
    let known = more.replacing(", \"w\": 1e400", with: "")
    #expect(try KlassCodes(bytes: Array(known.utf8), file: "t").codes == [.init(code: "301", name: "Oslo")])
    for file in ["klass-codes-2026-01-01.json", "enhetsregisteret-unit.json", "pxweb-12134.json"] {
      let whole = try bytes(file)
      #expect(throws: Diagnostic.self) {
        try JSONPlace(bytes: Array(whole.prefix(whole.count / 2)), file: file)
      }
    }
  }
}
