import Basics
import TestServers
import Testing

@testable import Formats

/// Files of Enhetsregisteret in each of the forms that it hands out.
@Suite struct RegisterFileTests {
  private func bytes(_ file: String) throws -> [UInt8] { try RecordedAnswers.bytes("publishers/\(file)") }

  @Test func aListAPageAndOneUnitAreRead() throws {
    let one = try bytes("enhetsregisteret-unit.json")
    let read = try RegisteredUnit.all(bytes: one, file: "t")
    #expect(read.faults.isEmpty)
    let unit = try #require(read.units.first)
    #expect((unit.number, unit.name, unit.form) == ("112233445", "SESAM STASJON", "AS"))
    #expect((unit.formName, unit.municipality, unit.deleted) == ("Aksjeselskap", "0301", nil))
    let list = Array("\n[".utf8) + one + Array(",".utf8) + (try bytes("enhetsregisteret-unit-deleted.json"))
    let both = try RegisteredUnit.all(bytes: list + Array("]".utf8), file: "t").units
    #expect(both.map(\.number) == ["112233445", "123456789"])
    #expect(both.last?.deleted == Day("2017-10-20"))
    #expect(
      try !RegisteredUnit.all(bytes: bytes("enhetsregisteret-units-page-1.json"), file: "t").units.isEmpty)
    #expect(try RegisteredUnit.all(bytes: bytes("enhetsregisteret-units-none.json"), file: "t").units.isEmpty)
  }

  @Test func rowsOfATableAreReadAndThoseThatCannotBeAreHandedBack() throws {
    let text = """
      "organisasjonsnummer","navn","organisasjonsform.kode","forretningsadresse.kommunenummer","slettedato"
      "958935420","OSLO KOMMUNE","KOMM","0301",""
      "123456789","BORTE IKS","IKS","","2020-13-01"
      "","UTEN NUMMER","IKS","",""
      "987654321","SLETTET IKS","IKS","3107","2020-12-31"
      """
    let read = try RegisteredUnit.all(bytes: Array(text.utf8), file: "enheter.csv")
    #expect(read.units.map(\.number) == ["958935420", "987654321"])
    #expect(read.units[0].municipality == "0301" && read.units[0].deleted == nil)
    #expect(read.units[1].deleted == Day("2020-12-31"))
    #expect(read.faults.map(\.code) == ["date-invalid", "csv-no-value"])
    #expect(read.faults.map(\.place.line) == [3, 4])
    #expect(read.faults.map(\.place.field) == ["slettedato", "organisasjonsnummer"])
  }

  @Test(arguments: ["", "   ", "[", "[1]", "{\"a\": 1", "{\"_embedded\": 7}", "navn;by\nA;B", "\u{0}\u{1}"])
  func whatIsNoneOfThemIsTold(_ text: String) {
    #expect(throws: Diagnostics.self) {
      let read = try RegisteredUnit.all(bytes: Array(text.utf8), file: "t")
      if read.units.isEmpty { throw Diagnostics(read.faults) }
    }
  }

  @Test func ofTheSameUnitTheLaterDayCounts() {
    let (early, late) = (Day.newYear(2025), Day.newYear(2026))
    func unit(_ name: String) -> RegisteredUnit { RegisteredUnit(number: "1", name: name, form: "IKS") }
    var copy = RegisterCopy()
    copy.add([.init(unit("B"), on: late), .init(unit("A"), on: early)])
    #expect(copy.entries.map(\.unit.name) == ["B"] && copy.count == 1)
    copy.add([.init(unit("C"), on: late)])
    #expect(copy.entries.map(\.unit.name) == ["C"])
  }
}
