import Testing

@testable import Exchange

@Suite struct SeatingTests {
  private typealias Group = Seating.Group

  @Test func whoComesTogetherWaitsTogetherAndIsPassedByNobody() {
    let seating = Seating(
      seats: 5, mostOfParty: nil,
      groups: [Group(1, party: "a", size: 3), Group(2, party: "b", size: 3), Group(3, party: "c", size: 1)])
    #expect(seating.groups.map(\.hasSeats) == [true, false, false])
    #expect(seating.place(of: 2) == 1 && seating.place(of: 3) == 2 && seating.place(of: 1) == nil)
    let left = Seating(seats: 5, mostOfParty: nil, groups: seating.groups.filter { $0.number != 1 })
    #expect(left.taken == 4 && left.waiting.isEmpty)
  }

  @Test func aPartyWithAllItsSeatsHoldsNobodyUp() {
    let seating = Seating(
      seats: 6, mostOfParty: 2,
      groups: [Group(1, party: "a", size: 2), Group(2, party: "a", size: 1), Group(3, party: "b", size: 2)])
    #expect(seating.groups.map(\.hasSeats) == [true, false, true])
    #expect(!seating.mayHold(3) && !seating.mayHold(0) && seating.mayHold(2))
  }

  @Test func whereThereIsRoomForAllNobodyWaits() {
    let groups = (1...50).map { Group($0, party: "a", size: $0) }
    #expect(Seating(seats: nil, mostOfParty: nil, groups: groups).waiting.isEmpty)
  }

  /// Histories of people who come and go: nobody loses a seat, nobody is passed, no seat is given twice, and whoever waits has a
  /// place of their own.
  @Test func isFairWhateverHappens() {
    var random = Numbers(state: 7)
    var unfair = 0
    for _ in 0..<2_000 {
      let seats = 1 + random.below(12)
      let most = random.below(2) == 0 ? nil : 1 + random.below(4)
      var seating = Seating(seats: seats, mostOfParty: most, groups: [])
      for number in 1...18 {
        let before = seating
        var groups = seating.groups
        if random.below(3) == 0, !groups.isEmpty {
          groups.remove(at: random.below(groups.count))
        } else {
          let size = 1 + random.below(4)
          guard seating.mayHold(size) else { continue }
          groups.append(Group(number, party: ["a", "b", "c"][random.below(3)], size: size))
        }
        seating = Seating(seats: seats, mostOfParty: most, groups: groups)
        if !isFair(seating, since: before) { unfair += 1 }
      }
    }
    #expect(unfair == 0)
  }

  private func isFair(_ now: Seating, since before: Seating) -> Bool {
    guard let seats = now.seats, now.taken <= seats else { return false }
    func ofParty(_ party: String, _ seating: Seating) -> Int {
      seating.groups.filter { $0.hasSeats && $0.party == party }.reduce(0) { $0 + $1.size }
    }
    func isHeldByQuota(_ group: Seating.Group) -> Bool {
      now.mostOfParty.map { ofParty(group.party, now) + group.size > $0 } ?? false
    }
    let had = Set(before.groups.filter(\.hasSeats).map(\.number))
    let here = Set(now.groups.map(\.number))
    let has = Set(now.groups.filter(\.hasSeats).map(\.number))
    guard had.intersection(here).isSubset(of: has) else { return false }
    if let most = now.mostOfParty, ["a", "b", "c"].contains(where: { ofParty($0, now) > most }) {
      return false
    }
    // Who has a seat since now came before everybody who waits for room alone.
    let new = has.subtracting(had)
    let held = now.waiting.filter { !isHeldByQuota($0) }
    if let last = new.max(), held.contains(where: { $0.number < last }) { return false }
    // The first of them really lacks room.
    if let first = held.first, now.taken + first.size <= seats { return false }
    return now.waiting.map { now.place(of: $0.number) }
      == Array(1...max(1, now.waiting.count)).prefix(
        now.waiting.count
      ).map(Optional.some)
  }

  /// Numbers that are the same each time (SplitMix64).
  private struct Numbers {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return Int((z ^ (z >> 31)) % UInt64(bound))
    }
  }
}
