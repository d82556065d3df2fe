import Figures
import RealModule

/// Works out the account of one unit.
struct Accountant {
  let plan: ColumnPlan
  let sample: PeopleSample
  /// The year in which the alternative begins, counted from the first.
  let effect: Int

  static let administration = "administration"
  /// A change of administrative cost beyond this share is not believed, whatever the draw.
  private static let mostScale = 0.2
  /// Inhabitants below which a participant counts as small.
  static let smallest = 10_000.0

  /// Fills `lines` for one draw; only parts that are known are touched.
  ///
  /// - Parameter rows: persons by band and kroner by service of the unit, by year.
  func fill(_ lines: inout AccountLines, rows: [[Double]], world: DrawnWorld, draw: Int) {
    if plan.isNew { size(&lines, rows, world, draw) }
    for task in plan.tasks { share(task, &lines, rows, world, draw) }
    for year in rows.indices {
      if let grants = plan.grants { lines[.grants, year] = grants[year] }
      if let loss = plan.incomeLoss, year >= effect { lines[.incomeLoss, year] = -loss }
    }
  }

  private func size(
    _ lines: inout AccountLines, _ rows: [[Double]], _ world: DrawnWorld, _ draw: Int
  ) {
    let assumed = world.assumed
    let begin = min(effect, rows.count - 1)
    if sample.hasNeed(plan.members), let service = sample.services.firstIndex(of: Self.administration) {
      let place = sample.bands.count + service
      let scale = growth(draw, at: begin)
      let realised = scale > 0 ? assumed[.administrationRealised] ?? 1 : 1
      let limit = Self.mostScale
      let share = min(max((assumed[.administrationScale] ?? 0) * scale, -limit), limit) * realised
      let services = (assumed[.servicesScale] ?? 0) / 100
      let level = plan.isMerged ? (assumed[.harmonisation] ?? 0) / 100 : 0
      for year in rows.indices where year >= effect {
        let need = rows[year][sample.bands.count...].reduce(0, +) * world.standard[year]
        let own = rows[year][place] * world.standard[year]
        lines[.administration, year] = -own * share * world.ramp[year]
        lines[.services, year] = -(need - own) * services * world.ramp[year]
        lines[.harmonisation, year] = -need * level * world.ramp[year]
      }
      if plan.isMerged { debt(&lines, assumed, before: begin, draw) }
    }
    if let transition = plan.transition {
      let cost = transition * (assumed[.transition] ?? 1)
      for year in [effect - 1, effect].map({ min(max($0, 0), rows.count - 1) }) {
        lines[.transition, year] -= cost / 2
      }
    }
  }

  /// Each partner borrows in the last year before; a loan costs what it did not buy.
  private func debt(_ lines: inout AccountLines, _ assumed: Assumed, before begin: Int, _ draw: Int) {
    let year = max(begin - 1, 0)
    var row = [Double](repeating: 0, count: sample.width)
    sample.sum(of: plan.members, year: year, draw: draw, into: &row)
    let borrowed = (assumed[.debtRunUp] ?? 0) / 100 * row[sample.bands.count...].reduce(0, +)
    lines[.debt, year] = -borrowed * (1 - (assumed[.assetWorth] ?? 0))
  }

  /// By how much the unit is larger than those its inhabitants come from: the mean of ln(new / old), each
  /// inhabitant counting once. Below zero for a unit that was cut off from a larger one.
  private func growth(_ draw: Int, at year: Int) -> Double {
    var persons: [Double] = []
    for member in plan.members {
      var row = [Double](repeating: 0, count: sample.width)
      sample.add(unit: member.place, share: 1, year: year, draw: draw, to: &row)
      persons.append(sample.persons(row))
    }
    return Self.growth(parts: zip(plan.members, persons).map { $0.share * $1 }, wholes: persons)
  }

  /// - Parameters:
  ///   - parts: inhabitants that come from each old unit.
  ///   - wholes: inhabitants of each old unit.
  static func growth(parts: [Double], wholes: [Double]) -> Double {
    let all = parts.reduce(0, +)
    guard all > 0 else { return 0 }
    return zip(parts, wholes).reduce(0) { sum, pair in
      pair.0 > 0 ? sum + pair.0 / all * Double.log(all / pair.1) : sum
    }
  }

  private func share(
    _ task: ColumnPlan.SharedTask, _ lines: inout AccountLines, _ rows: [[Double]], _ world: DrawnWorld,
    _ draw: Int
  ) {
    guard let service = task.service, let share = task.share, sample.hasNeed(plan.members) else { return }
    let place = sample.bands.count + service
    let assumed = world.assumed
    guard task.isHandedOver || task.partners.count > 1 else { return }
    for year in rows.indices where year >= effect {
      let budget = rows[year][place] * share * world.standard[year]
      guard !task.isHandedOver else {
        if let change = assumed[.asymmetric] {
          lines[.cooperation, year] -= budget * change / 100 * world.ramp[year]
        }
        continue
      }
      let isSmall = sample.persons(rows[year]) < Self.smallest
      let change = (isSmall ? assumed[.cooperationSmall] : assumed[.cooperationLarge]) ?? 0
      lines[.cooperation, year] -= budget * change / 100 * world.ramp[year]
      guard task.partners.allSatisfy(sample.hasNeed) else { continue }
      let joint = JointTask(task, sample, place: place, year: year, draw: draw)
      let spending = share * world.standard[year]
      lines[.governance, year] -= joint.governance(assumed[.governance] ?? 0) * spending
      if task.movesMoney { lines[.redistribution, year] += budget - joint.paid * spending }
    }
  }
}
