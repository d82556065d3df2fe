import Basics
import Cooperation
import Law
import Testing

@Suite struct FormCheckTests {
  @Test(arguments: [
    ("no.interkommunalt-politisk-rad", "2018-01-01", "form-not-yet", "kommuneloven § 31-1"),
    ("no.interkommunalt-selskap", "1999-12-31", "form-not-yet", "IKS-loven § 39"),
    ("no.interkommunalt-styre-1992", "2020-01-01", "form-must-convert", "kommuneloven § 31-2"),
    ("no.interkommunalt-styre-1992", "2023-10-31", "form-must-convert", "kommuneloven § 31-2"),
    ("no.interkommunalt-styre-1992", "2023-11-01", "form-to-convert", "kommuneloven § 31-2"),
    ("no.vertskommune-nemnd-1992", "2027-01-01", "form-over", "kommuneloven § 31-1"),
  ])
  func aFormOfAnotherTimeIsFound(_ form: String, _ day: String, _ kind: String, _ citation: String) throws {
    let found = try Arrangement.sound(form).found(day).filter { $0.kind.rawValue.hasPrefix("form-") }
    #expect(found.map(\.id) == [kind])
    #expect(found.first?.statement?.citation == citation)
  }

  /// Chapters 18 and 19 took effect by 31 October 2019 at the latest, and four years were given.
  @Test func aBoardOfOldLawIsToldWhatToBecomeAndByWhen() throws {
    let found = try Arrangement.sound("no.interkommunalt-styre-1992").found("2024-01-01")
    let finding = try #require(found.first)
    #expect(finding.values["deadline"] == .day(try ShippedForms.day("2023-10-31")))
    let names = [
      try ShippedForms.form("no.interkommunalt-politisk-rad").name,
      try ShippedForms.form("no.kommunalt-oppgavefellesskap").name,
    ]
    #expect(finding.values["into"] == .either(names))
    #expect(finding.level == .fault)
  }

  @Test func withoutAFormThereIsNoLaw() throws {
    #expect(
      Arrangement(id: "a", name: "A", form: "").findings(on: .newYear(2027), forms: []).map(\.id) == [
        "form-unknown"
      ])
  }

  @Test func anAgreementOlderThanItsFormIsAWarning() throws {
    var arrangement = try Arrangement.sound("no.kommunalt-oppgavefellesskap")
    arrangement.agreed = try ShippedForms.day("2015-06-01")
    let found = try arrangement.found()
    #expect(found.map(\.id) == ["agreed-before-form"])
    #expect(found.first?.level == .warning)
  }

  @Test(arguments: [
    ("no.kommunalt-oppgavefellesskap", "Brann og redning", false),
    ("no.kommunalt-oppgavefellesskap", "Brann og redning KO", true),
    ("no.kommunalt-oppgavefellesskap", "Kommunalt oppgavefellesskap for brann", true),
    ("no.kommunalt-oppgavefellesskap", "KOM-senteret", false),
    ("no.kommunalt-oppgavefellesskap", "ko", false),
    ("no.interkommunalt-politisk-rad", "Regionrådet", false),
    ("no.interkommunalt-politisk-rad", "Regionrådet IPR", true),
    ("no.interkommunalt-politisk-rad", "Salten interkommunale politiske råd", false),
    ("no.interkommunalt-politisk-rad", "Interkommunalt politisk råd for Salten", true),
    // What the law of business names asks of the name of a company was not read.
    ("no.interkommunalt-selskap", "Renovasjon", true), ("no.vertskommune-nemnd", "Barnevernet", true),
  ])
  func theNameSaysTheForm(_ form: String, _ name: String, _ isWell: Bool) throws {
    var arrangement = try Arrangement.sound(form)
    arrangement.name = name
    #expect(try arrangement.found().map(\.id) == (isWell ? [] : ["name-lacks"]))
  }

  @Test(arguments: [
    ("no.interkommunalt-politisk-rad", "authority-barred", "kommuneloven § 18-1 andre ledd"),
    ("no.kommunalt-oppgavefellesskap", "authority-barred", "kommuneloven § 19-1 andre ledd"),
    ("no.vertskommune-administrativt", "authority-conditional", "kommuneloven § 20-2 første og andre ledd"),
    ("no.vertskommune-nemnd", "", ""), ("se.kommunalforbund", "", ""), ("se.gemensam-namnd", "", ""),
    ("no.interkommunalt-selskap", "authority-conditional", "kommuneloven § 5-4"),
    ("no.aksjeselskap", "authority-conditional", "kommuneloven § 5-4"),
    ("se.aktiebolag", "authority-conditional", "kommunallagen 10 kap. 1 §"),
  ])
  func whoMayDecideForResidents(_ form: String, _ kind: String, _ citation: String) throws {
    var arrangement = try Arrangement.sound(form)
    arrangement.authority = true
    let found = try arrangement.found()
    #expect(found.map(\.id) == (kind.isEmpty ? [] : [kind]))
    #expect(found.first?.statement?.citation ?? "" == citation)
  }

  @Test(
    arguments: [
      ("no.interkommunalt-selskap", false, "person-always"), ("no.vertskommune-nemnd", true, "person-never"),
      ("no.kommunalt-oppgavefellesskap", nil, "person-unknown"),
      ("no.kommunalt-oppgavefellesskap", false, ""),
      ("se.kommunalforbund", false, "person-always"), ("se.gemensam-namnd", true, "person-never"),
    ] as [(String, Bool?, String)])
  func whetherItIsALegalPerson(_ form: String, _ isPerson: Bool?, _ kind: String) throws {
    var arrangement = try Arrangement.sound(form)
    arrangement.isLegalPerson = isPerson
    #expect(try arrangement.found().map(\.id) == (kind.isEmpty ? [] : [kind]))
  }
}
