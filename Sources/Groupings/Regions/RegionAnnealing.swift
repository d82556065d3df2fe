import Kernels
import RealModule

/// One search for a map of as many regions as possible, each above a threshold, and then of units as alike as possible.
///
/// Units move between neighbouring regions, found new ones or leave one empty; a step that makes things worse is taken the
/// more seldom, the longer the search goes on (simulated annealing). A region below the threshold counts for less than the
/// square of what it has: so residents gather where they make a region whole, and the number of regions rises by itself.
struct RegionAnnealing {
  private let rules: RegionRules
  private var draft: RegionDraft
  private var chance: Chance

  init(_ graph: GroupGraph, rules: RegionRules, seed: UInt64, start: Int) {
    self.rules = rules
    draft = RegionDraft(graph)
    chance = Chance(seed: seed, stream: UInt64(start))
  }

  private var graph: GroupGraph { draft.graph }

  /// How a part of the search goes.
  private struct Phase {
    /// Moves looked at for each unit.
    let sweeps: Double
    let hot: Double
    let cold: Double
    /// What one region more is worth, and the difference of one pair of units.
    let region: Double
    let pair: Double
    /// How often a unit that meets its own region tries to found a new one.
    let founding: Double
    /// Whether no region may fall below the threshold, and none may end.
    let keepsRegions: Bool
  }

  /// What a region below the threshold is worth at most.
  private static let partWorth = 0.35
  /// How often the temperature falls.
  private static let coolings = 200

  /// - Parameters:
  ///   - effort: how often the usual work is done.
  ///   - scale: the mean difference between neighbours, in which differences are counted.
  ///   - isWanted: asked now and then; what stands when it says no is brought to an end.
  mutating func run(effort: Double, scale: Double, isWanted: () -> Bool) -> RegionMap? {
    let pair = scale > 0 ? Self.usualDifference / scale : 0
    let phases = [
      Phase(
        sweeps: 300 * effort, hot: 0.2, cold: 0.02, region: 1, pair: 0.01 * pair, founding: 0.05,
        keepsRegions: false),
      Phase(
        sweeps: 200 * effort, hot: 0.3, cold: 0.05, region: 40, pair: pair, founding: 0.05,
        keepsRegions: false),
      Phase(
        sweeps: 300 * effort, hot: 0.1, cold: 0.002, region: 0, pair: pair, founding: 0, keepsRegions: true),
    ]
    for (number, phase) in phases.enumerated() {
      if phase.keepsRegions { joinShort() }
      run(phase, isLast: number == phases.count - 1, isWanted)
    }
    let map = RegionMap(draft.region.lazy.map(Int.init))
    return map.holds(to: rules, on: graph) ? map : nil
  }

  /// The mean difference between neighbours of the graphs that the temperatures were chosen on.
  private static let usualDifference = 2.0

  private mutating func run(_ phase: Phase, isLast: Bool, _ isWanted: () -> Bool) {
    guard phase.pair > 0 || !phase.keepsRegions else { return }
    let steps = Int(phase.sweeps * Double(graph.count)) / Self.coolings
    for cooling in 0..<Self.coolings {
      guard isWanted() else { return }
      let share = Double(cooling) / Double(Self.coolings - 1)
      let temperature = phase.hot * Double.pow(phase.cold / phase.hot, share)
      for _ in 0..<max(steps, 1) { step(phase, temperature) }
    }
  }

  private mutating func step(_ phase: Phase, _ temperature: Double) {
    let unit = chance.below(graph.count)
    let begin = Int(graph.offsets[unit])
    let degree = Int(graph.offsets[unit + 1]) - begin
    guard degree > 0 else { return }
    let home = Int(draft.region[unit])
    var target = Int(draft.region[Int(graph.neighbours[begin + chance.below(degree)])])
    if target == home {
      guard phase.founding > 0, draft.size[home] > 1, chance.share() < phase.founding,
        let empty = draft.unused.last
      else { return }
      target = Int(empty)
    }
    let own = graph.populations[unit]
    let (left, grown) = (draft.population[home] - own, draft.population[target] + own)
    if phase.keepsRegions, left < rules.threshold || draft.size[home] == 1 { return }
    let isNew = draft.size[target] == 0
    guard isNew || rules.mayGrow(to: grown, units: Int(draft.size[target]) + 1) else { return }
    guard isNew || mayMeet([unit], target) else { return }
    var worse = 0.0
    if !phase.keepsRegions {
      let after = worth(left) + worth(grown)
      let before = worth(draft.population[home]) + (isNew ? 0 : worth(draft.population[target]))
      worse = phase.region * (before - after)
    }
    let bearable = -temperature * Double.log(chance.share())
    if phase.pair > 0 {
      worse += phase.pair * (draft.distance(unit, to: target) - draft.distance(unit, to: home))
    }
    guard worse <= bearable, draft.canLeave(unit) else { return }
    draft.move(unit, to: target)
  }

  /// Whether none of some units must be kept out of a region.
  private func mayMeet(_ units: [Int], _ region: Int) -> Bool {
    guard rules.pairs.keepsApart else { return true }
    return units.allSatisfy { unit in
      rules.pairs.others(than: unit).allSatisfy { Int(draft.region[$0]) != region }
    }
  }

  private func worth(_ population: Int) -> Double {
    guard population < rules.threshold else { return 1 }
    let share = Double(population) / Double(rules.threshold)
    return Self.partWorth * share * share
  }
}

extension RegionAnnealing {
  /// Joins each region below the threshold to one next to it, another short one first, then that whose units are most alike.
  private mutating func joinShort() {
    var short = (0..<graph.count).filter { isShort($0) }
    while let region = short.popLast() {
      guard isShort(region) else { continue }
      let units = draft.units(of: region)
      guard let target = bestNeighbour(of: region, units) else { continue }
      for unit in units { draft.move(unit, to: target) }
      if isShort(target) { short.append(target) }
    }
  }

  private func isShort(_ region: Int) -> Bool {
    draft.size[region] > 0 && draft.population[region] < rules.threshold
  }

  private func bestNeighbour(of region: Int, _ units: [Int]) -> Int? {
    var best: (isWhole: Bool, distance: Double, region: Int)?
    let nearby = Set(units.flatMap { graph.neighbours(of: $0).map { Int(draft.region[Int($0)]) } })
    for other in nearby.sorted() where other != region {
      let grown = draft.population[region] + draft.population[other]
      guard rules.mayGrow(to: grown, units: units.count + Int(draft.size[other])), mayMeet(units, other)
      else {
        continue
      }
      let found = (
        isWhole: !isShort(other), distance: units.reduce(0) { $0 + draft.distance($1, to: other) },
        region: other
      )
      if let best, (best.isWhole ? 1 : 0, best.distance) <= (found.isWhole ? 1 : 0, found.distance) {
        continue
      }
      best = found
    }
    return best?.region
  }
}
