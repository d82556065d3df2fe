import RealModule

/// One search for a map into a given number of regions with as few borders between regions as possible: units move between
/// regions, by simulated annealing, and residents that a region has too few or too many of cost the more, the longer it goes on.
struct CutAnnealing {
  private let rules: CutRules
  private var draft: RegionDraft
  private var chance: Chance
  private var missing = 0
  private var cut = 0
  private(set) var best: (map: RegionMap, cut: Int)?

  init(_ graph: GroupGraph, rules: CutRules, seed: UInt64, start: Int) {
    self.rules = rules
    draft = RegionDraft(graph)
    chance = Chance(seed: seed, stream: UInt64(start))
    grow()
  }

  private var graph: GroupGraph { draft.graph }
  private static let coolings = 400

  /// - Parameter sweeps: moves looked at for each unit.
  mutating func run(sweeps: Int, isWanted: () -> Bool) {
    missing = draft.populatedRegions.reduce(0) { $0 + rules.misses(draft.population[$1]) }
    cut = RegionMap(draft.region.lazy.map(Int.init)).cutEdges(on: graph)
    let share = Double(graph.totalPopulation) / Double(rules.parts)
    let steps = max(1, sweeps * graph.count / Self.coolings)
    for cooling in 0..<Self.coolings {
      guard isWanted() else { return }
      let progress = Double(cooling) / Double(Self.coolings - 1)
      let temperature = 1.5 * Double.pow(0.1, progress)
      let price = 30 * Double.pow(20, progress) / share
      for _ in 0..<steps { step(temperature, price) }
    }
  }

  private mutating func step(_ temperature: Double, _ price: Double) {
    let unit = chance.below(graph.count)
    let begin = Int(graph.offsets[unit])
    let degree = Int(graph.offsets[unit + 1]) - begin
    let home = Int(draft.region[unit])
    guard draft.size[home] > 1, degree > 0 || !rules.contiguous else { return }
    var target: Int
    if degree > 0 {
      target = Int(draft.region[Int(graph.neighbours[begin + chance.below(degree)])])
    } else {
      target = home
    }
    if !rules.contiguous, target == home || chance.share() < 0.2 {
      target = Int(draft.region[chance.below(graph.count)])
    }
    guard target != home else { return }
    var change = 0
    for place in begin..<(begin + degree) {
      let region = Int(draft.region[Int(graph.neighbours[place])])
      if region == home { change += 1 } else if region == target { change -= 1 }
    }
    let own = graph.populations[unit]
    let (from, to) = (draft.population[home], draft.population[target])
    let misses = rules.misses(from - own) + rules.misses(to + own) - rules.misses(from) - rules.misses(to)
    let worse = Double(change) + price * Double(misses)
    guard worse <= -temperature * Double.log(chance.share()), !rules.contiguous || draft.canLeave(unit) else {
      return
    }
    draft.move(unit, to: target)
    missing += misses
    cut += change
    if missing == 0, cut < best?.cut ?? .max { best = (RegionMap(draft.region.lazy.map(Int.init)), cut) }
  }

  /// The first map: regions grow from units that chance takes, the one with the fewest residents first.
  private mutating func grow() {
    var owner = [Int](repeating: -1, count: graph.count)
    var regions: [Int] = []
    while regions.count < min(rules.parts, graph.count) {
      let unit = chance.below(graph.count)
      guard owner[unit] < 0 else { continue }
      owner[unit] = unit
      regions.append(unit)
    }
    var open = Set(regions)
    while let region = open.min(by: { (draft.population[$0], $0) < (draft.population[$1], $1) }) {
      let free = draft.units(of: region).flatMap { graph.neighbours(of: $0) }.filter { owner[Int($0)] < 0 }
      guard !free.isEmpty else {
        open.remove(region)
        continue
      }
      let unit = Int(free[chance.below(free.count)])
      owner[unit] = region
      draft.move(unit, to: region)
    }
    // What no region reaches goes to any: where regions must hang together there is no such unit.
    for unit in 0..<graph.count where owner[unit] < 0 {
      draft.move(unit, to: regions[chance.below(regions.count)])
    }
  }
}
