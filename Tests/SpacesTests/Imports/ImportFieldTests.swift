import Testing

@testable import Spaces

@Suite struct ImportFieldTests {
  private let names = ImportNames([
    ImportField(name: "title", labels: ["Navn", "Namn", "Name"], shape: nil),
    ImportField(name: "cost", labels: ["Beløp", "Belopp", "Sum"], shape: FieldShape("cost", .money)),
    ImportField(name: "ends", labels: ["Sluttdato", "Slutdatum"], shape: FieldShape("ends", .day)),
    ImportField(name: "state", labels: ["Hvem ser det"], shape: nil),
  ])

  @Test func aHeadingIsMatchedInEveryLanguageAndSpelling() {
    let found = names.matched(["  NAMN", "belop (1000 kr)", "slutt-dato", "STATE", "Merknad"])
    #expect(found.map(\.field) == ["title", "cost", "ends", "state", nil])
  }

  @Test func aFieldIsTakenOnce() {
    #expect(names.matched(["Navn", "Name"]).map(\.field) == ["title", nil])
  }

  @Test func nearSpellingsAreSuggestedAndNeverTaken() {
    let found = names.matched(["Navnn", "Sluttdatoen", "Beløb"])
    #expect(found.map(\.field) == [nil, nil, nil])
    #expect(found.map(\.near.first) == ["title", "ends", "cost"])
    #expect(names.matched(["Kommentar"]).first?.near == [])
  }

  @Test func whatWasChosenBeforeIsRemembered() {
    let found = names.matched(["Avtale", "Beløp"], remembered: ["avtale": "title", "belop": ""])
    #expect(found.map(\.field) == ["title", nil])
    #expect(found[1].near.isEmpty, "it was left out on purpose")
  }

  @Test func nonsenseMatchesNothing() {
    #expect(
      names.matched(["", "A", "?!", String(repeating: "x", count: 5_000)]).allSatisfy { $0.field == nil })
  }
}
