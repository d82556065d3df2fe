import Testing

@testable import StreetNames

@Suite struct NameComparisonTests {
  private func reason(_ one: String, _ other: String, bases: Bool = true) throws -> NameClash.Reason? {
    try NameComparison([StreetName(one)], [StreetName(other)]).clashes(similarity: 0.9, bases: bases).first?
      .reason
  }

  @Test(arguments: [
    ("Storgata", "storgata", "same"), ("Kirkegata", "Kirke gata", "spacing"),
    ("St. Halvards vei", "St Halvards vei", "spacing"),
    ("Håkons gate", "Haakons gate", "spelling"), ("Idrettsalleen", "Idrettsalléen", "spelling"),
    ("Kirkeveien", "Kirkevegen", "ending"), ("Kirkegata", "Kirkegaten", "ending"),
    ("Kirkev.", "Kirkevei", "ending"),
    ("Skolegatan", "Skolegata", "ending"), ("Bjørka", "Bjørken", "ending"), ("Vollgata", "Voldgata", "sound"),
    ("Hvalveien", "Valveien", "sound"), ("Kirkegata", "Kirkeveien", "base"),
    ("Prestegårdsveien", "Prestegårdvveien", "letters"),
  ])
  func whyTwoNamesClash(_ one: String, _ other: String, _ expected: String) throws {
    #expect(try reason(one, other)?.rawValue == expected)
    #expect(try reason(other, one)?.rawValue == expected)
  }

  @Test(arguments: [
    ("Storgata", "Solveien"), ("Åsveien", "Asveien"), ("Øyveien", "Oveien"), ("Bøveien", "Bveien"),
  ])
  func otherNamesDoNot(_ one: String, _ other: String) throws {
    #expect(try reason(one, other) == nil)
  }

  @Test func whatDiffersInItsLastPartIsToldWhereItIsAskedFor() throws {
    #expect(try reason("Kirkegata", "Kirkeveien", bases: false) == nil)
  }

  @Test func namesOfOneListAreHeldAgainstThoseOfOtherMunicipalities() throws {
    let names = [
      StreetName("Storgata", municipality: "A"), StreetName("Storgata", municipality: "A"),
      StreetName("Storgaten", municipality: "A"), StreetName("Storgata", municipality: "B"),
    ]
    let clashes = try NameComparison(within: names).clashes(similarity: 0.9, bases: true)
    #expect(clashes.map { [$0.first, $0.second] } == [[0, 1], [0, 3], [1, 3], [2, 3]])
    #expect(clashes.map(\.reason) == [.doubled, .same, .same, .ending])
  }

  @Test func oneStreetOverTheBorderIsToldApartFromTwoOfOneName() throws {
    let one = [
      StreetName("Grensevegen", postcodes: ["2600", "2601"]), StreetName("Storgata", postcodes: ["2600"]),
    ]
    let other = [StreetName("Grensevegen", postcodes: ["2601"]), StreetName("Storgata", postcodes: ["2340"])]
    let clashes = try NameComparison(one, other).clashes(similarity: 1, bases: false)
    #expect(clashes.map(\.reason) == [.crossesBorder, .same])
  }

  @Test func eachPairComesOnceAndAsOftenAsItsNamesDo() throws {
    let one = ["Storgata", "Storgata", "Storgaten"].map { StreetName($0) }
    let other = ["Storgaten", "Storgata"].map { StreetName($0) }
    let clashes = try NameComparison(one, other).clashes(similarity: 0.8, bases: true)
    #expect(clashes.map { [$0.first, $0.second] } == [[0, 0], [0, 1], [1, 0], [1, 1], [2, 0], [2, 1]])
    #expect(
      clashes.allSatisfy { $0.similarity == ($0.reason == .same ? 1 : 7.0 / 9) || $0.reason == .ending })
  }

  @Test func spacesAndComposedLettersAreAlikeHoweverTheyAreWritten() throws {
    #expect(try reason("Kong  Haralds\u{A0}gate", "Kong Haralds gate") == .same)
    #expect(try reason("A\u{30A}sveien", "Åsveien") == .same)
  }

  @Test func theStreetOfMoreAddressesKeepsTheName() {
    let (few, many) = (StreetName("A", addresses: 3), StreetName("A", addresses: 20))
    #expect(
      NameKeeper(few, many) == .second && NameKeeper(many, few) == .first && NameKeeper(few, few) == .tie)
    #expect(NameKeeper(few, StreetName("A")) == nil)
  }
}
