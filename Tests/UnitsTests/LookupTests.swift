import Basics
import Testing

@testable import Units

@Suite struct LookupTests {
  let register = SmallCountry.register

  private func fault(_ text: String, _ year: Int) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try register.unit(text, on: .newYear(year))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["0006", "Orkdal", "orkdal", " ORKDAL ", "0rkdal".replacing("0", with: "O")])
  func byCodeOrNameHoweverTyped(_ text: String) throws {
    #expect(try register.unit(text, on: .newYear(2020)).code == "0006")
  }

  @Test(arguments: ["Orkdal kommune", "orkdal kommune", "Orkdal herad", "Municipality Orkdal"])
  func theKindOfUnitMayBeSaid(_ text: String) throws {
    #expect(try register.unit(text, on: .newYear(2020)).code == "0006")
    let division = try register.division(on: .newYear(2020))
    #expect(register.search(text, in: division).map(\.code) == ["0006"])
  }

  @Test func aCodeMayLackItsLeadingZero() throws {
    #expect(try register.unit("006", on: .newYear(2020)).code == "0006")
    #expect(try register.search("006", in: register.division(on: .newYear(2020))).first?.code == "0006")
  }

  @Test func aDayOutsideStandsForTheNearestThatIsKnown() {
    let (first, last) = (register.covers.lowerBound, register.covers.upperBound)
    #expect(register.covered(.newYear(1900)) == first && register.covered(.newYear(2100)) == last)
    #expect([first, last, .newYear(2020)].allSatisfy { register.covered($0) == $0 })
  }

  @Test func aKeyboardWithoutNorwegianLettersIsEnough() throws {
    #expect(try register.unit("as", on: .newYear(2006)).code == "0001")
    #expect(Folding.folded("Gáivuotna – Kåfjord") == "gaivuotna kafjord")
    #expect(Folding.folded("Ærøy/Øyer") == "aeroy oyer")
  }

  @Test func eitherLanguageOfANameWillDo() throws {
    #expect(try register.unit("addi", on: .newYear(2021)).code == "0028")
  }

  @Test func anAmbiguousNameListsItsCandidates() throws {
    let fault = try #require(self.fault("Bø", 2006))
    #expect(fault.code == "unit-ambiguous")
    #expect(fault.arguments["candidates"] == "0002 Bø (Vest), 0009 Bø (Øst)")
    #expect(try register.unit("Bø Øst", on: .newYear(2006)).code == "0009")
  }

  @Test func aUnitThatIsGoneTellsWhatBecameOfIt() throws {
    let fault = try #require(self.fault("0001", 2012))
    #expect(fault.code == "unit-gone")
    #expect(fault.arguments["became"] == "0003 Midt-Ås")
    #expect(fault.arguments["change"] == "2010-01-01")
  }

  @Test func aUnitThatIsNotThereYetTellsWhatItIsMadeFrom() throws {
    let fault = try #require(self.fault("Midt-Ås", 2006))
    #expect(fault.code == "unit-not-yet")
    #expect(fault.arguments["became"] == "0001 Ås, 0002 Bø")
  }

  @Test func aMisspeltNameSuggestsTheNearest() throws {
    let fault = try #require(self.fault("Orkdl", 2020))
    #expect(fault.code == "unit-misspelt")
    #expect(fault.arguments["suggestions"] == "0006 Orkdal")
    #expect(self.fault("Atlantis", 2020)?.code == "unit-unknown")
  }

  @Test(arguments: [
    ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("ab", "abc", 1), ("abc", "xbc", 1),
  ])
  func editsAreCounted(_ a: String, _ b: String, _ distance: Int) {
    #expect(editDistance(a, b, limit: 2) == distance)
  }

  @Test func editsBeyondTheLimitAreNotCounted() {
    #expect(editDistance("kitten", "sitting", limit: 2) == nil)
    #expect(editDistance("kitten", "sitting", limit: 3) == 3)
  }
}
