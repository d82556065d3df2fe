/// What speaks for and against two rows being one, added up as Fellegi and Sunter (1969) do: each field is worth how much
/// more often it is so among rows that are the same than among others, as a logarithm. What nobody has said is worth nothing.
struct PairScore: Sendable {
  let value: Double
  let reasons: [PairReason]

  init(_ a: ComparedRow, _ b: ComparedRow, _ weights: WordWeights) {
    var sum = Worth.before
    var reasons: [PairReason] = []
    func add(_ reason: PairReason, _ worth: Double) {
      reasons.append(reason)
      sum += worth
    }
    let name = NameLikeness(a, b, weights)
    let told = (name.value - Worth.evenName) * Worth.name
    add(name.reason, told > 0 ? told * (Worth.leastRare + (1 - Worth.leastRare) * name.rarity) : told)
    if Self.parts(a.name) != Self.parts(b.name) { add(.otherPart, Worth.otherPart) }
    if !a.number.isEmpty, !b.number.isEmpty, a.number == b.number {
      add(.sameNumber, Worth.sameNumber)
    } else if !a.number.isEmpty, !b.number.isEmpty, a.supplier.joined != b.supplier.joined {
      add(.otherNumber, Worth.otherSupplier)
    } else if let supplier = Self.supplier(a.supplier, b.supplier, weights) {
      add(supplier.reason, supplier.worth)
    }
    if !a.function.words.isEmpty, !b.function.words.isEmpty {
      let isSame =
        a.function.joined == b.function.joined || !Set(a.function.words).isDisjoint(with: b.function.words)
        || NameLikeness.isNear(a.function.joined, b.function.joined)
      add(isSame ? .sameFunction : .otherFunction, isSame ? Worth.sameFunction : Worth.otherFunction)
    }
    (value, self.reasons) = (Self.share(sum), reasons)
  }

  /// Set by hand on made rows of one seed (`Tests/InventoriesTests/Pairing`) and tried on others.
  private enum Worth {
    static let before = -2.0
    static let evenName = 0.55
    static let name = 12.0
    static let leastRare = 0.1
    static let otherPart = -5.0
    static let sameNumber = 2.5
    static let sameSupplier = 2.0
    static let nearSupplier = 1.5
    static let otherSupplier = -5.0
    static let sameFunction = 0.8
    static let otherFunction = -1.5
  }

  private static func supplier(
    _ a: PlainWords, _ b: PlainWords, _ weights: WordWeights
  ) -> (reason: PairReason, worth: Double)? {
    guard !a.words.isEmpty, !b.words.isEmpty else { return nil }
    if a.joined == b.joined { return (.sameSupplier, Worth.sameSupplier) }
    let isWithin = Set(a.words).isSubset(of: b.words) || Set(b.words).isSubset(of: a.words)
    let isNear =
      isWithin
      || weights.supplierMayBeMistyped(a.joined, b.joined) && NameLikeness.isNear(a.joined, b.joined)
    return isNear ? (.nearSupplier, Worth.nearSupplier) : (.otherSupplier, Worth.otherSupplier)
  }

  /// Numbers that tell parts apart.
  private static func parts(_ name: PlainWords) -> [String] {
    name.words.filter { $0.allSatisfy(\.isNumber) }
  }

  /// From a sum of logarithms of odds to a share, by a function without transcendental parts that keeps the order:
  /// half at 0, and as near to 0 and 1 as the sum is far.
  private static func share(_ sum: Double) -> Double { 0.5 + 0.5 * sum / (1 + abs(sum)) }
}
