import Basics
import Cooperation
import Kernels
import Law

/// 20 000 made-up arrangements of 357 made-up municipalities, of every form: each of two to nine neighbours in a row, one in ten
/// also of an arrangement made before it, half with shares that add up.
struct MadeNation {
  let arrangements: [Arrangement]
  /// Three neighbours become one.
  let merger: StructureChange

  init(forms: [CooperationForm], seed: UInt64) {
    var random = SplitMix(seed: seed)
    let units = (0..<357).map { "no:\(1_000 + $0)" }
    arrangements = (0..<20_000).map { number in
      let count = Int.random(in: 2...9, using: &random)
      let first = Int.random(in: 0..<units.count, using: &random)
      let knowsShares = Bool.random(using: &random)
      var participants = (0..<count).map { place in
        Arrangement.Participant(
          unit: units[(first + place) % units.count], share: knowsShares ? 1 / Double(count) : nil,
          members: Int.random(in: 0...3, using: &random), deputies: 2)
      }
      if number > 0, Int.random(in: 0..<10, using: &random) == 0 {
        participants.append(.init(unit: "x\(Int.random(in: 0..<number, using: &random))"))
      }
      let form = forms[Int.random(in: forms.indices, using: &random)]
      return Arrangement(
        id: "x\(number)", name: "Samarbeid \(number)", form: form.id, participants: participants,
        host: form.demands.hasHost ? participants[0].unit : "", authority: Bool.random(using: &random),
        clauses: Set(form.clauses.map(\.id).filter { _ in Int.random(in: 0..<10, using: &random) > 0 }),
        organs: Set(form.organs.map(\.id)))
    }
    merger = StructureChange(
      effective: .newYear(2028), mergers: [.init(Array(units[100..<103]), into: "no:1100+1101+1102")])
  }
}
