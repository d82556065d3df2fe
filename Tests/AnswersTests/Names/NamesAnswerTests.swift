import Basics
import Foundation
import Formats
import StreetNames
import Testing

@testable import Answers

@Suite struct NamesAnswerTests {
  private func read(_ text: String) throws -> NameFile { try NameFile(Array(text.utf8), file: "names") }

  /// The counts were taken with another program from the same list.
  @Test(arguments: [("Sarpsborg", "Fredrikstad", 101), ("Sandnes", "Stavanger", 92)])
  func sharedNamesOfTwoRealTowns(_ one: String, _ other: String, _ expected: Int) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Cases/streets/streets_2011.csv")
    let names = try NameFile([UInt8](Data(contentsOf: file)), file: "streets").names
    func of(_ town: String) -> [StreetName] { names.filter { $0.municipality == town } }
    let clashes = try NameComparison(of(one), of(other)).clashes(similarity: 0.9, bases: false)
    #expect(Set(clashes.filter { $0.similarity == 1 }.map(\.first)).count == expected)
  }

  @Test func aListOfNamesAlone() throws {
    let file = try read("Storgata\n\nKirkeveien 1-27\nEngene  116-Slutt\nVei 5, Hamar\n")
    #expect(file.names.map(\.name) == ["Storgata", "Kirkeveien", "Engene", "Vei"])
    #expect(file.faults.isEmpty)
  }

  @Test func aTableOfOneStreetInSeveralPostcodes() throws {
    let file = try read(
      "kommune;adressenavn;postnr;adresser\nMoss;Storgata;1501;10\nMoss;Storgata 2-9;1502;5\nMoss;;1500;\nMoss;Gata;1500;mange\n"
    )
    #expect(file.names.map(\.name) == ["Storgata", "Gata"])
    #expect(file.names.first?.postcodes == ["1501", "1502"] && file.names.first?.addresses == 15)
    #expect(file.faults.map(\.code) == ["name-missing", "wheel-field-unusable"])
    #expect(file.faults.map(\.place.line) == [4, 5])
  }

  @Test func withAddressesItIsSaidWhoKeepsTheName() throws {
    let names = try read(
      #"[{"name":"Storgata","municipality":"A","addresses":4},{"name":"Storgata","municipality":"B","addresses":9}]"#
    ).names
    let clashes = try NameComparison(within: names).clashes(similarity: 1, bases: false)
    let answer = namesAnswer(clashes, names, nil)
    guard case .array(let rows) = answer.json else { throw Diagnostic("names-files", .badInput) }
    #expect(rows.first?["keeps"]?.text == "b" && rows.first?["why"]?.text == "same")
    #expect(rows.first?["aMunicipality"]?.text == "A")
  }
}
