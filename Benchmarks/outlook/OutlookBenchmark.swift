import AtlasFiles
import Basics
import Figures
import Foundation
import Kernels
import Law
import Projection
import Rulebook
import Studies
import Units

/// Times an outlook of five municipalities, and one of the whole country: `OutlookBenchmark DATA [DRAWS]`.
///
/// Five: Lillehammer, Gausdal, Øyer, Ringebu and Nord-Fron under six alternatives, thirty years, a thousand
/// draws. All: every municipality of 2026, child welfare carried out together by county, thirty years, two
/// hundred draws. The time of reading the tables is told apart.
@main
enum OutlookBenchmark {
  static func main() throws {
    let data = URL(filePath: CommandLine.arguments.dropFirst().first ?? "Data")
    var clock = Stopwatch()
    let atlas = try readAtlas(data)
    let rulebook = try readRulebook(data)
    clock.tell("reading the tables")
    let country = try atlas.country("no")
    let day = Day.newYear(2026)
    let model = try populationModel(of: country, on: day)
    clock.tell("model of the population, \(model.units.count) municipalities")
    let five = ["3405", "3441", "3440", "3439", "3436"]
    let region = Array(five.prefix(3))
    try run(
      "5 municipalities, 6 alternatives, 30 years, 1000 draws", draws: 1000,
      [
        [.merge(region)], [.merge(five)],
        [.host(task: "child-welfare", host: "3405", guests: Array(region.dropFirst()))],
        [.cooperate(task: "health", form: nil, units: five, key: .inhabitants)],
        [.asymmetric(task: "child-welfare", unit: "3440", to: .county)],
      ], day, atlas, rulebook, model, &clock)
    let counties = Dictionary(grouping: try country.register.division(on: day).units.map(\.code)) {
      $0.prefix(2)
    }
    let together = counties.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }.map {
      Measure.cooperate(task: "child-welfare", form: nil, units: $0, key: .inhabitants)
    }
    let alone = counties.values.filter { $0.count == 1 }.joined().map {
      Measure.asymmetric(task: "child-welfare", unit: $0, to: .state)
    }
    try run(
      "\(model.units.count) municipalities, 2 alternatives, 30 years, 200 draws", draws: 200,
      [together + alone], day, atlas, rulebook, model, &clock)
  }

  private static func run(
    _ title: String, draws: Int, _ measures: [[Measure]], _ day: Day, _ atlas: Atlas, _ rulebook: Rulebook,
    _ model: any PopulationModel, _ clock: inout Stopwatch
  ) throws {
    let plan = OutlookPlan(
      study: Study(country: "no", date: day, year: 2026, measures: measures), decided: .newYear(2027),
      effectYear: 2028, horizon: 30, draws: draws, seed: 1, level: 0.8, priors: atlas.priors,
      inputs: OutlookInputs())
    let workers = Workers { count, work in
      DispatchQueue.concurrentPerform(iterations: count) { work($0) }
    }
    let (outlook, draws) = try drawnOutlook(
      plan, atlas: atlas, rulebook: rulebook, model: model, workers: workers)
    clock.tell("\(title): \(outlook.cells.count) units under alternatives")
    let bytes = draws.bytes
    clock.tell("  written for other servers: \(bytes.count) bytes")
    guard let read = OutlookDraws(bytes: bytes) else { return print("  not readable") }
    clock.tell("  read again")
    let again = try Studies.outlook(plan, from: read, atlas: atlas, rulebook: rulebook, model: model)
    clock.tell("  the same outlook made of it: \(again?.cells.count ?? 0) units")
  }
}

/// Tells the time between two calls, and how much memory there has been at most.
private struct Stopwatch {
  private var last = ContinuousClock.now

  mutating func tell(_ what: String) {
    let now = ContinuousClock.now
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    let processor =
      Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6 + Double(usage.ru_stime.tv_sec)
    let seconds = Double((now - last).components.attoseconds) / 1e18 + Double((now - last).components.seconds)
    print(
      "\(what): \(String(format: "%.3f", seconds)) s, processor so far \(String(format: "%.2f", processor)) s, "
        + "at most \(usage.ru_maxrss / 1024) MB")
    last = ContinuousClock.now
  }
}
