import AtlasFiles
import Basics
import Cooperation
import Foundation
import Law

/// Measures what a change of municipalities does to real and made registers of cooperation, and the law check of a nation.
///
/// `CooperationBenchmark DATA CASES [FRENCH]`: the folder `Data`, the folder `Tests/Cases/cooperation` with the Flemish register, and
/// the unpacked file of French memberships (`composition-communale-syndicats.csv` of data-fair/processing-banatic), which is not
/// shipped because its licence was not read.
@main
enum CooperationBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2 else {
      FileHandle.standardError.write(Data("CooperationBenchmark DATA CASES [FRENCH]\n".utf8))
      exit(2)
    }
    let folders = Array(arguments)
    let statutes = try readStatutes(URL(filePath: folders[0]))
    try flanders(URL(filePath: folders[1]))
    if folders.count > 2 { try france(folders[2]) }
    nation(statutes)
  }

  private static func flanders(_ folder: URL) throws {
    let register = try FlemishRegister(folder)
    let (found, times) = measured(20) {
      effects(of: register.change, on: register.arrangements, forms: []).flatMap(\.joined)
    }
    tell("Flanders: mergers of 2025 on 179 associations", times, "\(found.count) pairs")
  }

  private static func france(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let (links, times) = try measured(5) { try FrenchLinks(bytes) }
    tell(
      "France: links read", times,
      "\(links.direct) direct, \(links.indirect) indirect, \(links.groupings.count) groupings")
    let (reached, reaching) = measured(5) {
      links.groupings.reduce(0) { $0 + links.graph.reach(of: $1).direct.count }
    }
    tell("France: members of every grouping", reaching, "\(reached) reached")
  }

  private static func nation(_ statutes: Statutes) {
    let made = MadeNation(forms: statutes.forms.filter { $0.country == "no" }, seed: 1)
    let (found, times) = measured(20) {
      effects(of: made.merger, on: made.arrangements, forms: statutes.forms)
    }
    tell(
      "Nation: one merger on \(made.arrangements.count) arrangements", times,
      "\(found.count { $0.kind != .unaffected }) touched")
    let (findings, checking) = measured(5) {
      let network = Network(made.arrangements)
      return made.arrangements.reduce(0) {
        $0 + $1.findings(on: .newYear(2027), forms: statutes.forms, among: network).count
      }
    }
    tell("Nation: law check of all", checking, "\(findings) findings")
  }

  /// What comes out, and how long each turn took, in milliseconds.
  private static func measured<Value>(_ turns: Int, _ work: () throws -> Value) rethrows -> (Value, [Double])
  {
    var times: [Double] = []
    var value = try work()
    for _ in 0..<turns {
      let start = ContinuousClock.now
      value = try work()
      times.append((ContinuousClock.now - start) / .milliseconds(1))
    }
    return (value, times.sorted())
  }

  private static func tell(_ name: String, _ times: [Double], _ note: String) {
    let median = String(format: "%.2f", times[times.count / 2])
    let worst = String(format: "%.2f", times.last ?? 0)
    print("\(name): median \(median) ms, most \(worst) ms (\(note))")
  }
}
