import Answers
import ArgumentParser
import Basics
import Foundation
import Kernels
import Opinions

struct OpinionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opinion", abstract: "Find groups of opinion, and the statements that unite them.",
    discussion: """
      Example: nabo opinion votes.csv

      The file is CSV, a spreadsheet or JSON: participant, statement, vote (1 agrees, 0 passes, -1 disagrees), and municipality \
      where it is known. Of a group below five, or of which less than nine in ten fall into it again when participants are \
      drawn anew, nothing is told; it counts as one with the others of that kind.
      """)

  @Argument(help: "The file of votes.") var file: String
  @Option(help: "Of the draws.") var seed: UInt64 = 1
  @Option(help: "How often participants are drawn anew, 100 to 10000.") var draws = 1_000
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table

  func run() throws {
    guard (100...10_000).contains(draws) else {
      throw Diagnostic(
        "input-out-of-range", .badInput, at: .init(field: "draws"),
        ["input": "draws", "value": String(draws), "lowest": "100", "highest": "10000"])
    }
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let read = try VoteFile([UInt8](data), file: file)
    if !read.notes.isEmpty { Surroundings.report(Diagnostics(read.notes)) }
    let table = try VoteTable(read.votes)
    let opinions = OpinionGroups(table, seed: seed, resamples: draws, workers: .threads)
    let places = PlaceOpinion.all(table, places: read.places)
    try format.write(opinionAnswer(opinions, places: places), language: Surroundings.language)
    if !read.faults.isEmpty { throw Diagnostics(read.faults) }
  }
}
