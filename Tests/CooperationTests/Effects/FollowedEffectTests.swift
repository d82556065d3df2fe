import Basics
import Cooperation
import Kernels
import Law
import Testing

/// Arrangements that take part in arrangements.
@Suite struct FollowedEffectTests {
  private let form = "no.interkommunalt-selskap"

  private func arrangement(_ id: String, _ units: [String]) -> Arrangement {
    Arrangement(id: id, name: id, form: form, participants: units.map { .init(unit: $0) })
  }

  private func found(_ arrangements: [Arrangement]) throws -> [Effect] {
    let change = StructureChange(
      effective: try ShippedForms.day("2028-01-01"), mergers: [.init(["a", "b"], into: "ab")])
    return effects(of: change, on: arrangements, forms: try ShippedForms.forms())
  }

  /// Whoever owned the company that is dissolved stands in its place.
  @Test(arguments: [false, true]) func aDissolvedOwnerIsFollowed(_ isReversed: Bool) throws {
    let chain = [
      arrangement("waste", ["a", "b"]), arrangement("holding", ["waste", "c"]),
      arrangement("group", ["holding", "a"]),
    ]
    let effects = Dictionary(
      uniqueKeysWithValues: try found(isReversed ? chain.reversed() : chain).map { ($0.arrangement, $0) })
    #expect(effects["waste"]?.kind == .dissolves)
    #expect(effects["holding"]?.kind == .replacesParticipant)
    #expect(effects["holding"]?.after == ["ab", "c"])
    #expect(effects["holding"]?.through == ["waste"])
    #expect(effects["holding"]?.joined.map(\.outside) == [[]], "both had owned it, through the other")
    #expect(effects["group"]?.after == ["holding", "ab"])
  }

  @Test func aWholeChainFalls() throws {
    let links = (0..<500).map { arrangement("x\($0)", $0 == 0 ? ["a", "b"] : ["x\($0 - 1)", "a"]) }
    #expect(try found(links.reversed()).allSatisfy { $0.kind == .dissolves && $0.after == ["ab"] })
  }

  @Test func thoseThatOwnEachOtherStand() throws {
    let ring = [arrangement("x", ["y", "a", "b"]), arrangement("y", ["x", "b"])]
    let effects = try found(ring)
    #expect(effects.map(\.kind) == [.joinsTwice, .replacesParticipant])
    #expect(Network(ring).cycles == [["x", "y"]])
  }

  /// Whatever the arrangements are like: nobody who merged is left, shares are neither lost nor won, the order does not
  /// matter, and who has no part in it stays as it is.
  @Test func whatHoldsForAll() throws {
    var random = SplitMix(seed: 20)
    let forms = try ShippedForms.forms()
    let units = (0..<12).map { "u\($0)" }
    for _ in 0..<300 {
      let arrangements = (0..<8).map { number in
        var one = arrangement(
          "x\(number)", Array((units + (0..<number).map { "x\($0)" }).shuffled(using: &random).prefix(4)))
        one.form = forms.randomElement(using: &random)?.id ?? ""
        for index in one.participants.indices { one.participants[index].share = 0.25 }
        return one
      }
      let parts = Array(units.shuffled(using: &random).prefix(3))
      let change = StructureChange(
        effective: try ShippedForms.day("2028-01-01"), mergers: [.init(parts, into: "new")])
      let found = effects(of: change, on: arrangements, forms: forms)
      let reversed = effects(of: change, on: arrangements.reversed(), forms: forms)
      #expect(found == reversed.reversed())
      for (arrangement, effect) in zip(arrangements, found) {
        #expect(Set(effect.after).isDisjoint(with: parts))
        let gone = Set(effect.joined.flatMap(\.participants))
        let kept = arrangement.participants.filter { !gone.contains($0.unit) }.compactMap(\.share)
        let taken: Double = effect.joined.compactMap(\.share).reduce(0, +)
        #expect(kept.reduce(taken, +) == 1)
        let touched = !Set(effect.before).isDisjoint(with: parts) || !effect.through.isEmpty
        #expect((effect.kind == .unaffected) == !touched)
        #expect(effect.consequences.map(\.kind) == effect.consequences.map(\.kind).sorted())
      }
    }
  }
}
