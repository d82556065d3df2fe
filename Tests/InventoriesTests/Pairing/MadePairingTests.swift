import TestInventories
import Testing

@testable import Inventories

/// Of what is suggested, how much is right, and how much of what is right is suggested. The worth of each field and the
/// threshold were set on seed 1; here are others.
@Suite struct MadePairingTests {
  private struct Tally {
    var (right, suggested, there) = (0, 0, 0)
    var precision: Double { Double(right) / Double(max(1, suggested)) }
    var recall: Double { Double(right) / Double(max(1, there)) }
  }

  private func tally(_ seeds: [UInt64], _ make: (UInt64) -> MadeInventory) -> Tally {
    seeds.reduce(into: Tally()) { tally, seed in
      let made = make(seed)
      let found = Pairing(made.rows.map(\.row)).pairs
      let isTrue = made.truePairs
      tally.right += found.count { isTrue.contains([$0.first, $0.second]) }
      tally.suggested += found.count
      tally.there += isTrue.count
    }
  }

  @Test func theSetIsAsLargeAsItSays() {
    #expect(MadeInventory.systems(seed: 1).rows.count == 318)
    #expect(MadeInventory.agreements(seed: 1).rows.count == 600)
  }

  @Test func ofSuggestedSystemsNineteenInTwentyAreRight() {
    let tally = tally([2, 3, 4, 5]) { .systems(seed: $0) }
    #expect(tally.precision >= 0.95, "\(tally) \(tally.precision)")
    #expect(tally.recall >= 0.80, "\(tally) \(tally.recall)")
  }

  @Test func ofSuggestedAgreementsNineteenInTwentyAreRight() {
    let tally = tally([2, 3, 4, 5]) { .agreements(seed: $0) }
    #expect(tally.precision >= 0.95, "\(tally) \(tally.precision)")
    // What two town halls call by other words, without a supplier beside it, nobody would find by the words.
    #expect(tally.recall >= 0.55, "\(tally) \(tally.recall)")
  }

  @Test func theSameRowsInAnotherOrderMakeTheSamePairs() {
    let rows = MadeInventory.systems(seed: 6).rows.map(\.row)
    let names = { (rows: [InventoryRow]) in
      Set(Pairing(rows).pairs.map { Set([rows[$0.first].id, rows[$0.second].id]) })
    }
    let (there, back) = (names(rows), names(rows.reversed()))
    #expect(there == back, "\(there.symmetricDifference(back).count)")
  }
}
