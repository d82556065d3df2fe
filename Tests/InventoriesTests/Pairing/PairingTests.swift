import Testing

@testable import Inventories

/// What is held to be the same, and why.
@Suite struct PairingTests {
  private func pair(_ first: InventoryRow, _ second: InventoryRow) -> RowPair? {
    Pairing([first, second], threshold: 0).pairs.first
  }

  private func row(
    _ owner: String, _ name: String, _ supplier: String = "", _ number: String = "", _ function: String = ""
  ) -> InventoryRow {
    InventoryRow(
      id: owner, owners: [owner], name: name, supplier: supplier, organisationNumber: number,
      function: function)
  }

  @Test func spacesMarksAndFormsOfCompaniesDoNotMatter() throws {
    let found = try #require(
      pair(row("a", "Lysark Sak", "Granndata AS"), row("b", "LYSARKSAK", "granndata")))
    #expect(found.reasons == [.sameName, .sameSupplier])
    #expect(found.score >= Pairing.usualThreshold)
  }

  @Test func aSupplierInFrontOfTheNameIsNoOtherName() throws {
    let found = try #require(
      pair(row("a", "Granndata Triveflyt", "Granndata AS"), row("b", "Triveflyt", "Granndata")))
    #expect(found.reasons.first == .sameName)
  }

  @Test func theSameFunctionOfAnotherSupplierIsAnotherSystem() throws {
    let found = try #require(
      pair(row("a", "Lønn", "Granndata AS", "", "lønn"), row("b", "Lønn", "Fjellkode AS", "", "lønn")))
    #expect(found.reasons.contains(.otherSupplier))
    #expect(found.score < Pairing.usualThreshold)
  }

  @Test func partsOfAFrameworkAreToldApart() throws {
    let found = try #require(
      pair(row("a", "Matvarer del 1", "Havnvik AS"), row("b", "Matvarer del 2", "Havnvik AS")))
    #expect(found.reasons.contains(.otherPart) && found.score < Pairing.usualThreshold)
  }

  @Test func whatOneMunicipalityHasTwiceIsNoPair() {
    #expect(pair(row("a", "Lysark"), row("a", "Lysark")) == nil)
  }

  @Test func whatSomebodyDecidedIsNotSuggestedAgain() {
    let rows = [row("a", "Lysark Sak", "Granndata"), row("b", "Lysark Sak", "Granndata")]
    #expect(Pairing(rows).pairs.count == 1)
    #expect(Pairing(rows, settled: { $0 == 0 && $1 == 1 }).pairs.isEmpty)
  }

  @Test func emptyNamesAndOddLettersAreNoPairsAndNoFault() {
    let odd = ["", " ", "—", "🏛", "\u{0}", String(repeating: "å", count: 3_000)]
    let rows = odd.enumerated().map { row("m\($0)", $1) }
    #expect(Pairing(rows).pairs.isEmpty)
  }
}
