import Basics
import Figures
import Pages
import TestContent
import Testing
import Units

@testable import StudyPages

@Suite struct UnitPageTests {
  private func view(_ code: String, _ date: Day? = nil) throws -> UnitView {
    try UnitView(
      country: "no", unit: code, date: date, today: .newYear(2020), atlas: MadeUpCountry.atlas(),
      phrase: MadeUpCountry.phrase())
  }

  @Test func aUnitThatIsGoneSaysWhatItBecame() throws {
    let became = try #require(try view("0009").became)
    #expect(became.map(\.code) == ["0001"])
    #expect(became[0].percent == 100)
  }

  @Test func aUnitThatIsThereHasBecomeNothing() throws {
    #expect(try view("0001").became == nil)
  }

  @Test func theSharesOfASplitAreToldAsEstimates() throws {
    let became = try #require(try view("0008").became)
    #expect(became.map(\.code) == ["0001", "0002"])
    #expect(became.allSatisfy { $0.isEstimated })
    let page = MadeUpCountry.text(try MadeUpCountry.reply("/units/no/0008"))
    #expect(page.contains("omtrent 67 prosent"))
    #expect(page.contains("Fordelingen av innbyggerne er ikke publisert"))
  }

  @Test func aDayOnWhichTheUnitWasNotThereShowsTheNearestAndSaysSo() throws {
    let view = try view("0009", .newYear(2019))
    #expect(view.isOtherDay)
    #expect(view.unit.valid.contains(view.day))
    #expect(try !self.view("0009", .newYear(2016)).isOtherDay)
  }

  @Test func historyIsToldInSentencesTheLatestFirst() throws {
    let page = MadeUpCountry.text(try MadeUpCountry.reply("/units/no/0001"))
    #expect(page.contains("ble slått sammen til Alfa (0001)."))
    #expect(page.contains("1. januar 2018"))
  }

  @Test func neighboursLeadToAComparison() throws {
    let page = MadeUpCountry.text(try MadeUpCountry.reply("/units/no/0001?date=2019-01-01"))
    #expect(page.contains("/study/today?country=no&amp;date=2019-01-01&amp;merge=0001,0002"))
    #expect(page.contains("/study/today?country=no&amp;date=2019-01-01&amp;merge=0001,0003"))
  }

  @Test func anUnknownNeighbourhoodIsNotAnEmptyOne() throws {
    #expect(try view("0010").neighbours == nil)
    #expect(try view("0002").neighbours?.map(\.code) == ["0001"])
  }

  @Test(arguments: [
    ("/units/no/9999", 404), ("/units/xx/0001", 400), ("/units/no/0001?date=soon", 400),
    ("/units/no/0001", 200),
  ])
  func faultsHaveTheirStatus(address: String, status: Int) throws {
    #expect(try MadeUpCountry.reply(address).status == status)
  }
}
