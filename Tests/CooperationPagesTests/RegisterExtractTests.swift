import Basics
import Spaces
import Testing

@testable import CooperationPages

/// Answers in the form of Enhetsregisteret's API. Enterprises and figures are made up.
@Suite struct RegisterExtractTests {
  private static let entity = """
    {"organisasjonsnummer": "974760673", "navn": "EKSEMPEL RENOVASJON IKS",
     "organisasjonsform": {"kode": "IKS", "beskrivelse": "Interkommunalt selskap"},
     "stiftelsesdato": "2001-06-01", "antallAnsatte": 50, "vedtektsfestetFormaal": ["Renovasjon", ""],
     "forretningsadresse": {"kommune": "LILLEHAMMER", "kommunenummer": "3405", "adresse": [null]}}
    """
  private static let roles = """
    {"rollegrupper": [
      {"type": {"kode": "STYR"}, "roller": [{"type": {"kode": "LEDE"}, "person": {}, "avregistrert": false}]},
      {"type": {"kode": "DELT"}, "roller": [
        {"type": {"kode": "DTPR"}, "ansvarsandel": "50%", "avregistrert": false,
         "enhet": {"navn": ["LILLEHAMMER KOMMUNE"]}},
        {"type": {"kode": "DTPR"}, "ansvarsandel": "1/2", "avregistrert": false,
         "enhet": {"navn": ["ANDRE", "EIERE IKS"]}},
        {"type": {"kode": "DTPR"}, "ansvarsandel": "20%", "avregistrert": true,
         "enhet": {"navn": ["TIDLIGERE KOMMUNE"]}}]}]}
    """

  private func read(_ entity: String = entity, _ roles: String = roles) throws -> RegisterExtract {
    try RegisterExtract(entity: entity, roles: roles, on: .newYear(2026)) { name in
      name == "LILLEHAMMER KOMMUNE" ? UnitCode(country: "no", code: "3405") : nil
    }
  }

  @Test func ownersAreRolesWithAShareOfLiability() throws {
    let extract = try read()
    #expect(extract.name == "EKSEMPEL RENOVASJON IKS")
    let entry = extract.arrangement
    #expect(entry.form == .company && entry.number == "974760673" && entry.stage == .inForce)
    #expect(entry.seat == UnitCode(country: "no", code: "3405") && entry.purpose == "Renovasjon")
    #expect(entry.established == Day("2001-06-01") && entry.ended == nil)
    #expect(entry.participants.map(\.unit) == [UnitCode(country: "no", code: "3405"), nil])
    #expect(entry.participants.map(\.name) == ["", "ANDRE EIERE IKS"])
    #expect(entry.participants.map(\.liability) == [0.5, 0.5])
    // People who work there are no man-years, and nobody said who owns how much.
    #expect(entry.employees == nil && entry.participants.allSatisfy { $0.share == nil })
  }

  @Test func whatTheRegisterDoesNotSayStaysOpen() throws {
    let other = Self.entity.replacing("\"IKS\"", with: "\"ANNA\"")
    let entry = try read(other, "").arrangement
    #expect(entry.form == nil && entry.participants.isEmpty)
  }

  @Test(arguments: [
    ("50%", 0.5), ("33,33 %", 0.3333), ("1/3", 1.0 / 3.0), ("en tredel", nil), ("120%", nil), ("1/0", nil),
  ])
  func sharesArePercentagesOrFractions(_ text: String, _ expected: Double?) throws {
    guard let expected else { return #expect(RegisterExtract.share(text) == nil) }
    let share = try #require(RegisterExtract.share(text))
    #expect(abs(share - expected) < 1e-12)
  }

  @Test(arguments: [
    ("", "json-malformed"), ("{\"navn\": \"A\"", "json-malformed"),
    ("{\"navn\": \"A\"}", "json-member-missing"),
    ("[]", "json-member-missing"),
  ])
  func whatIsNoAnswerIsTold(_ text: String, _ code: String) throws {
    let fault = try #require(throws: Diagnostic.self) { try read(text) }
    #expect(fault.code == code && fault.place.file == "enhet.json")
  }
}
