import Kernels
import Law
import Projection
import Rulebook

/// The people of each unit in every draw, told by age bands and by what they need.
///
/// Single years of age are added up as soon as a path is drawn: what is kept is a few numbers for each unit
/// and year, so that a thousand draws fit into memory.
struct PeopleSample: Sendable {
  let units: [String]
  let firstYear: Int
  /// Years counted, the first included.
  let years: Int
  let draws: Int
  let bands: [AgeBand]
  /// Services whose need is told; empty where no need is known.
  let services: [String]
  /// Level of each unit's need beside the profile; nil where it is not known.
  let levels: [Double?]
  private let paths: [[Double]]

  /// - Parameters:
  ///   - needPerInhabitant: kroner of need or of spending for an inhabitant of each unit in the first year; nil where it is
  ///     not known.
  ///   - goesOn: told the number of each draw before it, and asked whether it is wanted; once it says no the sample
  ///     holds nothing.
  init(
    of model: any PopulationModel, years: Int, draws: Int, seed: UInt64, profile: NeedByAge?,
    needPerInhabitant: [Double?], workers: Workers, goesOn: @escaping @Sendable (Int) -> Bool
  ) {
    units = model.units
    firstYear = model.firstYear
    self.years = years
    self.draws = draws
    bands = AgeBand.functional
    services = profile?.services ?? []
    let summary = Summary(bands: AgeBand.functional, profile: profile)
    let start = model.expectedPath(years: 1)
    let levels = model.units.indices.map { unit in
      needPerInhabitant[unit].flatMap { need in
        profile.flatMap { Self.level(of: start.ages(ofUnit: unit, year: 0), need, profile: $0) }
      }
    }
    self.levels = levels
    paths = workers.map(draws + 1) { place in
      guard goesOn(place) else { return [] }
      let path =
        place == 0 ? model.expectedPath(years: years) : model.path(years: years, seed: seed, draw: place)
      return summary.of(path, levels: levels)
    }
  }

  /// What sets a profile's need to that of a unit in the first year.
  private static func level(
    of people: ArraySlice<Double>, _ perInhabitant: Double, profile: NeedByAge
  ) -> Double? {
    let inhabitants = people.reduce(0, +)
    let need = profile.need(of: people, atFirst: inhabitants).reduce(0, +)
    return need > 0 ? perInhabitant * inhabitants / need : nil
  }

  /// How many numbers there are for a unit in a year: persons by band, then kroner by service.
  var width: Int { bands.count + services.count }

  /// Adds a share of a unit's numbers in one year of one draw; draw 0 is what is expected.
  func add(unit: Int, share: Double, year: Int, draw: Int, to values: inout [Double]) {
    let start = (unit * years + year) * width
    let path = paths[draw]
    for place in 0..<width { values[place] += share * path[start + place] }
  }

  /// Whether the need of all members is known.
  func hasNeed(_ members: [ColumnPlan.Member]) -> Bool {
    !services.isEmpty && members.allSatisfy { levels[$0.place] != nil }
  }

  /// Persons by band and kroner by service of a unit made of `members`, in one year of one draw.
  func sum(of members: [ColumnPlan.Member], year: Int, draw: Int, into values: inout [Double]) {
    for place in values.indices { values[place] = 0 }
    for member in members {
      add(unit: member.place, share: member.share, year: year, draw: draw, to: &values)
    }
  }

  /// The persons of a unit made of `members`, in one year of one draw.
  func persons(of members: [ColumnPlan.Member], year: Int, draw: Int) -> Double {
    members.reduce(0) { sum, member in
      let start = (member.place * years + year) * width
      return sum + member.share * paths[draw][start..<start + bands.count].reduce(0, +)
    }
  }

  /// Those of 18 and over of a row of numbers; of those aged 16–19 half.
  func adults(_ values: [Double]) -> Double {
    values[2] / 2 + values[3] + values[4] + values[5]
  }

  /// The persons of a row of numbers.
  func persons(_ values: [Double]) -> Double {
    var sum = 0.0
    for place in bands.indices { sum += values[place] }
    return sum
  }
}

/// How a path of single years of age becomes a few numbers.
private struct Summary: Sendable {
  let bands: [AgeBand]
  let profile: NeedByAge?

  /// Unit by unit, in it year by year, in it bands and then services.
  func of(_ path: PopulationPath, levels: [Double?]) -> [Double] {
    let ranges = bands.map { $0.indices(of: path.ages) }
    var values: [Double] = []
    values.reserveCapacity(path.units * path.years * (bands.count + (profile?.services.count ?? 0)))
    for unit in 0..<path.units {
      let atFirst = path.ages(ofUnit: unit, year: 0).reduce(0, +)
      for year in 0..<path.years {
        let people = path.ages(ofUnit: unit, year: year)
        for range in ranges {
          var sum = 0.0
          for age in range { sum += people[people.startIndex + age] }
          values.append(sum)
        }
        guard let profile else { continue }
        let level = levels[unit] ?? 0
        for need in profile.need(of: people, atFirst: atFirst) { values.append(level * need) }
      }
    }
    return values
  }
}
