import Basics
import Spaces
import Store
import Testing

@testable import Site

/// The list of organisations is narrowed and ordered by its address, and handed out as it is shown.
@Suite struct OrganisationListTests {
  private let site: WorkSite

  init() throws {
    site = try WorkSite()
    try site.storage.write { tx in
      let made: [(String, Organisation.Kind, String)] = [
        ("Øyer", .municipality, "3440"), ("Gausdal", .municipality, "3441"), ("Innlandet", .county, "34"),
      ]
      for (name, kind, code) in made {
        let units = [
          DatedUnit(UnitCode(country: "no", code: code), DayRange(from: .newYear(2020), until: nil))
        ]
        _ = try Organisation.make(
          OrganisationDraft(kind: kind, name: name, from: .newYear(2020), units: units), by: .command("test"),
          tx, WorkSite.occasion)
      }
    }
  }

  private func names(_ query: String) -> [String] {
    site.get("/organisations\(query)").text.matches(of: /<a href="\/organisations\/[0-9a-z]{26}">([^<]+)</)
      .map { String($0.1) }
  }

  @Test func itIsNarrowedAndOrdered() {
    #expect(names("?order=name") == ["Gausdal", "Innlandet", "Øyer"])
    #expect(names("?order=-name") == ["Øyer", "Innlandet", "Gausdal"])
    #expect(names("?order=-unit&kind=municipality") == ["Gausdal", "Øyer"])
    #expect(names("?q=øy") == ["Øyer"] && names("?q=GAUS") == ["Gausdal"])
    #expect(names("?q=nobody").isEmpty && site.get("/organisations?q=nobody").status == 200)
  }

  @Test func theFileIsWhatIsShown() {
    let file = site.get("/organisations.csv?kind=municipality&order=name")
    #expect(file.header("Content-Disposition") == "attachment; filename=\"nabo-organisations.csv\"")
    let lines = file.text.split(whereSeparator: \.isNewline)
    #expect(lines.count == 3 && lines[0].hasSuffix("name,kind,unit,from,until"))
    #expect(lines[1].hasPrefix("Gausdal,") && lines[1].hasSuffix(",3441,2020-01-01,"))
    #expect(site.get("/organisations.xlsx").status == 200 && site.get("/organisations.pdf").status == 404)
  }
}
