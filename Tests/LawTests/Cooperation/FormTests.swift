import Basics
import Law
import Rulebook
import Testing

/// Forms of cooperation as the acts have them. Expected values are read from the acts.
@Suite struct FormTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func existing(_ country: String, on date: String) throws -> [String] {
    let day = try day(date)
    return try ShippedStatutes.statutes.get().forms(of: country).filter { $0.exists(on: day) }.map(\.id)
  }

  @Test func theActOf2018ReplacesTheFormsOf1992() throws {
    let before = try existing("no", on: "2019-06-01")
    #expect(before.contains("no.interkommunalt-styre-1992"))
    #expect(!before.contains("no.kommunalt-oppgavefellesskap"))
    let between = try existing("no", on: "2021-06-01")
    #expect(
      between.contains("no.interkommunalt-styre-1992") && between.contains("no.interkommunalt-politisk-rad"))
    #expect(!between.contains("no.vertskommune-nemnd-1992"))
    let after = try existing("no", on: "2023-11-01")
    #expect(!after.contains { $0.hasSuffix("1992") })
    #expect(after.contains("no.kommunalt-oppgavefellesskap"))
  }

  /// KOML § 31-2: four years; a council constituted on 10 October 2019 has until 10 October 2023.
  @Test func conversionIsDueFourYearsAfterTheConstitutingMeeting() throws {
    let conversion = try #require(try ShippedStatutes.form("no.interkommunalt-styre-1992")?.conversion)
    #expect(try conversion.deadline(from: day("2019-10-10")) == day("2023-10-10"))
    #expect(try conversion.latestDeadline == day("2023-10-31"))
    for id in conversion.into { #expect(try ShippedStatutes.form(id) != nil, "\(id)") }
  }

  @Test(arguments: [
    ("2019-10-30", FormState.available), ("2019-10-31", .transitional), ("2023-10-31", .transitional),
    ("2023-11-01", .past), ("1992-12-31", .future),
  ])
  func theJointBoardOf1992IsPhasedOut(_ date: String, _ state: FormState) throws {
    let form = try #require(try ShippedStatutes.form("no.interkommunalt-styre-1992"))
    #expect(try form.state(on: day(date)) == state)
  }

  /// §§ 18-4, 19-4, 20-4 and IKS-loven § 4, KL 9 kap. 6 §: the items that the agreement must have.
  @Test(arguments: [
    ("no.interkommunalt-politisk-rad", 8), ("no.kommunalt-oppgavefellesskap", 10),
    ("no.vertskommune-administrativt", 9), ("no.vertskommune-nemnd", 10), ("no.interkommunalt-selskap", 9),
    ("no.samvirkeforetak", 9), ("se.kommunalforbund", 18),
  ])
  func theAgreementHasEveryItemOfTheStatute(_ id: String, _ items: Int) throws {
    let form = try #require(try ShippedStatutes.form(id))
    #expect(form.contents.count == items)
    #expect(form.contents.allSatisfy { $0.verified && !$0.citation.isEmpty })
  }

  @Test func idsAreTakenOnceAndBelongToTheirCountry() throws {
    let forms = try ShippedStatutes.statutes.get().forms
    #expect(Set(forms.map(\.id)).count == forms.count)
    #expect(forms.allSatisfy { $0.id.hasPrefix("\($0.country).") })
  }

  /// What is marked as verified names the act or document where it can be looked up.
  @Test func whatIsVerifiedNamesItsSource() throws {
    for form in try ShippedStatutes.statutes.get().forms {
      for statement in form.features.values.joined() + form.contents where statement.verified {
        #expect(!statement.citation.isEmpty, "\(form.id): \(statement.text.byLanguage["en"] ?? "")")
      }
    }
  }

  @Test func anUnknownCountryIsRefusedWithThoseThereAre() throws {
    let statutes = try ShippedStatutes.statutes.get()
    let fault = #expect(throws: Diagnostic.self) { try statutes.forms(of: "dk") }
    #expect(fault?.code == "country-unknown")
    #expect(fault?.arguments["countries"] == "no, se")
  }
}
