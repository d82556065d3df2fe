import Basics
import Inventories
import Testing

@Suite struct PairingLimitTests {
  @Test func moreRowsThanCanBeHeldAgainstEachOtherAreRefusedBeforehand() throws {
    try Pairing.check(rows: Pairing.mostRows)
    #expect(throws: Diagnostic("pairs-too-many", .badInput, ["rows": "2001", "limit": "2000"])) {
      try Pairing.check(rows: 2_001)
    }
  }
}
