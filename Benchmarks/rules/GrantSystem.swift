import Basics
import Rulebook

/// A made-up grant system of fifteen formulas with thirteen dated parameters, to measure with.
enum GrantSystem {
  /// 2015–2055; amounts grow by a rate a year.
  static let rulebook = Rulebook(
    growing.map { parameter($0.0, $0.1, $0.2) } + [
      stepped("small_limit", [2015: 3200, 2026: 3000]), stepped("equal_rate", [2015: 0.60, 2028: 0.64]),
      stepped("comp_rate", [2015: 0.35]),
    ])

  private static let growing: [(String, Double, Double)] = [
    ("per_capita", 26000, 1.03), ("child", 180000, 1.03), ("school", 125000, 1.03), ("old", 65000, 1.03),
    ("oldest", 240000, 1.03), ("small", 6.1e6, 1.02), ("north", 2000, 1.02), ("dist", 450, 1.02),
    ("merge_once", 25e6, 1.01), ("natl_tax", 34000, 1.03),
  ]

  private static func parameter(_ id: String, _ base: Double, _ growth: Double) -> Parameter {
    var (values, factor) = ([Int: Double](), 1.0)
    for year in 2015...2055 {
      values[year] = base * factor
      factor *= growth
    }
    return stepped(id, values)
  }

  private static func stepped(_ id: String, _ values: [Int: Double]) -> Parameter {
    let versions = values.sorted { $0.key < $1.key }.map { year, value in
      Parameter.Version(
        from: .newYear(year), content: .single(.number(value)), verified: false,
        reference: Reference(title: "Made up"))
    }
    return Parameter(id: id, descriptions: [:], unit: "", versions: versions)
  }

  static let raisedEqualisation = Overlay(
    replacing: [stepped("equal_rate", [2015: 0.60, 2026: 0.70])])

  private static let pop = Term.input("pop")
  private static let tax = Term.input("tax_base")

  private static let needChild = Term.input("pop_0_5") * .parameter("child")
  private static let needSchool = Term.input("pop_6_15") * .parameter("school")
  private static let needOld =
    Term.input("pop_67_79") * .parameter("old") + .input("pop_80") * .parameter("oldest")
  private static let needDistance = pop * .input("travel_min") * .parameter("dist")
  private static let needBasis = Term.constant(12.5e6)
  private static let need = needChild + needSchool + needOld + needDistance + needBasis
  private static let averageNeed = (need.totalled() ?? .constant(.nan)) / .total(["pop"])
  private static let needIndex = need / pop / averageNeed
  private static let blockGrant = pop * .parameter("per_capita")
  /// (index − 1) · inhabitants · average need, multiplied out.
  private static let expenditureEqualisation = need - pop * averageNeed
  /// Inhabitants times the national tax per inhabitant.
  private static let averageTax = pop * (.total(["tax_base"]) / .total(["pop"]))
  private static let incomeEqualisation =
    (averageTax - tax) * .parameter("equal_rate")
    + .larger(averageTax * .constant(0.9) - tax, .constant(0)) * .parameter("comp_rate")
  private static let smallGrant =
    .less(pop, .parameter("small_limit")) * .less(tax, pop * (.constant(1.2) * .parameter("natl_tax")))
    * .parameter("small")
  private static let northGrant = Term.input("north") * pop * .parameter("north")
  private static let mergerGrant =
    .parameter("merge_once") * .larger(.input("merged_from") - .constant(1), .constant(0))
  private static let totalIncome =
    blockGrant + expenditureEqualisation + incomeEqualisation + smallGrant + northGrant + mergerGrant + tax

  static let decimals = ["travel_min": 2]

  static let total = ColumnProgram([.init(totalIncome)], decimals: decimals)

  /// In the order of the comparison file.
  static let all = ColumnProgram(
    [
      .init(need), .init(needIndex, decimals: 4), .init(blockGrant), .init(expenditureEqualisation),
      .init(incomeEqualisation), .init(smallGrant), .init(northGrant), .init(mergerGrant),
      .init(totalIncome),
    ], decimals: decimals)
}
