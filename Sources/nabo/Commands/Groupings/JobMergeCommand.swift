import ArgumentParser
import Basics
import Foundation
import GroupingAnswers

struct JobMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Put the shards together and answer as nabo regions does.")

  @Argument(help: "The folder of the plan.") var folder: String
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table

  func run() throws {
    let place = JobFolder(path: folder)
    let plan = try place.plan()
    let (files, missing) = shards(place, plan)
    guard missing.isEmpty else {
      throw Diagnostic(
        "job-shard-missing", .noAnswer, at: .init(file: folder),
        ["shards": missing.prefix(20).map(String.init).joined(separator: ", "), "count": "\(missing.count)"])
    }
    let answer = try plan.merge(files, graph: try place.read(place.graphFile), file: place.graphFile.path)
    try format.write(answer, language: Surroundings.language)
  }

  private func shards(_ place: JobFolder, _ plan: JobPlan) -> ([(bytes: [UInt8], file: String)], [Int]) {
    var (files, missing): ([(bytes: [UInt8], file: String)], [Int]) = ([], [])
    for number in 0..<plan.shards {
      let file = place.shardFile(number)
      if let bytes = try? place.read(file) {
        files.append((bytes, file.path))
      } else {
        missing.append(number)
      }
    }
    return (files, missing)
  }
}
