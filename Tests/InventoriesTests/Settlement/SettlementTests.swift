import Basics
import Kernels
import Testing

@testable import Inventories

/// A split shared out, to the øre.
@Suite struct SettlementTests {
  private let parties = [
    Settlement.Party(name: "A", taxes: Money(kroner: 300)),
    Settlement.Party(name: "B", taxes: Money(kroner: 100)),
  ]

  private func item(
    _ id: String, _ kind: SettlementItem.Kind, _ kroner: Int64, _ to: String? = nil, isDisputed: Bool = false
  ) -> SettlementItem {
    SettlementItem(id: id, kind: kind, value: Money(kroner: kroner), to: to, isDisputed: isDisputed)
  }

  @Test func whatServesOneAreaGoesThereOutsideOfTheAccount() {
    let settlement = Settlement([item("road", .administration, 900, "B")], among: parties)
    #expect(settlement.shares.map(\.amounts) == [[.zero, Money(kroner: 900)]])
    #expect(settlement.taken == [.zero, .zero] && settlement.evened == [.zero, .zero])
  }

  /// 400 of property at A and 100 at B carry 250 of debt as 200 and 50; of the 250 that are left A should have three quarters.
  @Test func debtFollowsTheValuesAndTheRestIsEvenedOut() {
    let settlement = Settlement(
      [item("a", .property, 400, "A"), item("b", .property, 100, "B"), item("loan", .debt, 250)],
      among: parties)
    #expect(settlement.shares.last?.amounts == [Money(kroner: 200), Money(kroner: 50)])
    #expect(settlement.taken == [Money(kroner: 200), Money(kroner: 50)])
    #expect(settlement.due == [Money(ore: 187_50), Money(ore: 62_50)])
    #expect(settlement.evened == [Money(ore: 12_50), Money(ore: -12_50)])
  }

  /// What the parties agree on goes before the rules: 90 by two parts and one, and the debt by the values that follow.
  @Test func anAgreedKeyGoesBeforeTheRules() {
    let forest = SettlementItem(
      id: "forest", kind: .property, value: Money(kroner: 90), to: "A", key: ["A": 2, "B": 1])
    let settlement = Settlement([forest, item("loan", .debt, 30)], among: parties)
    #expect(settlement.shares.map(\.amounts[0]) == [Money(kroner: 60), Money(kroner: 20)])
    #expect(settlement.evened.sum == .zero && settlement.open.isEmpty)
    let strange = SettlementItem(id: "x", kind: .property, value: Money(kroner: 9), key: ["C": 1])
    #expect(Settlement([strange], among: parties).open == [strange])
    #expect(Settlement.parts(1001, by: ["A": 1, "B": 1], among: ["A", "B"]) == [501, 500])
    #expect(Settlement.parts(5, by: [:], among: ["A"]) == nil)
  }

  @Test func guaranteesLieWithTheirPropertyOrGoByTheRatio() {
    let settlement = Settlement(
      [item("hall", .guarantee, 80, "B"), item("other", .guarantee, 80)], among: parties)
    #expect(
      settlement.shares.map(\.amounts) == [
        [.zero, Money(kroner: 80)], [Money(kroner: 60), Money(kroner: 20)],
      ])
    #expect(settlement.taken == [.zero, .zero])
  }

  @Test func whatIsDisputedOrNobodysIsNamedAndCountsNowhere() {
    let items = [
      item("a", .property, 400, "A", isDisputed: true), item("b", .property, 100), item("c", .claim, 7, "C"),
    ]
    let settlement = Settlement(items, among: parties)
    #expect(settlement.open == items && settlement.shares.isEmpty && settlement.taken.sum == .zero)
    #expect(settlement.sums(of: .property).all == settlement.sums(of: .property).open)
  }

  @Test func sumsAgreeWhateverIsShared() {
    for draw in 0..<200 {
      var random = RandomStream(seed: 9, stream: 1, draw: UInt64(draw))
      let parties = ["A", "B", "C"].map {
        Settlement.Party(name: $0, taxes: Money(ore: Int64(random.uniform() * 1e11)))
      }
      let items = (0..<30).map { number in
        let kind = SettlementItem.Kind.allCases[Int(random.uniform() * 7)]
        let to = random.uniform() < 0.6 ? ["A", "B", "C"][Int(random.uniform() * 3)] : nil
        return SettlementItem(
          id: "\(number)", kind: kind, value: Money(ore: Int64(random.uniform() * 1e10)), to: to,
          isDisputed: random.uniform() < 0.1)
      }
      let settlement = Settlement(items, among: parties)
      #expect(settlement.evened.sum == .zero)
      for share in settlement.shares { #expect(share.amounts.sum == share.item.value) }
      for kind in SettlementItem.Kind.allCases {
        let sums = settlement.sums(of: kind)
        #expect(sums.all == sums.shared + sums.open)
        #expect(sums.all == items.filter { $0.kind == kind }.map(\.value).sum)
      }
    }
  }

  @Test func theDaysOfTheLaw() throws {
    let effective = try #require(Day("2024-01-01"))
    let days = SettlementDeadlines(effective: effective, decisionReceived: Day("2025-03-31"))
    #expect(days.claim?.iso == "2025-01-01" && days.appeal?.iso == "2025-05-31")
    #expect(SettlementDeadlines(effective: effective).appeal == nil)
  }
}
