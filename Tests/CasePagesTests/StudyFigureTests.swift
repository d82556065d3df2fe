import Pages
import Spaces
import Testing

@testable import CasePages

/// Figures of a study as those of a case.
@Suite struct StudyFigureTests {
  private let answer = ToldAnswer(
    sentences: ["Sammen er de 40 946."],
    figures: [
      .init(
        title: "Innbyggere", measure: "personer, 2024",
        lines: [
          .init(name: "hver for seg", figure: "28 425"),
          .init(place: 1, name: "én kommune", figure: "40 946"),
        ]
      ),
      .init(title: "Engangsstøtte", measure: "", lines: [.init(figure: "25 mill. kr")]),
    ])

  @Test func eachAlternativeHasItsOwnWithYearAndSource() throws {
    var names = ThingNames()
    let version = VersionName(try names.next(), 3)
    let figures = answer.figures(of: version, title: "Utredning")
    #expect(
      figures.map(\.what) == ["Innbyggere – hver for seg", "Innbyggere – én kommune", "Engangsstøtte"])
    #expect(figures.map(\.value) == ["28 425", "40 946", "25 mill. kr"])
    #expect(figures.map(\.year) == [2024, 2024, nil])
    #expect(figures.map(\.source) == ["Utredning: personer, 2024", "Utredning: personer, 2024", "Utredning"])
    #expect(figures.allSatisfy { $0.reference == version.thing && $0.version == 3 })
    #expect(answer.values["Innbyggere – én kommune"] == "40 946")
  }
}

/// Councils in addresses.
@Suite struct CaseCouncilTests {
  @Test func anAddressNamesOneCouncil() {
    let council = CaseCouncil.read(placeText: "no-3405")
    #expect(council?.unit == UnitCode(country: "no", code: "3405") && council?.placeText == "no-3405")
    #expect(["no3405", "no-", "no-34-05", ""].allSatisfy { CaseCouncil.read(placeText: $0) == nil })
  }
}
